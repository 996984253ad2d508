package sa.org.esrar.casework.oversight;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code management_review}.
 *
 * @param openedBy null of the weekly one
 * @param notes a cipher
 */
record Review(
        long id,
        LocalDate day,
        Instant openedAt,
        String openedBy,
        LocalDate dueOn,
        LocalDate soonUntil,
        int uncoveredAbsences,
        State state,
        Instant escalatedAt,
        String reviewedBy,
        Instant reviewedAt,
        byte[] notes) {

    enum State {
        OPEN,
        DONE,
        /** Its process was ended by an administrator. */
        ABANDONED
    }

    Period period() {
        return new Period(day, soonUntil);
    }
}
