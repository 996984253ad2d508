package sa.org.esrar.casework.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import sa.org.esrar.casework.api.Localized;

/**
 * Both dates as people read them (glossary, section 1.10). The digits are 0-9 in either language. A day outside the Hijri
 * calendar, mistyped once and stored, stands in Gregorian alone: it is shown wherever it is, and stops no page.
 */
public final class ScreenDates {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final DateTimeFormatter IN_ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ScreenDates() {}

    /**
     * On screen: «الأحد 13/12/2026م (04/07/1448هـ)», in English "Sunday 13/12/2026 (04/07/1448 AH)".
     *
     * @param language {@code en}, or anything else for Arabic
     */
    public static String screen(LocalDate day, String language) {
        boolean english = "en".equals(language);
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, english ? Locale.ENGLISH : ARABIC);
        String gregorian = DAY_MONTH_YEAR.format(day);
        return english
                ? weekday + " " + gregorian + hijri(day, " (", " AH)")
                : weekday + " " + gregorian + "م" + hijri(day, " (", "هـ)");
    }

    /** Within a sentence: «13/12/2026م (04/07/1448هـ)», in English "13 December 2026 (04/07/1448 AH)". */
    public static Localized inSentence(LocalDate day) {
        return new Localized(
                DAY_MONTH_YEAR.format(day) + "م" + hijri(day, " (", "هـ)"),
                IN_ENGLISH.format(day) + hijri(day, " (", " AH)"));
    }

    /** On paper, Hijri first as in the policy: «04/07/1448هـ الموافق 13/12/2026م». */
    public static String paper(LocalDate day) {
        return hijri(day, "", "هـ الموافق ") + DAY_MONTH_YEAR.format(day) + "م";
    }

    private static String hijri(LocalDate day, String before, String after) {
        return HijriDates.cover(day) ? before + HijriDates.format(day) + after : "";
    }
}
