package sa.org.esrar.casework.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Umm al-Qura dates (java.time's, 1300 to 1600 AH) and the day in Riyadh. */
public final class HijriDates {

    /** The zone in which every date of the association is meant. */
    public static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private HijriDates() {}

    /** The day that it is in Riyadh at an instant. */
    public static LocalDate dayInRiyadh(Instant instant) {
        return instant.atZone(RIYADH).toLocalDate();
    }

    /** The Hijri year of a Gregorian day. */
    public static int yearOf(LocalDate day) {
        return HijrahDate.from(day).get(ChronoField.YEAR);
    }

    /** As on paper, {@code 04/07/1448}. */
    public static String format(LocalDate day) {
        return DAY_MONTH_YEAR.format(HijrahDate.from(day));
    }
}
