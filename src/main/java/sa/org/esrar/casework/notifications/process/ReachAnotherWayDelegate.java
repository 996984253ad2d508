package sa.org.esrar.casework.notifications.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.PaperLetters;

/** {@code serviceTask_reachAnotherWay}: the letter came back, or the fax did not get through (C5). */
@Component
class ReachAnotherWayDelegate implements JavaDelegate {

    private final PaperLetters letters;

    ReachAnotherWayDelegate(PaperLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.reachAnotherWay(execution.getProcessBusinessKey(), OutgoingLetter.letter(execution.getVariables()));
    }
}
