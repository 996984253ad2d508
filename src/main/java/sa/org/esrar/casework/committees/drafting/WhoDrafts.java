package sa.org.esrar.casework.committees.drafting;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.MinutesAgenda;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.workflow.TaskConflicts;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * Who prepares the text (D2, F4): {@code ${whoDrafts.person(caseNumber)}}. The secretary, else the chair. A text that came back
 * only who is excluded from no case of the agenda: what members wrote has to be read and answered, and may speak of any of
 * them.
 */
@Component("whoDrafts")
@UsedInDiagrams
@Transactional(readOnly = true)
public class WhoDrafts implements TaskConflicts {

    private static final String TASK = "userTask_draftMinutes";

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesAgenda agenda;
    private final Exclusions exclusions;

    WhoDrafts(MinutesRepository minutes, MinutesItemRepository items, MinutesAgenda agenda, Exclusions exclusions) {
        this.minutes = minutes;
        this.items = items;
        this.agenda = agenda;
        this.exclusions = exclusions;
    }

    /** Null where neither of them may or is there, and then the task is the committee's. */
    public String person(String number) {
        return agenda.officer(number, barred(number));
    }

    @Override
    public Set<String> with(String taskKey, String number) {
        return TASK.equals(taskKey) ? barred(number) : Set.of();
    }

    private Set<String> barred(String number) {
        Set<String> barred = new TreeSet<>();
        if (minutes.require(number).version() > 0) {
            items.called(number).forEach(item -> barred.addAll(exclusions.excludedFrom(item.caseNumber())));
        }
        return barred;
    }

    @Override
    public Set<String> concernedBy(String caseNumber) {
        return items.minutesOf(caseNumber).map(Set::of).orElse(Set.of());
    }

    @Override
    public boolean mayStandIn(String taskKey, String number, String userId) {
        return true;
    }
}
