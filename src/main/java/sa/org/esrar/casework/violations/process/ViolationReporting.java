package sa.org.esrar.casework.violations.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/violation-report.bpmn} and this module. */
@Component
class ViolationReporting implements ProcessContract {

    static final String PROCESS = "violation-report";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";

    /** The case that became this report; null for any other. */
    static final String TURNED_FROM = "turnedFrom";

    static final String SOMEBODY_READS = "somebodyReads";
    static final String ASKS = "asksReporter";
    static final String INVESTIGATED = "isInvestigated";
    static final String OUTCOME = "outcome";

    static final String REPORTER_REPLIED = "violations.reporterReplied";
    static final String CASE_TURNED = "violations.caseTurned";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, TURNED_FROM, SOMEBODY_READS, ASKS, INVESTIGATED, OUTCOME);
    }

    @Override
    public Set<String> messages() {
        return Set.of(REPORTER_REPLIED, CASE_TURNED);
    }
}
