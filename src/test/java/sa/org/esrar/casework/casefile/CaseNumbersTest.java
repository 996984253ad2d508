package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {

    @Test
    void aNumberIsPrintedReadAloudAndShortened() {
        String number = CaseNumbers.format(CaseKind.REQ, 1448, 123);

        assertThat(number).isEqualTo("REQ-1448-000123");
        assertThat(CaseNumbers.spoken(number)).isEqualTo("طلب خدمة رقم 123 لعام 1448");
        assertThat(CaseNumbers.spoken(number, "ar")).isEqualTo("طلب خدمة رقم 123 لعام 1448");
        assertThat(CaseNumbers.spoken(number, "en")).isEqualTo("Service request 1448/123");
        assertThat(CaseNumbers.spoken("OBJ-1448-000007", "en")).isEqualTo("Objection 1448/7");
        assertThat(CaseNumbers.spoken("UPD-1448-000009")).isEqualTo("تحديث بيانات رقم 9 لعام 1448");
        assertThat(CaseNumbers.spoken("UPD-1448-000009", "en")).isEqualTo("Change of data 1448/9");
        assertThat(CaseNumbers.shortForm(number)).isEqualTo("1448/123");
        assertThat(CaseNumbers.format(CaseKind.VIO, 1450, 1234567)).isEqualTo("VIO-1450-1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQ-1448-000123", "req-1448-123", "REQ–١٤٤٨–۰۰۰۱۲۳", "\u2067 REQ - 1448 - 000123 \u2069"})
    void theWholeNumberIsUnderstoodAsTyped(String typed) {
        assertThat(CaseNumbers.parse(typed)).contains(new CaseNumbers.Lookup(CaseKind.REQ, 1448, 123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1448/123", "١٤٤٨/١٢٣", "۱۴۴۸/۱۲۳", "1448 / 000123", "\u200e1448/123\u200f"})
    void yearAndSerialAreUnderstoodAsTyped(String typed) {
        assertThat(CaseNumbers.parse(typed)).contains(new CaseNumbers.Lookup(null, 1448, 123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "١٢٣", " 000123 "})
    void theSerialAloneIsUnderstood(String typed) {
        assertThat(CaseNumbers.parse(typed)).contains(new CaseNumbers.Lookup(null, null, 123));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "؟؟؟؟", "REQ", "ABC-1448-1", "1448/", "12345678901", "REQ-1448-1'; drop table", "1/2/3"})
    void anythingElseIsNoNumber(String typed) {
        assertThat(CaseNumbers.parse(typed)).isEmpty();
        assertThat(CaseNumbers.parse(null)).isEmpty();
        assertThat(CaseNumbers.parse("1".repeat(200_000))).isEmpty();
    }

    @Test
    void anAccessCodeIsReadAsCrockfordMeansIt() {
        assertThat(AccessCodes.normalise(" oi1l-٠a ")).isEqualTo("01110A");
        assertThat(AccessCodes.normalise("abcde\u200e fghjk")).isEqualTo("ABCDEFGHJK");
        assertThat(AccessCodes.normalise(null)).isEmpty();
        assertThat(AccessCodes.normalise("0".repeat(5000))).isEmpty();
    }
}
