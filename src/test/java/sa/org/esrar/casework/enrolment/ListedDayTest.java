package sa.org.esrar.casework.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people and spreadsheets write them. */
class ListedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-16",
                "2024/5/16",
                "16/05/2024",
                "16-5-2024م",
                "١٦/٠٥/٢٠٢٤",
                "1445-11-08",
                "08/11/1445 هـ",
                "١٤٤٥/١١/٨ه",
                "8.11.1445",
                "45428"
            })
    void oneDayInManySpellings(String cell) {
        assertThat(ListedDay.read(cell)).hasToString("Optional[2024-05-16]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "قبل عامين",
                "2024",
                "2024-13-01",
                "2024-02-30",
                "1446/09/30",
                "1299/01/01",
                "1700-01-01",
                "05/16/2024",
                "16/05/24",
                "999999"
            })
    void whatIsNoDayIsNone(String cell) {
        assertThat(ListedDay.read(cell)).isEmpty();
    }
}
