package sa.org.esrar.casework.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The task {@code userTask_witnessDeclaration} alone, on any case, for tests of what is done in it. */
public final class WitnessProcess {

    public static final String TASK = "userTask_witnessDeclaration";

    private static final String KEY = "witness-trial";
    private static final String CONTRACT = "witnessTrialContract";

    private WitnessProcess() {}

    public static void deploy(ConfigurableApplicationContext application) {
        // The deploy gate asks for the contract of every process.
        application.getBeanFactory().registerSingleton(CONTRACT, new Contract());
        try (var diagram = new ClassPathResource("browser/witness-trial.bpmn").getInputStream()) {
            application
                    .getBean(RepositoryService.class)
                    .createDeployment()
                    .name(KEY)
                    .addClasspathResource("forms/witnessDeclaration.html")
                    .addInputStream("witness-trial.bpmn", diagram)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ((DefaultListableBeanFactory) application.getBeanFactory()).destroySingleton(CONTRACT);
        }
    }

    public static void start(ConfigurableApplicationContext application, String caseNumber) {
        application.getBean(RuntimeService.class).startProcessInstanceByKey(KEY, caseNumber);
    }

    private record Contract() implements ProcessContract {

        @Override
        public String processId() {
            return KEY;
        }

        @Override
        public Set<String> variables() {
            return Set.of("caseNumber", "signed");
        }
    }
}
