package sa.org.esrar.casework.workflow.absence;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.security.UnattendedTasks;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/** Naming who takes a task on from the list of all: it completes {@code userTask_assignUnattendedCase} as its form does. */
@Service
class UnattendedDesk {

    private final Unattended unattended;
    private final UnattendedTasks tasks;
    private final TaskDesk desk;

    UnattendedDesk(Unattended unattended, UnattendedTasks tasks, TaskDesk desk) {
        this.unattended = unattended;
        this.tasks = tasks;
        this.desk = desk;
    }

    /**
     * @param taskId the task that waits
     * @throws ApiException 404 when it does not wait for the caller's word
     * @throws InvalidInputException on {@code person}: unknown, away or excluded from the case; or a colleague has it
     */
    @Transactional
    public void assign(String taskId, String person, StaffUser by) {
        Task assigning = unattended.seenBy(by).stream()
                .filter(waiting -> waiting.taskId().equals(taskId))
                .findFirst()
                .flatMap(waiting -> tasks.assigning(taskId))
                .orElseThrow(() -> new ApiException(404, "workflow.task.unknown"));
        if (assigning.getAssignee() != null && !assigning.getAssignee().equals(by.id())) {
            throw new InvalidInputException(UnattendedCaseProcess.PERSON, "workflow.task.takenByColleague");
        }
        desk.submit(assigning.getId(), Map.of(UnattendedCaseProcess.PERSON, person));
    }
}
