package sa.org.esrar.casework.compensation.investigation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvestigatorRepository extends JpaRepository<Investigator, UUID> {

    List<Investigator> findByCaseNumberOrderByAppointedAtAscLeadDescUserId(String caseNumber);
}
