package sa.org.esrar.casework.workflow.gate;

import java.util.Set;

/** Knows contracts and nothing else, for checks that ask for no more. */
abstract class NoVocabulary implements Vocabulary {

    @Override
    public Set<String> services() {
        return Set.of();
    }

    @Override
    public Set<String> delegates() {
        return Set.of();
    }

    @Override
    public boolean hasMethod(String service, String method, int arguments) {
        return false;
    }

    @Override
    public boolean isProcessDeployed(String processId) {
        return false;
    }

    @Override
    public boolean isDecisionDeployed(String decisionId) {
        return false;
    }
}
