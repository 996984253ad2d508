package sa.org.esrar.casework.committees;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;

/** Minutes of the service committee, which decides by its own rule where a class does not form it anew. */
public abstract class ServiceMinutesSteps extends CommitteeSteps {

    protected static final String COMMITTEE = RealMinutes.COMMITTEE;
    protected static final String CHAIR = RealMinutes.CHAIR;
    protected static final String SECRETARY = RealMinutes.SECRETARY;
    protected static final String MEMBER = RealMinutes.MEMBER;
    protected static final String APPROVE = RealMinutes.APPROVE;

    @BeforeEach
    protected void theServiceCommitteeDecidesByMinutes() {
        byMinutes.of(COMMITTEE);
    }

    /** Called to a meeting tomorrow, with so many cases. */
    protected String called(int cases) {
        String number = steps.opened(COMMITTEE, cases);
        steps.call(number, steps.nextDay()).expect(200);
        return number;
    }

    /** Met with everybody, and decided on so many cases. */
    protected String decided(int cases) {
        String number = called(cases);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        return number;
    }

    /** The meeting did not take place. */
    protected void notHeld(String number) {
        journey.submit(
                        SECRETARY,
                        MinutesSteps.filed(number),
                        MinutesSteps.ATTENDANCE,
                        Map.of("held", false, "reason", "تعذّر الحضور"))
                .expect(200);
    }

    /** The only task that is open. */
    protected Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    /** The keys of the tasks that are open. */
    protected List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** The timeline as management reads it. @param language textAr or textEn */
    protected List<String> said(String number, String language) {
        List<String> said = new ArrayList<>();
        journey.asStaff("executive-manager", get("/api/v1/staff/cases/{n}", number), null)
                .expect(200)
                .body()
                .get("timeline")
                .forEach(entry -> said.add(entry.get(language).asText()));
        return said;
    }
}
