package sa.org.esrar.casework.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.parties.TypedText;

/** A date as people write it: 2026-11-22, 22/11/2026, 22-11-2026م, and in Hijri 12/06/1448 or 1448/6/12هـ. */
public final class TypedDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    private static final int LONGEST = 40;

    private TypedDate() {}

    /** As {@link #read}, from what a person typed: digits of any script, direction marks, spaces around it. */
    public static Optional<LocalDate> typed(String text) {
        return text.length() > LONGEST ? Optional.empty() : read(TypedText.clean(text));
    }

    /** The day, or nothing; years 1343–1500 are Hijri (Umm al-Qura), 1900–2100 Gregorian. */
    static Optional<LocalDate> read(String clean) {
        String digits = clean.replaceFirst("\\s*(هـ|ه|م)$", "");
        Matcher yearFirst = YEAR_FIRST.matcher(digits);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String typedYear, String typedMonth, String typedDay) {
        int year = Integer.parseInt(typedYear);
        int month = Integer.parseInt(typedMonth);
        int day = Integer.parseInt(typedDay);
        try {
            if (year >= 1343 && year <= 1500) {
                return Optional.of(LocalDate.from(HijrahDate.of(year, month, day)));
            }
            return year >= 1900 && year <= 2100 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
