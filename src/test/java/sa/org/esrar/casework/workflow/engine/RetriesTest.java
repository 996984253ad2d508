package sa.org.esrar.casework.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.WithoutGate;

@EngineTest
class RetriesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    EngineTestApplication.WarnTrialDelegate delegate;

    @Test
    void aFailingStepIsTriedAfterOneFiveThirtyMinutesAndTwoHoursAndThenBecomesAnIncident() {
        WithoutGate.deploy(
                engine,
                Map.of(
                        "failing.bpmn",
                        """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="failing" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                    <serviceTask id="t" camunda:asyncBefore="true" camunda:delegateExpression="${warnTrialDelegate}"/>
                  </process>
                </definitions>
                """));
        ManagementService management = engine.getManagementService();
        delegate.failing = true;
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("failing").getId();

        for (Duration wait :
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
            Instant tried = clock.instant();
            fail(management, instance);
            Job job = management.createJobQuery().processInstanceId(instance).singleResult();
            assertThat(job.getDuedate()).isEqualTo(Date.from(tried.plus(wait)));
            assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
            clock.set(tried.plus(wait));
        }

        fail(management, instance);
        Job dead = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(dead.getRetries()).isZero();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(Incident::getIncidentType)
                .containsExactly("failedJob");

        delegate.failing = false;
        management.setJobRetries(dead.getId(), 1);
        management.executeJob(dead.getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static void fail(ManagementService management, String instance) {
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("does not answer");
    }

    @Test
    void expiredHistoryIsRemovedAtNightInRiyadh() {
        engine.getHistoryService().cleanUpHistoryAsync(false);
        Date due = engine.getHistoryService().findHistoryCleanupJobs().get(0).getDuedate();
        assertThat(due).isEqualTo(Date.from(Instant.parse("2026-11-22T22:00:00Z")));
    }
}
