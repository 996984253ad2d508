package sa.org.esrar.casework.calendar;

import java.time.Instant;
import java.time.LocalDate;
import sa.org.esrar.casework.api.Localized;

/**
 * A holiday as it stands after the last act on it, or as it stood after an earlier one.
 *
 * @param id the same through all acts
 * @param version 1 for the first act, then counting
 * @param act what the last act did
 * @param occasion only of a {@link HolidayKind#STATUTORY} one, else null
 * @param name what it is called, e.g. «إجازة عيد الفطر»
 * @param lastOn the last day, included
 * @param reason why the act was done; null where the law is reason enough
 * @param source the circular, order or decision that it rests on; null where none was given
 * @param enteredBy the engine's user id, or {@link #BY_LAW}
 */
public record Holiday(
        long id,
        int version,
        HolidayAct act,
        HolidayKind kind,
        Occasion occasion,
        HolidayStatus status,
        LocalDate firstOn,
        LocalDate lastOn,
        Localized name,
        Localized reason,
        String source,
        String enteredBy,
        Instant enteredAt) {

    /** Who is said to have entered what the law gives. */
    public static final String BY_LAW = "law";

    /** Whether its days are free: tentative ones are, until refused. */
    public boolean counts() {
        return status != HolidayStatus.REFUSED;
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !firstOn.isAfter(last) && !lastOn.isBefore(first);
    }
}
