package sa.org.esrar.casework.staff;

import java.time.LocalDate;

/**
 * Somebody's absence from the first to the last day.
 *
 * @param substituteId null while nobody is named
 * @param note what was written for the substitute, or null; may hold personal data
 */
public record Absence(long id, String userId, LocalDate from, LocalDate until, String substituteId, String note) {

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
