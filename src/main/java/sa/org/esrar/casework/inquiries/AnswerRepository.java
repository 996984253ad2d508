package sa.org.esrar.casework.inquiries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<Answer, UUID> {

    /** Oldest first. */
    @Query("select a from Answer a where a.caseNumber = :caseNumber order by a.writtenAt, a.round")
    List<Answer> of(String caseNumber);

    /** The one that was written and neither given back nor sent. */
    @Query("select a from Answer a where a.caseNumber = :caseNumber and a.returnNote is null and a.sentAt is null")
    Optional<Answer> standing(String caseNumber);

    @Query("select a from Answer a where a.caseNumber = :caseNumber and a.round = :round and a.sentAt is not null")
    Optional<Answer> sent(String caseNumber, int round);
}
