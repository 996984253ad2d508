package sa.org.esrar.casework.datachange;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;

/** What the services of this module share: the change under its case's lock. */
@Component
class DataChangeFile {

    private final DataChangeRepository changes;
    private final CaseRegister cases;

    DataChangeFile(DataChangeRepository changes, CaseRegister cases) {
        this.changes = changes;
        this.cases = cases;
    }

    /** The change, its case's row locked until the transaction ends. */
    DataChange lock(String caseNumber) {
        cases.lock(caseNumber);
        return read(caseNumber);
    }

    DataChange read(String caseNumber) {
        return changes.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    void save(DataChange change) {
        changes.saveAndFlush(change);
        cases.setStatus(change.caseNumber(), change.stage().status());
    }
}
