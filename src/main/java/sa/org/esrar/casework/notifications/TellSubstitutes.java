package sa.org.esrar.casework.notifications;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.workflow.NobodyIsThere;
import sa.org.esrar.casework.workflow.NobodyMayAct;
import sa.org.esrar.casework.workflow.PersonalTaskWaits;
import sa.org.esrar.casework.workflow.SubstituteAwaited;
import sa.org.esrar.casework.workflow.WorkPassedOn;

/** Exclusions and absences move work (F4): who steps in hears of it at once, and who can mend it when nobody does. */
@Component
class TellSubstitutes {

    private static final String MANAGEMENT = "management";

    /** Administrators put people into groups; top management knows whom. */
    private static final Set<String> MENDING = Set.of("camunda-admin", MANAGEMENT);

    private final Notifications notifications;
    private final GroupNews news;
    private final Groups groups;

    TellSubstitutes(Notifications notifications, GroupNews news, Groups groups) {
        this.notifications = notifications;
        this.news = news;
        this.groups = groups;
    }

    @EventListener
    void tell(WorkPassedOn passed) {
        if (!news.tell(passed.group(), passed.taskId(), passed.taskKey(), passed.caseNumber())) {
            notifications.tellGroup(passed.group(), "staff.newWork", passed.caseNumber());
        }
    }

    /** It stays with the colleague who is away; whoever stands in can only reach them. */
    @EventListener
    void tell(PersonalTaskWaits waiting) {
        notifications.tellStaff(waiting.substitute(), "staff.colleagueVoteAwaited", waiting.caseNumber());
    }

    /** Many cases at once when a whole group is away: in one message. */
    @EventListener
    void tell(NobodyIsThere nobody) {
        notifications.addToDigest(MANAGEMENT, nobody.caseNumber());
    }

    @EventListener
    void tell(SubstituteAwaited awaited) {
        notifications.tellGroup(MANAGEMENT, "staff.substituteAwaited", null);
    }

    /** Each of them once; the excluded among them do not hear of the case here either. */
    @EventListener
    void tell(NobodyMayAct nobody) {
        Set<String> people = new TreeSet<>();
        MENDING.forEach(group -> people.addAll(groups.membersOf(group)));
        people.forEach(user -> notifications.tellStaff(user, "staff.nobodyMayAct", nobody.caseNumber()));
    }
}
