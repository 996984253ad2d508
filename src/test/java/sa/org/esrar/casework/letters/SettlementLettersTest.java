package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import sa.org.esrar.casework.api.Messages;

/** عرض تسوية and اتفاق تسوية ومخالصة as text (D4); that they are set well is tested with all letters. */
@SpringJUnitConfig(classes = LetterPress.class, initializers = ConfigDataApplicationContextInitializer.class)
class SettlementLettersTest {

    @Autowired
    Messages messages;

    @Test
    void theOfferSaysItsAmountInFiguresAndWordsAndUntilWhenItHolds() {
        assertThat(text(SampleLetters.offered()))
                .contains(
                        "5,100.00 ريال (فقط خمسة آلاف ومائة ريال لا غير)",
                        "4,875.50 ريال (فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمسون هللة لا غير)",
                        "حتى نهاية 09/05/1448هـ الموافق 20/10/2026م")
                .doesNotContain("سبب نقص العرض عن الضرر الثابت");
    }

    @Test
    void anOfferBelowTheDamageSaysWhyBesideWhatWasFound() {
        assertThat(text(SampleLetters.offeredInEnglish()))
                .contains(
                        "Why the offer is below the damage found",
                        "Part of the goods was sold before the power failed");
        SettlementOfferLetter offered = SampleLetters.offeredInEnglish();
        assertThatThrownBy(() -> new SettlementOfferLetter(
                        offered.head(),
                        offered.amount(),
                        offered.manner(),
                        offered.until(),
                        offered.damage(),
                        null,
                        false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterAFinalRulingOnlyTheMannerIsAsked() {
        SettlementOfferLetter ruled = new SettlementOfferLetter(
                SampleLetters.offered().head(),
                new BigDecimal("12300.00"),
                "حوالة واحدة",
                LocalDate.of(2026, 8, 23),
                null,
                null,
                true);
        assertThat(text(ruled))
                .contains("12,300.00 ريال (فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير)")
                .contains("والمبلغ هو ما قضى به الحكم النهائي، ولا يُتفاوض إلا على كيفية الوفاء.")
                .doesNotContain("الضرر الثابت في محضر اللجنة");
    }

    @Test
    void theAgreementToBeSignedCarriesItsCodeAndNoSignature() {
        assertThat(text(SampleLetters.settled(false)))
                .contains("5f2c 8a7b e1d0", "رمز سلامة المستند")
                .doesNotContain("وقّعه عن الطرف الأول");
    }

    @Test
    void theSignedAgreementNamesWhoSignedBeforeWhomAndWhen() {
        assertThat(text(SampleLetters.settled(true)))
                .contains(
                        "اتفاق تسوية ومخالصة",
                        "فاطمة علي الجريدي",
                        "بقراءته أمام شاهدين",
                        "موظفة الاستقبال 1",
                        "موظف الاستقبال 2",
                        "المخوَّلة بالتوقيع 1",
                        "المخوَّل بالتوقيع 2",
                        "07/05/1448هـ الموافق 18/10/2026م، الساعة 10:30",
                        "عقد صيانة لثلاجات الأركان",
                        "رقم للطوارئ في كل بازار");
    }

    @Test
    void theAssociationSignsNothingThatTheBeneficiaryDidNot() {
        SettlementAgreementLetter signed = SampleLetters.settled(true);
        assertThatThrownBy(() -> new SettlementAgreementLetter(
                        signed.head(),
                        signed.association(),
                        null,
                        1,
                        null,
                        signed.amount(),
                        signed.manner(),
                        signed.payBy(),
                        null,
                        1,
                        signed.text(),
                        signed.hash(),
                        null,
                        signed.signatories()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> text(Letter letter) {
        return letter.sheet(new Words(messages, letter.language())).body().stream()
                .flatMap(block -> SheetTexts.of(block).stream())
                .toList();
    }
}
