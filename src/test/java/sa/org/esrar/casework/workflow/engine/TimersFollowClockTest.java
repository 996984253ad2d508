package sa.org.esrar.casework.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.DueDatesMoved;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.WithoutGate;

@EngineTest
class TimersFollowClockTest {

    private static final String CASE = "REQ-1448-000007";
    private static final Date FIRST = Date.from(TestClock.START.plus(Duration.ofDays(21)));
    private static final Date LATER = Date.from(TestClock.START.plus(Duration.ofDays(30)));

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrialDeadlines deadlines;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(old -> engine.getRuntimeService()
                .deleteProcessInstance(old.getId(), "new test"));
        WithoutGate.deploy(
                engine,
                Map.of(
                        "waiting.bpmn",
                        """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="waiting" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="userTask_study"/>
                    <userTask id="userTask_study" camunda:dueDate="${deadlines.answerDue(caseNumber)}"/>
                    <boundaryEvent id="timer_due" attachedToRef="userTask_study" cancelActivity="false">
                      <timerEventDefinition><timeDate>${deadlines.answerDue(caseNumber)}</timeDate></timerEventDefinition>
                    </boundaryEvent>
                    <boundaryEvent id="timer_fixed" attachedToRef="userTask_study" cancelActivity="false">
                      <timerEventDefinition><timeDuration>P10D</timeDuration></timerEventDefinition>
                    </boundaryEvent>
                    <subProcess id="sub" triggeredByEvent="true">
                      <startEvent id="timer_escalation" isInterrupting="false">
                        <timerEventDefinition>
                          <timeDate>${deadlines.answerDue(execution.processBusinessKey)}</timeDate>
                        </timerEventDefinition>
                      </startEvent>
                    </subProcess>
                  </process>
                </definitions>
                """));
        deadlines.set(CASE, FIRST);
    }

    @Test
    void timersAndTasksMoveWithTheLedgerAndOthersStay() {
        start(CASE);
        start("REQ-1448-000008");
        assertDates(CASE, FIRST);

        deadlines.set(CASE, LATER);
        events.publishEvent(new DueDatesMoved(CASE));

        assertDates(CASE, LATER);
        assertThat(job(CASE, "timer_fixed").getDuedate())
                .isEqualTo(Date.from(TestClock.START.plus(Duration.ofDays(10))));
        assertDates("REQ-1448-000008", TrialDeadlines.FAR);
    }

    @Test
    void aHeldCountWaitsFarAwayAndComesBackHoweverOftenItIsTold() {
        start(CASE);
        for (Date date : new Date[] {TrialDeadlines.FAR, TrialDeadlines.FAR, LATER, LATER}) {
            deadlines.set(CASE, date);
            events.publishEvent(new DueDatesMoved(CASE));
            events.publishEvent(new DueDatesMoved(CASE));
            assertDates(CASE, date);
        }
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance(CASE))
                        .active()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void itHappensInTheTransactionThatMovedTheLedger() {
        start(CASE);
        deadlines.set(CASE, LATER);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new DueDatesMoved(CASE));
                    throw new IllegalStateException("the case could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertDates(CASE, FIRST);
        transaction.executeWithoutResult(status -> events.publishEvent(new DueDatesMoved(CASE)));
        assertDates(CASE, LATER);
    }

    @Test
    void whatTheSameEngineCommandHasJustCreatedMovesToo() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    start(CASE);
                    deadlines.set(CASE, LATER);
                    events.publishEvent(new DueDatesMoved(CASE));
                    events.publishEvent(new DueDatesMoved(CASE));
                    return null;
                });
        assertDates(CASE, LATER);
    }

    @Test
    void aCompletedTaskInTheSameCommandDoesNoHarm() {
        start(CASE);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    engine.getTaskService().complete(task(CASE).getId());
                    deadlines.set(CASE, LATER);
                    events.publishEvent(new DueDatesMoved(CASE));
                    return null;
                });
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(CASE)
                        .count())
                .isZero();
    }

    @Test
    void aSuspendedInstanceKeepsTheRightDatesForWhenItGoesOn() {
        start(CASE);
        engine.getRuntimeService().suspendProcessInstanceById(instance(CASE));
        deadlines.set(CASE, LATER);
        events.publishEvent(new DueDatesMoved(CASE));
        engine.getRuntimeService().activateProcessInstanceById(instance(CASE));
        assertDates(CASE, LATER);
    }

    private void start(String caseNumber) {
        engine.getRuntimeService().startProcessInstanceByKey("waiting", caseNumber, Map.of("caseNumber", caseNumber));
    }

    private void assertDates(String caseNumber, Date expected) {
        assertThat(job(caseNumber, "timer_due").getDuedate()).isEqualTo(expected);
        assertThat(job(caseNumber, "timer_escalation").getDuedate()).isEqualTo(expected);
        assertThat(task(caseNumber).getDueDate()).isEqualTo(expected);
    }

    private Job job(String caseNumber, String timer) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(caseNumber))
                .activityId(timer)
                .singleResult();
    }

    private Task task(String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private String instance(String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }
}
