package sa.org.esrar.casework.committees.sittings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import sa.org.esrar.casework.calendar.HijriDates;

/**
 * A date on which a committee sits.
 *
 * @param despiteDayOff whether whoever planned it knew that its day is no working day
 */
public record Sitting(UUID id, String committee, Instant meetsAt, String place, boolean despiteDayOff) {

    public LocalDate day() {
        return HijriDates.dayInRiyadh(meetsAt);
    }

    public LocalTime time() {
        return meetsAt.atZone(HijriDates.RIYADH).toLocalTime();
    }
}
