package sa.org.esrar.casework.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import sa.org.esrar.casework.workflow.engine.EngineTest;
import sa.org.esrar.casework.workflow.gate.DeploymentRefused;
import sa.org.esrar.casework.workflow.gate.TrialFiles;

@EngineTest
class ApplicationDeploymentTest {

    @Autowired
    ApplicationDeployment deployer;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void nothingOfTheTrialIsDeployed() {
        repository.createDeploymentQuery().list().forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void aProcessComesWithItsDecisionAndFormsUnderRelativeNames() {
        deployer.deploy(TrialFiles.good());
        Deployment deployment =
                repository.createDeploymentQuery().deploymentName("trial-run").singleResult();
        assertThat(deployment.getSource()).isEqualTo("application");
        assertThat(repository.getDeploymentResources(deployment.getId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrder("trial-run.bpmn", "trial-rating.dmn", "forms/checkTrial.html");
    }

    @Test
    void aSecondStartDeploysNothing() {
        deployer.deploy(TrialFiles.good());
        deployer.deploy(TrialFiles.good());
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    @Test
    void aChangedFormBringsTheWholeProcessAgain() {
        deployer.deploy(TrialFiles.good());
        deployer.deploy(TrialFiles.with(TrialFiles.FORM, "النقاط", "عدد النقاط"));
        ProcessDefinition latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trial-run")
                .latestVersion()
                .singleResult();
        assertThat(latest.getVersion()).isEqualTo(2);
        assertThat(repository.getDeploymentResources(latest.getDeploymentId())).hasSize(3);
    }

    @Test
    void anAnalystsNewerVersionIsNotOvertakenByARestart() {
        deployer.deploy(TrialFiles.good());
        var byHand = repository.createDeployment().name("by hand");
        TrialFiles.with(TrialFiles.PROCESS, "versionTag=\"1.0\"", "versionTag=\"1.1\"")
                .forEach((name, content) -> byHand.addInputStream(name, new ByteArrayInputStream(content)));
        byHand.deploy();
        deployer.deploy(TrialFiles.good());
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("trial-run")
                        .latestVersion()
                        .singleResult()
                        .getVersionTag())
                .isEqualTo("1.1");
    }

    @Test
    void ofTwoAtOnceOneDeploys() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start = () -> {
                deployer.deploy(TrialFiles.good());
                return null;
            };
            for (Future<Void> each : pool.invokeAll(List.of(start, start))) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(repository.createDeploymentQuery().count()).isOne();
    }

    @Test
    void whatTheGateRefusesLeavesNothingBehindAndSaysWhyInBothLanguages() {
        assertThatThrownBy(() -> deployer.deploy(
                        TrialFiles.with(TrialFiles.PROCESS, "camunda:candidateGroups=\"intake-officers\"", "")))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("trial-run.bpmn › userTask_checkTrial «مراجعة التجربة»")
                .hasMessageContaining("لا أحد يستلم هذه المهمة")
                .hasMessageContaining("Nobody would receive this task");
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @Test
    void theGateStandsInFrontOfEveryDoor() {
        for (String alone : List.of("case.cmmn", "forms/x.html")) {
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addString(alone, "<x/>")
                            .deploy())
                    .isInstanceOf(DeploymentRefused.class);
        }
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x.bpmn", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>")
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aSharedDecisionIsADeploymentOfItsOwnAndComesFirst() {
        Map<String, byte[]> files = TrialFiles.good();
        files.put("second-run.bpmn", files.get(TrialFiles.PROCESS));
        assertThat(DeploymentUnit.of(files))
                .extracting(DeploymentUnit::name)
                .containsExactly("trial-rating", "second-run", "trial-run");
    }

    @Test
    void namesInAPackagedJarAreTheSame(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("packaged.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String entry :
                    List.of("processes/", "processes/a.bpmn", "processes/b.dmn", "forms/", "forms/c.html")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(ProcessFiles.on(new PathMatchingResourcePatternResolver(loader)))
                    .containsOnlyKeys("a.bpmn", "b.dmn", "forms/c.html");
        }
    }

    @Test
    void itRunsBeforeTheWebServerTakesRequests() {
        assertThat(deployer.getPhase()).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1024);
    }
}
