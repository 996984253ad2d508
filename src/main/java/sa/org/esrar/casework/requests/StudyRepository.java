package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StudyRepository extends JpaRepository<Study, UUID> {

    @Query("select s from Study s where s.caseNumber = :caseNumber order by s.round")
    List<Study> of(String caseNumber);

    @Query("select s from Study s where s.caseNumber = :caseNumber and s.round = :round")
    Optional<Study> of(String caseNumber, int round);
}
