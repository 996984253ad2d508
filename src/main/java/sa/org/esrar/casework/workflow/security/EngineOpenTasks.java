package sa.org.esrar.casework.workflow.security;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.SystemWork;

/** Whether a case has an open task for somebody: their own, or their group's (F2). */
@Component
class EngineOpenTasks implements CaseAccess.OpenTasks {

    private final TaskService tasks;
    private final SystemWork system;

    EngineOpenTasks(@Lazy TaskService tasks, @Lazy SystemWork system) {
        this.tasks = tasks;
        this.system = system;
    }

    @Override
    public boolean anyFor(String caseNumber, StaffUser user) {
        return system.get(() -> own(caseNumber, user.id()) || ofGroup(caseNumber, List.copyOf(user.groups())));
    }

    private boolean own(String caseNumber, String userId) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskAssignee(userId)
                        .count()
                > 0;
    }

    private boolean ofGroup(String caseNumber, List<String> groups) {
        return !groups.isEmpty()
                && tasks.createTaskQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .taskCandidateGroupIn(groups)
                                .includeAssignedTasks()
                                .count()
                        > 0;
    }
}
