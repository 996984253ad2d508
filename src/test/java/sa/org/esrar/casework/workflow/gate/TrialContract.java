package sa.org.esrar.casework.workflow.gate;

import java.util.Set;
import sa.org.esrar.casework.workflow.ProcessContract;

/** What the trial process and the tests have agreed on. */
public class TrialContract implements ProcessContract {

    @Override
    public String processId() {
        return "trial-run";
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseNumber", "points", "rating");
    }

    @Override
    public Set<String> messages() {
        return Set.of("trial.withdrawn");
    }
}
