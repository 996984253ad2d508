package sa.org.esrar.casework.casefile;

import java.util.Optional;

/** The part of {@link CaseFiles} that looks first at what the transaction holds already. */
interface CaseHeads {

    Optional<CaseHead> head(String caseNumber);
}
