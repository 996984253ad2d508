package sa.org.esrar.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.inquiries.InquiryOpinions;
import sa.org.esrar.casework.inquiries.Opinion;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** Real inquiries and complaints, and the reviews and instructions of top management, through the real doors. */
abstract class OversightSteps {

    static final String REVIEW = "userTask_reviewOpenCases";
    static final String CARRY_OUT = "userTask_carryOutInstruction";
    static final String MANAGER = "executive-manager";

    private static final Pattern COMPLAINT = Pattern.compile("\\bCMP-\\d{4}-\\d{6}\\b");
    private static final Pattern ACCESS_CODE = Pattern.compile("id=\"code\">([0-9A-Z]{10})<");

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryOpinions opinions;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    /** An association without cases, reviews and instructions, on a Sunday morning. */
    @BeforeEach
    void nothingYet() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        jdbc.update("delete from management_instruction");
        jdbc.update("delete from outbox_message where case_number is null or template like 'staff.%'");
        jdbc.update("update management_review set state = 'ABANDONED', reviewed_by = null, reviewed_at = null");
        jdbc.update("update inquiry set stage = 'NO_REPLY'");
        jdbc.update("update complaint set stage = 'WITHDRAWN'");
        jdbc.update("update complaint_statement set kind = 'CONFLICT_CHECK' where kind = 'FINDINGS'");
        jdbc.update("update case_file set stopped_on = null, clock_running = false");
        clock.set(TestClock.START);
        staff.load();
    }

    // ---- cases

    Filed asked(String field) {
        Inquiries.Asked asked = inquiries.ask(new AskQuestion(
                InquiryKind.GENERAL,
                "متى تبدأ الدورة المسائية؟",
                null,
                field,
                "أحمد مؤمن",
                "0519990006",
                null,
                null,
                "ar"));
        journey.runDueJobs();
        return new Filed(asked.caseNumber(), asked.accessCode());
    }

    Filed answered(String field) {
        Filed asked = asked(field);
        journey.submit("liaison-1", asked, "userTask_answerInquiry", answer("تبدأ الأحد."))
                .expect(200);
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", approved()).expect(200);
        return asked;
    }

    void says(Filed asked, Opinion opinion) {
        opinions.say(asked.caseNumber(), opinion, "");
        journey.runDueJobs();
    }

    /** Of a service, without a name; with the committee, not assigned. */
    Filed complained() {
        Visitor.Page receipt = new Visitor(http, "ar")
                .send(
                        "/complain",
                        "filingKey",
                        "key-" + System.nanoTime(),
                        "kind",
                        "SERVICE",
                        "respondent",
                        "NOBODY",
                        "text",
                        "الكراسي قليلة في الصالة",
                        "unnamed",
                        "true");
        journey.runDueJobs();
        return new Filed(first(COMPLAINT, receipt.html(), 0), first(ACCESS_CODE, receipt.html(), 1));
    }

    /** Heard by the committee, with a root cause. */
    Filed established(String rootCause) {
        Filed filed = complained();
        journey.submit("follow-up-secretary", filed, "userTask_checkConflict", Map.of("respondent", "NOBODY"))
                .expect(200);
        journey.submit("follow-up-secretary", filed, "userTask_assignComplaint", Map.of("settler", "liaison-1"))
                .expect(200);
        journey.submit(
                        "liaison-1",
                        filed,
                        "userTask_attemptAmicableSettlement",
                        Map.of("effort", "اتصال واعتذار", "result", "NOT_POSSIBLE"))
                .expect(200);
        journey.runDueJobs();
        journey.submit(
                        "follow-up-chair",
                        filed,
                        "userTask_hearComplainant",
                        Map.of("how", "CALL", "statement", "قالت ما قالت"))
                .expect(200);
        journey.submit(
                        "follow-up-member-1",
                        filed,
                        "userTask_hearRespondent",
                        Map.of("how", "MEETING", "statement", "قال ما قال"))
                .expect(200);
        journey.submit(
                        "follow-up-member-1",
                        filed,
                        "userTask_establishFindings",
                        Map.of("findings", "وُجد نقص", "rootCause", rootCause))
                .expect(200);
        return filed;
    }

    private static String first(Pattern pattern, String html, int group) {
        Matcher found = pattern.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(group);
    }

    void exclude(Filed filed, String user) {
        transaction.executeWithoutResult(status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", MANAGER));
    }

    // ---- reviews

    Job weekly() {
        return management.createJobQuery().processDefinitionKey("management-review").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    /** Sunday at eight, or whatever day it is. */
    void weekBegins(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(8, 0));
        journey.runDueJobs();
        management.executeJob(weekly().getId());
    }

    Task review() {
        return tasks.createTaskQuery().taskDefinitionKey(REVIEW).singleResult();
    }

    long reviewId() {
        return (Long) tasks.getVariable(review().getId(), "reviewId");
    }

    JsonNode seen(String user, long review) {
        return journey.asStaff(user, get("/api/v1/staff/management-reviews/{id}", review), null)
                .expect(200)
                .body();
    }

    Answer complete(String user, Map<String, Object> form) {
        return submit(user, review(), form);
    }

    Answer submit(String user, Task task, Map<String, Object> form) {
        return journey.asStaff(user, post("/api/v1/staff/tasks/{id}/submission", task.getId()), form);
    }

    static Map<String, Object> instruction(String text, String owner, String dueOn, String caseNumber) {
        Map<String, Object> row = new HashMap<>(Map.of("text", text, "owner", owner, "dueOn", dueOn));
        if (caseNumber != null) {
            row.put("caseNumber", caseNumber);
        }
        return row;
    }

    static Map<String, Object> with(Object... rows) {
        return Map.of("notes", "يُتابع الأسبوع القادم", "instructions", List.of(rows));
    }

    Task instructionOf(String user) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(CARRY_OUT)
                .taskAssignee(user)
                .singleResult();
    }

    Task instructionOfGroup(String group) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(CARRY_OUT)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .singleResult();
    }

    /** Members of staff who were told by a template, about whatever. */
    List<String> told(String template) {
        return jdbc.queryForList(
                "select staff_user from outbox_message where template = ? and staff_user is not null order by position",
                String.class,
                template);
    }
}
