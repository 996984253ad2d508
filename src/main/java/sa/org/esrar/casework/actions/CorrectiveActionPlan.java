package sa.org.esrar.casework.actions;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** When an action is due, how urgent it is and who verifies it, for the diagram and for the services here. */
@Component("correctiveActionPlan")
@UsedInDiagrams
@Transactional(readOnly = true)
public class CorrectiveActionPlan {

    /** Of the tasks of an action whose day has come; every task begins with {@link #ORDINARY}. */
    public static final int URGENT = 100;

    /** What a report of a violation led to stays with its readers, and one of them verifies what another did. */
    static final String REPORT_READERS = "violation-readers";

    private static final String MANAGEMENT = "management";
    private static final int ORDINARY = 50;
    private static final int MORNING = 8;

    private final CorrectiveActionRepository actions;

    CorrectiveActionPlan(CorrectiveActionRepository actions) {
        this.actions = actions;
    }

    /** 08:00 in Riyadh on the day until which it is carried out and verified. */
    public Date due(String actionId) {
        return Date.from(action(actionId)
                .dueOn()
                .atTime(MORNING, 0)
                .atZone(HijriDates.RIYADH)
                .toInstant());
    }

    /** Of its next task. */
    public int priority(String actionId) {
        return action(actionId).escalated() ? URGENT : ORDINARY;
    }

    /** Who was named to carry it out; null for anybody of its group. */
    public String owner(String actionId) {
        return action(actionId).ownerUser();
    }

    /** The groups that verify it. */
    public List<String> verifiers(String actionId) {
        return verifiersOf(action(actionId));
    }

    /** Where an office of one person owns it, whoever is above verifies; a matter above the committee stays above it. */
    List<String> verifiersOf(CorrectiveAction action) {
        return switch (action.ownerGroup()) {
            case "board-chair" -> List.of("board");
            case "executive-manager" -> List.of("management", "board-chair");
            case REPORT_READERS -> List.of(REPORT_READERS);
            default -> List.of("follow-up-committee", "management");
        };
    }

    /** Who hears that its day has passed. */
    static String hearsOf(CorrectiveAction action) {
        return REPORT_READERS.equals(action.ownerGroup()) ? REPORT_READERS : MANAGEMENT;
    }

    private CorrectiveAction action(String actionId) {
        return actions.findById(UUID.fromString(actionId)).orElseThrow();
    }
}
