package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committees.Formation;
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
    Committees committees;

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
    void theFourSampleCommitteesAreFormedByTheirDecisions() {
        assertThat(committees.all())
                .extracting(Committee::code)
                .contains("aid-committee", "follow-up-committee", "investigation-committee", "service-committee");
        Committee service = committees.find("service-committee").orElseThrow();
        assertThat(service.name().ar()).isEqualTo("لجنة الخدمات");
        assertThat(service.decisionNumber()).isEqualTo("1448/3");
        assertThat(service.members()).hasSize(3);
        assertThat(service.holderOf(Role.CHAIR)).contains("service-chair");
        assertThat(service.holderOf(Role.SECRETARY)).contains("service-secretary");
        assertThat(committees.find("follow-up-committee").orElseThrow().members())
                .hasSize(4);
        assertThat(committees.find("investigation-committee").orElseThrow().rule())
                .isEqualTo(Rule.ALL);
        assertThat(committees.find("service-committee", LocalDate.of(2026, 6, 20)))
                .isEmpty();
        assertThat(committees.find("no-committee")).isEmpty();
    }

    @Test
    void aMajorityIsOfThoseWhoMayVoteAndAllMeansAll() {
        Committee service = committees.find("service-committee").orElseThrow();
        assertThat(service.votesNeeded(Set.of())).isEqualTo(2);
        assertThat(service.votesNeeded(Set.of("service-member"))).isEqualTo(2);
        assertThat(service.votesNeeded(Set.of("service-member", "service-chair")))
                .isEqualTo(1);
        assertThat(service.votesNeeded(Set.of("service-member", "service-chair", "service-secretary")))
                .isZero();
        assertThat(service.voters(Set.of("service-member"))).containsExactly("service-chair", "service-secretary");
        assertThat(committees.find("follow-up-committee").orElseThrow().votesNeeded(Set.of()))
                .isEqualTo(3);
        assertThat(committees.find("investigation-committee").orElseThrow().votesNeeded(Set.of("investigator-1")))
                .isEqualTo(2);
    }

    @Test
    void aNewFormationEndsTheFormerOnTheDayBefore() {
        committees.form(formation("panel", "1448/20", TODAY, "aid-chair", "aid-secretary"));
        committees.form(formation("panel", "1448/21", TODAY.plusDays(10), "aid-member", "aid-chair"));
        assertThat(committees.find("panel").orElseThrow().decisionNumber()).isEqualTo("1448/20");
        assertThat(committees.find("panel", TODAY.plusDays(9)).orElseThrow().holderOf(Role.CHAIR))
                .contains("aid-chair");
        assertThat(committees.find("panel", TODAY.plusDays(10)).orElseThrow().holderOf(Role.CHAIR))
                .contains("aid-member");
        assertThatThrownBy(() -> committees.form(formation("panel", "1448/22", TODAY.plusDays(10), "aid-chair")))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void aMemberIsReplacedFromADayOn() {
        committees.form(formation("board-of-three", "1448/30", TODAY, "aid-chair", "aid-secretary", "aid-member"));
        committees.replaceMember("board-of-three", "aid-chair", "hr-officer", TODAY.plusDays(5));
        assertThat(committees
                        .find("board-of-three", TODAY.plusDays(4))
                        .orElseThrow()
                        .holderOf(Role.CHAIR))
                .contains("aid-chair");
        assertThat(committees
                        .find("board-of-three", TODAY.plusDays(5))
                        .orElseThrow()
                        .members())
                .containsExactly(
                        new Member("hr-officer", Role.CHAIR),
                        new Member("aid-secretary", Role.SECRETARY),
                        new Member("aid-member", Role.MEMBER));
        LocalDate later = TODAY.plusDays(6);
        assertThatThrownBy(() -> committees.replaceMember("board-of-three", "aid-chair", "analyst", later))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> committees.replaceMember("board-of-three", "aid-member", "aid-secretary", later))
                .isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> committees.replaceMember("no-committee", "aid-member", "analyst", later))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void aCommitteeNeedsOneChairAndPeopleOfRecord() {
        List<List<Member>> wrong = List.of(
                List.of(),
                List.of(new Member("aid-chair", Role.MEMBER)),
                List.of(new Member("aid-chair", Role.CHAIR), new Member("aid-member", Role.CHAIR)),
                List.of(new Member("aid-chair", Role.CHAIR), new Member("aid-chair", Role.SECRETARY)),
                List.of(new Member("nobody", Role.CHAIR)));
        for (List<Member> members : wrong) {
            Formation formation = new Formation(
                    "wrong", new Localized("لجنة", "Committee"), Rule.ALL, "1448/99", TODAY, TODAY, members);
            assertThatThrownBy(() -> committees.form(formation)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(committees.find("wrong")).isEmpty();
    }

    @Test
    void aCommitteeFormedTwiceAtOnceIsFormedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int formed = 0;
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Boolean>> running = new ArrayList<>();
            for (String number : List.of("1448/40", "1448/41")) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        committees.form(formation("race", number, TODAY, "aid-chair"));
                        return true;
                    } catch (ApiException e) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> one : running) {
                formed += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(formed).isOne();
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

    private static Formation formation(String code, String number, LocalDate from, String... userIds) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < userIds.length; i++) {
            members.add(new Member(userIds[i], Role.values()[Math.min(i, 2)]));
        }
        return new Formation(code, new Localized("لجنة", "Committee"), Rule.MAJORITY, number, from, from, members);
    }
}
