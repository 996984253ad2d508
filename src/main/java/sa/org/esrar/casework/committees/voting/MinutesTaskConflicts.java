package sa.org.esrar.casework.committees.voting;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.PhoneTask;
import sa.org.esrar.casework.workflow.TaskConflicts;

/**
 * What follows the vote is shut for whoever is excluded from one of the cases decided, the endorsement also for who approved
 * as a member or presided, and the answer to an objection for who objected (D2, F4). The vote itself is not: each case is
 * counted without those who are excluded from it.
 */
@Component
@Transactional(readOnly = true)
class MinutesTaskConflicts implements TaskConflicts {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesConflicts conflicts;
    private final WhoAnswers answering;

    MinutesTaskConflicts(
            MinutesRepository minutes, MinutesItemRepository items, MinutesConflicts conflicts, WhoAnswers answering) {
        this.minutes = minutes;
        this.items = items;
        this.conflicts = conflicts;
        this.answering = answering;
    }

    @Override
    public Set<String> with(String taskKey, String number) {
        return PhoneTask.of(taskKey)
                .map(task -> switch (task) {
                    case APPROVE -> Set.<String>of();
                    case ENDORSE -> conflicts.withEndorsement(minutes.require(number));
                    case BOARD -> conflicts.excluded(number);
                    case RESOLVE -> answering.barred(minutes.require(number));
                })
                .orElse(Set.of());
    }

    @Override
    public Set<String> concernedBy(String caseNumber) {
        return items.minutesOf(caseNumber).map(Set::of).orElse(Set.of());
    }

    @Override
    public boolean mayStandIn(String taskKey, String number, String userId) {
        return !PhoneTask.RESOLVE.key().equals(taskKey) || answering.mayStandIn(minutes.require(number), userId);
    }
}
