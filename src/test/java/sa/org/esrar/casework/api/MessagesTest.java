package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.NoSuchMessageException;

class MessagesTest {

    private final Messages messages = new Messages(bundles());

    private static IcuMessageSource bundles() {
        IcuMessageSource source = new IcuMessageSource();
        source.setBasenames("messages/api", "messages/patterns-for-tests");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Glossary, section 12; the dual first in the nominative, then in the genitive. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workingDay| لا أيام عمل | يوم عمل واحد | يوما عمل | يومَي عمل | أيام عمل | يوم عمل | يوم عمل
                    day       | لا أيام | يوم واحد | يومان | يومين | أيام | يوماً | يوم
                    request   | لا طلبات | طلب واحد | طلبان | طلبين | طلبات | طلباً | طلب
                    inquiry   | لا استفسارات | استفسار واحد | استفساران | استفسارين | استفسارات | استفساراً | استفسار
                    complaint | لا شكاوى | شكوى واحدة | شكويان | شكويين | شكاوى | شكوى | شكوى
                    case      | لا معاملات | معاملة واحدة | معاملتان | معاملتين | معاملات | معاملة | معاملة
                    task      | لا مهام | مهمة واحدة | مهمتان | مهمتين | مهام | مهمة | مهمة
                    document  | لا مستندات | مستند واحد | مستندان | مستندين | مستندات | مستنداً | مستند
                    message   | لا رسائل | رسالة واحدة | رسالتان | رسالتين | رسائل | رسالة | رسالة
                    member    | لا أعضاء | عضو واحد | عضوان | عضوين | أعضاء | عضواً | عضو
                    page      | لا صفحات | صفحة واحدة | صفحتان | صفحتين | صفحات | صفحة | صفحة
                    attempt   | لا محاولات | محاولة واحدة | محاولتان | محاولتين | محاولات | محاولة | محاولة
                    minute    | أقل من دقيقة | دقيقة واحدة | دقيقتان | دقيقتين | دقائق | دقيقة | دقيقة
                    household | لا أسر | أسرة واحدة | أسرتان | أسرتين | أسر | أسرة | أسرة
                    """)
    void arabicCountsInSixForms(
            String noun, String zero, String one, String two, String ofTwo, String few, String many, String other) {
        for (String key : List.of("api.count." + noun, "api.count." + noun + ".genitive")) {
            assertThat(ar(key, 0)).isEqualTo(zero);
            assertThat(ar(key, 1)).isEqualTo(one);
            for (int number : new int[] {3, 10, 103, 110}) {
                assertThat(ar(key, number)).isEqualTo(number + " " + few);
            }
            for (int number : new int[] {11, 15, 99, 111, 199}) {
                assertThat(ar(key, number)).isEqualTo(number + " " + many);
            }
            for (int number : new int[] {100, 101, 102, 200}) {
                assertThat(ar(key, number)).isEqualTo(number + " " + other);
            }
            assertThat(messages.text(key, "en", 15)).startsWith("15 ");
        }
        assertThat(ar("api.count." + noun, 2)).isEqualTo(two);
        assertThat(ar("api.count." + noun + ".genitive", 2)).isEqualTo(ofTwo);
    }

    @Test
    void namesMoneyAndApostrophesStandAsTheyShould() {
        assertThat(ar("sms", Map.of("n", "1448/123", "code", "004711"))).isEqualTo("رمز توقيع طلبكم 1448/123: 004711");
        assertThat(ar("money", new java.math.BigDecimal("1500"))).isEqualTo("1,500.00 ريال");
        assertThat(ar("quoted", "x")).isEqualTo("it's x");
        assertThat(messages.text("api.count.workingDay", "en", 1)).isEqualTo("1 working day");
    }

    @Test
    void aMissingTextIsAnErrorForPagesAndAnEmptyAnswerForProblems() {
        assertThatThrownBy(() -> messages.text("api.nothing", "ar")).isInstanceOf(NoSuchMessageException.class);
        assertThat(messages.find("api.nothing")).isEmpty();
        assertThat(messages.both("api.title.404")).isEqualTo(new Localized("لم نجد المطلوب", "Not found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ar-SA", "ar-SA-u-nu-latn", "fr", ""})
    void everyLanguageButEnglishIsArabic(String tag) {
        assertThat(Languages.of(Locale.forLanguageTag(tag))).isEqualTo("ar");
        assertThat(Languages.of(Locale.forLanguageTag("en-GB"))).isEqualTo("en");
        assertThat(Languages.of(null)).isEqualTo("ar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "ar,en|ar",
                "en-US,ar;q=0.9|en",
                "de,en;q=0.5,ar;q=0.4|en",
                "fr|ar",
                "*|ar",
                "en;q=0|ar",
                ";;|ar"
            })
    void theLanguageThatIsPreferredOfOursIsTaken(String header, String language) {
        assertThat(Languages.of(Languages.negotiate(header))).isEqualTo(language);
        assertThat(Languages.negotiate(null)).isEqualTo(Languages.ARABIC);
    }

    private String ar(String key, Object argument) {
        return messages.text(key, "ar", argument);
    }
}
