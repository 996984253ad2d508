package sa.org.esrar.casework.complaints;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplaintRepository extends JpaRepository<Complaint, String> {

    List<Complaint> findByAwaitsMinutesTrue();
}
