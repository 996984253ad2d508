package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Tasks of minutes on the telephone: what the page shows, to whom, and what comes of it (D2, F4). */
@CaseworkTest
class TaskPageTest extends PageSteps {

    @Autowired
    Protection protection;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCommitteeOfWhichAllMustApprove() {
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.ALL));
    }

    @Test
    void agendaTextAndVoteStandInOnePage() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 2);
        String page = shown(MEMBER, task(number, MEMBER));
        assertThat(page)
                .contains("اعتماد محضر", "قرار بالتمرير، دون اجتماع", "معاملة مثال", "قررت اللجنة الموافقة.")
                .contains("name=\"version\" value=\"1\"", "value=\"APPROVE_WITH_RESERVATION\"")
                .contains("لم يُبدِ رأيه بعد")
                .doesNotContain("value=\"ABSENT\"", "<script");
        assertThat(text(open(MEMBER, get(address(task(number, MEMBER))).param("lang", "en"))))
                .contains("Decision by circulation", "Minutes are kept in Arabic.", "قررت اللجنة الموافقة.");
    }

    @Test
    void theMessageLeadsToThePageAndSaysNothingOfTheCases() {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        List<String> texts = jdbc
                .sql("select text from outbox_message where case_number = ? and template = 'staff.minutesToApprove'"
                        + " and staff_user = ?")
                .params(number, MEMBER)
                .query(byte[].class)
                .list()
                .stream()
                .map(text -> protection.decrypt("notifications.text", text))
                .toList();
        assertThat(texts)
                .containsExactly("لديكم محضر رقم " + number.substring(4, 8) + "/"
                        + Integer.parseInt(number.substring(9)) + " بانتظار اعتمادكم: http://localhost:8080"
                        + address(task(number, MEMBER)));
    }

    @Test
    void aVoteGoesTheWayOfTheFormAndThePageSaysWhatComesNext() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        MockHttpServletResponse sent = open(MEMBER, vote(task, 1, "APPROVE_WITH_RESERVATION", "لم تُذكر مدة الصرف"));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(sent.getRedirectedUrl()).isEqualTo(address(task));
        assertThat(votes(number)).containsExactly(MEMBER + " APPROVE_WITH_RESERVATION");
        assertThat(shown(MEMBER, task))
                .contains(
                        "سُجّل رأيكم، ولا يلزمكم شيء الآن.",
                        "بقي من الأعضاء من لم يُبدِ رأيه",
                        "/staff/minutes/" + number)
                .doesNotContain("حُسم الأمر");
        // Sent again, as from the browser's history: nothing is counted twice.
        open(MEMBER, vote(task, 1, "APPROVE_WITH_RESERVATION", "لم تُذكر مدة الصرف"));
        assertThat(all(number)).isEqualTo(1);
    }

    /** From an old tab: whoever voted may vote otherwise while the vote is open, and the earlier vote stays on record. */
    @Test
    void anotherVoteFromATaskThatIsOverTakesThePlaceOfTheFirst() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        open(MEMBER, vote(task, 1, "APPROVE", ""));
        MockHttpServletResponse changed = open(MEMBER, vote(task, 1, "APPROVE_WITH_RESERVATION", "تأخر العرض"));
        assertThat(changed.getStatus()).isEqualTo(302);
        assertThat(votes(number)).containsExactly(MEMBER + " APPROVE_WITH_RESERVATION");
        assertThat(all(number)).isEqualTo(2);

        MockHttpServletResponse wrong = open(MEMBER, vote(task, 1, "OBJECT", ""));
        assertThat(wrong.getStatus()).isEqualTo(409);
        assertThat(text(wrong)).contains("لم يُسجَّل ما أُرسل الآن.").doesNotContain("حُسم الأمر", "سُجّل رأيكم");
        assertThat(votes(number)).containsExactly(MEMBER + " APPROVE_WITH_RESERVATION");

        // Whose task it was not votes on their own.
        MockHttpServletResponse others = open(CHAIR, vote(task, 1, "OBJECT", "x"));
        assertThat(text(others)).contains("لم يُسجَّل ما أُرسل الآن.");
        assertThat(votes(number)).containsExactly(MEMBER + " APPROVE_WITH_RESERVATION");
    }

    @Test
    void aVoteOnAnEarlierVersionIsShownAgainBesideTheTextThatIsVotedOnNow() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        open(CHAIR, vote(task(number, CHAIR), 1, "REQUEST_CHANGE", "يُذكر رقم الميزانية"));
        journey.runDueJobs();
        MockHttpServletResponse between = open(MEMBER, vote(task, 1, "OBJECT", "كلام طويل"));
        assertThat(between.getStatus()).isEqualTo(409);
        assertThat(text(between)).contains("لم يُسجَّل ما أُرسل الآن.", "كلام طويل", "يُعد إصدار جديد");

        steps.draft(number, Map.of("answers", Map.of(CHAIR, "ذُكر"))).expect(200);
        MockHttpServletResponse later = open(MEMBER, vote(task, 1, "OBJECT", "كلام طويل"));
        assertThat(later.getStatus()).isEqualTo(409);
        assertThat(text(later))
                .contains("id=\"problem\"", "كلام طويل", "name=\"version\" value=\"2\"")
                .contains(address(task(number, MEMBER)));
        assertThat(votes(number)).containsExactly(CHAIR + " REQUEST_CHANGE");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        MockHttpServletResponse refused = open(MEMBER, vote(task, 1, "OBJECT", "   "));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("id=\"reasons-problem\"", "id=\"choice-OBJECT\"", "checked");
        MockHttpServletResponse unsaid = open(MEMBER, vote(task, 1, "", "كتبت <كثيراً>"));
        assertThat(text(unsaid)).contains("id=\"choice-problem\"", "كتبت &lt;كثيراً&gt;");
        assertThat(text(open(MEMBER, vote(task, 1, "OBJECT", "س".repeat(2001)))))
                .contains("الحد الأعلى 2,000 حرف.");
        assertThat(votes(number)).isEmpty();
        assertThat(text(open(MEMBER, vote(task, 1, "OBJECT", "").param("lang", "en"))))
                .contains("reasons-problem");
    }

    @Test
    void somebodyElsesTaskIsNobodysAndTheExcludedFindNothing() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        for (String other : List.of(CHAIR, SECRETARY, "executive-manager", "admin", "aid-chair", "analyst")) {
            assertThat(open(other, get(address(task))).getStatus()).as(other).isEqualTo(404);
            assertThat(open(other, vote(task, 1, "APPROVE", "")).getStatus())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(open(MEMBER, get("/staff/tasks/no-such-task")).getStatus()).isEqualTo(404);
        assertThat(votes(number)).isEmpty();
        open(MEMBER, vote(task, 1, "APPROVE", ""));
        assertThat(open("aid-chair", get(address(task))).getStatus())
                .as("also once it is over")
                .isEqualTo(404);
        assertThat(http.perform(get(address(task)).accept(MediaType.TEXT_HTML))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .contains("/staff/sign-in");
    }

    @Test
    void anItemThatIsClosedToTheReaderIsNotOnThePage() throws Exception {
        String number = steps.opened(COMMITTEE, 2);
        String closed = steps.agenda(number).get(0);
        steps.exclude(closed, MEMBER);
        steps.call(number, steps.circulation(number)).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        String page = shown(MEMBER, task(number, MEMBER));
        assertThat(page).contains("لا تُعرض عليكم معاملة واحدة").doesNotContain(closed);
        assertThat(shown(CHAIR, task(number, CHAIR))).contains(closed);
    }

    @Test
    void whoComesAfterTheResultIsToldThatNothingIsAsked() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        journey.submit(
                        CHAIR,
                        MinutesSteps.filed(number),
                        APPROVE,
                        Map.of("version", 1, "choice", "REQUEST_CHANGE", "reasons", "يُذكر رقم الميزانية"))
                .expect(200);
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        MockHttpServletResponse late = open(MEMBER, vote(task, 1, "APPROVE", ""));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("لم يُسجَّل ما أُرسل الآن.", "يُعد إصدار جديد");
        assertThat(shown(MEMBER, task)).contains("حُسم الأمر، ولا يلزمكم شيء.", "يُعد إصدار جديد");
        assertThat(votes(number)).containsExactly(CHAIR + " REQUEST_CHANGE");
    }

    @Test
    void aVersionThatIsNoneAnyMoreIsNotVotedOn() throws Exception {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        String task = task(number, MEMBER);
        MockHttpServletResponse refused = open(MEMBER, vote(task, 7, "OBJECT", "كلام طويل"));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("id=\"problem\"", "كلام طويل", "name=\"version\" value=\"1\"");
        assertThat(votes(number)).isEmpty();
    }

    @Test
    void anotherTaskIsDoneInTasklist() throws Exception {
        String number = steps.opened(COMMITTEE, 1);
        String call = task(number, SECRETARY);
        assertThat(open(SECRETARY, get(address(call))).getRedirectedUrl())
                .isEqualTo("/camunda/app/tasklist/default/#/?task=" + call);
    }

    @Test
    void whoEndorsesDoesSoOnTheTelephoneToo() throws Exception {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, "executive-manager"));
        String number = steps.votingByCirculation(COMMITTEE, 1);
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            open(voter, vote(task(number, voter), 1, "APPROVE", ""));
        }
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("ENDORSING");
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        String page = shown("executive-manager", task.getId());
        assertThat(page).contains("اعتماد محضر عن الجمعية", "name=\"endorsed\"");
        assertThat(text(open("executive-manager", post(address(task.getId())).param("endorsed", "false"))))
                .contains("id=\"reason-problem\"");
        assertThat(open(MEMBER, get(address(task.getId()))).getStatus()).isEqualTo(404);
        open(
                "executive-manager",
                post(address(task.getId())).param("endorsed", "false").param("reason", "الرصيد"));
        assertThat(steps.state(number)).isEqualTo("OBJECTED");

        String resolve = task(number, CHAIR);
        assertThat(shown(CHAIR, resolve)).contains("معالجة الاعتراض", "name=\"answer.executive-manager\"");
        open(
                CHAIR,
                post(address(resolve))
                        .param("objection", "TO_BOARD")
                        .param("answer.executive-manager", "الرصيد كافٍ")
                        .param("boardOn", "2026-11-30"));
        Task board = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(shown("board-member", board.getId())).contains("نظر مجلس الإدارة", "name=\"reference\"");
        open(
                "board-member",
                post(address(board.getId()))
                        .param("outcome", "NOT_APPROVED")
                        .param("reference", "م/12")
                        .param("decidedOn", "2026-11-22")
                        .param("reasons", "تُعاد دراستها"));
        journey.runDueJobs();
        assertThat(steps.state(number)).isEqualTo("NOT_APPROVED");
    }

    private static MockHttpServletRequestBuilder vote(String task, int version, String choice, String reasons) {
        return post(address(task))
                .param("version", String.valueOf(version))
                .param("choice", choice)
                .param("reasons", reasons);
    }

    private List<String> votes(String number) {
        return jdbc.sql("select user_id || ' ' || choice from minutes_vote where minutes = ? and superseded_at is null"
                        + " order by voted_at")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Also those that others took the place of. */
    private int all(String number) {
        return jdbc.sql("select count(*) from minutes_vote where minutes = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private String shown(String user, String task) throws Exception {
        return page(user, address(task));
    }
}
