package sa.org.esrar.casework.actions;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CorrectiveActionRepository extends JpaRepository<CorrectiveAction, UUID> {

    /** Of all cases, what is due first first. */
    @Query("select a from CorrectiveAction a where a.state <> sa.org.esrar.casework.actions.ActionState.VERIFIED"
            + " order by a.dueOn, a.openedAt, a.id")
    List<CorrectiveAction> open();

    @Query("select count(a) > 0 from CorrectiveAction a where a.caseNumber = :caseNumber and a.cause = :cause"
            + " and a.state <> sa.org.esrar.casework.actions.ActionState.VERIFIED")
    boolean isOpen(String caseNumber, Cause cause);
}
