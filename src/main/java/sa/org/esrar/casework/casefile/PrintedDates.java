package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;

/** Dates within sentences, in both calendars. */
final class PrintedDates {

    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PrintedDates() {}

    static Localized of(LocalDate day) {
        String hijri = HijriDates.format(day);
        return new Localized(
                DAY_MONTH_YEAR.format(day) + "م (" + hijri + "هـ)", ENGLISH.format(day) + " (" + hijri + " AH)");
    }
}
