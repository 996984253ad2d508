package sa.org.esrar.casework.datachange;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Writes a change of data into a case that was just opened, and hands it to its process. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenDataChange {

    static final String SYSTEM = "system";

    /** Whose own telephone would be put on another's record. */
    private static final String IDENTITY_MATCH = "IDENTITY_MATCH";

    private final DataChangeFile file;
    private final DataChangeRepository changes;
    private final DataChangeTexts texts;
    private final DataChangeProcess process;
    private final DataChangeSettings settings;
    private final OwnData data;
    private final Parties parties;
    private final StaffDirectory staff;
    private final Exclusions exclusions;
    private final DeadlineClock deadlineClock;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    OpenDataChange(
            DataChangeFile file,
            DataChangeRepository changes,
            DataChangeTexts texts,
            DataChangeProcess process,
            DataChangeSettings settings,
            OwnData data,
            Parties parties,
            StaffDirectory staff,
            Exclusions exclusions,
            DeadlineClock deadlineClock,
            ContactLog contactLog,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.changes = changes;
        this.texts = texts;
        this.process = process;
        this.settings = settings;
        this.data = data;
        this.parties = parties;
        this.staff = staff;
        this.exclusions = exclusions;
        this.deadlineClock = deadlineClock;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Of two who want to change one person's data, the second is told of the first.
     *
     * @throws ApiException 409 while another change of the person's data is not over
     */
    void requireNoneOpen(UUID party) {
        data.hold(party);
        changes.openOf(party).ifPresent(open -> {
            throw new ApiException(409, "datachange.alreadyOpen", CaseNumbers.shortForm(open.caseNumber()));
        });
    }

    void open(String caseNumber, UUID party, Channel channel, Map<PartyField, String> asked, String by) {
        boolean atDesk = channel != Channel.WEBSITE;
        Map<PartyField, String> now = data.of(party);
        Map<PartyField, String> former = new EnumMap<>(PartyField.class);
        asked.keySet().forEach(field -> former.put(field, now.get(field)));
        file.save(DataChange.asked(
                caseNumber, party, atDesk, texts.seal(asked), texts.seal(former), by, clock.instant()));
        timeline.append(caseNumber, atDesk ? "datachange.takenDown" : "datachange.asked", by, Visibility.PUBLIC, null);
        contactLog.log(caseNumber, channel, Direction.IN, by, null);
        exclusions.excludeInvolved(caseNumber);
        excludeWhoseMobileItIs(caseNumber, asked.get(PartyField.MOBILE));
        deadlineClock.start(caseNumber, HijriDates.dayInRiyadh(clock.instant()), settings.checkWithin());
        process.start(caseNumber, atDesk);
        notifications.addToDigest("intake-officers", caseNumber);
    }

    /** Who would be reached instead of the person takes no part in it (F4). */
    private void excludeWhoseMobileItIs(String caseNumber, String mobile) {
        if (mobile != null) {
            staff.inConflictWith(parties.hash(null, mobile))
                    .forEach(one -> exclusions.exclude(caseNumber, one.userId(), IDENTITY_MATCH, SYSTEM));
        }
    }
}
