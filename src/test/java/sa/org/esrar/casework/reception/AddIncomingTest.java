package sa.org.esrar.casework.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.letters.RegisterIncoming;

/** The sender's date is Gregorian (A2). */
class AddIncomingTest {

    @ParameterizedTest
    @ValueSource(strings = {"1448-06-12", "١٤٤٨-٠٦-١٢", "0202-11-20"})
    void aYearThatNobodyMeansIsToldSo(String sentOn) {
        List<FieldProblem> problems = new ArrayList<>();
        RegisterIncoming read = new AddIncoming("LETTER", "بلدية (مثال)", "45", sentOn, "1", "").read(null, problems);
        assertThat(read.sentOn()).isNull();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("sentOn");
            assertThat(problem.code()).isEqualTo("calendar.date.notGregorian");
        });
    }
}
