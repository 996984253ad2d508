package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;

/** What the complainant says: whether it is settled, that it is not over, that it is withdrawn, who it is (E3). */
@Service
public class ComplaintWords {

    private final ComplaintFile file;
    private final ComplaintDecisionRepository decisions;
    private final ComplaintTimes times;
    private final ComplaintSettings settings;
    private final CaseRegister cases;
    private final Parties parties;
    private final Exclusions exclusions;
    private final ContactLog contactLog;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ComplaintProcess process;
    private final CommitteeDecisions committees;
    private final Clock clock;

    ComplaintWords(
            ComplaintFile file,
            ComplaintDecisionRepository decisions,
            ComplaintTimes times,
            ComplaintSettings settings,
            CaseRegister cases,
            Parties parties,
            Exclusions exclusions,
            ContactLog contactLog,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            ComplaintProcess process,
            CommitteeDecisions committees,
            Clock clock) {
        this.file = file;
        this.decisions = decisions;
        this.times = times;
        this.settings = settings;
        this.cases = cases;
        this.parties = parties;
        this.exclusions = exclusions;
        this.contactLog = contactLog;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.process = process;
        this.committees = committees;
        this.clock = clock;
    }

    /**
     * The complainant's own word on the outcome, on the tracking page.
     *
     * @throws ApiException 409 when it was said already
     */
    @Transactional
    public void say(String caseNumber, Word word) {
        Complaint complaint = file.lock(caseNumber);
        take(complaint, word, ComplaintFile.BENEFICIARY);
        process.said(caseNumber, word, hasHigherStage(complaint));
    }

    /**
     * The same as an officer heard it, or that nobody answered.
     *
     * @return whether there is somebody above who hears it next
     */
    @Transactional
    public boolean record(String caseNumber, Word word, Channel channel, String about, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireSound(caseNumber, word);
        take(complaint, word, by);
        contactLog.log(caseNumber, channel, word == Word.NO_REPLY ? Direction.OUT : Direction.IN, by, about);
        return hasHigherStage(complaint);
    }

    /** Silence is recorded only after its time, and after a call (policy: silence is not settled). */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, Word word) {
        file.read(caseNumber).require(ComplaintStage.ASKED);
        if (word == Word.NO_REPLY) {
            LocalDate asked = decisions
                    .standing(caseNumber)
                    .map(ComplaintDecision::sentAt)
                    .map(HijriDates::dayInRiyadh)
                    .orElseThrow(() -> new ApiException(409, "complaints.stateDoesNotAllow"));
            if (file.today().isBefore(times.silentFrom(asked))) {
                throw new InvalidInputException("word", "complaints.tooEarlyForSilence", settings.askedFor());
            }
        }
    }

    private void take(Complaint complaint, Word word, String by) {
        complaint.require(ComplaintStage.ASKED);
        if (complaint.word() != null) {
            throw new ApiException(409, "complaints.saidAlready");
        }
        complaint.said(word, clock.instant());
        file.save(complaint);
        timeline.append(complaint.caseNumber(), "complaints.word." + word, by, Visibility.PUBLIC, null);
    }

    private static boolean hasHigherStage(Complaint complaint) {
        return complaint.hearing().next() != Hearing.OUTSIDE;
    }

    /** Closed as the complainant said, or without a word; until a day that is told it can be reopened. */
    @Transactional
    public void close(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.close(file.today());
        file.save(complaint);
        deadlineClock.stop(caseNumber);
        timeline.append(
                caseNumber,
                "complaints.closed." + complaint.stage(),
                ComplaintFile.SYSTEM,
                Visibility.PUBLIC,
                null,
                times.reopenUntil(complaint).orElseThrow().toString());
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /**
     * It is not over after all.
     *
     * @throws ApiException 409 after the window, to the second
     */
    @Transactional
    public void reopen(String caseNumber, String why) {
        Complaint complaint = file.lock(caseNumber);
        if (!complaint.stage().closed()) {
            throw new ApiException(409, "complaints.stateDoesNotAllow");
        }
        if (!times.canBeReopened(complaint)) {
            throw new ApiException(409, "complaints.reopenWindowClosed");
        }
        if (why == null || why.isBlank()) {
            throw new InvalidInputException("why", "complaints.whyNeeded");
        }
        if (why.length() > ComplaintSettlements.LONGEST) {
            throw new InvalidInputException("why", "workflow.form.tooLong", ComplaintSettlements.LONGEST);
        }
        complaint.reopen();
        file.save(complaint);
        file.write(complaint, Statement.Kind.REOPENED, null, why, ComplaintFile.BENEFICIARY);
        timeline.append(caseNumber, "complaints.reopened", ComplaintFile.BENEFICIARY, Visibility.PUBLIC, null);
        process.reopened(caseNumber);
    }

    /** The days begin anew for whoever heard it. */
    @Transactional
    public void startAgain(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        boolean committee = complaint.hearing() == Hearing.COMMITTEE;
        file.count(caseNumber, committee ? settings.committeeWithin() : settings.secondStageWithin());
        notifications.tellGroup(complaint.hearing().group(), "staff.escalated", caseNumber);
    }

    @Transactional
    public void withdraw(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.withdraw();
        file.save(complaint);
        timeline.append(caseNumber, "complaints.withdrawn", ComplaintFile.BENEFICIARY, Visibility.PUBLIC, null);
        process.withdrawn(caseNumber);
        committees.withdrawn(caseNumber);
    }

    @Transactional
    public void acknowledgeWithdrawal(String caseNumber) {
        file.lock(caseNumber);
        deadlineClock.stop(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /**
     * Who stayed unnamed says who it is; news goes there from now on, and whoever is kin is excluded.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public void addName(String caseNumber, RegisterParty person) {
        if (cases.lock(caseNumber).partyId() != null) {
            throw new ApiException(409, "complaints.namedAlready");
        }
        UUID party = parties.registerActing(person, false, "");
        cases.giveTo(caseNumber, party);
        exclusions.excludeInvolved(caseNumber);
        timeline.append(caseNumber, "complaints.named", ComplaintFile.BENEFICIARY, Visibility.PUBLIC, null);
    }
}
