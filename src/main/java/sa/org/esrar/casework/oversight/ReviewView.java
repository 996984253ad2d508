package sa.org.esrar.casework.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A review for top management.
 *
 * @param openedBy null of the weekly one
 * @param frozen as of its opening
 * @param before the totals of the review before, or null
 * @param attention cases that were late, about to be late, urgent or reopened when it was opened
 * @param instructions that were given in it
 * @param reviewedBy null while it is open, as notes are
 */
public record ReviewView(
        long id,
        LocalDate day,
        LocalDate dueOn,
        String openedBy,
        boolean open,
        Figures frozen,
        Figures.Totals before,
        List<OpenCase> attention,
        List<InstructionView> instructions,
        String reviewedBy,
        Instant reviewedAt,
        String notes) {

    /** A review in the list of those that were done. */
    public record Line(long id, LocalDate day, String reviewedBy, Instant reviewedAt, int instructions, int open) {}

    /** Without what was typed. */
    @Override
    public String toString() {
        return "ReviewView[" + id + "]";
    }
}
