package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.parties.Parties.LikelyDuplicate.Reason;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class LikelyDuplicatesTest {

    @Autowired
    Parties parties;

    @Autowired
    DemoParties demo;

    @BeforeEach
    void sampleParties() {
        demo.load();
    }

    @Test
    void theSamePersonRegisteredByAVolunteerIsShownAsALikelyDuplicate() {
        UUID noura = parties.findByNationalId("1999990011").orElseThrow();
        UUID again = parties.registerAtDesk(People.person("نوره سعد العذقى", null, "0519990013"), "");
        assertThat(parties.likelyDuplicates(again)).singleElement().satisfies(found -> {
            assertThat(found.party().id()).isEqualTo(noura);
            assertThat(found.because()).containsExactly(Reason.NAME);
        });
        assertThat(parties.likelyDuplicates(noura))
                .extracting(found -> found.party().id())
                .containsExactly(again);
    }

    @Test
    void personsWithIdentityNumbersOfTheirOwnAreNeverDuplicates() {
        UUID namesake = parties.register(People.person("هدى إبراهيم السعفي", "1999990110", "0519990001"), "");
        assertThat(parties.likelyDuplicates(namesake))
                .extracting(found -> found.party().id())
                .doesNotContain(parties.findByNationalId("1999990045").orElseThrow());
        UUID sister = parties.registerAtDesk(People.nameOnly("منيرة سعد العذقي"), "");
        assertThat(parties.likelyDuplicates(sister)).isEmpty();
    }

    @Test
    void aMobileOfOnesOwnPointsToOnePersonButASharedOneDoesNot() {
        UUID ahmad = parties.findByNationalId("1999990060").orElseThrow();
        UUID own = parties.registerAtDesk(People.person("أبو مؤمن", null, "0519990006"), "");
        assertThat(parties.likelyDuplicates(own)).singleElement().satisfies(found -> {
            assertThat(found.party().id()).isEqualTo(ahmad);
            assertThat(found.because()).containsExactly(Reason.MOBILE);
        });
        UUID family = parties.registerAtDesk(People.person("يوسف", null, "0519990005"), "");
        assertThat(parties.likelyDuplicates(family)).isEmpty();
    }
}
