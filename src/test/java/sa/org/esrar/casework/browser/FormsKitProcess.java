package sa.org.esrar.casework.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import sa.org.esrar.casework.workflow.ProcessContract;

/** A process with one user task for each form, for tests of the forms alone. */
final class FormsKitProcess {

    static final String KEY = "forms-kit";

    static final List<String> FORMS = List.of(
            "checkCompleteness",
            "studyRequest",
            "decideRequest",
            "fulfilEntitlement",
            "resolveOverdueRequest",
            "followUpAction");

    private static final String CONTRACT = "formsKitContract";

    private FormsKitProcess() {}

    /** The user task of the process that has this form. */
    static String taskKey(String form) {
        return "userTask_try" + Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }

    static void deploy(ConfigurableApplicationContext application, RepositoryService repository) {
        // The deploy gate asks for the contract of every process.
        application.getBeanFactory().registerSingleton(CONTRACT, new Contract());
        DeploymentBuilder deployment = repository.createDeployment().name(KEY);
        FORMS.forEach(form -> deployment.addClasspathResource("forms/" + form + ".html"));
        try (var diagram = new ClassPathResource("browser/forms-kit.bpmn").getInputStream()) {
            deployment.addInputStream("forms-kit.bpmn", diagram).deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ((DefaultListableBeanFactory) application.getBeanFactory()).destroySingleton(CONTRACT);
        }
    }

    private record Contract() implements ProcessContract {

        @Override
        public String processId() {
            return KEY;
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }
}
