package sa.org.esrar.casework.compensation.investigation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HarmRefusalRepository extends JpaRepository<HarmRefusal, UUID> {

    List<HarmRefusal> findByCaseNumberOrderByDecidedAt(String caseNumber);

    Optional<HarmRefusal> findByCaseNumberAndSentOnIsNull(String caseNumber);

    Optional<HarmRefusal> findFirstByCaseNumberAndSentOnIsNotNullOrderByDecidedAtDesc(String caseNumber);
}
