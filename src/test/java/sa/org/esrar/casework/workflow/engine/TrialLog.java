package sa.org.esrar.casework.workflow.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A bean that diagrams may call. */
public class TrialLog {

    private final List<String> notes = new CopyOnWriteArrayList<>();

    public String note(String caseNumber, DelegateExecution execution) {
        notes.add(caseNumber + " at " + execution.getCurrentActivityId());
        return caseNumber;
    }

    List<String> notes() {
        return notes;
    }
}
