package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** Minutes know people by their titles alone: two of one committee are told apart by them (D2). */
@CaseworkTest
class SharedTitlesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> SAMPLES =
            List.of("service-committee", "aid-committee", "follow-up-committee", "investigation-committee", "board");

    @Autowired
    Committees committees;

    @Autowired
    StaffRecords records;

    @Autowired
    StaffDirectory directory;

    @Autowired
    DemoStaff demo;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    @BeforeEach
    void someWithOneTitle() {
        clock.set(TestClock.START);
        demo.load();
        record("first-expert", "خبير", "Expert");
        record("second-expert", "خبير", "Expert");
        record("english-expert", "خبيرة", "Expert");
        record("arabic-expert", "خبير", "Adviser");
        record("first-adviser", "مستشار", "Consultant");
        record("second-adviser", "مستشار", "Consultant");
    }

    private void record(String id, String ar, String en) {
        records.record(id, new Localized(ar, en), null);
    }

    @Test
    void membersAndAlternatesOfACommitteeAreToldApart() {
        assertThat(problems(() -> form("experts", List.of(), "first-expert", "second-expert")))
                .containsExactly("members staff.committee.titleShared خبير/Expert");
        assertThat(problems(() -> form("experts", List.of(), "first-expert", "english-expert")))
                .as("in English alone")
                .containsExactly("members staff.committee.titleShared Expert/Expert");
        assertThat(problems(() -> form("experts", List.of(), "first-expert", "arabic-expert")))
                .as("in Arabic alone")
                .containsExactly("members staff.committee.titleShared خبير/خبير");
        assertThat(problems(() -> form("experts", List.of("second-expert"), "first-expert", "aid-member")))
                .containsExactly("alternates staff.committee.titleShared خبير/Expert");
        assertThat(problems(() -> form("experts", List.of("first-expert", "second-expert"), "aid-member")))
                .containsExactly("alternates staff.committee.titleShared خبير/Expert");
        form("experts", List.of(), "first-expert", "aid-member");
    }

    @Test
    void whoJoinsIsToldFromWhoIsThere() {
        form("panel-of-experts", List.of("first-adviser"), "first-expert", "aid-member");
        assertThat(problems(() -> replace("panel-of-experts", "aid-member", "second-expert")))
                .containsExactly("joining staff.committee.titleShared خبير/Expert");
        assertThat(problems(() -> replace("panel-of-experts", "aid-member", "second-adviser")))
                .as("as an alternate")
                .containsExactly("joining staff.committee.titleShared مستشار/Consultant");
        replace("panel-of-experts", "first-expert", "second-expert");
        assertThat(has("panel-of-experts", "second-expert"))
                .as("who had the title is none of them any more")
                .isTrue();
        replace("panel-of-experts", "aid-member", "first-adviser");
        assertThat(has("panel-of-experts", "first-adviser"))
                .as("an alternate becomes a member")
                .isTrue();
    }

    /** Two who came to be alike afterwards keep nobody else from a change. */
    @Test
    void whatIsAlikeSinceStopsNoOtherChange() {
        record("third-expert", "خبير ثالث", "Third expert");
        form("alike-since", List.of(), "first-expert", "third-expert", "aid-member");
        record("third-expert", "خبير", "Expert");
        replace("alike-since", "aid-member", "aid-chair");
        assertThat(has("alike-since", "aid-chair")).isTrue();
    }

    @Test
    void theSentenceNamesTheTitle() {
        Localized said = messages.both("staff.committee.titleShared", new Localized("خبير", "Expert"));
        assertThat(said.ar()).contains("«خبير»", "يُرجى");
        assertThat(said.en()).contains("“Expert”", "Please");
    }

    @Test
    void thoseOfTheSamplesAreToldApart() {
        for (String code : SAMPLES) {
            List<Localized> titles = committees.find(code).orElseThrow().members().stream()
                    .map(member -> directory.named(member.userId()))
                    .toList();
            assertThat(titles).as(code).extracting(Localized::ar).doesNotHaveDuplicates();
            assertThat(titles).as(code).extracting(Localized::en).doesNotHaveDuplicates();
        }
    }

    private boolean has(String code, String userId) {
        return committees.find(code).orElseThrow().has(userId);
    }

    private void replace(String code, String leaving, String joining) {
        committees.replaceMember(
                code, leaving, joining, new SeatChange(TODAY, new Decision("1448/78", TODAY), "board-chair"));
    }

    /** The first presides. */
    private void form(String code, List<String> alternates, String... userIds) {
        List<Member> members = new ArrayList<>();
        for (String userId : userIds) {
            members.add(new Member(userId, members.isEmpty() ? Role.CHAIR : Role.MEMBER));
        }
        committees.form(new Formation(
                code,
                new Localized("خبراء", "Experts"),
                Way.byOfficer(Rule.MAJORITY),
                "1448/77",
                TODAY,
                TODAY,
                null,
                members,
                alternates.stream().map(one -> new Alternate(one, null)).toList()));
    }

    private static List<String> problems(ThrowingCallable work) {
        List<String> found = new ArrayList<>();
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidInputException.class, e -> e.problems()
                .forEach(problem -> {
                    Localized title = (Localized) problem.arguments()[0];
                    found.add(problem.field() + " " + problem.code() + " " + title.ar() + "/" + title.en());
                }));
        return found;
    }
}
