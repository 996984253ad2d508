package sa.org.esrar.casework.committees;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesRepository extends JpaRepository<Minutes, String> {

    List<Minutes> findByCommitteeOrderByOpenedAtDesc(String committee);
}
