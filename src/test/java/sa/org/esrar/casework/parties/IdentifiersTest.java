package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000008", "1010101010", "1123456780", "1234567897", "2000000006", "1999990011", "1999990029",
                "1999990037", "1999990045", "1999990052", "1999990060", "1999990078", "1999990086", "2999990019",
                "1999990094", "1999990102", "1999990110", "1999990128", "1999990136", "2999990027", "2999990035"
            })
    void identityNumbersWithTheRightCheckDigitAreRead(String number) {
        assertThat(Identifiers.nationalId(number)).contains(number);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "1000000000", "1234567890", "2123456789", "3000000004", "1999990012", "2999990010", "3999990011",
                "199999001", "19999900110", "7999990012", "199999001a", "1999990011;", "0000000000", "+1999990011"
            })
    void otherIdentityNumbersAreRefused(String number) {
        assertThat(Identifiers.nationalId(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "١٩٩٩٩٩٠٠١١",
                "۱۹۹۹۹۹۰۰۱۱",
                " 1999 990 011 ",
                "\u200f1999990011\u200e",
                "\u20671999990011\u2069",
                "1999990011\u00a0",
                "１９９９９９００１１"
            })
    void identityNumbersAreReadAsPeopleTypeThem(String typed) {
        assertThat(Identifiers.nationalId(typed)).contains("1999990011");
    }

    @Test
    void anEstablishmentHasANumberFromSevenWithoutCheckDigit() {
        assertThat(Identifiers.establishmentNumber("٧٩٩٩٩٩٠٠١٢")).contains("7999990012");
        assertThat(Identifiers.establishmentNumber("7000000000")).contains("7000000000");
        assertThat(Identifiers.establishmentNumber("1999990011")).isEmpty();
        assertThat(Identifiers.establishmentNumber("799999001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0519990001",
                "٠٥١٩٩٩٠٠٠١",
                "۰۵۱۹۹۹۰۰۰۱",
                "+966 51 999 0001",
                "00966519990001",
                "519990001",
                "0519-990-001",
                "\u202a+966519990001\u202c",
                "\u200e0519990001",
                "(051) 999 0001",
                "966519990001"
            })
    void mobilesAreReadAsPeopleTypeThem(String typed) {
        assertThat(Identifiers.mobile(typed)).contains("+966519990001");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "05199900 01 2",
                "0129990001",
                "0135861234",
                "+971501234567",
                "05199",
                "0519990ABC",
                "0519990001 ext 5",
                "0519990001;ext=5",
                "tel:0519990001",
                "0519990001\n0519990002",
                "999",
                "؟؟؟؟"
            })
    void whatIsNoSaudiMobileIsRefused(String typed) {
        assertThat(Identifiers.mobile(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SA0380000000608010167519", "SA9200000000001999900001", "SA6500000000001999900002",
                "SA3800000000001999900003", "SA1100000000001999900004", "SA8100000000001999900005",
                "sa92 0000 0000 0019 9990 0001", "SA٩٢٠٠٠٠٠٠٠٠٠٠١٩٩٩٩٠٠٠٠١"
            })
    void ibansWithRightCheckDigitsAreRead(String typed) {
        assertThat(Identifiers.iban(typed)).get().asString().matches("SA\\d{22}");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "SA9200000000001999900002",
                "AE070331234567890123456",
                "SA92000000000019999000",
                "SA920000000000199990000011",
                "9200000000001999900001"
            })
    void otherIbansAreRefused(String typed) {
        assertThat(Identifiers.iban(typed)).isEmpty();
    }

    @Test
    void emailKeepsItsNameAndGetsASmallDomain() {
        assertThat(Identifiers.email(" Noura.S@Example.COM\u200f")).contains("Noura.S@example.com");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "noura",
                "noura@example",
                "noura@@example.com",
                "noura @example.com",
                "noura@example.com\nBcc: all@example.com",
                "نورة@example.com",
                "noura@-example.com",
                ".noura@example.com",
                "a@example.com,b@example.com",
                "<noura@example.com>"
            })
    void whatIsNoEmailAddressIsRefused(String typed) {
        assertThat(Identifiers.email(typed)).isEmpty();
    }

    @Test
    void anOverlongEmailIsRefusedQuickly() {
        assertThat(Identifiers.email("a".repeat(200_000) + "@example.com")).isEmpty();
        assertThat(Identifiers.email("a".repeat(65) + "@example.com")).isEmpty();
    }
}
