package sa.org.esrar.casework.support;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Deploys past the deploy gate, for tests that attack what stands behind it, or that need a small process which no
 * module carries. Test code only: it takes the gate out of the engine's list of deployers and puts it back.
 */
public final class WithoutGate {

    private WithoutGate() {}

    /**
     * @param files text by resource name
     * @return the deployment's id
     */
    public static synchronized String deploy(ProcessEngine engine, Map<String, String> files) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        DeploymentCache cache = configuration.getDeploymentCache();
        List<Deployer> all = configuration.getDeployers();
        int own = 0;
        while (!(all.get(own) instanceof BpmnDeployer)) {
            own++;
        }
        cache.setDeployers(new ArrayList<>(all.subList(own, all.size())));
        try {
            DeploymentBuilder deployment =
                    engine.getRepositoryService().createDeployment().name("without-gate");
            files.forEach((name, text) ->
                    deployment.addInputStream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
            return deployment.deploy().getId();
        } finally {
            cache.setDeployers(all);
        }
    }
}
