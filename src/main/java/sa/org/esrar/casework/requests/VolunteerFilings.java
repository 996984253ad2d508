package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.ContactResult;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.declarations.OneTimeCodes;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.requests.ConfirmFiling.Way;

/**
 * What a volunteer filed for somebody counts when she says so herself: by a code to her own telephone, or in a call that
 * is written down (A6). What she does not confirm is destroyed.
 */
@Service
public class VolunteerFilings {

    private final RequestFile file;
    private final DeskIntakeRecords records;
    private final AbandonedDrafts drafts;
    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Clock clock;

    VolunteerFilings(
            RequestFile file,
            DeskIntakeRecords records,
            AbandonedDrafts drafts,
            OneTimeCodes codes,
            Notifications notifications,
            ContactLog contactLog,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.records = records;
        this.drafts = drafts;
        this.codes = codes;
        this.notifications = notifications;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Sends her the code.
     *
     * @throws ApiException 409 when she has neither mobile nor mail or there is nothing to confirm, 429 after too many
     */
    @Transactional
    public void sendCode(String caseNumber) {
        file.lock(caseNumber);
        requireOpen(caseNumber);
        notifications.sendCode(caseNumber, "otp.filing", codes.issue(subject(caseNumber)), codes.validFor());
    }

    /** As {@link #confirm}, without changing anything or using up the code. */
    @Transactional
    public void requireSound(String caseNumber, ConfirmFiling confirmation) {
        requireOpen(caseNumber);
        if (confirmation.way() == Way.CALL) {
            requireSoundCall(caseNumber, confirmation);
        } else {
            codes.check(subject(caseNumber), confirmation.code(), "code");
        }
    }

    /**
     * Records her word; what she does not confirm is destroyed.
     *
     * @throws InvalidInputException with the field that is wrong
     */
    @Transactional
    public void confirm(String caseNumber, ConfirmFiling confirmation, String by) {
        file.lock(caseNumber);
        requireSound(caseNumber, confirmation);
        if (confirmation.way() == Way.CALL) {
            Instant calledAt = confirmation.calledAt().atZone(HijriDates.RIYADH).toInstant();
            contactLog.log(
                    caseNumber,
                    new LogContact(Channel.PHONE, Direction.OUT, calledAt, ContactResult.REACHED, null, null),
                    by);
        } else {
            codes.use(subject(caseNumber), confirmation.code(), "code");
        }
        if (!confirmation.confirmed()) {
            drafts.refused(caseNumber, by);
            return;
        }
        records.confirm(caseNumber, confirmation.kept(), by);
        timeline.append(
                caseNumber,
                "requests.filingConfirmed",
                by,
                Visibility.PUBLIC,
                null,
                confirmation.way().name());
    }

    private void requireOpen(String caseNumber) {
        boolean open = file.read(caseNumber).stage().unsigned()
                && records.of(caseNumber)
                        .filter(kept -> kept.volunteer() != null && !kept.confirmed())
                        .isPresent();
        if (!open) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
    }

    private void requireSoundCall(String caseNumber, ConfirmFiling confirmation) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), HijriDates.RIYADH);
        LocalDateTime taken =
                LocalDateTime.ofInstant(records.of(caseNumber).orElseThrow().takenAt(), HijriDates.RIYADH);
        if (confirmation.calledAt().isAfter(now)) {
            throw new InvalidInputException("calledOn", "requests.dateMustNotBeLater");
        }
        // The form knows minutes only.
        if (confirmation.calledAt().plusMinutes(1).isBefore(taken)) {
            throw new InvalidInputException("calledOn", "requests.desk.calledBeforeFiling");
        }
        if (confirmation.confirmed()
                && confirmation
                        .firstQuestion()
                        .strip()
                        .equals(confirmation.secondQuestion().strip())) {
            throw new InvalidInputException("secondQuestion", "requests.desk.sameQuestion");
        }
    }

    private static String subject(String caseNumber) {
        return "filing:" + caseNumber;
    }
}
