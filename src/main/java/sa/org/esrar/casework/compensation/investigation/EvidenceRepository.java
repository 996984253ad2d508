package sa.org.esrar.casework.compensation.investigation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceRepository extends JpaRepository<Evidence, UUID> {

    List<Evidence> findByCaseNumberOrderByNumber(String caseNumber);

    int countByCaseNumber(String caseNumber);
}
