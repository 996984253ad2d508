package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GapRepository extends JpaRepository<Gap, UUID> {

    @Query("select g from Gap g where g.caseNumber = :caseNumber order by g.namedAt")
    List<Gap> of(String caseNumber);
}
