package sa.org.esrar.casework.committees.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAgenda;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.voting.AnswerObjections.Way;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Answer;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Kind;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.Fallback.Acting;

/**
 * After the members' vote (D2): the chair's answer to an objection, the board's decision, and the endorsement by the authority
 * that represents the association.
 */
@Service
public class MinutesObjections {

    private static final String MANAGEMENT = "management";
    private static final Set<String> OF_MANAGEMENT = Set.of(MANAGEMENT, "executive-manager");
    private static final String BOARD_CHAIR = "board-chair";
    private static final String BOARD = "board";

    private final LockedMinutes minutes;
    private final MinutesItemRepository items;
    private final MinutesAgenda agenda;
    private final MinutesAnswers answers;
    private final MinutesConflicts conflicts;
    private final WhoAnswers answering;
    private final Fallback fallback;
    private final CaseRegister cases;
    private final WorkingDays workingDays;
    private final CommitteeSettings settings;
    private final MinutesLog log;
    private final Notifications notifications;
    private final Clock clock;

    MinutesObjections(
            LockedMinutes minutes,
            MinutesItemRepository items,
            MinutesAgenda agenda,
            MinutesAnswers answers,
            MinutesConflicts conflicts,
            WhoAnswers answering,
            Fallback fallback,
            CaseRegister cases,
            WorkingDays workingDays,
            CommitteeSettings settings,
            MinutesLog log,
            Notifications notifications,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.agenda = agenda;
        this.answers = answers;
        this.conflicts = conflicts;
        this.answering = answering;
        this.fallback = fallback;
        this.cases = cases;
        this.workingDays = workingDays;
        this.settings = settings;
        this.log = log;
        this.notifications = notifications;
        this.clock = clock;
    }

    // ---- the committee's answer

    /**
     * Each objection is answered ({@link WhoAnswers}), and then another version is written or the board decides.
     *
     * @throws ApiException 403 for who objected, is excluded from a case that they decide, or belongs neither to the committee
     *     nor to top management; 409 when nothing is objected to, or it lies with the board
     * @throws InvalidInputException on {@code answers} while an objection has none, on {@code boardOn} for a day that is
     *     not after today, no working day, or later than {@link #boardDueAtLatest}
     */
    @Transactional
    public void resolve(String number, AnswerObjections command, String by) {
        Minutes found = minutes.lock(number);
        requireAnswer(found, command, by);
        command.answers()
                .forEach((member, text) -> answers.answer(
                        number, new Answer(found.version(), Kind.OBJECTION, member, text, by, clock.instant())));
        if (command.way() == Way.TO_BOARD) {
            LocalDate dueOn = command.boardOn() == null ? boardDue() : command.boardOn();
            found.toBoard(dueOn);
            tell(number, "toBoard", by, dueOn.toString());
        } else {
            found.draftAnew();
            tell(number, "objectionAnswered", by, String.valueOf(found.version()));
        }
        minutes.save(found);
    }

    /** As {@link #resolve}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireAnswer(String number, AnswerObjections command, String by) {
        requireAnswer(minutes.find(number), command, by);
    }

    private void requireAnswer(Minutes found, AnswerObjections command, String by) {
        found.require(MinutesState.OBJECTED);
        if (found.boardDueOn() != null) {
            throw new ApiException(409, "committees.withBoard");
        }
        requireNotExcluded(found, by);
        if (!answering.may(found, by)) {
            throw new ApiException(403, "committees.answeredByAnother");
        }
        Set<String> objected = conflicts.objectors(found.number(), found.version());
        if (!command.answers().keySet().equals(objected)) {
            throw new InvalidInputException("answers", "committees.answerEach");
        }
        if (command.boardOn() != null) {
            requireBoardDay(command.boardOn());
        }
    }

    /** The bounds before the calendar, which knows no day that is far off. */
    private void requireBoardDay(LocalDate day) {
        LocalDate latest = boardDueAtLatest();
        // On the morning of today the board would be late at once.
        if (!day.isAfter(today())) {
            throw new InvalidInputException("boardOn", "committees.boardOnToCome");
        }
        if (day.isAfter(latest)) {
            throw new InvalidInputException("boardOn", "committees.boardOnTooLate", ScreenDates.inSentence(latest));
        }
        if (!workingDays.isWorkingDay(day)) {
            throw new InvalidInputException("boardOn", "committees.boardOnHoliday");
        }
    }

    /** By which the board decides where the chair names no day. */
    LocalDate boardDue() {
        return workingDays.plus(today(), settings.boardWithin());
    }

    /** The last day that the chair may name, so that nobody waits for ever. */
    LocalDate boardDueAtLatest() {
        return workingDays.plus(today(), settings.boardAtMost());
    }

    // ---- the board

    /**
     * The board decides about minutes that were objected to.
     *
     * @throws ApiException 403 for who objected as a member of the committee or is excluded from a case that they decide, 409
     *     unless they lie with the board
     * @throws InvalidInputException on {@code decidedOn} for a day to come or before the objection, on {@code outcome} where the
     *     board would uphold minutes of its own against who objected
     */
    @Transactional
    public void decideByBoard(String number, BoardDecision decision, String by) {
        Minutes found = minutes.lock(number);
        requireBoard(found, decision, by);
        answers.decided(number, found.version(), decision, by, clock.instant());
        switch (decision.outcome()) {
            case APPROVED -> found.approvedByBoard(decision.reference());
            case RETURNED -> found.draftAnew();
            case NOT_APPROVED -> found.refusedByBoard(decision.reference(), clock.instant());
            default -> throw new IllegalArgumentException(decision.outcome().name());
        }
        minutes.save(found);
        tell(number, "boardDecided", by, decision.outcome().name(), decision.reference());
    }

    /** As {@link #decideByBoard}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireBoard(String number, BoardDecision decision, String by) {
        requireBoard(minutes.find(number), decision, by);
    }

    private void requireBoard(Minutes found, BoardDecision decision, String by) {
        found.require(MinutesState.OBJECTED);
        if (found.boardDueOn() == null) {
            throw new ApiException(409, "committees.notWithBoard");
        }
        requireNotExcluded(found, by);
        if (conflicts.objectors(found.number(), found.version()).contains(by)) {
            throw new ApiException(403, "committees.objectorDoesNotDecide");
        }
        if (decision.outcome() == BoardDecision.Outcome.APPROVED && BOARD.equals(found.committee())) {
            throw new InvalidInputException("outcome", "committees.boardJudgesItself");
        }
        if (decision.decidedOn().isAfter(today())) {
            throw new InvalidInputException("decidedOn", "committees.decidedOnToCome");
        }
        if (found.objectedAt() != null && decision.decidedOn().isBefore(HijriDates.dayInRiyadh(found.objectedAt()))) {
            throw new InvalidInputException("decidedOn", "committees.decidedOnBeforeObjection");
        }
    }

    /** Its day has come: the chair of the board is told (H5). */
    @Transactional
    public void escalateBoard(String number) {
        Minutes found = minutes.lock(number);
        if (found.state() == MinutesState.OBJECTED) {
            notifications.tellGroup(BOARD_CHAIR, "staff.escalated", number);
            tell(number, "boardLate", MinutesLog.SYSTEM);
        }
    }

    /**
     * Minutes that came to nothing: their cases wait for another meeting.
     *
     * @throws ApiException 409 unless the board did not approve them
     */
    @Transactional
    public void closeUnapproved(String number) {
        Minutes found = minutes.lock(number);
        found.require(MinutesState.NOT_APPROVED);
        items.findByMinutesOrderByPosition(number).forEach(item -> {
            item.release();
            items.saveAndFlush(item);
        });
        cases.setStatus(number, CaseStatus.CLOSED);
        tell(number, "notApproved", MinutesLog.SYSTEM, found.boardReference());
    }

    // ---- who represents the association

    /**
     * The association's own word, which is another than the members' approval (D2).
     *
     * @param reason null with an endorsement
     * @throws ApiException 403 for who voted, presided or is excluded from a case that they decide, 409 unless the members
     *     approved
     */
    @Transactional
    public void endorse(String number, boolean endorsed, String reason, String by) {
        Minutes found = minutes.lock(number);
        requireEndorser(found, by);
        if (endorsed) {
            found.endorse(by, clock.instant());
        } else {
            answers.answer(number, new Answer(found.version(), Kind.NOT_ENDORSED, null, reason, by, clock.instant()));
            found.object(clock.instant());
        }
        minutes.save(found);
        tell(number, endorsed ? "endorsed" : "notEndorsed", by);
    }

    /** As {@link #endorse}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireEndorser(String number, String by) {
        requireEndorser(minutes.find(number), by);
    }

    private void requireEndorser(Minutes found, String by) {
        found.require(MinutesState.ENDORSING);
        requireNotExcluded(found, by);
        if (conflicts.approvers(found).contains(by)) {
            throw new ApiException(403, "committees.endorsedByAnother");
        }
    }

    /** Also who is excluded while the task is open already, or its form on the way (F4). */
    private void requireNotExcluded(Minutes found, String by) {
        if (conflicts.excluded(found.number()).contains(by)) {
            throw new ApiException(403, "committees.excludedFromDecided");
        }
    }

    /** The day of the endorsement has come: top management is told, and of its own delay the chair of the board (H5). */
    @Transactional
    public void escalateEndorsement(String number) {
        Minutes found = minutes.lock(number);
        if (found.state() != MinutesState.ENDORSING) {
            return;
        }
        boolean ofManagement = OF_MANAGEMENT.contains(endorsing(found));
        notifications.tellGroup(ofManagement ? BOARD_CHAIR : MANAGEMENT, "staff.escalated", number);
        tell(number, ofManagement ? "endorsementLateToBoard" : "endorsementLate", MinutesLog.SYSTEM);
    }

    /** The group that owes the endorsement: the next of the chain where the one that was named may not give it. */
    private String endorsing(Minutes found) {
        String named = agenda.endorsers(found.number());
        return fallback.actorsFor(named, conflicts.withEndorsement(found))
                .map(Acting::group)
                .orElse(named);
    }

    private void tell(String number, String code, String by, String... arguments) {
        log.write(number, code, by, null, arguments);
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
