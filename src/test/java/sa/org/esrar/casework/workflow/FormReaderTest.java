package sa.org.esrar.casework.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.api.InvalidInputException;

class FormReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4875.50 | 4875.50",
                "4,875.5 | 4875.50",
                "1,234,567 | 1234567.00",
                "٤٬٨٧٥٫٥٠ | 4875.50",
                "۴۸۷۵ | 4875.00",
                "0.01 | 0.01",
                "9999999999.99 | 9999999999.99"
            })
    void amountsAreReadInAnyDigits(String typed, BigDecimal read) {
        FormReader reader = new FormReader(Map.of("amount", typed));
        assertThat(reader.money("amount", true)).isEqualTo(read);
        reader.done();
    }

    /** A comma before decimals is no thousands: «4875,50» is not 487,550. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4875,50",
                "4875,500",
                "48,75",
                "4,8755",
                ",500",
                "4,875,50",
                "4875.505",
                "0",
                "0.00",
                "-1",
                "1e3",
                "NaN",
                "99999999999",
                "٤٨٧٥،٥٠",
                "ألف"
            })
    void whatIsNoAmountIsToldSo(String typed) {
        FormReader reader = new FormReader(Map.of("amount", typed));
        assertThat(reader.money("amount", true)).isNull();
        assertThatThrownBy(reader::done).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-11-24", "٢٠٢٦-١١-٢٤", "2100-12-31"})
    void aDayOfLivingMemoryOrSoonIsRead(String typed) {
        FormReader reader = new FormReader(Map.of("on", typed));
        assertThat(reader.date("on", true)).isNotNull();
        reader.done();
    }

    /** A Hijri year, one with a digit too few, digits in another order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1448-06-14",
                "0202-11-24",
                "0026-11-24",
                "2206-11-24",
                "1899-12-31",
                "2101-01-01",
                "+12026-11-24"
            })
    void aYearThatNobodyMeansIsToldSoUnderItsOwnName(String typed) {
        FormReader form = new FormReader(Map.of("rows", List.of(Map.of("on", typed))));
        assertThat(form.rows("rows").get(0).date("on", true)).isNull();
        assertThatThrownBy(form::done).isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("rows[0].on");
                    assertThat(problem.code()).isEqualTo("calendar.date.notGregorian");
                }));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4875.5, 12345678.9})
    void numbersOfJsonAreAmountsToo(double sent) {
        FormReader reader = new FormReader(Map.of("amount", sent));
        assertThat(reader.money("amount", true)).isEqualByComparingTo(BigDecimal.valueOf(sent));
        reader.done();
    }
}
