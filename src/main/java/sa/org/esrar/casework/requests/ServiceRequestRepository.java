package sa.org.esrar.casework.requests;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequestRepository extends JpaRepository<ServiceRequest, String> {

    List<ServiceRequest> findByStage(RequestStage stage);

    List<ServiceRequest> findByCommitteeAndAwaitsMinutesTrue(String committee);
}
