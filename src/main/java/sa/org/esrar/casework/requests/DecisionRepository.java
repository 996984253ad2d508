package sa.org.esrar.casework.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    /** The decision that was not taken back. */
    @Query(
            """
            select d from Decision d where d.caseNumber = :caseNumber and d.takenBackAt is null
            order by d.decidedAt desc limit 1
            """)
    Optional<Decision> standing(String caseNumber);
}
