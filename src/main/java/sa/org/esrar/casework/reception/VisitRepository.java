package sa.org.esrar.casework.reception;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

    Visit saveAndFlush(Visit visit);

    List<Visit> findByDayOrderByNumber(LocalDate day);

    /** Its row stays locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Visit v where v.id = :id")
    Optional<Visit> lock(UUID id);

    /** Numbers that are called now, the last one called first. */
    @Query(
            """
            select v.number from Visit v where v.day = :day and v.state = sa.org.esrar.casework.reception.VisitState.CALLED
            order by v.calledAt desc, v.number desc
            """)
    List<Integer> called(LocalDate day);
}
