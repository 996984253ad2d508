package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.CommitteeFormation.Seat;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** Committees are data: formed by a decision, for a term, with seats that change hands by later decisions (D2). */
@CaseworkTest
class CommitteesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Localized NAME = new Localized("لجنة", "Committee");

    @Autowired
    Committees committees;

    @Autowired
    StaffRecords records;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    DemoStaff demo;

    @Autowired
    TestClock clock;

    @BeforeEach
    void sampleStaff() {
        clock.set(TestClock.START);
        demo.load();
    }

    // ---- formed

    @Test
    void theSampleCommitteesAreFormedByTheirDecisions() {
        assertThat(committees.all())
                .extracting(Committee::code)
                .contains(
                        "aid-committee",
                        "board",
                        "follow-up-committee",
                        "investigation-committee",
                        "service-committee");
        Committee service = committees.find("service-committee").orElseThrow();
        assertThat(service.name().ar()).isEqualTo("لجنة الخدمات");
        assertThat(service.decisionNumber()).isEqualTo("1448/3");
        assertThat(service.members()).hasSize(3);
        assertThat(service.holderOf(Role.CHAIR)).contains("service-chair");
        assertThat(service.holderOf(Role.SECRETARY)).contains("service-secretary");
        assertThat(service.way().decidesByMinutes()).isFalse();
        assertThat(committees.find("follow-up-committee").orElseThrow().members())
                .hasSize(4);
        assertThat(committees.find("investigation-committee").orElseThrow().way())
                .isEqualTo(new Way(Rule.ALL, 0, true, true, "executive-manager"));
        assertThat(committees.find("board").orElseThrow().members()).hasSize(3);
        assertThat(committees.find("service-committee", LocalDate.of(2026, 6, 20)))
                .isEmpty();
        assertThat(committees.find("no-committee")).isEmpty();
        assertThat(committees.formations("no-committee")).isEmpty();
        assertThat(committees.names().get("board").en()).isEqualTo("Board");
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
        committees.form(formation("panel", "1448/20", TODAY, "aid-chair", "aid-secretary"), "board-chair");
        committees.form(formation("panel", "1448/21", TODAY.plusDays(10), "aid-member", "aid-chair"));
        assertThat(committees.find("panel").orElseThrow().decisionNumber()).isEqualTo("1448/20");
        assertThat(committees.find("panel", TODAY.plusDays(9)).orElseThrow().holderOf(Role.CHAIR))
                .contains("aid-chair");
        assertThat(committees.find("panel", TODAY.plusDays(10)).orElseThrow().holderOf(Role.CHAIR))
                .contains("aid-member");
        List<CommitteeFormation> formations = committees.formations("panel");
        assertThat(formations)
                .extracting(one -> one.decision().number(), CommitteeFormation::from, CommitteeFormation::until)
                .containsExactly(
                        tuple("1448/21", TODAY.plusDays(10), null), tuple("1448/20", TODAY, TODAY.plusDays(9)));
        assertThat(formations.get(1).recordedBy()).isEqualTo("board-chair");
        assertThat(problems(() -> committees.form(formation("panel", "1448/22", TODAY.plusDays(10), "aid-chair"))))
                .containsExactly("inForceFrom staff.committee.formedAlready");
        assertThat(problems(() -> committees.form(formation("panel", "1448/20", TODAY.plusDays(20), "aid-chair"))))
                .containsExactly("decisionNumber staff.committee.decisionKnown");
    }

    @Test
    void whatWasIsNotChangedAfterwards() {
        committees.form(formation("old-panel", "1447/1", TODAY.minusDays(40), "aid-chair", "aid-secretary"));
        assertThat(problems(() -> committees.form(formation("old-panel", "1448/2", TODAY.minusDays(1), "aid-member"))))
                .containsExactly("inForceFrom staff.committee.notBackwards");
        assertThat(problems(() -> committees.removeMember("old-panel", "aid-secretary", change(TODAY.minusDays(1)))))
                .containsExactly("from staff.committee.notBackwards");
        committees.form(formation("old-panel", "1448/2", TODAY, "aid-member"));
        assertThat(committees
                        .find("old-panel", TODAY.minusDays(1))
                        .orElseThrow()
                        .has("aid-secretary"))
                .isTrue();
    }

    @Test
    void aCommitteeWhoseTermHasEndedIsNotFormedAndIsNamedBefore() {
        committees.form(new Formation(
                "termed",
                NAME,
                Way.byOfficer(Rule.MAJORITY),
                "1448/25",
                TODAY,
                TODAY,
                TODAY.plusDays(30),
                List.of(new Member("aid-chair", Role.CHAIR)),
                List.of()));
        assertThat(committees.find("termed").orElseThrow().until()).isEqualTo(TODAY.plusDays(30));
        assertThat(committees.endingBefore(TODAY.plusDays(30))).doesNotContain("termed");
        assertThat(committees.endingBefore(TODAY.plusDays(31)))
                .contains("termed")
                .doesNotContain("board");
        clock.set(TODAY.plusDays(30), LocalTime.of(23, 59));
        assertThat(committees.find("termed")).isPresent();
        clock.set(TODAY.plusDays(31), LocalTime.of(0, 1));
        assertThat(committees.find("termed")).isEmpty();
        assertThat(committees.all()).extracting(Committee::code).doesNotContain("termed");
        assertThatThrownBy(() -> committees.removeMember("termed", "aid-chair", change(TODAY.plusDays(31))))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
        // The term was over: a formation may reach back into the days without one.
        committees.form(formation("termed", "1448/26", TODAY.plusDays(31), "aid-member"));
        assertThat(committees.endingBefore(TODAY.plusDays(400))).doesNotContain("termed");
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        assertThat(problems(() -> committees.form(new Formation(
                        "wrong",
                        NAME,
                        new Way(Rule.MAJORITY, 4, true, true, "intake-officers"),
                        " ",
                        null,
                        TODAY,
                        TODAY.minusDays(1),
                        List.of(new Member("aid-chair", Role.MEMBER)),
                        List.of(new Alternate("aid-chair", null))))))
                .containsExactly(
                        "decisionNumber staff.committee.decisionNumber",
                        "decidedOn staff.committee.dateMissing",
                        "until staff.committee.endsBeforeItBegins",
                        "members staff.committee.membersInvalid",
                        "alternates staff.committee.alternatesInvalid",
                        "quorum staff.committee.quorumAboveMembers",
                        "endorsedBy staff.committee.authorityUnknown");
        Formation tooLate = new Formation(
                "wrong",
                NAME,
                Rule.ALL,
                "1448/99",
                TODAY.plusDays(1),
                TODAY,
                List.of(new Member("aid-chair", Role.CHAIR)));
        assertThat(problems(() -> committees.form(tooLate)))
                .containsExactly("decidedOn staff.committee.decidedTooLate");
        assertThat(committees.find("wrong")).isEmpty();
        assertThat(committees.names()).doesNotContainKey("wrong");
    }

    @Test
    void aCommitteeNeedsOneChairAndPeopleAtWork() {
        records.setActive("analyst", false);
        try {
            List<List<Member>> wrong = List.of(
                    List.of(),
                    List.of(new Member("aid-chair", Role.MEMBER)),
                    List.of(new Member("aid-chair", Role.CHAIR), new Member("aid-member", Role.CHAIR)),
                    List.of(new Member("aid-chair", Role.CHAIR), new Member("aid-chair", Role.SECRETARY)),
                    List.of(new Member("nobody", Role.CHAIR)),
                    List.of(new Member("analyst", Role.CHAIR)));
            for (List<Member> members : wrong) {
                Formation formation = new Formation("wrong", NAME, Rule.ALL, "1448/99", TODAY, TODAY, members);
                assertThat(problems(() -> committees.form(formation)))
                        .as("%s", members)
                        .contains("members staff.committee.membersInvalid");
            }
        } finally {
            records.setActive("analyst", true);
        }
    }

    @Test
    void alternatesAreThoseWhomTheFormationNamesAndStandInForItsMembers() {
        List<List<Alternate>> wrong = List.of(
                List.of(new Alternate("aid-chair", null)),
                List.of(new Alternate("analyst", null), new Alternate("analyst", "aid-chair")),
                List.of(new Alternate("analyst", "hr-officer")),
                List.of(new Alternate("nobody", null)));
        for (List<Alternate> alternates : wrong) {
            assertThat(problems(() -> committees.form(withAlternates("wrong", alternates))))
                    .as("%s", alternates)
                    .containsExactly("alternates staff.committee.alternatesInvalid");
        }
        List<Alternate> named = List.of(new Alternate("analyst", null), new Alternate("accountant", "aid-member"));
        committees.form(withAlternates("with-alternates", named));
        Committee formed = committees.find("with-alternates").orElseThrow();
        assertThat(formed.alternates()).isEqualTo(named);
        assertThat(formed.members()).hasSize(2);
        assertThat(formed.voters(Set.of())).doesNotContain("analyst");
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
                    } catch (InvalidInputException e) {
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
    void aSampleCommitteeDecidesByMinutesFromTodayAsOftenAsItIsAsked() {
        assertThat(byMinutes.of("aid-committee").way()).isEqualTo(new Way(Rule.MAJORITY, 0, true, true, null));
        Way strict = new Way(Rule.ALL, 0, true, false, "board-chair");
        Committee formed = byMinutes.of("aid-committee", strict, new Alternate("analyst", "aid-member"));
        assertThat(formed.way()).isEqualTo(strict);
        assertThat(formed.members()).hasSize(3);
        assertThat(formed.alternates()).hasSize(1);
        assertThat(committees
                        .find("aid-committee", TODAY.minusDays(1))
                        .orElseThrow()
                        .decisionNumber())
                .isEqualTo("1448/4");
    }

    // ---- seats

    @Test
    void aMemberIsReplacedFromADayOnAndTheRecordSaysByWhichDecision() {
        committees.form(formation("panel-of-three", "1448/30", TODAY, "aid-chair", "aid-secretary", "aid-member"));
        LocalDate from = TODAY.plusDays(5);
        committees.replaceMember("panel-of-three", "aid-chair", "hr-officer", change(from));
        assertThat(committees
                        .find("panel-of-three", TODAY.plusDays(4))
                        .orElseThrow()
                        .holderOf(Role.CHAIR))
                .contains("aid-chair");
        assertThat(committees.find("panel-of-three", from).orElseThrow().members())
                .containsExactly(
                        new Member("hr-officer", Role.CHAIR),
                        new Member("aid-secretary", Role.SECRETARY),
                        new Member("aid-member", Role.MEMBER));
        assertThat(committees.formations("panel-of-three").get(0).seats())
                .contains(
                        new Seat(
                                "aid-chair",
                                Role.CHAIR,
                                null,
                                TODAY,
                                TODAY.plusDays(4),
                                null,
                                change(from).decision()),
                        new Seat(
                                "hr-officer",
                                Role.CHAIR,
                                null,
                                from,
                                null,
                                change(from).decision(),
                                null));
    }

    @Test
    void whoIsNoMemberLeavesNothingAndWhoIsOneDoesNotJoin() {
        committees.form(formation("panel-of-two", "1448/31", TODAY, "aid-chair", "aid-secretary"));
        assertThat(problems(() -> committees.replaceMember("panel-of-two", "aid-member", "analyst", change(TODAY))))
                .containsExactly("leaving staff.committee.noMember");
        assertThat(problems(
                        () -> committees.replaceMember("panel-of-two", "aid-secretary", "aid-chair", change(TODAY))))
                .containsExactly("joining staff.committee.cannotJoin");
        assertThat(problems(() -> committees.replaceMember("panel-of-two", "aid-secretary", "nobody", change(TODAY))))
                .containsExactly("joining staff.committee.cannotJoin");
        SeatChange undecided = new SeatChange(null, new Decision(null, null), "board-chair");
        assertThat(problems(() -> committees.removeMember("panel-of-two", "aid-secretary", undecided)))
                .containsExactly(
                        "decisionNumber staff.committee.decisionNumber",
                        "decidedOn staff.committee.dateMissing",
                        "from staff.committee.dateMissing");
        committees.removeMember("panel-of-two", "aid-secretary", change(TODAY.plusDays(3)));
        assertThat(problems(() -> committees.replaceMember(
                        "panel-of-two", "aid-secretary", "analyst", change(TODAY.plusDays(1)))))
                .as("the seat is spoken for")
                .containsExactly("leaving staff.committee.leavesAlready");
        assertThatThrownBy(() -> committees.replaceMember("no-committee", "aid-member", "analyst", change(TODAY)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void aSeatStaysVacantButAChairIsOnlyReplaced() {
        committees.form(formation("panel-of-four", "1448/32", TODAY, "aid-chair", "aid-secretary", "aid-member"));
        assertThat(problems(() -> committees.removeMember("panel-of-four", "aid-chair", change(TODAY))))
                .containsExactly("joining staff.committee.chairOnlyReplaced");
        committees.removeMember("panel-of-four", "aid-secretary", change(TODAY.plusDays(1)));
        assertThat(committees.find("panel-of-four").orElseThrow().holderOf(Role.SECRETARY))
                .contains("aid-secretary");
        Committee tomorrow = committees.find("panel-of-four", TODAY.plusDays(1)).orElseThrow();
        assertThat(tomorrow.holderOf(Role.SECRETARY)).isEmpty();
        assertThat(tomorrow.members()).hasSize(2);
    }

    @Test
    void alternatesGoWithTheSeatForWhichTheyStand() {
        committees.form(withAlternates(
                "seats-with-alternates",
                List.of(new Alternate("accountant", "aid-member"), new Alternate("analyst", null))));
        committees.replaceMember("seats-with-alternates", "aid-member", "hr-officer", change(TODAY.plusDays(1)));
        assertThat(committees
                        .find("seats-with-alternates", TODAY.plusDays(1))
                        .orElseThrow()
                        .alternates())
                .containsExactlyInAnyOrder(new Alternate("accountant", "hr-officer"), new Alternate("analyst", null));
        committees.replaceMember("seats-with-alternates", "hr-officer", "analyst", change(TODAY.plusDays(2)));
        Committee third =
                committees.find("seats-with-alternates", TODAY.plusDays(2)).orElseThrow();
        assertThat(third.has("analyst")).as("an alternate becomes a member").isTrue();
        assertThat(third.alternates()).containsExactly(new Alternate("accountant", "analyst"));
        committees.removeMember("seats-with-alternates", "analyst", change(TODAY.plusDays(3)));
        assertThat(committees
                        .find("seats-with-alternates", TODAY.plusDays(3))
                        .orElseThrow()
                        .alternates())
                .isEmpty();
    }

    // ---- shorthands

    private static List<String> problems(ThrowingCallable work) {
        List<String> found = new ArrayList<>();
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            for (FieldProblem problem : e.problems()) {
                found.add(problem.field() + " " + problem.code());
            }
        });
        return found;
    }

    private static SeatChange change(LocalDate from) {
        return new SeatChange(from, new Decision("1448/77", TODAY.minusDays(2)), "board-chair");
    }

    private static Formation withAlternates(String code, List<Alternate> alternates) {
        return new Formation(
                code,
                NAME,
                Way.byOfficer(Rule.MAJORITY),
                "1448/50",
                TODAY,
                TODAY,
                null,
                List.of(new Member("aid-chair", Role.CHAIR), new Member("aid-member", Role.MEMBER)),
                alternates);
    }

    private static Formation formation(String code, String number, LocalDate from, String... userIds) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < userIds.length; i++) {
            members.add(new Member(userIds[i], Role.values()[Math.min(i, 2)]));
        }
        LocalDate decidedOn = from.isAfter(TODAY) ? TODAY : from;
        return new Formation(code, NAME, Rule.MAJORITY, number, decidedOn, from, members);
    }
}
