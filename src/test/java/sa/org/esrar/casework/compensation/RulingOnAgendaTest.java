package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/**
 * A ruling on a compensation that stands on the committee's agenda goes before its decision (D3): the case leaves the agenda
 * wherever the minutes stand, they say why, and the other case on it goes on to its decision (D2).
 */
@CaseworkTest
class RulingOnAgendaTest extends CompensationSteps {

    private static final String CALL = "userTask_callMeeting";
    private static final String REGISTER = "userTask_registerRuling";

    /** Of a case that left before the text was approved. */
    private static final String UNDECIDED = "أُثبت فيها ورود حكم أو محضر صلح قبل قرار اللجنة.";

    @Autowired
    Rulings rulings;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    MinutesRepository minutes;

    @Autowired
    Letters letters;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    @Qualifier("compensationMatters")
    CommitteeMatters matters;

    private Filed ruled;
    private Filed staying;

    @Test
    void beforeTheCallItIsNotCalledFor() throws IOException {
        String number = opened();
        arrived();
        assertThat(item(number, ruled)).isEqualTo("WITHDRAWN");
        call(number, staying);
        enter(number, staying);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 1);
        endorsed(number);
        assertSealedUndecided(number);
    }

    @Test
    void whileDecisionsAreEnteredItsTaskGoesAndTheMinutesGoOn() throws IOException {
        String number = called();
        arrived();
        assertThat(recording(number)).containsOnlyKeys(staying.caseNumber());
        enter(number, staying);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 1);
        endorsed(number);
        assertSealedUndecided(number);
    }

    @Test
    void whileTheTextIsDraftedNothingIsWrittenOfItsDecision() throws IOException {
        String number = called();
        enter(number, ruled);
        enter(number, staying);
        arrived();
        assertThat(state(number)).isEqualTo("DRAFTING");
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 1);
        endorsed(number);
        assertSealedUndecided(number);
    }

    @Test
    void whileMembersVoteTheRoundEndsAndTheNextTextSaysWhy() throws IOException {
        String number = atVote();
        vote(number, 1, CHAIR, "APPROVE", null);
        journey.runDueJobs();
        arrived();
        assertThat(state(number)).isEqualTo("DRAFTING");
        assertThat(hasTask(MEMBER, minutes(number), APPROVE)).isFalse();
        assertThat(said(number))
                .contains("ورد حكم أو محضر صلح في المعاملة " + ruled.caseNumber()
                        + " أثناء التصويت، فيُعد إصدار جديد يذكر ذلك.");
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 2);
        endorsed(number);
        assertSealedUndecided(number);
    }

    @Test
    void onceItIsApprovedTheTextStaysAndThePaperSaysThatItsDecisionIsNotCarriedOut() throws IOException {
        String number = atVote();
        approvedByAll(number, 1);
        assertThat(state(number)).isEqualTo("ENDORSING");
        String hash = hash(number);
        arrived();
        assertThat(state(number)).isEqualTo("ENDORSING");
        endorsed(number);
        assertSealedWithoutIt(number, hash);
    }

    @Test
    void withTheBoardToo() throws IOException {
        String number = objectedTo();
        String hash = hash(number);
        arrived();
        answered(number, "TO_BOARD", Map.of("boardOn", "2026-11-30"));
        submit(
                        "board-member",
                        minutes(number),
                        "userTask_decideByBoard",
                        Map.of(
                                "outcome", "APPROVED",
                                "reference", "م/12",
                                "decidedOn", "2026-11-22",
                                "reasons", "الأدلة كافية"))
                .expect(200);
        journey.runDueJobs();
        if (state(number).equals("ENDORSING")) {
            endorsed(number);
        }
        assertThat(state(number)).isEqualTo("SEALED");
        assertThat(hash(number)).isEqualTo(hash);
        assertPaperSaysSince(number);
        assertNoDecision();
    }

    @Test
    void anObjectionAnsweredWithANewTextFindsItGone() throws IOException {
        String number = objectedTo();
        arrived();
        answered(number, "NEW_VERSION", Map.of());
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        approvedByAll(number, 2);
        endorsed(number);
        assertSealedUndecided(number);
    }

    @Test
    void sealedAndNotYetCarriedOutItIsNot() {
        String number = atVote();
        approvedByAll(number, 1);
        submit(MANAGER, minutes(number), ENDORSE, Map.of("endorsed", true)).expect(200);
        runJobsOfMinutes();
        assertThat(state(number)).isEqualTo("SEALED");
        assertThat(findings.adopted(ruled.caseNumber())).isEmpty();
        arrived();
        journey.runDueJobs();
        assertThat(item(number, ruled)).isEqualTo("NOT_CARRIED_OUT");
        assertThat(said(number)).anySatisfy(this::saysNotCarriedOut);
        assertNoDecision();
        assertThat(findings.adopted(staying.caseNumber())).isPresent();
    }

    @Test
    void whatWasNoRulingAfterAllComesBeforeTheCommitteeAgain() {
        String number = called();
        arrived();
        submit(MANAGER, ruled, REGISTER, Map.of("step", "NO_RULING", "reason", "خطاب لا حكم فيه"))
                .expect(200);
        journey.runDueJobs();
        heard(appointed(ruled));
        submit(MEMBER, ruled, FINDINGS, proven()).expect(200);
        assertThat(matters.waiting(COMMITTEE)).extracting(Waiting::caseNumber).contains(ruled.caseNumber());
        decidedByMinutes(ruled, proven());
        assertThat(findings.adopted(ruled.caseNumber()).orElseThrow().minutes()).isNotEqualTo(number);
    }

    // ---- what became of it

    private void assertSealedUndecided(String number) throws IOException {
        assertThat(state(number)).isEqualTo("SEALED");
        assertThat(said(number))
                .contains("أُثبت في المعاملة " + ruled.caseNumber()
                        + " ورود حكم أو محضر صلح، فلم تعد معروضة على اللجنة.");
        PrintedText paper = paper(number);
        assertThat(paper.says(UNDECIDED)).isTrue();
        assertThat(paper.says("فلا يُعمل بقرارها")).isFalse();
        assertThat(paper.says("سحبها صاحبها")).isFalse();
        assertThat(paper.arabic().split("ثبوتالخلل", -1))
                .as("of the other alone")
                .hasSize(2);
        assertNoDecision();
        assertThat(findings.adopted(staying.caseNumber()).orElseThrow().minutes())
                .isEqualTo(number);
    }

    private void assertSealedWithoutIt(String number, String hash) throws IOException {
        assertThat(state(number)).isEqualTo("SEALED");
        assertThat(hash(number)).as("the text as it was approved").isEqualTo(hash);
        assertPaperSaysSince(number);
        assertNoDecision();
        assertThat(findings.adopted(staying.caseNumber()).orElseThrow().minutes())
                .isEqualTo(number);
    }

    private void assertPaperSaysSince(String number) throws IOException {
        assertThat(said(number)).anySatisfy(this::saysNotCarriedOut);
        PrintedText paper = paper(number);
        assertThat(Stream.of("أُثبت فيها ورود حكم أو محضر صلح في", "الموافق", "فلا يُعمل بقرارها"))
                .allMatch(paper::says);
        assertThat(paper.says("سحبها صاحبها")).isFalse();
        assertThat(paper.latin()).contains("12061448", "22112026");
        assertThat(paper.arabic().split("ورودحكمأومحضرصلحفي", -1))
                .as("of that one alone")
                .hasSize(2);
    }

    private void saysNotCarriedOut(String said) {
        assertThat(said).startsWith("لم يُنفَّذ القرار رقم").contains(ruled.caseNumber());
    }

    private void assertNoDecision() {
        assertThat(findings.adopted(ruled.caseNumber())).isEmpty();
        assertThat(hasTask(MANAGER, ruled, REGISTER)).isTrue();
    }

    // ---- steps

    /** The paper came and was recorded. */
    private void arrived() {
        String paper = incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 1, null),
                        "reception-1")
                .printed();
        assertThat(rulings.arrive(ruled.caseNumber(), paper, MANAGER)).isTrue();
        journey.runDueJobs();
    }

    private String opened() {
        ruled = investigated(proven());
        staying = investigated(proven());
        return journey.asStaff(
                        SECRETARY, MockMvcRequestBuilders.post("/api/v1/staff/minutes"), Map.of("committee", COMMITTEE))
                .expect(201)
                .body()
                .get("number")
                .asText();
    }

    private void call(String number, Filed... agenda) {
        List<Map<String, Object>> cases = Stream.of(agenda)
                .map(one -> Map.<String, Object>of("case", one.caseNumber(), "taken", true))
                .toList();
        submit(SECRETARY, minutes(number), CALL, Map.of("called", "CIRCULATION", "cases", cases))
                .expect(200);
    }

    private String called() {
        String number = opened();
        call(number, ruled, staying);
        return number;
    }

    private String atVote() {
        String number = called();
        enter(number, ruled);
        enter(number, staying);
        submit(SECRETARY, minutes(number), DRAFT, Map.of()).expect(200);
        return number;
    }

    private String objectedTo() {
        String number = atVote();
        vote(number, 1, CHAIR, "APPROVE", null);
        vote(number, 1, SECRETARY, "APPROVE", null);
        vote(number, 1, MEMBER, "OBJECT", "لا تكفي الأدلة");
        journey.runDueJobs();
        assertThat(state(number)).isEqualTo("OBJECTED");
        return number;
    }

    private void answered(String number, String how, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("objection", how, "answers", List.of(Map.of("user", MEMBER, "text", "الأدلة كافية"))));
        form.putAll(more);
        submit(CHAIR, minutes(number), "userTask_resolveObjection", form).expect(200);
        journey.runDueJobs();
    }

    /** The tasks in which a decision is to be entered, by case. */
    private Map<String, String> recording(String number) {
        Map<String, String> found = new HashMap<>();
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(RECORD)
                .list()) {
            found.put((String) tasks.getVariable(task.getId(), "itemCase"), task.getId());
        }
        return found;
    }

    private void enter(String number, Filed filed) {
        journey.asStaff(
                        SECRETARY,
                        MockMvcRequestBuilders.post(
                                "/api/v1/staff/tasks/{id}/submission",
                                recording(number).get(filed.caseNumber())),
                        proven())
                .expect(200);
    }

    /** As far as the cases, whose own jobs are left. */
    private void runJobsOfMinutes() {
        for (int round = 0; round < 20; round++) {
            List<Job> due = management
                    .createJobQuery()
                    .processDefinitionKey("committee-minutes")
                    .executable()
                    .list();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("jobs do not come to an end");
    }

    private String state(String number) {
        return minutes.require(number).state().name();
    }

    private String item(String number, Filed filed) {
        return jdbc.sql("select state from minutes_item where minutes = ? and case_number = ?")
                .params(number, filed.caseNumber())
                .query(String.class)
                .single();
    }

    private String hash(String number) {
        return jdbc.sql("select hash from minutes_version where minutes = ? order by version desc limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private PrintedText paper(String number) throws IOException {
        return PrintedText.of(letters.get(minutes.require(number).letter()));
    }

    private List<String> said(String number) {
        List<String> said = new ArrayList<>();
        journey.asStaff(MANAGER, MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", number), null)
                .expect(200)
                .body()
                .get("timeline")
                .forEach(entry -> said.add(entry.get("textAr").asText()));
        return said;
    }
}
