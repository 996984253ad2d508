package sa.org.esrar.casework.committees.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.committees.CaseSheets;
import sa.org.esrar.casework.committees.CaseSheets.Section;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffUser;

/** The cases of an agenda as those read them who decide on them: as in Tasklist, and every look is logged (F2, F4). */
@Service
public class AgendaCases {

    private static final String LOOKED_AT = "case";

    private final List<CaseSheets> sheets;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Documents documents;
    private final Parties parties;
    private final ReadLog readLog;

    AgendaCases(
            List<CaseSheets> sheets,
            CaseRegister cases,
            CaseAccess access,
            Documents documents,
            Parties parties,
            ReadLog readLog) {
        this.sheets = sheets;
        this.cases = cases;
        this.access = access;
        this.documents = documents;
        this.parties = parties;
        this.readLog = readLog;
    }

    /** @param applicant null where nobody is named */
    public record Sheet(String applicant, List<Section> sections, List<Documents.Document> documents) {

        @Override
        public String toString() {
            return "Sheet[" + sections.size() + "]";
        }
    }

    /** Empty for whoever does not see the whole case, and of a kind that has no sheet. */
    @Transactional
    public Optional<Sheet> sheet(String caseNumber, StaffUser reader, String language) {
        CaseView view = cases.view(caseNumber);
        Optional<CaseSheets> known =
                sheets.stream().filter(one -> one.kinds().contains(view.kind())).findFirst();
        if (known.isEmpty() || !access.maySee(caseNumber, reader)) {
            return Optional.empty();
        }
        readLog.looked(caseNumber, reader.id(), LOOKED_AT);
        return known.map(one -> new Sheet(
                view.partyId() == null ? null : parties.view(view.partyId()).name(),
                one.of(caseNumber, reader, language),
                documents.list(caseNumber)));
    }
}
