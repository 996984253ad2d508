package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts to telephones are those of the glossary, section 14, to the letter. */
class MessageTextsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-zA-Z.]+)` \\| (.+) \\| (\\d+) \\|");

    @Test
    void everyTemplateIsTheGlossarysTextAndAsLong() throws IOException {
        Map<String, Template> glossary = glossary();
        assertThat(glossary).hasSize(24);
        Properties arabic = bundle("notifications.properties");
        glossary.forEach((key, template) -> {
            assertThat(arabic.getProperty("notifications." + key)).as(key).isEqualTo(template.text());
            assertThat(filled(template.text())).as(key).hasSize(template.length());
        });
    }

    @Test
    void theCodeFitsIntoOneMessageAndNothingNeedsMoreThanTwo() throws IOException {
        Map<String, Template> glossary = glossary();
        assertThat(glossary).allSatisfy((key, template) -> {
            if (key.startsWith("otp.")) {
                assertThat(template.length()).as(key).isLessThanOrEqualTo(70);
            }
        });
        assertThat(glossary.values()).allMatch(template -> template.length() <= 2 * 67);
    }

    @Test
    void noMessageNamesAServiceAComplaintOrAnAmount() throws IOException {
        for (String file : List.of("notifications.properties", "notifications_en.properties")) {
            Properties texts = bundle(file);
            for (String name : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(name))
                        .as(name)
                        .doesNotContainPattern("شكو|تظلّ|تعويض|ريال|مساعدة|تدريب|خدمة|معرض|ترخيص|عضوية|معدات")
                        .doesNotContainPattern("(?i)complaint|compensation|SAR|riyal|service|assistance|training");
            }
        }
    }

    @Test
    void everyTemplateHasItsNameForTheContactLog() throws IOException {
        Properties arabic = bundle("notifications.properties");
        assertThat(glossary().keySet()).allMatch(key -> arabic.containsKey("notifications.summary." + key));
    }

    private static String filled(String text) {
        return text.replace("{n}", "1448/123")
                .replace("{date}", "13/12/2026")
                .replace("{code}", "123456")
                .replace("{window}", "بعد العصر")
                .replace("{link}", "https://esrar.org.sa/l/abcdefgh2345");
    }

    private static Map<String, Template> glossary() throws IOException {
        String all = Files.readString(Path.of("docs/glossary.md"));
        String section = all.substring(all.indexOf("## 14."), all.indexOf("## 15."));
        Map<String, Template> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            rows.put(row.group(1), new Template(row.group(2), Integer.parseInt(row.group(3))));
        }
        return rows;
    }

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private record Template(String text, int length) {}
}
