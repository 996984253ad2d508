package sa.org.esrar.casework.notifications.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.notifications.PaperLetters;

/** {@code serviceTask_escalateLetter}: its date has come and the letter is not on its way, or nobody knows where it is (C5, H5). */
@Component
class EscalateLetterDelegate implements JavaDelegate {

    /** Above the 50 that every task begins with. */
    static final int PRIORITY = 100;

    private final PaperLetters letters;
    private final Notifications notifications;

    EscalateLetterDelegate(PaperLetters letters, Notifications notifications) {
        this.letters = letters;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.late(execution.getProcessBusinessKey(), OutgoingLetter.letter(execution.getVariables()));
        notifications.tellGroup("management", "staff.escalated", execution.getProcessBusinessKey());
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), PRIORITY));
    }
}
