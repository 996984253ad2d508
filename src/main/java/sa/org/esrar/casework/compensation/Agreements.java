package sa.org.esrar.casework.compensation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Settlement agreements with their release, signed by both sides (D4, P1). */
@Service("agreements")
@UsedInDiagrams
public class Agreements {

    private final CompensationSettings settings;

    Agreements(CompensationSettings settings) {
        this.settings = settings;
    }

    /** How many sign for the association. */
    public int signaturesNeeded(String caseNumber) {
        return settings.signatories();
    }

    /** The agreement as it stands now; empty before one was prepared. */
    @Transactional(readOnly = true)
    public Optional<AgreementView> current(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void remind(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void seal(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
