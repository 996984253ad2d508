package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Desk.begun;
import static sa.org.esrar.casework.support.Desk.intake;
import static sa.org.esrar.casework.support.Desk.somebody;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.TestClock;

/** A case is opened by who handed in its start form, once, in time, without variables, and by no other door (decision 3). */
@CaseworkTest
class StagedStartTest {

    private static final String START =
            "/camunda/api/engine/engine/default/process-definition/key/desk-intake/submit-form";
    private static final String RAW_START =
            "/camunda/api/engine/engine/default/process-definition/key/desk-intake/start";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void whoHandedItInStartsItOnceThroughTasklistsOwnDoor() {
        String number = staged("reception-1");
        Browser reception = as("reception-1");
        assertThat(status(reception.post(START, start(number)))).isEqualTo(200);
        assertThat(running(number)).isOne();
        assertThat(jdbc.queryForObject("select count(*) from start_submission", Integer.class))
                .isZero();
        assertThat(status(reception.post(START, start(number)))).as("again").isNotEqualTo(200);
        assertThat(running(number)).isOne();
    }

    @Test
    void nobodyElseStartsIt() {
        String number = staged("reception-1");
        for (String other : List.of("reception-2", "liaison-1", "admin")) {
            assertThat(status(as(other).post(START, start(number)))).as(other).isNotEqualTo(200);
        }
        assertThat(running(number)).isZero();
        assertThat(status(as("reception-1").post(START, start(number))))
                .as("and it is still there for its author")
                .isEqualTo(200);
    }

    @Test
    void nothingStartsWithoutWhatWasHandedInOrAfterItsTime() {
        Browser reception = as("reception-1");
        assertThat(status(reception.post(START, "{}"))).isNotEqualTo(200);
        assertThat(status(reception.post(START, start("REQ-1448-999999")))).isNotEqualTo(200);
        assertThat(status(reception.post(RAW_START, start("REQ-1448-999999")))).isNotEqualTo(200);
        String number = staged("reception-1");
        clock.set(TestClock.START.plus(Duration.ofMinutes(15)));
        assertThat(status(reception.post(START, start(number)))).isNotEqualTo(200);
        assertThat(cases()).isZero();
    }

    @Test
    void variablesInstructionsAndTheEnginesRestApiOpenNoOtherWay() {
        String number = staged("reception-1");
        String variables = "{\"businessKey\":\"" + number + "\",\"variables\":{\"complete\":{\"value\":true}}}";
        String skipping = "{\"businessKey\":\"" + number
                + "\",\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"end_declarationSigned\"}]}";
        for (String user : List.of("reception-1", "admin")) {
            assertThat(status(as(user).post(START, variables))).as(user).isEqualTo(403);
            assertThat(status(as(user).post(RAW_START, variables))).as(user).isEqualTo(403);
        }
        assertThat(status(as("admin").post(RAW_START, skipping))).isNotEqualTo(200);
        Browser plain = new Browser(port);
        assertThat(status(plain.basic(
                        "reception-1",
                        DemoPeople.PASSWORD,
                        HttpMethod.POST,
                        "/engine-rest/process-definition/key/desk-intake/submit-form")))
                .isEqualTo(403);
        assertThat(status(plain.basic(
                        "admin",
                        DemoPeople.PASSWORD,
                        HttpMethod.POST,
                        "/engine-rest/process-definition/key/desk-intake/submit-form")))
                .isNotEqualTo(200);
        assertThat(running(number)).isZero();
        assertThat(cases()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-chair", "accountant", "hr-officer", "executive-manager", "analyst"})
    void whoTakesNoCasesDownFindsNoForm(String user) {
        desk.form(user).expect(404);
        desk.stage(user, intake(somebody())).expect(404);
        desk.draft(user, Map.of("channel", "PHONE")).expect(404);
        assertThat(desk.ask(user, "/people", Map.of("typed", "نورة")).status()).isEqualTo(403);
        assertThat(desk.ask(user, "/people/alike", Map.of("name", "نورة")).status())
                .isEqualTo(403);
        assertThat(status(as(user).post(START, start("REQ-1448-000001")))).isEqualTo(403);
    }

    @Test
    void bothAreThereOrNeither() {
        // Our side fails: the number is taken, so the case cannot be opened, and the engine has no instance of it.
        String taken = desk.begin("reception-1", intake(somebody()));
        jdbc.update("update start_submission set case_number = ? where case_number = ?", taken, staged("reception-1"));
        long before = runtime.createProcessInstanceQuery().count();
        assertThat(status(as("reception-1").post(START, start(taken)))).isNotEqualTo(200);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "select count(*) from start_submission where case_number = ?", Integer.class, taken))
                .as("and what was handed in is still there")
                .isOne();
        jdbc.update("delete from start_submission");

        // The engine's side fails, after the case was opened: the case is gone with it.
        String number = staged("reception-1");
        jdbc.execute(
                "create function no_task() returns trigger as $$ begin raise exception 'no'; end $$ language plpgsql");
        jdbc.execute("create trigger no_task before insert on act_ru_task for each row execute function no_task()");
        try {
            assertThat(status(as("reception-1").post(START, start(number)))).isNotEqualTo(200);
        } finally {
            jdbc.execute("drop trigger no_task on act_ru_task");
            jdbc.execute("drop function no_task()");
        }
        for (String table : List.of("case_file", "service_request", "desk_intake", "timeline_entry")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where case_number = ?", Integer.class, number))
                    .as(table)
                    .isZero();
        }
        assertThat(status(as("reception-1").post(START, start(number))))
                .as("it can be started again")
                .isEqualTo(200);
    }

    @Test
    void ofTwoStartsAtTheSameMomentOneOpensTheCase() throws Exception {
        String number = staged("reception-1");
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = Stream.of(as("reception-1"), as("reception-1"))
                    .map(browser -> two.submit(() -> {
                        together.await();
                        return status(browser.post(START, start(number)));
                    }))
                    .toList();
            together.countDown();
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()).filter(status -> status == 200))
                    .hasSize(1);
        } finally {
            two.shutdown();
        }
        assertThat(running(number)).isOne();
    }

    @Test
    void whatIsStagedOrDraftedLiesEncryptedAndIsForgottenInTime() {
        desk.draft("reception-1", begun(somebody())).expect(204);
        staged("reception-1");
        for (String table : List.of("start_submission", "start_draft")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where position('لولوة'::bytea in fields) > 0",
                            Integer.class))
                    .isZero();
        }
        assertThat(desk.form("reception-1").body().get("draft").isNull())
                .as("staging keeps the draft until the start")
                .isFalse();
        assertThat(desk.form("reception-2").body().get("draft").isNull()).isTrue();
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        assertThat(desk.form("reception-1").body().get("draft").isNull()).isTrue();
    }

    private String staged(String user) {
        return desk.stage(user, intake(somebody()))
                .expect(200)
                .body()
                .get("caseNumber")
                .asText();
    }

    private Browser as(String user) {
        return new Browser(port).as(user);
    }

    private static String start(String number) {
        return "{\"businessKey\":\"" + number + "\",\"variables\":{}}";
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("desk-intake")
                .processInstanceBusinessKey(number)
                .count();
    }

    private Integer cases() {
        return jdbc.queryForObject(
                "select count(*) from case_file f where not exists (select 1 from act_ru_execution e"
                        + " where e.business_key_ = f.case_number)",
                Integer.class);
    }
}
