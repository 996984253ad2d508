package sa.org.esrar.casework.compensation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CompensationRepository extends JpaRepository<Compensation, String> {

    List<Compensation> findByAwaitsMinutesTrue();
}
