package sa.org.esrar.casework.committees.process;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/** Minutes as instances of {@code committee-minutes}; their number is the business key. */
@Component
class EngineMinutesProcess implements MinutesProcess {

    private static final String OVERDUE = "timer_minutesOverdue";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ObjectProvider<TaskDesk> desk;
    private final SystemWork system;

    // A provider: the desk knows the submissions, and they the services that use this.
    EngineMinutesProcess(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            ObjectProvider<TaskDesk> desk,
            SystemWork system) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.desk = desk;
        this.system = system;
    }

    @Override
    public void start(String minutes, String committee) {
        system.run(() -> runtime.startProcessInstanceByKey(
                CommitteeMinutes.PROCESS,
                minutes,
                Map.of(CommitteeMinutes.CASE_NUMBER, minutes, CommitteeMinutes.COMMITTEE, committee)));
    }

    @Override
    public boolean handInVote(String minutes, String userId, Map<String, Object> form) {
        Task open = system.get(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(minutes)
                .taskDefinitionKey(CommitteeMinutes.APPROVE)
                .taskAssignee(userId)
                .singleResult());
        if (open != null) {
            desk.getObject().submit(open.getId(), form);
        }
        return open != null;
    }

    /** A job that failed for good comes no more. */
    @Override
    public boolean votesToCome(String minutes) {
        return system.get(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(CommitteeMinutes.PROCESS)
                .processInstanceBusinessKey(minutes)
                .list()
                .stream()
                .anyMatch(instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(CommitteeMinutes.APPROVE)
                                .messages()
                                .withRetriesLeft()
                                .count()
                        > 1));
    }

    @Override
    public void datesMoved(String minutes) {
        system.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(CommitteeMinutes.PROCESS)
                .processInstanceBusinessKey(minutes)
                .list()
                .forEach(this::setOverdueAnew));
    }

    /** Without a timer where they were late already, and in a version of the diagram that had none. */
    private void setOverdueAnew(ProcessInstance instance) {
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(OVERDUE)
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    @Override
    public void roundChanged(String minutes) {
        system.run(() -> runtime.createMessageCorrelation(CommitteeMinutes.CHANGE_REQUESTED)
                .processInstanceBusinessKey(minutes)
                .correlateAll());
    }

    @Override
    public void itemWithdrawn(String minutes, String caseNumber) {
        // Each item waits with an execution below the one that holds its case, so that no correlation by local variable
        // finds it.
        system.run(() -> runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(minutes)
                .messageEventSubscriptionName(CommitteeMinutes.ITEM_WITHDRAWN)
                .list()
                .stream()
                .map(Execution::getId)
                .filter(waiting -> caseNumber.equals(runtime.getVariable(waiting, CommitteeMinutes.ITEM_CASE)))
                .forEach(waiting -> runtime.messageEventReceived(CommitteeMinutes.ITEM_WITHDRAWN, waiting)));
    }

    @Override
    public boolean decided(String caseNumber, Map<String, Object> facts) {
        return system.get(() -> {
            MessageCorrelationBuilder message = runtime.createMessageCorrelation(CommitteeMinutes.DECIDED)
                    .processInstanceBusinessKey(caseNumber)
                    .setVariables(facts);
            return !message.correlateAllWithResult().isEmpty();
        });
    }
}
