package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GapRepository extends JpaRepository<Gap, UUID> {

    List<Gap> findByCaseNumberOrderByNamedAt(String caseNumber);
}
