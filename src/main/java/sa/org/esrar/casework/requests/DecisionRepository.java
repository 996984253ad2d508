package sa.org.esrar.casework.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findFirstByCaseNumberAndTakenBackAtIsNullOrderByDecidedAtDesc(String caseNumber);
}
