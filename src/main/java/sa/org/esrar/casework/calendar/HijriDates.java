package sa.org.esrar.casework.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Umm al-Qura dates (java.time's, 1300 to 1600 AH) and the day in Riyadh. Every method but {@link #cover} refuses a date
 * outside those years with a {@link DateTimeException} that says so; java.time itself sometimes fails with an array index.
 */
public final class HijriDates {

    /** The zone in which every date of the association is meant. */
    public static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    /** The first Hijri year that can be converted. */
    public static final int FIRST_YEAR = 1300;

    /** The last Hijri year that can be converted. */
    public static final int LAST_YEAR = 1600;

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter YEAR_MONTH_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private static final LocalDate FIRST_DAY = LocalDate.from(HijrahDate.of(FIRST_YEAR, 1, 1));
    private static final LocalDate LAST_DAY = LocalDate.from(HijrahDate.of(LAST_YEAR, 12, 29))
            .plusDays(HijrahDate.of(LAST_YEAR, 12, 1).lengthOfMonth() - 29L);

    private HijriDates() {}

    /** The day that it is in Riyadh at an instant. */
    public static LocalDate dayInRiyadh(Instant instant) {
        return instant.atZone(RIYADH).toLocalDate();
    }

    /** Whether a Gregorian day has a Hijri date here. */
    public static boolean cover(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The Hijri year of a Gregorian day. */
    public static int yearOf(LocalDate day) {
        return hijri(day).get(ChronoField.YEAR);
    }

    /** The Hijri month of a Gregorian day, 1 to 12; Ramadan is 9. */
    public static int monthOf(LocalDate day) {
        return hijri(day).get(ChronoField.MONTH_OF_YEAR);
    }

    /** For programs, {@code 1448-07-04}. */
    public static String iso(LocalDate day) {
        return YEAR_MONTH_DAY.format(hijri(day));
    }

    /** As on paper, {@code 04/07/1448}. */
    public static String format(LocalDate day) {
        return DAY_MONTH_YEAR.format(hijri(day));
    }

    /** The Gregorian day of a Hijri date; 30 is refused in a month of 29 days. */
    public static LocalDate toGregorian(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException(
                    "Hijri year " + year + " is outside Umm al-Qura (" + FIRST_YEAR + " to " + LAST_YEAR + ")");
        }
        return LocalDate.from(HijrahDate.of(year, month, day));
    }

    private static HijrahDate hijri(LocalDate day) {
        if (!cover(day)) {
            throw new DateTimeException(
                    "day " + day + " is outside Umm al-Qura (" + FIRST_DAY + " to " + LAST_DAY + ")");
        }
        return HijrahDate.from(day);
    }
}
