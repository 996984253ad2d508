package sa.org.esrar.casework.compensation.investigation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HarmFindingRepository extends JpaRepository<HarmFinding, UUID> {

    List<HarmFinding> findByCaseNumberOrderByNumber(String caseNumber);

    int countByCaseNumber(String caseNumber);
}
