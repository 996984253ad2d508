package sa.org.esrar.casework.feedback;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.workflow.FormReader;

/**
 * A suggestion or thanks as it was typed and found right.
 *
 * @param whom person or unit that is thanked, in the writer's own words; of {@link FeedbackKind#THANKS} alone, or null
 * @param name null for who stays unnamed
 * @param mobile in E.164, or null
 * @param email or null
 * @param language of the page, {@code ar} or {@code en}
 */
public record GiveFeedback(
        FeedbackKind kind, String text, String whom, String name, String mobile, String email, String language) {

    /** In characters; about two pages. */
    public static final int LONGEST_TEXT = 4000;

    public static final int LONGEST_WHOM = 200;
    public static final int LONGEST_NAME = 300;

    private static final int LONGEST_CONTACT = 254;

    /** @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field */
    public static GiveFeedback read(FeedbackKind kind, Map<String, Object> form, String language) {
        FormReader reader = new FormReader(form);
        String text = reader.text("text", false, LONGEST_TEXT);
        if (text == null) {
            reader.wrong("text", "feedback.textNeeded." + kind);
        } else if (text.codePoints().noneMatch(Character::isLetter)) {
            reader.wrong("text", "feedback.wordsNeeded");
        }
        GiveFeedback given = new GiveFeedback(
                kind,
                text,
                kind == FeedbackKind.THANKS ? reader.text("whom", false, LONGEST_WHOM) : null,
                reader.text("name", false, LONGEST_NAME),
                contact(reader, "mobile", Identifiers::mobile, "parties.mobile.invalid"),
                contact(reader, "email", Identifiers::email, "parties.email.invalid"),
                language);
        reader.done();
        return given;
    }

    private static String contact(
            FormReader reader, String field, Function<String, Optional<String>> reading, String wrong) {
        String typed = reader.text(field, false, LONGEST_CONTACT);
        if (typed == null) {
            return null;
        }
        Optional<String> read = reading.apply(typed);
        if (read.isEmpty()) {
            reader.wrong(field, wrong);
        }
        return read.orElse(null);
    }

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "GiveFeedback[kind=" + kind + "]";
    }
}
