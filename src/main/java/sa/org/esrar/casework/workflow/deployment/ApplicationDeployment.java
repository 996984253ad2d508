package sa.org.esrar.casework.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.CommandLine;
import sa.org.esrar.casework.datastore.StartUpLock;
import sa.org.esrar.casework.workflow.ProcessContract;

/**
 * Deploys the application's own processes at start, before the web server takes requests and before the job executor
 * runs (decision 6). A unit of which nothing changed since the application last deployed it stays as it is, so that an
 * analyst's newer version is not overtaken by a restart; if anything changed, the whole unit is deployed, because a
 * process reads its forms from its own deployment.
 */
@Component
@Profile("!" + CommandLine.PROFILE)
class ApplicationDeployment implements SmartLifecycle {

    /** Well before the web server, which starts near the end of all phases. */
    static final int PHASE = 0;

    private static final String SOURCE = "application";
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationDeployment.class);

    private final RepositoryService repository;
    private final Set<String> carried;
    private final ObjectProvider<StartUpLock> startUp;
    private volatile boolean running;

    ApplicationDeployment(
            RepositoryService repository, List<ProcessContract> contracts, ObjectProvider<StartUpLock> startUp) {
        this.repository = repository;
        this.startUp = startUp;
        this.carried = contracts.stream().map(ProcessContract::processId).collect(Collectors.toSet());
    }

    @Override
    public void start() {
        deploy(ProcessFiles.on(new PathMatchingResourcePatternResolver()));
        // Tables and processes are there: the next node may start.
        startUp.ifAvailable(StartUpLock::release);
        running = true;
    }

    void deploy(Map<String, byte[]> files) {
        List<DeploymentUnit> units = DeploymentUnit.of(files);
        for (DeploymentUnit unit : units) {
            if (unit.isProcess() && !carried.contains(unit.name())) {
                LOG.warn("No module carries the process {}: it is not deployed", unit.name());
                continue;
            }
            DeploymentBuilder deployment = repository
                    .createDeployment()
                    .name(unit.name())
                    .source(SOURCE)
                    // The engine compares under its own lock in the database, so of two nodes one deploys.
                    .enableDuplicateFiltering(false);
            unit.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
        }
        LOG.info("The application's processes are deployed: {}", carried);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
