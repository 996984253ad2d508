package sa.org.esrar.casework.inquiries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AdviceRepository extends JpaRepository<Advice, UUID> {

    /** Oldest first. */
    @Query("select a from Advice a where a.caseNumber = :caseNumber order by a.askedAt")
    List<Advice> of(String caseNumber);

    @Query("select a from Advice a where a.caseNumber = :caseNumber and a.advisedAt is null")
    Optional<Advice> awaited(String caseNumber);
}
