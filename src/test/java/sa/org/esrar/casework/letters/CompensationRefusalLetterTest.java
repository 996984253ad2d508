package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.letters.PdfA.assertValid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.letters.CompensationRefusalLetter.Kind;

/** The letters that say why nothing is owed, as files (D1, C5). */
@SpringJUnitConfig(classes = LetterPress.class, initializers = ConfigDataApplicationContextInitializer.class)
class CompensationRefusalLetterTest {

    private static final String BODIES = "لجان تسوية المنازعات والمحكمة المختصة (مثال)";

    @Autowired
    LetterPrinter printer;

    @Autowired
    Messages messages;

    @Autowired
    LetterSettings settings;

    private static LetterHead head(Addressee to) {
        boolean english = "en".equals(to.language());
        return new LetterHead(
                to,
                "CPN-1447-000031",
                english ? "compensation no. 31 of 1447" : "تعويض رقم 31 لعام 1447",
                "https://casework.example.org/track",
                0,
                "executive-manager",
                true);
    }

    /** Samples, story 3. */
    private static CompensationRefusalLetter letter(Kind kind) {
        return new CompensationRefusalLetter(
                head(SampleLetters.ABDULLAH),
                kind,
                List.of("لا سجل تسليم معدود للتمور.", "لم تُعرف الكمية التي سُلِّمت إلى المستودع."),
                kind == Kind.OBJECTION_REFUSED ? 0 : 10,
                BODIES);
    }

    private PrintedText print(CompensationRefusalLetter letter) throws Exception {
        byte[] pdf = new LetterPrinter(messages, settings, List.of(LetterFonts.DEJAVU))
                .print(letter, SampleLetters.NUMBER, SampleLetters.AT);
        return PrintedText.of(pdf);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachIsAValidFileWithItsReasonsAndTheExternalWay(Kind kind) throws Exception {
        assertValid(printer.print(letter(kind), SampleLetters.NUMBER, SampleLetters.AT));
        PrintedText text = print(letter(kind));
        assertThat(List.of(
                        "إفادة بنتيجة تعويض رقم",
                        "لا سجل تسليم معدود للتمور.",
                        "لم تُعرف الكمية التي سُلِّمت إلى المستودع.",
                        "لجان تسوية المنازعات والمحكمة المختصة"))
                .allMatch(text::says);
        assertThat(text.says("ولكم التظلُّم مرة واحدة خلال عشرة أيام عمل")).isEqualTo(kind != Kind.OBJECTION_REFUSED);
        assertThat(text.says("رُفض")).isFalse();
    }

    @Test
    void saysItInEnglishToWhoReadsEnglish() throws Exception {
        PrintedText text = print(new CompensationRefusalLetter(
                head(SampleLetters.AMINA),
                Kind.NOT_PROVEN,
                List.of("There is no counted delivery record."),
                10,
                "the competent court (example)"));
        assertThat(List.of(
                        "nothing that calls for compensation could be established",
                        "There is no counted delivery record.",
                        "You can object once, within ten working days",
                        "the competent court"))
                .allMatch(text::says);
    }

    @Test
    void owesItsReasonsAndPromisesNoSecondObjection() {
        LetterHead head = head(SampleLetters.ABDULLAH);
        assertThatThrownBy(() -> new CompensationRefusalLetter(head, Kind.NOT_PROVEN, List.of(), 10, BODIES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new CompensationRefusalLetter(head, Kind.OBJECTION_REFUSED, List.of("سبب"), 10, BODIES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
