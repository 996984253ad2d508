package sa.org.esrar.casework.workflow.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a task query of the engine does not bring along: read from the engine's tables in one statement, where its own
 * services would take a command with a transaction for each task.
 */
@Repository
class TaskFacts {

    private final JdbcClient jdbc;

    TaskFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open task, whoever asks; empty when it is done or never was. */
    Optional<OpenTask> task(String taskId) {
        return jdbc.sql(
                        """
                select task.task_def_key_, task.assignee_, instance.business_key_ from act_ru_task task
                  join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                 where task.id_ = ?""")
                .param(taskId)
                .query((row, number) -> new OpenTask(taskId, row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The groups that may take each of the tasks, by the task's id. */
    Map<String, List<String>> candidateGroups(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                select distinct task_id_, group_id_ from act_ru_identitylink
                 where task_id_ in (:tasks) and type_ = 'candidate' and group_id_ is not null
                 order by task_id_, group_id_""")
                .param("tasks", taskIds)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * @param key the BPMN element's id
     * @param assignee null while nobody has claimed it
     * @param businessKey the case's number, where the process is about a case
     */
    record OpenTask(String id, String key, String assignee, String businessKey) {

        boolean isOf(String userId) {
            return userId.equals(assignee);
        }
    }
}
