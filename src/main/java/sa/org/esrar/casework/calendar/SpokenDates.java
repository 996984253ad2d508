package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates as they are read aloud, in words, so that who hears them needs no paper. */
public final class SpokenDates {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final List<String> UNITS =
            List.of("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع");

    private SpokenDates() {}

    /**
     * «يوم الأحد الثالث عشر من ديسمبر 2026»: after «يوم» the words are the same wherever they stand in a sentence. In
     * English "Sunday 13 December 2026".
     *
     * @param language {@code en}, or anything else for Arabic
     */
    public static String day(LocalDate day, String language) {
        return "en".equals(language)
                ? ENGLISH.format(day)
                : "يوم " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, ARABIC) + " "
                        + ordinal(day.getDayOfMonth()) + " من " + month(day, language);
    }

    /** «ديسمبر 2026», in English "December 2026". */
    public static String month(LocalDate day, String language) {
        return "en".equals(language)
                ? ENGLISH_MONTH.format(day)
                : day.getMonth().getDisplayName(TextStyle.FULL, ARABIC) + " " + day.getYear();
    }

    private static String ordinal(int dayOfMonth) {
        int unit = dayOfMonth % 10;
        return switch (dayOfMonth / 10) {
            case 0 -> unit == 1 ? "الأول" : UNITS.get(unit - 1);
            case 1 -> unit == 0 ? "العاشر" : UNITS.get(unit - 1) + " عشر";
            case 2 -> unit == 0 ? "العشرين" : UNITS.get(unit - 1) + " والعشرين";
            default -> unit == 0 ? "الثلاثين" : UNITS.get(unit - 1) + " والثلاثين";
        };
    }
}
