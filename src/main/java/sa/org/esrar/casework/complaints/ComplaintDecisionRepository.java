package sa.org.esrar.casework.complaints;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ComplaintDecisionRepository extends JpaRepository<ComplaintDecision, UUID> {

    @Query("select d from ComplaintDecision d where d.caseNumber = :caseNumber order by d.decidedAt, d.id")
    List<ComplaintDecision> of(String caseNumber);

    /** The one that holds: the latest. */
    default Optional<ComplaintDecision> standing(String caseNumber) {
        return of(caseNumber).stream().reduce((earlier, later) -> later);
    }
}
