package sa.org.esrar.casework.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.coverage.Coverage;
import sa.org.esrar.casework.workflow.gate.TrialFiles;

/** Walks the trial process one way and then the others, and reads what is left each time. */
@EngineTest
class CoverageRecorderTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrialDeadlines deadlines;

    @Test
    void whatNoTestTookIsNamedUntilOneTakesIt() {
        Map<String, byte[]> files = TrialFiles.good();
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
        byte[] bpmn = files.get(TrialFiles.PROCESS);
        byte[] dmn = files.get(TrialFiles.DECISION);
        Coverage coverage = Coverage.ofThisJvm();

        complete(start("REQ-1448-000021", 7));
        assertThat(coverage.isDeployed("trial-run")).isTrue();
        assertThat(coverage.missing(bpmn))
                .containsExactly(
                        "flow_toFailed",
                        "flow_toRepeat",
                        "flow_toWarn",
                        "flow_toWarned",
                        "flow_toWithdrawn",
                        "message_trialWithdrawn",
                        "timer_trialDue");
        assertThat(coverage.missingRules(dmn)).containsExactly("rule_otherwise");

        String weak = start("REQ-1448-000022", 1);
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(weak)
                .list()
                .forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(weak)
                .messages()
                .list()
                .forEach(step -> engine.getManagementService().executeJob(step.getId()));
        complete(weak);
        assertThat(coverage.missingRules(dmn)).isEmpty();
        assertThat(coverage.missing(bpmn)).containsExactly("flow_toWithdrawn", "message_trialWithdrawn");

        start("REQ-1448-000023", 1);
        engine.getRuntimeService()
                .createMessageCorrelation("trial.withdrawn")
                .processInstanceBusinessKey("REQ-1448-000023")
                .correlate();
        assertThat(coverage.missing(bpmn)).isEmpty();
    }

    private String start(String caseNumber, int points) {
        deadlines.set(caseNumber, Date.from(TestClock.START));
        return engine.getRuntimeService()
                .startProcessInstanceByKey("trial-run", caseNumber, Map.of("caseNumber", caseNumber, "points", points))
                .getId();
    }

    private void complete(String instance) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
    }
}
