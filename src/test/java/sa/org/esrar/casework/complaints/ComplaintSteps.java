package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** A complaint through the real doors: the public pages as the complainant, the staff API as staff, jobs one by one. */
abstract class ComplaintSteps {

    static final String CONFLICT = "userTask_checkConflict";
    static final String ASSIGN = "userTask_assignComplaint";
    static final String ATTEMPT = "userTask_attemptAmicableSettlement";
    static final String REPLY = "userTask_recordSettlementReply";
    static final String HEAR_COMPLAINANT = "userTask_hearComplainant";
    static final String HEAR_RESPONDENT = "userTask_hearRespondent";
    static final String FINDINGS = "userTask_establishFindings";
    static final String DECIDE = "userTask_decideComplaint";
    static final String SECOND_STAGE = "userTask_decideSecondStage";
    static final String WORD = "userTask_recordComplainantWord";
    static final String PREPARE = "userTask_prepareRefund";
    static final String APPROVE = "userTask_approveRefund";
    static final String NOTE = "userTask_noteUrgentComplaint";
    static final String SECRETARY = "follow-up-secretary";
    static final String CHAIR = "follow-up-chair";
    static final String MEMBER = "follow-up-member-1";

    private static final Pattern CASE_NUMBER = Pattern.compile("\\b(?:CMP|OBJ)-\\d{4}-\\d{6}\\b");
    private static final Pattern ACCESS_CODE = Pattern.compile("id=\"code\">([0-9A-Z]{10})<");

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    /** Committees, offices and addresses of the samples. */
    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    /** A complaint with the browser in which it was filed. */
    record Made(Filed filed, Visitor visitor, String path) {

        String caseNumber() {
            return filed.caseNumber();
        }
    }

    /** Files without a name. @param fields name, value, … on top of an ordinary complaint of a service */
    Made complain(String... fields) {
        return complain(new Visitor(http, "ar"), fields);
    }

    Made complain(Visitor visitor, String... fields) {
        List<String> form = new ArrayList<>(List.of("filingKey", "key-" + System.nanoTime()));
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "SERVICE", "respondent", "NOBODY", "text", "الكراسي قليلة في الصالة", "unnamed", "true"));
        List<String> several = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("facts")) {
                several.addAll(List.of("facts", fields[i + 1]));
            } else {
                typed.put(fields[i], fields[i + 1]);
            }
        }
        typed.forEach((name, value) -> form.addAll(List.of(name, value)));
        form.addAll(several);
        Visitor.Page receipt = visitor.send("/complain", form.toArray(String[]::new));
        assertThat(receipt.path()).as(receipt.html()).endsWith("/complained");
        return made(visitor, receipt);
    }

    static Made made(Visitor visitor, Visitor.Page receipt) {
        return new Made(
                new Filed(first(CASE_NUMBER, receipt.html(), 0), first(ACCESS_CODE, receipt.html(), 1)),
                visitor,
                receipt.path().replace("/complained", ""));
    }

    private static String first(Pattern pattern, String html, int group) {
        Matcher found = pattern.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(group);
    }

    /** Named, with a mobile of the samples. */
    static String[] named(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "unnamed", "", "name", "عبدالله حسن الخلاصي", "mobile", "0519990003", "addressForm", "MASCULINE"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    Visitor.Page page(Made made) {
        return entered(made);
    }

    Visitor.Page step(Made made, String step, String... fields) {
        return made.visitor().send(entered(made).path() + "/" + step, fields);
    }

    /** With number and code, for a visit ends long before a stage does. */
    private static Visitor.Page entered(Made made) {
        return made.visitor()
                .send(
                        "/track",
                        "caseNumber",
                        made.caseNumber(),
                        "accessCode",
                        made.filed().accessCode());
    }

    String status(Made made) {
        return journey.status(made.filed());
    }

    Answer submit(String user, Made made, String key, Map<String, Object> form) {
        return journey.submit(user, made.filed(), key, form);
    }

    boolean hasTask(String user, Made made, String key) {
        return journey.task(user, made.filed(), key) != null;
    }

    // ---- steps of staff

    Made checked(Made made) {
        submit(SECRETARY, made, CONFLICT, Map.of("respondent", "NOBODY")).expect(200);
        return made;
    }

    Made assigned(Made made) {
        submit(SECRETARY, checked(made), ASSIGN, Map.of("settler", "liaison-1")).expect(200);
        return made;
    }

    Made proposed(Made made) {
        submit(
                        "liaison-1",
                        assigned(made),
                        ATTEMPT,
                        Map.of("effort", "اتصال واعتذار", "result", "PROPOSED", "proposal", "نضيف عشرة كراسٍ"))
                .expect(200);
        return made;
    }

    /** Declined, heard and established. */
    Made established(Made made) {
        submit(CHAIR, made, HEAR_COMPLAINANT, Map.of("how", "CALL", "statement", "قالت ما قالت"))
                .expect(200);
        submit(MEMBER, made, HEAR_RESPONDENT, Map.of("how", "MEETING", "statement", "قال ما قال"))
                .expect(200);
        submit(MEMBER, made, FINDINGS, Map.of("findings", "وُجد نقص", "rootCause", "CAPACITY"))
                .expect(200);
        return made;
    }

    static Map<String, Object> decision(String outcome, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "outcome", outcome,
                "reasons", "سبب أول\nسبب ثانٍ",
                "remedy", "CORRECTION",
                "remedyText", "نصحح ما وقع",
                "correctiveAction", "جدول أسبوعي للصالة",
                "harmFound", false));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    /** A complaint whose outcome has gone out. */
    Made answered(Made made, Map<String, Object> decision) {
        proposed(made);
        step(made, "proposal", "accepted", "false");
        submit(CHAIR, established(made), DECIDE, decision).expect(200);
        journey.runDueJobs();
        return made;
    }

    // ---- what is known of it

    ProcessInstance instance(Made made) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("complaint-escalation")
                .processInstanceBusinessKey(made.caseNumber())
                .singleResult();
    }

    boolean passed(Made made, String activity) {
        return history.createHistoricActivityInstanceQuery().activityId(activity).list().stream()
                .anyMatch(one -> made.caseNumber()
                        .equals(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(one.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()));
    }

    boolean ended(Made made, String end) {
        return instance(made) == null && passed(made, end);
    }

    /** Staff who were told of the case by a template. */
    List<String> told(Made made, String template) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ?"
                        + " and staff_user is not null order by position")
                .params(made.caseNumber(), template)
                .query(String.class)
                .list();
    }

    /** Cause, owner and day of every corrective action, the oldest first. */
    List<String> actions(Made made) {
        return jdbc.sql("select cause || ' ' || owner_group || ' ' || due_on from corrective_action"
                        + " where case_number = ? order by opened_at, cause")
                .param(made.caseNumber())
                .query(String.class)
                .list();
    }

    List<String> excluded(Made made) {
        return jdbc.sql("select user_id from case_exclusion where case_number = ? order by user_id")
                .param(made.caseNumber())
                .query(String.class)
                .list();
    }

    Answer read(String user, Made made) {
        return journey.asStaff(
                user, MockMvcRequestBuilders.get("/api/v1/staff/complaints/{n}", made.caseNumber()), null);
    }
}
