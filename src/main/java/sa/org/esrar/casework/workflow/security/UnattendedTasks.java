package sa.org.esrar.casework.workflow.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * Open tasks on which nobody may act or is there to (F4), each with an instance of {@code unattended-case}, whose business
 * key is the case's number. Called in a transaction that holds the case.
 */
@Component
public class UnattendedTasks {

    public static final String PROCESS = "unattended-case";
    public static final String ASSIGN = "userTask_assignUnattendedCase";
    public static final String TASK = "unattendedTaskId";
    public static final String SOMEBODY_ACTS = "workflow.somebodyActs";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SystemWork system;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnattendedTasks(RuntimeService runtime, TaskService tasks, SystemWork system, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.system = system;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The longest unattended first. */
    public List<String> all() {
        return jdbc.sql("select task_id from unattended_task order by since, task_id")
                .query(String.class)
                .list();
    }

    public boolean isOne(String taskId) {
        return jdbc.sql("select count(*) from unattended_task where task_id = ?")
                        .param(taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The task in which somebody is named for it. */
    public Optional<Task> assigning(String taskId) {
        return system.get(() -> Optional.ofNullable(tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .taskDefinitionKey(ASSIGN)
                .processVariableValueEquals(TASK, taskId)
                .singleResult()));
    }

    /** Somebody was named: its process goes on by itself. */
    public boolean taken(String taskId) {
        return jdbc.sql("delete from unattended_task where task_id = ?")
                        .param(taskId)
                        .update()
                > 0;
    }

    /** @return whether it is new */
    boolean begin(String taskId, String caseNumber) {
        boolean isNew = jdbc.sql(
                                """
                        insert into unattended_task (task_id, case_number, since) values (?, ?, ?)
                        on conflict do nothing""")
                        .params(taskId, caseNumber, Timestamp.from(clock.instant()))
                        .update()
                > 0;
        if (isNew) {
            system.run(() -> runtime.startProcessInstanceByKey(PROCESS, caseNumber, Map.of(TASK, taskId)));
        }
        return isNew;
    }

    /**
     * Somebody acts again, or the task is done or gone.
     *
     * @return whether it was one
     */
    boolean end(String taskId) {
        boolean was = taken(taskId);
        if (was) {
            system.run(() -> runtime.createMessageCorrelation(SOMEBODY_ACTS)
                    .processInstanceVariableEquals(TASK, taskId)
                    .correlateAll());
        }
        return was;
    }

    /** Instances that ended nothing because they began in the very command in which they should have ended. */
    void endThoseOfNone() {
        system.run(() -> {
            List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(PROCESS)
                    .unlimitedList();
            // Read afterwards: one that began meanwhile is in this list alone.
            Set<String> open = Set.copyOf(all());
            for (ProcessInstance instance : running) {
                if (!open.contains((String) runtime.getVariable(instance.getId(), TASK))) {
                    runtime.createMessageCorrelation(SOMEBODY_ACTS)
                            .processInstanceId(instance.getId())
                            .correlateAll();
                }
            }
        });
    }
}
