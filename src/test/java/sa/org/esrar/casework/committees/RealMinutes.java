package sa.org.esrar.casework.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;

/**
 * Minutes of the service committee on requests that were really filed, with nothing past a form: {@link MinutesSteps} and what
 * it leaves to others.
 */
@TestComponent
public class RealMinutes {

    public static final String COMMITTEE = "service-committee";
    public static final String CHAIR = "service-chair";
    public static final String SECRETARY = "service-secretary";
    public static final String MEMBER = "service-member";
    public static final String RECORD = "userTask_recordRequestDecision";
    public static final String APPROVE = "userTask_approveMinutes";

    private final Journey journey;
    private final MinutesSteps steps;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final TestClock clock;

    RealMinutes(Journey journey, MinutesSteps steps, TaskService tasks, JdbcClient jdbc, TestClock clock) {
        this.journey = journey;
        this.steps = steps;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A request that waits for the committee's decision. */
    public Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit(MEMBER, filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.runDueJobs();
        return filed;
    }

    /** Minutes that the secretary opened, with what waits. */
    public String opened() {
        return steps.open(SECRETARY, COMMITTEE).expect(201).body().get("number").asText();
    }

    /** Called to a meeting on the day after, on these cases alone. */
    public void called(String number, Filed... cases) {
        Map<String, Object> form = steps.meeting(number, steps.nextDay());
        form.put("cases", only(cases));
        steps.call(number, form).expect(200);
    }

    /** Called to decide by circulation, on these cases alone. */
    public void circulated(String number, Filed... cases) {
        Map<String, Object> form = steps.circulation(number);
        form.put("cases", only(cases));
        steps.call(number, form).expect(200);
    }

    private static List<Map<String, Object>> only(Filed... cases) {
        return MinutesSteps.taken(List.of(cases).stream().map(Filed::caseNumber).toList());
    }

    /** The decision on every case of the agenda, each by its form, by whom its task is assigned to. */
    public void recordAll(String number) {
        steps.in(number, ItemState.ON_AGENDA).forEach(one -> record(number, one, RequestForms.approval("2026-12-20")));
    }

    public void record(String number, String caseNumber, Map<String, Object> form) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(RECORD).list().stream()
                .filter(one -> caseNumber.equals(tasks.getVariable(one.getId(), "itemCase")))
                .findFirst()
                .orElseThrow();
        journey.asStaff(task.getAssignee(), post("/api/v1/staff/tasks/{id}/submission", task.getId()), form)
                .expect(200);
    }

    public Answer vote(String number, String member, int version, String choice, String reasons) {
        Map<String, Object> form = new HashMap<>(Map.of("version", version, "choice", choice));
        if (reasons != null) {
            form.put("reasons", reasons);
        }
        return journey.submit(member, MinutesSteps.filed(number), APPROVE, form);
    }

    /** All three approve a version, where all must. */
    public void approve(String number, int version) {
        List.of(CHAIR, SECRETARY, MEMBER).forEach(member -> vote(number, member, version, "APPROVE", null)
                .expect(200));
    }

    /** By circulation, up to the vote. */
    public String voting(Filed... cases) {
        String number = opened();
        circulated(number, cases);
        recordAll(number);
        steps.draft(number).expect(200);
        return number;
    }

    /** Id of a task; null without one. */
    public String task(String number, String key, String assignee) {
        Task found = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .taskAssignee(assignee)
                .singleResult();
        return found == null ? null : found.getId();
    }

    /** What is due, and a minute later what followed: answers go out after it. */
    public void run() {
        journey.runDueJobs();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    /** What the timeline of minutes, or of a case, says happened, in its order. */
    public List<String> codes(String number) {
        List<String> codes = jdbc.sql("select code from timeline_entry where case_number = ? order by sequence")
                .param(number)
                .query(String.class)
                .list();
        assertThat(codes).isNotEmpty();
        return codes.stream()
                .map(code -> code.replace("committees.timeline.", ""))
                .toList();
    }
}
