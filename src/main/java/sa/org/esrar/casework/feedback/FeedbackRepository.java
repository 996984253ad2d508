package sa.org.esrar.casework.feedback;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FeedbackRepository extends Repository<Feedback, UUID> {

    Feedback saveAndFlush(Feedback feedback);

    /** Its row stays locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Feedback f where f.id = :id")
    Optional<Feedback> lock(UUID id);

    /** What is new first, then what came last. */
    @Query(
            """
            select f from Feedback f
            order by case when f.state = sa.org.esrar.casework.feedback.FeedbackState.NEW then 0 else 1 end,
              f.receivedAt desc, f.id
            """)
    List<Feedback> newest(Limit most);

    List<Feedback> findByPassedToOrderByReceivedAtDesc(String user, Limit most);

    boolean existsByPassedTo(String user);

    int countByState(FeedbackState state);

    @Modifying
    @Query("delete from Feedback f where f.receivedAt < :before")
    int deleteOlder(Instant before);
}
