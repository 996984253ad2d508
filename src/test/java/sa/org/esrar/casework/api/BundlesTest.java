package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages of every module stay in step, and every text can be formatted. */
class BundlesTest {

    static Stream<String> modules() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties"))
                .map(file -> file.getFilename().replace("_en.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void arabicAndEnglishHaveTheSameKeysOfTheirModule(String module) throws IOException {
        Properties arabic = read(module + ".properties");
        Properties english = read(module + "_en.properties");
        assertThat(new TreeSet<>(arabic.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()))
                .allMatch(key -> key.startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextIsAPatternThatIcuReadsAndIsInItsLanguage(String module) throws IOException {
        read(module + ".properties").forEach((key, text) -> {
            assertThatCode(() -> new MessageFormat((String) text, Languages.ARABIC))
                    .as((String) key)
                    .doesNotThrowAnyException();
            // The other language's own name is the one text that stays as it is.
            assertThat((String) text).as((String) key).matches("(?s).*[\\p{IsArabic}{].*|English");
        });
        read(module + "_en.properties")
                .forEach((key, text) -> assertThatCode(() -> new MessageFormat((String) text, Languages.ENGLISH))
                        .as((String) key)
                        .doesNotThrowAnyException());
    }

    /** A text without a placeholder is shown as it stands, and with one a single apostrophe does. */
    @ParameterizedTest
    @MethodSource("modules")
    void apostrophesAreNotDoubled(String module) throws IOException {
        for (String file : new String[] {module + ".properties", module + "_en.properties"}) {
            read(file)
                    .forEach((key, text) ->
                            assertThat((String) text).as((String) key).doesNotContain("''"));
        }
    }

    private static Properties read(String file) throws IOException {
        Resource resource = new PathMatchingResourcePatternResolver().getResource("classpath:messages/" + file);
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
