package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StudyRepository extends JpaRepository<Study, UUID> {

    List<Study> findByCaseNumberOrderByRound(String caseNumber);

    Optional<Study> findByCaseNumberAndRound(String caseNumber, int round);
}
