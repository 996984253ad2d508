package sa.org.esrar.casework.catalogue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.TypedNumber;
import sa.org.esrar.casework.parties.TypedText;

/** Reads one answer as its field's type wants it. */
@Component
class AnswerReader {

    private static final int DEFAULT_LENGTH = 300;
    private static final int LONGEST_SHORT_ANSWER = 200;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Set<String> YES = Set.of("true", "yes", "نعم");
    private static final Set<String> NO = Set.of("false", "no", "لا");

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /** The normalised answer, or null when nothing was answered. */
    Object read(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        if (typed == null || typed instanceof Collection<?> none && none.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case "text" -> text(field, typed);
            case "choice" -> choice(field, typed);
            case "multi" -> multi(field, typed);
            case "boolean" -> yesOrNo(typed);
            case "accept" -> Boolean.TRUE.equals(yesOrNo(typed)) ? true : null;
            case "date" -> date(field, typed);
            case "money" -> money(field, typed);
            case "number" -> number(field, typed);
            case "iban" -> iban(typed);
            default -> throw new IllegalStateException("type " + field.type() + " of field " + field.name());
        };
    }

    private static String text(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        if (!(typed instanceof String || typed instanceof Number)) {
            throw new WrongAnswerException("catalogue.text.format");
        }
        int most = field.maxLength() == null ? DEFAULT_LENGTH : field.maxLength();
        String text = typed.toString();
        // First by what was typed: a very long text is not worth reading.
        if (text.length() > 4L * most + LONGEST_SHORT_ANSWER) {
            throw new WrongAnswerException("catalogue.text.tooLong", most);
        }
        String clean =
                String.join("\n", text.lines().map(AnswerReader::line).toList()).strip();
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.codePointCount(0, clean.length()) > most) {
            throw new WrongAnswerException("catalogue.text.tooLong", most);
        }
        if (!LETTER_OR_DIGIT.matcher(clean).find()) {
            throw new WrongAnswerException("catalogue.text.noWords");
        }
        return clean;
    }

    private static String line(String typed) {
        return TypedText.clean(typed).replaceAll("\\p{Cc}", "");
    }

    /** A short answer, cleaned; null when it is empty. */
    private static String word(Object typed, String problem) throws WrongAnswerException {
        if (!(typed instanceof String || typed instanceof Number || typed instanceof Boolean)
                || typed.toString().length() > LONGEST_SHORT_ANSWER) {
            throw new WrongAnswerException(problem);
        }
        String clean = line(typed instanceof BigDecimal number ? number.toPlainString() : typed.toString());
        return clean.isEmpty() ? null : clean;
    }

    private static String choice(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        String code = word(typed, "catalogue.choice.unknown");
        if (code != null
                && field.options().stream().noneMatch(option -> option.code().equals(code))) {
            throw new WrongAnswerException("catalogue.choice.unknown");
        }
        return code;
    }

    private static List<String> multi(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        Set<String> codes = new LinkedHashSet<>();
        for (Object one : typed instanceof Collection<?> many ? many : List.of(typed)) {
            String code = one == null ? null : choice(field, one);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? null : List.copyOf(codes);
    }

    private static Boolean yesOrNo(Object typed) throws WrongAnswerException {
        if (typed instanceof Boolean answer) {
            return answer;
        }
        String word = word(typed, "catalogue.boolean.format");
        if (word == null) {
            return null;
        }
        if (YES.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (NO.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        throw new WrongAnswerException("catalogue.boolean.format");
    }

    private String date(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        String word = word(typed, "catalogue.date.format");
        if (word == null) {
            return null;
        }
        LocalDate day = TypedDate.read(word).orElseThrow(() -> new WrongAnswerException("catalogue.date.format"));
        LocalDate today = LocalDate.now(clock.withZone(StoredPublications.RIYADH));
        if ("past".equals(field.when()) && day.isAfter(today)) {
            throw new WrongAnswerException("catalogue.date.notPast");
        }
        if ("future".equals(field.when()) && day.isBefore(today)) {
            throw new WrongAnswerException("catalogue.date.notFuture");
        }
        return day.toString();
    }

    private static BigDecimal money(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        BigDecimal amount = decimal(typed, "catalogue.money.format");
        if (amount == null) {
            return null;
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new WrongAnswerException("catalogue.money.decimals");
        }
        inRange(field, amount, "catalogue.money.range");
        return amount.setScale(2);
    }

    private static Long number(FormFieldDefinition field, Object typed) throws WrongAnswerException {
        BigDecimal number = decimal(typed, "catalogue.number.format");
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new WrongAnswerException("catalogue.number.format");
        }
        inRange(field, number, "catalogue.number.range");
        return number.longValueExact();
    }

    /** A number with or without thousands separators, Latin or Arabic; the word «ريال» may stand behind it. */
    private static BigDecimal decimal(Object typed, String problem) throws WrongAnswerException {
        if (typed instanceof Boolean) {
            throw new WrongAnswerException(problem);
        }
        String word = typed instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).toPlainString()
                : word(typed, problem);
        if (word == null) {
            return null;
        }
        return TypedNumber.read(word.replaceFirst("\\s*(ريالاً|ريال|SAR)$", "").strip())
                .orElseThrow(() -> new WrongAnswerException(problem));
    }

    private static void inRange(FormFieldDefinition field, BigDecimal number, String problem)
            throws WrongAnswerException {
        BigDecimal least = field.min() == null ? BigDecimal.ZERO : field.min();
        BigDecimal most = field.max() == null ? new BigDecimal("1000000000") : field.max();
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new WrongAnswerException(problem, least, most);
        }
    }

    private static String iban(Object typed) throws WrongAnswerException {
        String word = word(typed, "catalogue.iban.invalid");
        if (word == null) {
            return null;
        }
        return Identifiers.iban(word).orElseThrow(() -> new WrongAnswerException("catalogue.iban.invalid"));
    }
}
