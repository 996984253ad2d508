package sa.org.esrar.casework.casefile.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ExpectedDocuments;
import sa.org.esrar.casework.staff.StaffUser;

/** What staff attach to a case for the beneficiary, within what the case's kind asks for. */
@Component
class StaffUploads {

    private final CaseRegister cases;
    private final CaseAccess access;
    private final Documents documents;
    private final List<ExpectedDocuments> expected;

    StaffUploads(CaseRegister cases, CaseAccess access, Documents documents, List<ExpectedDocuments> expected) {
        this.cases = cases;
        this.access = access;
        this.documents = documents;
        this.expected = expected;
    }

    /** @throws ApiException 404 when the case asks for nothing like it, 409 when it is too late or there are too many */
    @Transactional
    public Documents.Stored add(String caseNumber, String itemCode, CheckedFile file, StaffUser by) {
        cases.lock(caseNumber);
        // Asked again under the lock: an exclusion may have come while the file was on its way.
        access.requireSee(caseNumber, by);
        var kind = cases.view(caseNumber).kind();
        expected.stream()
                .filter(rules -> rules.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new ApiException(409, "casefile.document.notExpected"))
                .requireExpected(caseNumber, itemCode);
        return documents.store(caseNumber, itemCode, file, by.id());
    }
}
