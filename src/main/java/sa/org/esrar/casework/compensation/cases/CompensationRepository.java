package sa.org.esrar.casework.compensation.cases;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompensationRepository extends JpaRepository<Compensation, String> {

    List<Compensation> findByAwaitsMinutesTrue();

    @Query("select one from Compensation one where one.harmedIn = ?1")
    List<Compensation> outOf(String caseNumber);

    List<Compensation> findByClosedOnIsNullOrderByFiledAt();
}
