package sa.org.esrar.casework.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;

/** What messages say (glossary, section 14): nothing of the matter, for telephones are shared in families. */
@Component
class MessageTexts {

    private static final String PREFIX = "notifications.";
    private static final DateTimeFormatter SCREEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Messages texts;
    private final NotificationSettings settings;

    MessageTexts(Messages texts, NotificationSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** For who reads it aloud: no web address in it. */
    String toReadOut(String key, String language, String caseNumber, Map<String, String> parameters) {
        return text(key, language, caseNumber, parameters, texts.text(PREFIX + "website", language));
    }

    /** A template's text without a link. */
    String text(String key, String language, String caseNumber, Map<String, String> parameters) {
        return text(key, language, caseNumber, parameters, "");
    }

    /**
     * A template's text.
     *
     * @param caseNumber whose short form is filled in, or null
     * @param parameters {@code date} as yyyy-mm-dd
     */
    String text(String key, String language, String caseNumber, Map<String, String> parameters, String link) {
        Map<String, Object> values = new HashMap<>(parameters);
        values.computeIfPresent("date", (name, day) -> SCREEN.format(LocalDate.parse(String.valueOf(day))));
        if (caseNumber != null) {
            values.put("n", CaseNumbers.shortForm(caseNumber));
        }
        values.put("link", link);
        return texts.text(PREFIX + key, language, values);
    }

    /** A text that was written with its link, for someone who reads it aloud. */
    String toReadOut(String text) {
        return PersonalLinks.in(text, settings.baseUrl()).replaceAll(texts.text(PREFIX + "website", Languages.AR));
    }

    /** The kind of a message for the contact log, e.g. «إيصال استلام الطلب». */
    String summary(String template) {
        return texts.text(PREFIX + "summary." + template, Languages.AR);
    }
}
