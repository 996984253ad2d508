package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** The page on the telephone and the form in Tasklist hand in the same vote, whatever it says: the same is left behind. */
@CaseworkTest
class SameVoteTest extends PageSteps {

    private static final String REASONS = "يُذكر رقم الميزانية";

    @Autowired
    CommitteeTexts texts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aCommitteeOfWhichAllMustApprove() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ABSENT")
    void aVoteLeavesTheSameByEitherDoor(VoteChoice choice) throws Exception {
        Left byForm = byForm(choice);
        matters.clear();
        Left byPage = byPage(choice);

        assertThat(byPage).isEqualTo(byForm);
        assertThat(byForm.votes())
                .containsExactly(MEMBER + " 1 " + choice + " " + (choice.owesReasons() ? REASONS : null) + " false");
        assertThat(byForm.timeline()).contains("voted " + MEMBER + " " + choice + " 1");
        assertThat(byForm.exclusions())
                .isEqualTo(choice == VoteChoice.RECUSED ? List.of("1 " + MEMBER + " DECLARED " + MEMBER) : List.of());
    }

    /** @param exclusions by the position of their case on the agenda */
    private record Left(
            List<String> votes, List<String> exclusions, List<String> timeline, String state, List<String> open) {}

    private Left byForm(VoteChoice choice) {
        String number = steps.votingByCirculation(COMMITTEE, 2);
        Map<String, Object> form = new HashMap<>(Map.of("version", 1, "choice", choice.name()));
        if (choice.owesReasons()) {
            form.put("reasons", REASONS);
        }
        if (choice == VoteChoice.RECUSED) {
            form.put("recusedItems", List.of(steps.agenda(number).get(0)));
        }
        journey.submit(MEMBER, MinutesSteps.filed(number), APPROVE, form).expect(200);
        return left(number);
    }

    private Left byPage(VoteChoice choice) throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 2);
        MockHttpServletRequestBuilder sent =
                post(address(task(number, MEMBER))).param("version", "1").param("choice", choice.name());
        // A browser sends every field, also the empty ones.
        sent.param("reasons", choice.owesReasons() ? REASONS : "");
        if (choice == VoteChoice.RECUSED) {
            sent.param("recusedItems", steps.agenda(number).get(0));
        }
        assertThat(open(MEMBER, sent).getStatus()).isEqualTo(302);
        return left(number);
    }

    private Left left(String number) {
        journey.runDueJobs();
        List<String> agenda = steps.agenda(number);
        return new Left(
                jdbc.query(
                        "select * from minutes_vote where minutes = ? order by voted_at",
                        (row, n) -> row.getString("user_id") + " " + row.getInt("version") + " "
                                + row.getString("choice") + " " + texts.open(row.getBytes("reasons")) + " "
                                + (row.getTimestamp("superseded_at") != null),
                        number),
                jdbc.query(
                        "select * from case_exclusion where case_number in (?, ?) or case_number = ?"
                                + " order by case_number",
                        (row, n) -> agenda.indexOf(row.getString("case_number")) + 1 + " " + row.getString("user_id")
                                + " " + row.getString("reason_code") + " " + row.getString("excluded_by"),
                        agenda.get(0),
                        agenda.get(1),
                        number),
                timeline.entries(number).stream()
                        .map(entry -> entry.code().replace("committees.timeline.", "") + " " + entry.actor() + " "
                                + String.join(" ", entry.arguments()))
                        .map(entry -> entry.replace(agenda.get(0), "first").replace(agenda.get(1), "second"))
                        .toList(),
                steps.state(number),
                tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskAssignee().asc().list().stream()
                        .map(one -> one.getTaskDefinitionKey() + " " + one.getAssignee())
                        .toList());
    }
}
