package sa.org.esrar.casework.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.StaffUser;

/** Reviews of top management, weekly or when asked for; one at a time, each with the figures of its opening (H5). */
@Service
@Transactional
public class Reviews {

    /** So many cases of a review are listed. */
    public static final int MOST_LISTED = 50;

    private static final String BOARD_CHAIR = "board-chair";

    private final ReviewRows rows;
    private final ReviewProcess process;
    private final CaseCourses courses;
    private final OversightFigures figures;
    private final Instructions instructions;
    private final InstructionRows instructionRows;
    private final OversightTexts texts;
    private final WorkingDays workingDays;
    private final Notifications notifications;
    private final Clock clock;

    Reviews(
            ReviewRows rows,
            ReviewProcess process,
            CaseCourses courses,
            OversightFigures figures,
            Instructions instructions,
            InstructionRows instructionRows,
            OversightTexts texts,
            WorkingDays workingDays,
            Notifications notifications,
            Clock clock) {
        this.rows = rows;
        this.process = process;
        this.courses = courses;
        this.figures = figures;
        this.instructions = instructions;
        this.instructionRows = instructionRows;
        this.texts = texts;
        this.workingDays = workingDays;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param another whether it is an older one that is still open */
    public record Opened(long review, boolean another) {}

    /**
     * Asks for a review now.
     *
     * @throws ApiException 409 while one is open
     */
    public void ask(String by) {
        if (isOpen()) {
            throw new ApiException(409, "oversight.review.openAlready");
        }
        process.start(by);
    }

    /**
     * Opens a review and freezes its figures, unless one is open: that stays, whoever asks.
     *
     * @param by null of the weekly one
     */
    public Opened open(String by) {
        rows.open().map(Review::id).filter(review -> !process.isRunning(review)).ifPresent(rows::abandoned);
        Period period = figures.period();
        LocalDate due = workingDays.isWorkingDay(period.day()) ? period.day() : workingDays.plus(period.day(), 1);
        return rows.open(period, due, figures.uncoveredAbsences(period.day()), by, clock.instant())
                .map(review -> {
                    courses.freeze(review, period);
                    return new Opened(review, false);
                })
                .orElseGet(() -> new Opened(rows.open().orElseThrow().id(), true));
    }

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return rows.open().filter(review -> process.isRunning(review.id())).isPresent();
    }

    /** The review's day has passed without it: the chair of the board is told. */
    public void escalate(long review) {
        rows.escalated(review, clock.instant());
        notifications.tellGroup(BOARD_CHAIR, "staff.reviewLate", null);
    }

    /**
     * Ends the review with notes and instructions, whose processes the diagram starts.
     *
     * @throws ApiException 409 when it was done already
     */
    public void complete(long review, CompleteReview command, String by) {
        Review open = rows.lock(review).orElseThrow(Reviews::notFound);
        requireOpen(open);
        rows.done(review, texts.seal(command.notes()), by, clock.instant());
        // Cases are held in one order, so that two who instruct at once do not wait for each other.
        command.instructions().stream()
                .sorted(Comparator.comparing(
                        GiveInstruction::caseNumber, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(one -> instructions.add(one, review, by));
    }

    /** As {@link #complete}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireOpen(long review) {
        requireOpen(rows.find(review).orElseThrow(Reviews::notFound));
    }

    private static void requireOpen(Review review) {
        if (review.state() != Review.State.OPEN) {
            throw new ApiException(409, "oversight.review.notOpen");
        }
    }

    /** @throws ApiException 403 for who is not of top management, 404 for one that is not there */
    public ReviewView one(long id, StaffUser reader) {
        OversightFigures.requireOpenTo(reader);
        Review review = rows.find(id)
                .filter(one -> one.state() != Review.State.ABANDONED)
                .orElseThrow(Reviews::notFound);
        return new ReviewView(
                review.id(),
                review.day(),
                review.dueOn(),
                review.openedBy(),
                review.state() == Review.State.OPEN,
                figures.frozen(id, review.period(), review.uncoveredAbsences(), reader),
                rows.before(id)
                        .map(before -> courses.totals(before.id(), before.period()))
                        .orElse(null),
                figures.needingAttention(id, review.period(), reader, MOST_LISTED),
                instructions.ofReview(id, reader),
                review.reviewedBy(),
                review.reviewedAt(),
                texts.open(review.notes()));
    }

    /** Instructions that were carried out since the review before this one. */
    public List<InstructionView> carriedOutBefore(long id, StaffUser reader) {
        return instructions.carriedOutSince(
                rows.before(id).map(Review::reviewedAt).orElse(Instant.EPOCH), reader);
    }

    /** Those that were done, the newest first. */
    @Transactional(readOnly = true)
    public List<ReviewView.Line> done(StaffUser reader, int limit) {
        return rows.done(limit).stream()
                .map(review -> {
                    List<Instruction> given = instructionRows.ofReview(review.id(), reader.id());
                    int open = (int) given.stream()
                            .filter(one -> one.carriedOutAt() == null)
                            .count();
                    return new ReviewView.Line(
                            review.id(), review.day(), review.reviewedBy(), review.reviewedAt(), given.size(), open);
                })
                .toList();
    }

    private static ApiException notFound() {
        return new ApiException(404, "oversight.review.notFound");
    }
}
