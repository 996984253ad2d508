package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class StaffDirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffRecords records;

    @Autowired
    Absences absences;

    @Autowired
    DemoStaff demo;

    @BeforeEach
    void sampleStaff() {
        demo.load();
        demo.load();
    }

    @Test
    void sampleStaffHaveTheirTitlesInBothLanguages() {
        assertThat(directory.all()).hasSizeGreaterThanOrEqualTo(28);
        assertThat(directory.find("service-secretary"))
                .contains(new StaffMember(
                        "service-secretary",
                        "أمينة لجنة الخدمات",
                        "Secretary of the service committee",
                        "service-secretary@example.com",
                        true));
        assertThat(directory.find("nobody")).isEmpty();
    }

    @Test
    void aRecordIsChangedUnderTheSameId() {
        records.record("clerk", new Localized("كاتبة", "Clerk"), null);
        records.record("clerk", new Localized("كاتبة أولى", "Senior clerk"), "clerk@example.com");
        records.setActive("clerk", false);
        assertThat(directory.find("clerk"))
                .contains(new StaffMember("clerk", "كاتبة أولى", "Senior clerk", "clerk@example.com", false));
    }

    @Test
    void wrongRecordsAreRefusedFieldByField() {
        Localized endless = new Localized("ا".repeat(121), "\u0000");
        assertThatThrownBy(() -> records.record("a b", endless, "no address"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .extracting("field")
                        .containsExactly("userId", "titleAr", "titleEn", "email"));
        assertThatThrownBy(() -> records.identify("nobody", null, null)).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> records.setActive("nobody", true)).isInstanceOf(ApiException.class);
    }

    @Test
    void theSubstituteActsOnTheDaysOfAbsence() {
        assertThat(absences.isAway("liaison-2", TODAY)).isTrue();
        assertThat(absences.whoActsFor("liaison-2", TODAY)).contains("liaison-1");
        assertThat(absences.whoActsFor("liaison-2", TODAY.plusDays(30))).contains("liaison-1");
        assertThat(absences.whoActsFor("liaison-2", TODAY.plusDays(31))).contains("liaison-2");
        assertThat(absences.whoActsFor("liaison-2", TODAY.minusDays(1))).contains("liaison-2");
    }

    @Test
    void whenTheSubstituteIsAwayTooTheNextOneActsAndACircleEnds() {
        LocalDate day = TODAY.plusDays(100);
        absences.record("reception-1", day, day, "reception-2");
        long second = absences.record("reception-2", day, day, "hr-officer");
        assertThat(absences.whoActsFor("reception-1", day)).contains("hr-officer");
        absences.cancel(second, "hr-officer");
        assertThat(absences.whoActsFor("reception-1", day)).contains("reception-2");
        absences.record("reception-2", day, day, "reception-1");
        assertThat(absences.whoActsFor("reception-1", day)).isEmpty();
        absences.record("analyst", day, day, null);
        assertThat(absences.whoActsFor("analyst", day)).isEmpty();
    }

    @Test
    void wrongAbsencesAreRefused() {
        assertThatThrownBy(() -> absences.record("reception-1", TODAY, TODAY.minusDays(1), null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> absences.record("reception-1", TODAY, TODAY, "reception-1"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> absences.record("reception-1", TODAY, TODAY, "nobody"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> absences.record("nobody", TODAY, TODAY, null)).isInstanceOf(ApiException.class);
    }
}
