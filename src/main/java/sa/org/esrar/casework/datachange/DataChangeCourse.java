package sa.org.esrar.casework.datachange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.ReachBeneficiary;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.SecretWords;

/** The steps that no person takes: a change is made, confirmed where the person was and is reached, declined, closed (G3). */
@Service
@Transactional
public class DataChangeCourse {

    static final String DENIAL = "datachange.denial";

    /** As long as the links to cases, and as hard to guess. */
    static final int DENIAL_LENGTH = 12;

    private static final String SYSTEM = OpenDataChange.SYSTEM;
    private static final String MANAGEMENT = "management";

    private final DataChangeFile file;
    private final DataChangeTexts texts;
    private final DataChangeSettings settings;
    private final OwnData data;
    private final WorkingDays workingDays;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ReachBeneficiary reach;
    private final CorrectiveActions actions;
    private final Protection protection;
    private final Messages messages;
    private final Clock clock;

    DataChangeCourse(
            DataChangeFile file,
            DataChangeTexts texts,
            DataChangeSettings settings,
            OwnData data,
            WorkingDays workingDays,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            ReachBeneficiary reach,
            CorrectiveActions actions,
            Protection protection,
            Messages messages,
            Clock clock) {
        this.file = file;
        this.texts = texts;
        this.settings = settings;
        this.data = data;
        this.workingDays = workingDays;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.reach = reach;
        this.actions = actions;
        this.protection = protection;
        this.messages = messages;
        this.clock = clock;
    }

    /** From now on every open case of the person's tells its news where she is reached now. */
    public void apply(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        Map<PartyField, String> former = data.change(change.partyId(), texts.values(change.asked()), caseNumber);
        LocalDate until = workingDays.plus(HijriDates.dayInRiyadh(clock.instant()), settings.denyWithin());
        change.apply(texts.seal(former), until, clock.instant());
        deadlineClock.stop(caseNumber);
        file.save(change);
        timeline.append(caseNumber, "datachange.applied", SYSTEM, Visibility.PUBLIC, null, until.toString());
    }

    /**
     * Where the person was reached before, a message leads to the denial, and says nothing of any matter; what is new is
     * told where it is new, and leads to her case.
     */
    public void confirm(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        String token = SecretWords.ofLength(DENIAL_LENGTH);
        change.denyBy(protection.lookupHash(DENIAL, token));
        file.save(change);
        Map<PartyField, String> asked = texts.values(change.asked());
        if (asked.get(PartyField.MOBILE) == null && asked.get(PartyField.EMAIL) == null) {
            notifications.tellBeneficiary(caseNumber, "data.confirmed", Map.of());
            return;
        }
        Map<PartyField, String> before = data.of(change.partyId());
        before.putAll(texts.values(change.former()));
        String mobile = before.get(PartyField.MOBILE);
        boolean mailToo = mobile == null || asked.get(PartyField.EMAIL) != null;
        tell(caseNumber, mobile, mailToo ? before.get(PartyField.EMAIL) : null, "data.changed", "/d/" + token);
        tell(caseNumber, asked.get(PartyField.MOBILE), asked.get(PartyField.EMAIL), "data.confirmed", null);
    }

    private void tell(String caseNumber, String mobile, String email, String key, String path) {
        if (mobile != null) {
            notifications.tellAt(caseNumber, Channel.SMS, mobile, key, path);
        }
        if (email != null) {
            notifications.tellAt(caseNumber, Channel.EMAIL, email, key, path);
        }
    }

    /** Told where she is reached; who came because that is lost is reached by a person. */
    public void decline(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        change.decline();
        deadlineClock.stop(caseNumber);
        timeline.append(caseNumber, "datachange.declined", SYSTEM, Visibility.PUBLIC, null);
        if (change.atDesk() && texts.values(change.asked()).containsKey(PartyField.MOBILE)) {
            reach.by(
                    ReachBeneficiary.OFFICERS,
                    caseNumber,
                    messages.text("datachange.declineToTell", "ar", texts.text(change.declineReason())));
        } else {
            notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
        }
        file.save(change);
    }

    /** The person took it back herself. */
    public void withdraw(String caseNumber) {
        deadlineClock.stop(caseNumber);
        timeline.append(caseNumber, "datachange.withdrawn", DataChanges.BENEFICIARY, Visibility.PUBLIC, null);
    }

    /** Nobody denied it in time. */
    public void close(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        change.close();
        file.save(change);
        timeline.append(caseNumber, "datachange.closed", SYSTEM, Visibility.PUBLIC, null);
    }

    /** Its day has come unchecked: top management has it, and owes that it does not happen again (H5, P2). */
    public void escalate(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "datachange.escalated", SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(caseNumber, Cause.MISSED_ANSWER, MANAGEMENT);
    }
}
