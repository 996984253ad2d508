package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Whoever is asked for something on minutes hears of it once, in words of its own and with the way there (D2, F2). */
@CaseworkTest
class NewsOfMinutesTest {

    private static final String COMMITTEE = "investigation-committee";
    private static final String CHAIR = "follow-up-chair";
    private static final String SECOND = "investigator-2";
    private static final String MANAGER = "executive-manager";
    private static final String ENDORSE = "userTask_endorseMinutes";
    private static final String RESOLVE = "userTask_resolveObjection";
    private static final String BY_BOARD = "userTask_decideByBoard";

    @Autowired
    ApplicationContext context;

    @Autowired
    Journey journey;

    @Autowired
    CommitteesByMinutes formed;

    @Autowired
    DemoStaff staff;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Protection protection;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    MinutesInVote minutes;

    @BeforeEach
    void today() {
        minutes = context.getAutowireCapableBeanFactory().createBean(MinutesInVote.class);
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        clock.set(TestClock.START);
        staff.load();
        formed.of(COMMITTEE);
    }

    @Test
    void whoEndorsesIsToldOnceWithThePage() {
        String number = toEndorse();
        assertThat(told(number, "staff.minutesToEndorse")).containsExactly(MANAGER);
        assertThat(text(number, "staff.minutesToEndorse"))
                .isEqualTo("اعتمد الأعضاء المحضر رقم " + spoken(number)
                        + "، وهو بانتظار اعتمادكم عن الجمعية: http://localhost:8080/staff/tasks/"
                        + task(number, ENDORSE));
        assertThat(told(number, "staff.minutesToApprove")).containsExactly(CHAIR, SECOND);
    }

    @Test
    void whoIsExcludedFromTheMinutesHearsNothingAndWhoStepsInDoes() {
        formed.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        transaction.executeWithoutResult(status -> exclusions.exclude(number, MANAGER, "DISCLOSED", MANAGER));
        approved(number);
        assertThat(told(number, "staff.minutesToEndorse")).containsExactly("board-chair");
        assertThat(told(number, "staff.newWork")).isEmpty();
    }

    @Test
    void whoIsExcludedFromACaseThatIsDecidedHearsNothingEither() {
        formed.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        String decided = minutes.cases(number).get(0);
        transaction.executeWithoutResult(status -> exclusions.exclude(decided, MANAGER, "DISCLOSED", MANAGER));
        approved(number);
        assertThat(told(number, "staff.minutesToEndorse")).containsExactly("board-chair");
    }

    @Test
    void theChairIsAskedForAnAnswerAndTheBoardForItsDecision() {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        say(SECOND, number, 1, "OBJECT").expect(200);
        minutes.runJobs();
        assertThat(told(number, "staff.minutesObjected")).containsExactly(CHAIR);
        assertThat(text(number, "staff.minutesObjected"))
                .isEqualTo("لم يُعتمد المحضر رقم " + spoken(number)
                        + " بعد. نأمل معالجة الاعتراض عليه: http://localhost:8080/staff/tasks/"
                        + task(number, RESOLVE));
        assertThat(told(number, "staff.minutesToApprove")).containsExactly(CHAIR, SECOND);

        answer(number, "TO_BOARD");
        assertThat(told(number, "staff.minutesBeforeBoard"))
                .containsExactlyElementsOf(members("board"))
                .doesNotContain(SECOND);
        assertThat(text(number, "staff.minutesBeforeBoard")).endsWith("/staff/tasks/" + task(number, BY_BOARD));
    }

    @Test
    void aLaterVersionSaysThatItIsANewOne() {
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        say(SECOND, number, 1, "OBJECT").expect(200);
        minutes.runJobs();
        answer(number, "NEW_VERSION");
        minutes.freezeAgain(number, CHAIR, SECOND);
        assertThat(told(number, "staff.minutesToApprove")).containsExactly(CHAIR, SECOND);
        assertThat(told(number, "staff.minutesToApproveAnew")).containsExactly(CHAIR, SECOND);
        assertThat(text(number, "staff.minutesToApproveAnew")).startsWith("صدر إصدار جديد من المحضر رقم ");
    }

    private String toEndorse() {
        formed.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, MANAGER));
        String number = minutes.open(COMMITTEE, 1, CHAIR, SECOND);
        approved(number);
        return number;
    }

    private void approved(String number) {
        say(CHAIR, number, 1, "APPROVE").expect(200);
        say(SECOND, number, 1, "APPROVE").expect(200);
        minutes.runJobs();
    }

    private Journey.Answer say(String member, String number, int version, String choice) {
        Map<String, Object> form = new HashMap<>(Map.of("version", version, "choice", choice));
        if (choice.equals("OBJECT")) {
            form.put("reasons", "لم تُثبت الواقعة");
        }
        return journey.submit(member, filed(number), MinutesInVote.APPROVE, form);
    }

    private void answer(String number, String way) {
        journey.submit(
                        CHAIR,
                        filed(number),
                        RESOLVE,
                        Map.of("objection", way, "answers", List.of(Map.of("user", SECOND, "text", "لم نتفق"))))
                .expect(200);
    }

    private List<String> members(String group) {
        return jdbc.sql("select user_id_ from act_id_membership where group_id_ = ? order by user_id_")
                .param(group)
                .query(String.class)
                .list();
    }

    /** As often as they were. */
    private List<String> told(String number, String template) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ? order by 1")
                .params(number, template)
                .query(String.class)
                .list();
    }

    private String text(String number, String template) {
        return protection.decrypt(
                "notifications.text",
                jdbc.sql("select text from outbox_message where case_number = ? and template = ? limit 1")
                        .params(number, template)
                        .query(byte[].class)
                        .single());
    }

    private String task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private static String spoken(String number) {
        return number.substring(4, 8) + "/" + Integer.parseInt(number.substring(9));
    }

    private static Filed filed(String number) {
        return new Filed(number, null);
    }
}
