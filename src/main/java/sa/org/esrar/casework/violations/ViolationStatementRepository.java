package sa.org.esrar.casework.violations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ViolationStatementRepository extends JpaRepository<ViolationStatement, UUID> {

    @Query("select s from ViolationStatement s where s.caseNumber = :caseNumber order by s.writtenAt, s.id")
    List<ViolationStatement> of(String caseNumber);
}
