package sa.org.esrar.casework.committees.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.workflow.CountedDates;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/** Minutes as instances of {@code committee-minutes}; their number is the business key. */
@Component
class EngineMinutesProcess implements MinutesProcess {

    /** The bean that counts the dates in the diagram. */
    private static final String TIMES = "minutesTimes";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ObjectProvider<TaskDesk> desk;
    private final CountedDates dates;
    private final SystemWork system;

    // A provider: the desk knows the submissions, and they the services that use this.
    EngineMinutesProcess(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            ObjectProvider<TaskDesk> desk,
            CountedDates dates,
            SystemWork system) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.desk = desk;
        this.dates = dates;
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
        dates.countAgain(minutes, TIMES, (set, counted) -> counted);
    }

    @Override
    public List<Moved> calendarChanged(String minutes, BinaryOperator<Date> rule) {
        return dates.countAgain(minutes, TIMES, rule).stream()
                .map(one -> new Moved(
                        one.element(),
                        HijriDates.dayInRiyadh(one.from().toInstant()),
                        HijriDates.dayInRiyadh(one.to().toInstant())))
                .filter(one -> !one.from().equals(one.to()))
                .toList();
    }

    @Override
    public Optional<Instant> openSince(String minutes, Collection<String> kinds) {
        return system.get(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(minutes)
                .taskDefinitionKeyIn(kinds.toArray(String[]::new))
                .list()
                .stream()
                .map(Task::getCreateTime)
                .min(Comparator.naturalOrder())
                .map(Date::toInstant));
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
