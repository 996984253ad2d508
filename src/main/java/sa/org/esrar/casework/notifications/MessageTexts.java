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

    /** A template's text for a case; {@code date} is given as yyyy-mm-dd, number and link are filled in here. */
    String text(String key, String language, String caseNumber, Map<String, String> parameters) {
        Map<String, Object> values = new HashMap<>(parameters);
        values.computeIfPresent("date", (name, day) -> SCREEN.format(LocalDate.parse(String.valueOf(day))));
        values.put("n", CaseNumbers.shortForm(caseNumber));
        values.put("link", link());
        return texts.text(PREFIX + key, language, values);
    }

    /** The same text for someone who reads it aloud: no web address in it. */
    String toReadOut(String text) {
        return text.replace(link(), texts.text(PREFIX + "website", Languages.AR));
    }

    /** The kind of a message for the contact log, e.g. «إيصال استلام الطلب». */
    String summary(String template) {
        return texts.text(PREFIX + "summary." + template, Languages.AR);
    }

    private String link() {
        return settings.baseUrl() + "/track";
    }
}
