package sa.org.esrar.casework.committees.sittings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesState;

/** What the planner asks about minutes. */
interface PlannedMinutes extends Repository<Minutes, String> {

    Optional<Minutes> findFirstByCommitteeAndStateOrderByOpenedAtDesc(String committee, MinutesState state);

    boolean existsByCommitteeAndStateAndMeetsAt(String committee, MinutesState state, Instant meetsAt);

    boolean existsByCommitteeAndStateAndEndedAtAfter(String committee, MinutesState state, Instant after);

    List<Minutes> findByStateAndMeetsAtBetween(MinutesState state, Instant first, Instant last);
}
