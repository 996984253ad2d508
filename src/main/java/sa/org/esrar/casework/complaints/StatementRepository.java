package sa.org.esrar.casework.complaints;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StatementRepository extends JpaRepository<Statement, UUID> {

    @Query("select s from Statement s where s.caseNumber = :caseNumber order by s.writtenAt, s.id")
    List<Statement> of(String caseNumber);
}
