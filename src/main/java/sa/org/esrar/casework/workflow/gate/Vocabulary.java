package sa.org.esrar.casework.workflow.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sa.org.esrar.casework.workflow.ProcessContract;

/** What diagrams may speak of: beans, contracts, and what is deployed already. */
interface Vocabulary {

    /** Beans whose methods an expression may call. */
    Set<String> services();

    /** Delegates and listeners. */
    Set<String> delegates();

    boolean hasMethod(String service, String method, int arguments);

    /** The contract of a process, if a module carries that process. */
    default Optional<ProcessContract> contract(String processId) {
        return contracts().stream()
                .filter(contract -> contract.processId().equals(processId))
                .findFirst();
    }

    /** The contracts of all modules. */
    List<ProcessContract> contracts();

    boolean isProcessDeployed(String processId);

    boolean isDecisionDeployed(String decisionId);
}
