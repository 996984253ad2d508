package sa.org.esrar.casework.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine as design decision 8 wants it: what we do not use is off, what we use is narrow. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HardenedEngine extends AbstractProcessEnginePlugin {

    private final DiagramBeans beans;
    private final EngineSettings settings;
    private final List<Deployer> gates;

    HardenedEngine(DiagramBeans beans, EngineSettings settings, List<Deployer> gates) {
        this.beans = beans;
        this.settings = settings;
        this.gates = List.copyOf(gates);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        evaluateOnlyWhatIsAllowed(engine);
        switchOffWhatIsNotUsed(engine);
        keepHistoryInBounds(engine);
        List<Deployer> before = new ArrayList<>(gates);
        if (engine.getCustomPreDeployers() != null) {
            before.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(before);
    }

    private void evaluateOnlyWhatIsAllowed(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressionManager(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setEnableXxeProcessing(false);
    }

    private static void switchOffWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private void keepHistoryInBounds(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryCleanupBatchWindowStartTime(settings.cleanupFrom());
        engine.setHistoryCleanupBatchWindowEndTime(settings.cleanupUntil());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setBatchOperationHistoryTimeToLive("P365D");
        engine.setHistoryCleanupJobLogTimeToLive("P30D");
        engine.setQueryMaxResultsLimit(settings.maximumResults());
        engine.setCreateIncidentOnFailedJobEnabled(true);
    }
}
