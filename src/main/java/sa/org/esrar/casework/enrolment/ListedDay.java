package sa.org.esrar.casework.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.parties.TypedText;

/** A day as lists write it, Gregorian or Hijri: {@code 2024-05-16}, {@code 16/5/2024}, {@code 1445/11/8}. */
final class ListedDay {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final String ERA = "\\s*(ه\u0640?|م|AH|AD)$";

    /** A spreadsheet hands a day over as the days since this one. */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);

    private static final Pattern COUNTED = Pattern.compile("[2-6]\\d{4}");
    private static final int FIRST_GREGORIAN_YEAR = 1900;

    private ListedDay() {}

    /** Empty for what is no day, or none of the last hundred years or so. */
    static Optional<LocalDate> read(String cell) {
        String day = TypedText.clean(cell).replaceFirst(ERA, "");
        if (COUNTED.matcher(day).matches()) {
            return Optional.of(SPREADSHEET.plusDays(Long.parseLong(day)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(day);
        return dayFirst.matches() ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        try {
            if (y <= HijriDates.LAST_YEAR) {
                return Optional.of(HijriDates.toGregorian(y, m, d));
            }
            return y < FIRST_GREGORIAN_YEAR ? Optional.empty() : Optional.of(LocalDate.of(y, m, d));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
