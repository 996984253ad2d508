package sa.org.esrar.casework.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;

/** The one way to load a case for a change: its row is locked until the transaction ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseLock {

    private final EntityManager entities;

    CaseLock(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ApiException 404 when there is no such case */
    CaseFile lock(String caseNumber) {
        return hold(caseNumber).orElseThrow(CaseLock::notFound);
    }

    /** The same where there may be no such case; without a statement where the transaction holds it already. */
    Optional<CaseFile> hold(String caseNumber) {
        return Optional.ofNullable(entities.find(CaseFile.class, caseNumber, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks many in the order given, which has to be the same for all. */
    List<CaseFile> lock(List<String> caseNumbers) {
        return entities.createQuery(
                        "select c from CaseFile c where c.caseNumber in :numbers order by c.caseNumber", CaseFile.class)
                .setParameter("numbers", caseNumbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    static ApiException notFound() {
        return new ApiException(404, "casefile.case.notFound");
    }
}
