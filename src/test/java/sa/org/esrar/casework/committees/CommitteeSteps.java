package sa.org.esrar.casework.committees;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** What every test of minutes begins with, and what is known of minutes afterwards: their timeline, and who was told. */
public abstract class CommitteeSteps {

    @Autowired
    protected MinutesSteps steps;

    @Autowired
    protected PlainMatters matters;

    @Autowired
    protected CommitteesByMinutes byMinutes;

    @Autowired
    protected Journey journey;

    @Autowired
    protected Timeline timeline;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected TestClock clock;

    @Autowired
    private DemoStaff demoStaff;

    @Autowired
    private CaseTexts caseTexts;

    @Autowired
    private JdbcTemplate outbox;

    /** The staff of the samples, and nothing that waits for a committee. */
    @BeforeEach
    protected void staffOfTheSamples() {
        clock.set(TestClock.START);
        demoStaff.load();
        matters.clear();
    }

    /** No process of another test runs on, and none that ends in the wake of another is ended twice. */
    protected void endProcesses() {
        runtime.createProcessInstanceQuery().list().stream()
                .filter(left -> runtime.createProcessInstanceQuery()
                                .processInstanceId(left.getId())
                                .count()
                        > 0)
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
    }

    protected Instant timer(String number, String activity) {
        return journey.timer(MinutesSteps.filed(number), activity);
    }

    /** The first entry of the committees' with this code. */
    protected Timeline.Entry entry(String number, String code) {
        return timeline.entries(number).stream()
                .filter(entry -> entry.code().equals("committees.timeline." + code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + codes(number)));
    }

    /** What it says in Arabic. */
    protected String line(String number, String code) {
        return caseTexts.text(entry(number, code)).ar();
    }

    protected List<String> codes(String number) {
        return timeline.entries(number).stream().map(Timeline.Entry::code).toList();
    }

    /** Who was told by a template, each as often as they were. */
    protected List<String> told(String template, String number) {
        return outbox.queryForList(
                "select staff_user from outbox_message where case_number = ? and template = ?",
                String.class,
                number,
                template);
    }
}
