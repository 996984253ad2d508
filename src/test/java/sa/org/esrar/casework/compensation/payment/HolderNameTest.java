package sa.org.esrar.casework.compensation.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose an account is, by the name on it. */
class HolderNameTest {

    private static final String RECORDED = "نورة سعد العذقي";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نورة سعد العذقي",
                "نوره سعد العذقى",
                "نـورة  سعد العذقي",
                "نورة العذقي",
                "نورة بنت سعد بن عبد الله العذقي"
            })
    void namesOfFathersMayBeLeftOutOrAdded(String onTheAccount) {
        assertThat(new HolderName(onTheAccount).isOf(RECORDED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سعد محمد العذقي",
                "نورة",
                "العذقي",
                "نورة محمد العذقي",
                "نورة سعد الجريدي",
                "العذقي سعد نورة",
                "؟؟؟",
                ""
            })
    void anothersNameAndAPartOfHersAreNotHers(String onTheAccount) {
        assertThat(new HolderName(onTheAccount).isOf(RECORDED)).isFalse();
    }
}
