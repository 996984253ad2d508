package sa.org.esrar.casework.workflow.gate;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.engine.DiagramBeans;

/** The vocabulary of the running application; asked inside the engine command that deploys. */
@Component
class ApplicationVocabulary implements Vocabulary {

    private final DiagramBeans beans;
    private final ObjectProvider<ProcessContract> contracts;

    ApplicationVocabulary(DiagramBeans beans, ObjectProvider<ProcessContract> contracts) {
        this.beans = beans;
        this.contracts = contracts;
    }

    @Override
    public Set<String> services() {
        return beans.services();
    }

    @Override
    public Set<String> delegates() {
        return beans.delegates();
    }

    @Override
    public boolean hasMethod(String service, String method, int arguments) {
        return beans.hasMethod(service, method, arguments);
    }

    @Override
    public List<ProcessContract> contracts() {
        return contracts.stream().toList();
    }

    @Override
    public boolean isProcessDeployed(String processId) {
        return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKey(processId)
                != null;
    }

    @Override
    public boolean isDecisionDeployed(String decisionId) {
        return Context.getCommandContext().getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(decisionId)
                != null;
    }
}
