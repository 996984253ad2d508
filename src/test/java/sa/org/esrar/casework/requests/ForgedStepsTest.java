package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.delivered;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/**
 * Decision 3: the services re-check every rule. A token that was moved, a variable that was forged or a message that was
 * sent by somebody who can do all that (an administrator, a program in the same JVM) answers nothing and pays nothing; and
 * what is handed in twice is applied once.
 */
@CaseworkTest
class ForgedStepsTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String FULFIL = "userTask_fulfilEntitlement";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    // ---- moved tokens and forged variables

    @Test
    void aTokenMovedToTheAnswerWithoutADecisionAnswersNothing() {
        for (Filed filed : List.of(signed(), checked(), studied())) {
            String status = journey.status(filed);
            Throwable refused = catchThrowable(() -> moveTo(filed, "serviceTask_sendAnswer"));
            assertThat(refused).isNotNull();
            assertNothingPromised(filed, status);
        }
    }

    @Test
    void aTokenMovedToTheHandOverWithForgedVariablesPaysNothing() {
        Filed filed = studied();
        forge(filed);
        String status = journey.status(filed);
        Throwable refused = catchThrowable(() -> moveTo(filed, FULFIL));
        if (refused == null) {
            journey.submit("liaison-1", filed, FULFIL, delivered("2026-11-22")).expect(409);
        }
        assertNothingPromised(filed, status);
    }

    @Test
    void aTokenMovedToTheAdoptionOfMinutesThatNobodySealedAnswersNothing() {
        for (Filed filed : List.of(signed(), studied())) {
            String status = journey.status(filed);
            assertThat(catchThrowable(() -> moveTo(filed, "serviceTask_adoptDecision")))
                    .hasMessageContaining("committees.notSealed");
            assertNothingPromised(filed, status);
            // The step that cannot be taken goes with its case, and is in no other test's way.
            journey.withdraw(filed).expect(200);
        }
    }

    @Test
    void forgedVariablesDecideNoGatewayBecauseTheDomainWritesThemAnew() {
        Filed filed = studied();
        forge(filed);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
        release();
        assertThat(journey.status(filed)).isEqualTo("ANSWERED");
        assertThat(count("entitlement", filed)).isZero();
    }

    @Test
    void aTokenMovedPastTheCheckIsNotDecidedOn() {
        Filed filed = signed();
        runtime.setVariable(instance(filed), "committee", "service-committee");
        Throwable refused = catchThrowable(() -> moveTo(filed, DECIDE));
        if (refused == null) {
            journey.submit("service-chair", filed, DECIDE, approval("2026-12-20"))
                    .expect(409);
        }
        assertNothingPromised(filed, "RECEIVED");
    }

    @Test
    void aTaskCompletedByAProgramWithVariablesAndWithoutAFormStaysOpen() {
        Filed filed = studied();
        String task = journey.task("service-chair", filed, DECIDE).get("id").asText();
        identity.setAuthentication("service-chair", List.of("service-committee"));
        tasks.claim(task, "service-chair");
        assertThat(catchThrowable(() -> tasks.complete(task, Map.of("outcome", "APPROVED", "granted", true))))
                .isNotNull();
        identity.clearAuthentication();
        assertThat(journey.task("service-chair", filed, DECIDE)).isNotNull();
        assertNothingPromised(filed, "UNDER_STUDY");
    }

    @Test
    void messagesOfADifferentStageMoveNothing() {
        Filed filed = checked();
        for (String message : List.of(
                "requests.documentsReceived",
                "requests.documentsReceivedLate",
                "requests.beneficiaryReplied",
                "requests.decisionTakenBack")) {
            assertThat(catchThrowable(() -> runtime.createMessageCorrelation(message)
                            .processInstanceBusinessKey(filed.caseNumber())
                            .correlate()))
                    .as(message)
                    .isNotNull();
        }
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(journey.task("service-chair", filed, STUDY)).isNotNull();
    }

    @Test
    void anAnswerIsSentOnceAlsoWhenItsJobRunsAgain() {
        Filed filed = studied();
        journey.submit("service-chair", filed, DECIDE, approval("2026-12-20")).expect(200);
        release();
        assertThat(catchThrowable(() -> moveTo(filed, "serviceTask_sendAnswer")))
                .isNotNull();
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
        assertThat(journey.status(filed)).isEqualTo("IN_FULFILMENT");
    }

    // ---- whose submission, and how often

    @Test
    void whatOnePersonHandedInIsNotCompletedByAnother() {
        Filed filed = signed();
        String task = journey.task("reception-1", filed, CHECK).get("id").asText();
        journey.asStaff("reception-1", post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .expect(204);
        journey.asStaff("reception-1", put("/api/v1/staff/tasks/{id}/submission", task), complete())
                .expect(200);
        journey.asStaff("reception-2", post("/api/v1/staff/tasks/{id}/submission", task), complete())
                .expect(409);
        tasks.setAssignee(task, "reception-2");
        identity.setAuthentication("reception-2", List.of("intake-officers"));
        assertThat(catchThrowable(() -> tasks.complete(task))).isNotNull();
        identity.clearAuthentication();
        assertThat(journey.task("reception-2", filed, CHECK)).isNotNull();
    }

    @Test
    void aTaskThatIsDoneIsGone() {
        Filed filed = signed();
        String task = journey.task("reception-1", filed, CHECK).get("id").asText();
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        for (String user : List.of("reception-1", "reception-2")) {
            journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task), complete())
                    .expect(404);
            journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                    .expect(404);
        }
    }

    @Test
    void theSameTaskHandedInTwiceAtTheSameMomentIsAppliedOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Filed filed = studied();
            String task = journey.task("service-chair", filed, DECIDE).get("id").asText();
            List<Integer> answers = together(
                    () -> submit("service-chair", task, approval("2026-12-20")),
                    () -> submit("service-chair", task, approval("2026-12-21")));
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers.stream().filter(status -> status != 200).toList())
                    .allMatch(status -> status == 409 || status == 404);
            assertThat(count("request_decision", filed)).isEqualTo(1);
            assertThat(count("entitlement", filed)).isEqualTo(1);
            assertThat(journey.status(filed)).isEqualTo("DECIDED");
        }
    }

    @Test
    void twoColleaguesWhoHandInTheSameTaskAtTheSameMomentAreToldApart() throws Exception {
        for (int round = 0; round < 5; round++) {
            Filed filed = studied();
            String task = journey.task("service-chair", filed, DECIDE).get("id").asText();
            List<Integer> answers = together(
                    () -> submit("service-chair", task, approval("2026-12-20")),
                    () -> submit("service-member", task, refusal("S5-1")));
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers.stream().filter(status -> status != 200).toList())
                    .allMatch(status -> status == 409 || status == 404);
            assertThat(count("request_decision", filed)).isEqualTo(1);
        }
    }

    @Test
    void ofTwoClaimsAtTheSameMomentOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Filed filed = signed();
            String task = journey.task("reception-1", filed, CHECK).get("id").asText();
            List<Integer> answers = together(() -> claim("reception-1", task), () -> claim("reception-2", task));
            assertThat(answers).containsExactlyInAnyOrder(204, 409);
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                    .isEqualTo(answers.get(0) == 204 ? "reception-1" : "reception-2");
        }
    }

    @Test
    void aWithdrawalAndADecisionAtTheSameMomentDoNotBothHappen() throws Exception {
        for (int round = 0; round < 5; round++) {
            Filed filed = studied();
            String task = journey.task("service-chair", filed, DECIDE).get("id").asText();
            List<Integer> answers = together(
                    () -> journey.withdraw(filed).status(),
                    () -> submit("service-chair", task, approval("2026-12-20")));
            // A decision that was first is withdrawn from; one that was later is refused.
            assertThat(answers.get(0)).isEqualTo(200);
            assertThat(answers.get(1)).isIn(200, 404, 409);
            assertThat(journey.status(filed)).isEqualTo("WITHDRAWN");
            assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();
        }
    }

    // ---- steps

    private int submit(String user, String task, Map<String, Object> form) {
        return journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task), form)
                .status();
    }

    private int claim(String user, String task) {
        return journey.asStaff(user, post("/api/v1/staff/tasks/{id}/claim", task), Map.of())
                .status();
    }

    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** As an administrator could: cancels where the token is and starts elsewhere; what waits for a job is run too. */
    private void moveTo(Filed filed, String activity) {
        String instance = instance(filed);
        var modification = runtime.createProcessInstanceModification(instance);
        for (String open : runtime.getActiveActivityIds(instance)) {
            if (open.startsWith("userTask_")) {
                modification.cancelAllForActivity(open);
            }
        }
        modification.startBeforeActivity(activity).execute();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .list()) {
            management.executeJob(job.getId());
        }
    }

    private void forge(Filed filed) {
        runtime.setVariables(
                instance(filed),
                Map.of(
                        "complete", true,
                        "granted", true,
                        "outcome", "APPROVED",
                        "delivered", true,
                        "fulfilmentGroup", "liaison-officers"));
    }

    private void assertNothingPromised(Filed filed, String status) {
        assertThat(journey.status(filed)).isEqualTo(status);
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();
        assertThat(count("entitlement", filed)).isZero();
        assertThat(count("request_decision", filed)).isZero();
    }

    private int count(String table, Filed filed) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " where case_number = ?", Integer.class, filed.caseNumber());
    }

    private String instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
    }

    private void release() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
    }

    private Filed checked() {
        Filed filed = signed();
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private Filed studied() {
        Filed filed = checked();
        journey.submit("service-member", filed, STUDY, opinion("S5-1", "S5-2")).expect(200);
        return filed;
    }
}
