package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.Guardians.Deed;
import sa.org.esrar.casework.parties.Parties.LikelyDuplicate.Reason;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** Volunteers, agents and guardians by deed; and who may be the person that is being typed. */
@CaseworkTest
class ActingForAnotherTest {

    @Autowired
    Parties parties;

    @Autowired
    Guardians guardians;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void whoActsForAnotherIsNoBeneficiaryAndStaysOnePerson() {
        UUID badr = parties.registerActing(acting("بدر ناصر الشيشي", null, "0519990019"), false, "");
        assertThat(parties.roles(badr)).isEmpty();
        assertThat(parties.view(badr).category()).isNull();
        assertThat(parties.registerActing(acting("بدر  ناصر الشيشى", null, "٠٥١٩٩٩٠٠١٩"), false, ""))
                .isEqualTo(badr);
        assertThat(parties.registerActing(acting("بدر ناصر الشيشي", null, "0519990018"), false, ""))
                .as("a namesake with another telephone")
                .isNotEqualTo(badr);
        assertThatThrownBy(() -> parties.registerActing(acting("بدر", null, "0519990019"), true, "acting."))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.field())
                        .containsExactly("acting.nationalId"));
    }

    @Test
    void anAgentWhoIsOnRecordIsThatPerson() {
        UUID huda = parties.registerAtDesk(People.person("هدى إبراهيم السعفي", "1999990045", "0519990004"), "");
        assertThat(parties.registerActing(acting("هدى السعفي", "1999990045", null), true, ""))
                .isEqualTo(huda);
    }

    @Test
    void aDeedEndsOnItsLastDay() {
        UUID ward = parties.registerAtDesk(People.person("منى سالم الكربي", "1999990110", null), "");
        UUID guardian = parties.registerAtDesk(People.person("سالم حمد الكربي", "1999990128", "0519990021"), "");
        assertThatThrownBy(() -> guardians.appointForIncapacity(
                        ward, guardian, new Deed("44/1448", LocalDate.parse("2026-11-21"))))
                .isInstanceOf(InvalidInputException.class);
        guardians.appointForIncapacity(ward, guardian, new Deed("44/1448", LocalDate.parse("2026-12-01")));
        clock.set(TestClock.START.plus(Duration.ofDays(9)));
        assertThat(guardians.guardianOf(ward)).contains(guardian);
        clock.set(TestClock.START.plus(Duration.ofDays(10)));
        assertThat(guardians.guardianOf(ward)).isEmpty();
        guardians.appointForMinor(ward, guardian, LocalDate.parse("2015-01-01"), new Deed("45/1448", null));
        assertThat(guardians.guardianOf(ward)).as("another follows").contains(guardian);
    }

    @Test
    void whoMayBeTheSameIsFoundBeforeAnybodyIsRegistered() {
        UUID maryam = parties.registerAtDesk(People.person("مريم يوسف الطلعي", "1999990052", "0519990005"), "");
        assertThat(parties.likelyPersons(People.person("مريم يوسف الطلعى", null, "0519990017")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.party().id()).isEqualTo(maryam);
                    assertThat(found.because()).containsExactly(Reason.NAME);
                    assertThat(found.likeness()).isEqualTo(100);
                });
        assertThat(parties.likelyPersons(People.person("أم يوسف", null, "0519990005")))
                .singleElement()
                .satisfies(found -> assertThat(found.because()).containsExactly(Reason.MOBILE));
        assertThat(parties.likelyPersons(People.person("مريم يوسف الطلعي", "1999990136", "0519990017")))
                .as("another identity number is another person")
                .isEmpty();
        assertThat(parties.likelyPersons(People.person("123", null, null))).isEmpty();
    }

    private static RegisterParty acting(String name, String nationalId, String mobile) {
        return new RegisterParty(
                name, nationalId, mobile, null, null, null, null, AddressForm.MASCULINE, null, null, null);
    }
}
