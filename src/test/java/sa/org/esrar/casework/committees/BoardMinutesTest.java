package sa.org.esrar.casework.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;

/** The board decides on a membership by minutes of its own (D2): from the call to the answer, and when a member objects. */
@CaseworkTest
class BoardMinutesTest extends CommitteeSteps {

    private static final String BOARD = "board";
    private static final String CHAIR = "board-chair";
    private static final String SECRETARY = "board-secretary";
    private static final String MEMBER = "board-member";
    private static final String RESOLVE = "userTask_resolveObjection";
    private static final String DECIDE = "userTask_decideByBoard";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RealMinutes real;

    @BeforeEach
    void theBoardDecidesByMinutes() {
        byMinutes.of(BOARD, CommitteesByMinutes.way(Rule.ALL));
    }

    @Test
    void aMembershipIsAnsweredFromTheBoardsSealedMinutes() {
        Filed filed = studied();
        String number = voting(filed);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        vote(number, 1, "APPROVE", CHAIR, SECRETARY, MEMBER);
        real.run();

        assertThat(steps.state(number)).isEqualTo("SEALED");
        assertThat(item(number, filed)).isEqualTo("CARRIED_OUT");
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
        assertThat(real.codes(number))
                .containsExactly(
                        "opened",
                        "circulated",
                        "decided",
                        "drafted",
                        "frozen",
                        "voted",
                        "voted",
                        "voted",
                        "voteClosed",
                        "committees.sealed",
                        "carriedOut");
    }

    /** The board cannot uphold its own minutes against a member where all must approve: only another version can. */
    @Test
    void anObjectionIsNotOverruledByTheBoardInItsOwnMinutes() {
        Filed filed = studied();
        String number = objected(filed);
        assertThat(decide(MEMBER, number, "RETURNED").status())
                .as("who objected")
                .isEqualTo(403);
        Answer overruled = decide(SECRETARY, number, "APPROVED").expect(422);
        assertThat(overruled.body().toString()).contains("محضره");
        assertThat(steps.state(number)).isEqualTo("OBJECTED");

        decide(SECRETARY, number, "RETURNED").expect(200);
        journey.submit(SECRETARY, MinutesSteps.filed(number), MinutesSteps.DRAFT, Map.of())
                .expect(200);
        vote(number, 2, "APPROVE", CHAIR, SECRETARY, MEMBER);
        real.run();
        assertThat(steps.state(number)).isEqualTo("SEALED");
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    @Test
    void minutesThatTheBoardGivesUpLeaveTheirCasesToAnotherSitting() {
        Filed filed = studied();
        String number = objected(filed);
        decide(CHAIR, number, "NOT_APPROVED").expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("NOT_APPROVED");
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");

        String next = voting(filed);
        vote(next, 1, "APPROVE", CHAIR, SECRETARY, MEMBER);
        real.run();
        assertThat(steps.state(next)).isEqualTo("SEALED");
        assertThat(item(next, filed)).isEqualTo("CARRIED_OUT");
    }

    // ---- steps

    private Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing(
                "membership",
                Journey.noura(),
                new HashMap<>(Map.of("activity", "إعداد المعمول", "shares", 2, "acceptsByLaws", true))));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(MEMBER, filed, "userTask_studyRequest", RequestForms.opinion("S6-1", "S6-2", "S6-3", "S6-4"))
                .expect(200);
        journey.runDueJobs();
        return filed;
    }

    private String voting(Filed filed) {
        String number =
                steps.open(SECRETARY, BOARD).expect(201).body().get("number").asText();
        real.circulated(number, filed);
        real.recordAll(number);
        steps.draft(number).expect(200);
        return number;
    }

    private void vote(String number, int version, String choice, String... members) {
        List.of(members).forEach(member -> real.vote(number, member, version, choice, null)
                .expect(200));
        journey.runDueJobs();
    }

    private String objected(Filed filed) {
        String number = voting(filed);
        vote(number, 1, "APPROVE", CHAIR, SECRETARY);
        real.vote(number, MEMBER, 1, "OBJECT", "لم يكتتب بعد").expect(200);
        journey.runDueJobs();
        journey.submit(
                        CHAIR,
                        MinutesSteps.filed(number),
                        RESOLVE,
                        Map.of(
                                "objection",
                                "TO_BOARD",
                                "answers",
                                List.of(Map.of("user", MEMBER, "text", "يكتتب بعد الموافقة"))))
                .expect(200);
        return number;
    }

    private Answer decide(String by, String number, String outcome) {
        return journey.submit(
                by,
                MinutesSteps.filed(number),
                DECIDE,
                Map.of("outcome", outcome, "reference", "1448/27", "decidedOn", "2026-11-22", "reasons", "نوقش"));
    }

    private String item(String number, Filed filed) {
        return jdbc.queryForObject(
                "select state from minutes_item where minutes = ? and case_number = ?",
                String.class,
                number,
                filed.caseNumber());
    }
}
