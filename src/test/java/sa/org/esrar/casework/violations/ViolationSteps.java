package sa.org.esrar.casework.violations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** A report through the real doors: the public pages as its reporter, the staff API as its readers, jobs one by one. */
abstract class ViolationSteps {

    static final String EXAMINE = "userTask_examineReport";
    static final String INVESTIGATE = "userTask_investigateReport";
    static final String DECIDE = "userTask_decideReport";
    static final String FIRST = "reports-1";
    static final String SECOND = "reports-2";
    static final String CHAIR = "board-chair";

    private static final Pattern CASE_NUMBER = Pattern.compile("VIO-\\d{4}-\\d{6}");
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

    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    /** A report with the browser in which it was made. */
    record Made(Filed filed, Visitor visitor, String receipt) {

        String caseNumber() {
            return filed.caseNumber();
        }
    }

    /** Without a name. @param fields name, value, … on top of an ordinary report */
    Made report(String... fields) {
        Visitor visitor = new Visitor(http, "ar");
        Visitor.Page receipt = visitor.send("/report", form(fields));
        assertThat(receipt.path()).as(receipt.html()).contains("/reported");
        return made(visitor, receipt);
    }

    static String[] form(String... fields) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "filingKey", "key-" + System.nanoTime(), "text", "فواتير تُكتب بأكثر من قيمتها " + System.nanoTime()));
        List<String> several = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("readers")) {
                several.addAll(List.of("readers", fields[i + 1]));
            } else {
                typed.put(fields[i], fields[i + 1]);
            }
        }
        List<String> form = new ArrayList<>(several);
        typed.forEach((name, value) -> form.addAll(List.of(name, value)));
        return form.toArray(String[]::new);
    }

    static Made made(Visitor visitor, Visitor.Page receipt) {
        return new Made(
                new Filed(first(CASE_NUMBER, receipt.html(), 0), first(ACCESS_CODE, receipt.html(), 1)),
                visitor,
                receipt.html());
    }

    private static String first(Pattern pattern, String html, int group) {
        Matcher found = pattern.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(group);
    }

    /** With number and code, for a visit ends long before a stage does. */
    Visitor.Page page(Made made) {
        return made.visitor()
                .send(
                        "/track",
                        "caseNumber",
                        made.caseNumber(),
                        "accessCode",
                        made.filed().accessCode());
    }

    Visitor.Page step(Made made, String step, String... fields) {
        return made.visitor().send(page(made).path() + "/" + step, fields);
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

    // ---- steps of the readers

    Made asked(Made made, String user) {
        submit(user, made, EXAMINE, Map.of("result", "ASK", "question", "في أي شهر كان ذلك؟"))
                .expect(200);
        return made;
    }

    Made investigating(Made made) {
        submit(FIRST, made, EXAMINE, Map.of("result", "INVESTIGATE")).expect(200);
        return made;
    }

    Made found(Made made) {
        submit(
                        FIRST,
                        investigating(made),
                        INVESTIGATE,
                        Map.of("result", "FOUND", "findings", "وُجد فرق في ثلاث فواتير"))
                .expect(200);
        return made;
    }

    static Map<String, Object> decision(String outcome, Object... more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("outcome", outcome, "reasons", "سبب القرار", "told", "نظرنا في الأمر واتُّخذ ما يلزم."));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    // ---- what is known of it

    ProcessInstance instance(Made made) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("violation-report")
                .processInstanceBusinessKey(made.caseNumber())
                .singleResult();
    }

    boolean ended(Made made, String end) {
        return instance(made) == null
                && history.createHistoricActivityInstanceQuery().activityId(end).list().stream()
                        .anyMatch(one -> made.caseNumber()
                                .equals(history.createHistoricProcessInstanceQuery()
                                        .processInstanceId(one.getProcessInstanceId())
                                        .singleResult()
                                        .getBusinessKey()));
    }

    /** Staff who were told of the case by a template. */
    List<String> told(Made made, String template) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ?"
                        + " and staff_user is not null order by staff_user")
                .params(made.caseNumber(), template)
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
                user, MockMvcRequestBuilders.get("/api/v1/staff/violations/{n}", made.caseNumber()), null);
    }

    Answer openReporter(String user, Made made) {
        return journey.asStaff(
                user,
                MockMvcRequestBuilders.post("/api/v1/staff/violations/{n}/reporter", made.caseNumber()),
                Map.of());
    }
}
