package sa.org.esrar.casework.committees.minutes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.notifications.Notifications;

/** Minutes that are late, wherever they stand (D2, H5). */
@Service
public class LateMinutes {

    private static final String MANAGEMENT = "management";

    private final LockedMinutes minutes;
    private final MinutesAgenda agenda;
    private final MinutesLog log;
    private final Notifications notifications;

    LateMinutes(LockedMinutes minutes, MinutesAgenda agenda, MinutesLog log, Notifications notifications) {
        this.minutes = minutes;
        this.agenda = agenda;
        this.log = log;
        this.notifications = notifications;
    }

    /** Their day has come: the chair and top management hear it, and the timeline says where they stand. */
    @Transactional
    public void escalate(String number) {
        Minutes found = minutes.lock(number);
        if (found.endedAt() != null) {
            return;
        }
        tellChairAndManagement(number);
        log.write(
                number,
                "overdue",
                MinutesLog.SYSTEM,
                null,
                HijriDates.dayInRiyadh(found.openedAt()).toString(),
                found.state().name());
    }

    /** Whatever of the minutes is late (H5): the chair hears it, where there is one, and top management. */
    @Transactional
    public void tellChairAndManagement(String number) {
        String chair = agenda.chair(number);
        if (chair != null) {
            notifications.tellStaff(chair, "staff.escalated", number);
        }
        notifications.tellGroup(MANAGEMENT, "staff.escalated", number);
    }
}
