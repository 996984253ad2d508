package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.letters.AmountInWords;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.portal.FieldProblems;

/** Codes, amounts and problems in words. */
@Component
class CompensationMessages {

    private final Messages messages;
    private final FieldProblems problems;

    CompensationMessages(Messages messages, FieldProblems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    String text(String code, String language, Object... arguments) {
        return messages.text("compensation." + code, language, arguments);
    }

    /** How a kind of letter is called. */
    String letter(LetterKind kind, String language) {
        return messages.text("letters.outgoing.kind." + kind, language);
    }

    Localized both(String code) {
        return messages.both("compensation." + code);
    }

    /** The label of a code in both languages; null for none. */
    Localized label(String group, Enum<?> code) {
        return code == null ? null : messages.both("compensation." + group + "." + code.name());
    }

    String refusal(ApiException refused, Locale locale) {
        return messages.text(refused.code(), Languages.of(locale), refused.arguments());
    }

    Map<String, String> worded(List<FieldProblem> found, Locale locale) {
        return problems.worded(found, locale);
    }

    /** As it is read, 4,875.50; null for none. */
    static String figures(BigDecimal amount) {
        return amount == null
                ? null
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    static String inWords(BigDecimal amount, String language) {
        return "en".equals(language) ? AmountInWords.english(amount) : AmountInWords.arabic(amount);
    }
}
