package sa.org.esrar.casework.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Arabic texts of the web apps: complete, faithful to their placeholders, and in the words of the glossary. */
class ArabicTextsTest {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{}");
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");

    /** Signs and empty texts are the same in every language. */
    private static final Pattern NO_WORDS = Pattern.compile("\\P{L}*");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void haveEveryKeyOfTheEnglishOnesWithTheSamePlaceholders(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> arabic = texts(app, "ar");

        assertThat(arabic.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(placeholders(arabic.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void areArabicOnEveryScreenThatThisEditionHas(String app) throws IOException {
        Set<String> words = wordsOfScripts(app);
        Map<String, String> english = texts(app, "en");

        Map<String, String> leftInEnglish = new TreeMap<>(texts(app, "ar"));
        leftInEnglish.values().removeIf(text -> ARABIC.matcher(text).find());
        leftInEnglish.values().removeIf(text -> NO_WORDS.matcher(text).matches());
        // Keys that no script of this edition names belong to screens that it does not have.
        leftInEnglish.keySet().removeIf(key -> app.equals("cockpit") && !words.contains(key));

        assertThat(leftInEnglish).isEmpty();
        assertThat(english).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void useTheWordsOfTheGlossary(String app) throws IOException {
        Map<String, String> glossary = glossary();
        Map<String, String> arabic = texts(app, "ar");

        Map<String, String> english = texts(app, "en");
        Map<String, String> tasklist = texts("tasklist", "en");

        assertThat(glossary).hasSizeGreaterThan(60);
        assertThat(glossary.keySet()).allMatch(texts("tasklist", "ar")::containsKey);
        glossary.forEach((key, text) -> {
            // The glossary speaks of Tasklist; the same key may say something else in another app.
            if (arabic.containsKey(key) && english.get(key).equals(tasklist.get(key))) {
                assertThat(arabic.get(key)).as(key).isEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void neverOrderInTheSingularMasculine(String app) throws IOException {
        assertThat(texts(app, "ar").values())
                .noneMatch(text -> text.matches(".*(?<!\\p{L})(أدخل|اختر|انقر|اضغط|قم|حدد|أضف)(?!\\p{L}).*"));
    }

    /** Section 11 of the glossary: two pairs of key and text in a row, several keys of one cell parted by a stroke. */
    private static Map<String, String> glossary() throws IOException {
        String all = Files.readString(Path.of("docs/glossary.md"));
        String section = all.substring(all.indexOf("## 11."), all.indexOf("## 12."));
        Map<String, String> words = new TreeMap<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.substring(1).split("\\|");
            pair(words, cells[0], cells[1]);
            pair(words, cells[2], cells[3]);
        });
        words.keySet().removeIf(key -> key.startsWith("PAGINATION"));
        List<String> pages = List.of("الأولى", "السابقة", "التالية", "الأخيرة");
        List<String> keys = List.of("PAGINATION_FIRST", "PAGINATION_PREVIOUS", "PAGINATION_NEXT", "PAGINATION_LAST");
        keys.forEach(key -> words.put(key, pages.get(keys.indexOf(key))));
        return words;
    }

    private static void pair(Map<String, String> words, String keys, String texts) {
        List<String> names = Pattern.compile("`([A-Za-z_]+)")
                .matcher(keys)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> values = Arrays.stream(names.size() > 1 ? texts.split(" / ") : new String[] {texts})
                .map(String::strip)
                .toList();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            words.put(names.get(i), values.get(i));
        }
    }

    private static Set<String> wordsOfScripts(String app) throws IOException {
        String scripts = read(ROOT + "app/%s/camunda-%s-bootstrap.js".formatted(app, app))
                + read(ROOT + "app/%s/index.html".formatted(app))
                + (app.equals("welcome") ? "" : read("META-INF/resources/plugin/%s/app/plugin.js".formatted(app)));
        return Stream.concat(
                        Pattern.compile("\\w+").matcher(scripts).results(),
                        Pattern.compile("\\w+")
                                .matcher(read(ROOT + "lib/deps.js"))
                                .results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        JsonNode labels = JSON.readTree(read(ROOT + "app/%s/locales/%s.json".formatted(app, language)))
                .get("labels");
        return JSON.convertValue(labels, new TypeReference<TreeMap<String, String>>() {});
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String read(String path) throws IOException {
        String text = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
