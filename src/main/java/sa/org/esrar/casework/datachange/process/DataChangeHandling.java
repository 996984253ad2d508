package sa.org.esrar.casework.datachange.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/data-change.bpmn} and this module. */
@Component
class DataChangeHandling implements ProcessContract {

    static final String PROCESS = "data-change";

    // Variables: ids and routing facts only (design, decision 2).
    static final String CASE_NUMBER = "caseNumber";
    static final String AT_DESK = "atDesk";
    static final String WITNESSED = "witnessed";
    static final String ACCEPTED = "accepted";
    static final String REINSTATED = "reinstated";

    static final String WITHDRAWN = "datachange.withdrawn";
    static final String DENIED = "datachange.denied";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(CASE_NUMBER, AT_DESK, WITNESSED, ACCEPTED, REINSTATED);
    }

    @Override
    public Set<String> messages() {
        return Set.of(WITHDRAWN, DENIED);
    }
}
