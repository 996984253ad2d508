package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد",
        "إبراهيم, ابراهيم",
        "آمنة, امنه",
        "ٱلعذقي, العذقي",
        "فاطمة, فاطمه",
        "هدى, هدي",
        "علی, علي",
        "مؤمن, مومن",
        "رائد, رايد",
        "هناء, هنا",
        "کریم, كريم",
        "عبدالله, عبد الله",
        "أبو بكر, ابوبكر",
        "آل سعود, السعود",
        "نورة, نـورة",
        "مُحَمَّد, محمد",
        "ﻓﺎﻃﻤﺔ, فاطمه",
        "نوره سعد العذقى, نورة سعد العذقي",
        "نورة بنت سعد العذقي, نورة سعد العذقي",
        "D'Souza, DSOUZA",
        "José, jose",
        "الأحسائي, الاحسايي"
    })
    void spellingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"نورة, نوير", "سارة, سعاد", "عبدالله, عبدالرحمن", "علي, عالي"})
    void differentNamesKeepDifferentKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void aWordThatIsUsuallyAPrefixMayStandAlone() {
        assertThat(NameKey.of("عبد")).isEqualTo("عبد");
        assertThat(NameKey.of("بنت")).isEqualTo("بنت");
        assertThat(NameKey.of("سعد عبد")).isEqualTo("سعد عبد");
        assertThat(NameKey.of("؟؟؟")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"مريم", "Amina Rahman Yusuf", "Mary O'Neil-Smith", "Zoë D’Arc", "أ. د. سعاد", "منشأة سعف (مثال)"
            })
    void namesOfOneWordAndOfOtherScriptsAreAccepted(String name) {
        assertThat(PersonName.read(name, false)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "؟؟؟؟",
                "....",
                "نورة 😀",
                "نورة 0519990001",
                "<script>alert(1)</script>",
                "نورة\u0000سعد",
                "نورة\u0007",
                "a@b",
                "\ud83d",
                "نورة;سعد",
                "\uE000نورة",
                "\u0301"
            })
    void signsThatBelongToNoNameAreRefused(String typed) {
        assertThat(PersonName.read(typed, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  نورة   سعد ",
                "\u200fنورة سعد\u200e",
                "نورة\u00a0سعد",
                "نورة\tسعد",
                "نورة\r\nسعد",
                "\ufeffنورة سعد",
                "نـــورة سعد"
            })
    void whatPastingAddsIsTakenAway(String typed) {
        assertThat(PersonName.read(typed, false)).contains("نورة سعد");
    }

    @Test
    void onlyAnEstablishmentHasDigitsInItsName() {
        assertThat(PersonName.read("سعف ٢ للضيافة", true)).contains("سعف 2 للضيافة");
        assertThat(PersonName.read("سعف ٢ للضيافة", false)).isEmpty();
    }

    @Test
    void lengthCountsLettersNotBytes() {
        assertThat(PersonName.isTooLong("ن".repeat(120))).isFalse();
        assertThat(PersonName.isTooLong("ن".repeat(121))).isTrue();
        assertThat(PersonName.isTooLong("𠮷".repeat(120))).isFalse();
    }

    @Test
    void masksShowOnlyTheEnd() {
        assertThat(Masks.nationalId("1999990011")).isEqualTo("••••0011");
        assertThat(Masks.mobile("+966519990001")).isEqualTo("05••••001");
        assertThat(Masks.email("noura@example.com")).isEqualTo("n••••@example.com");
        assertThat(Masks.iban("SA9200000000001999900001")).isEqualTo("SA••••0001");
        assertThat(Masks.nationalId(null)).isNull();
    }
}
