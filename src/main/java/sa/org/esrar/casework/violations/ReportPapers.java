package sa.org.esrar.casework.violations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ExpectedDocuments;

/** What readers add to a report themselves; the reporter's page shows none of it, not even a name. */
@Component
class ReportPapers implements ExpectedDocuments {

    private final ReportFile file;

    ReportPapers(ReportFile file) {
        this.file = file;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.VIO;
    }

    @Override
    @Transactional
    public void requireExpected(String caseNumber, String itemCode) {
        file.lock(caseNumber).requireOpen();
        if (!Documents.OFFERED.equals(itemCode)) {
            throw new ApiException(404, "casefile.document.notExpected");
        }
    }
}
