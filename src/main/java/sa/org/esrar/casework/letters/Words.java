package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;

/** The texts of letters in one of the two languages, and how dates, counts and amounts are put into words. */
final class Words {

    private final Messages messages;
    private final String language;

    Words(Messages messages, String language) {
        this.messages = messages;
        this.language = Languages.EN.equals(language) ? Languages.EN : Languages.AR;
    }

    String language() {
        return language;
    }

    boolean english() {
        return language.equals(Languages.EN);
    }

    /** The text of {@code letters.<code>}. */
    String text(String code, Object... arguments) {
        return messages.text("letters." + code, language, arguments);
    }

    String in(Localized text) {
        return text.in(language);
    }

    /** «04/07/1448هـ الموافق 13/12/2026م», in English "13 December 2026 (04/07/1448 AH)". */
    String date(LocalDate day) {
        return english() ? ScreenDates.inSentence(day).en() : ScreenDates.paper(day);
    }

    /** «ثلاثة مستندات», or «لا يوجد». */
    String attachments(int count) {
        if (count == 0) {
            return text("attachments.none");
        }
        return english() ? AmountInWords.english(count, "document") : CountedNoun.DOCUMENT.words(count);
    }

    /** «خمسة عشر يوم عمل». */
    String workingDays(int count) {
        return english() ? AmountInWords.english(count, "working day") : CountedNoun.WORKING_DAY.words(count);
    }

    /** «(خلال) يومَي عمل». */
    String withinWorkingDays(int count) {
        return english() ? workingDays(count) : CountedNoun.WORKING_DAY.genitive(count);
    }

    /** «3,000.00». */
    static String figures(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    String inWords(BigDecimal amount) {
        return english() ? AmountInWords.english(amount) : AmountInWords.arabic(amount);
    }
}
