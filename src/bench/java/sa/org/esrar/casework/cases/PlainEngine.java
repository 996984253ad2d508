package sa.org.esrar.casework.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine alone does with the same diagram: delegates that do nothing, no authorization, and everything that was
 * typed carried as process variables, as a plain Camunda project would.
 */
public final class PlainEngine implements AutoCloseable {

    private static final Pattern DELEGATES = Pattern.compile("\\$\\{(\\w+Delegate)}");

    private final ProcessEngine engine;

    /**
     * What is deployed.
     *
     * @param process its id; its file is named after it
     * @param tables decisions that it asks for
     * @param beans what its expressions call beside delegates
     */
    public record Diagram(String process, List<String> tables, Map<String, Object> beans) {}

    PlainEngine(DataSource pool, Diagram diagram) throws IOException {
        byte[] process = read(diagram.process() + ".bpmn");
        Map<Object, Object> beans = new HashMap<>(diagram.beans());
        Matcher names = DELEGATES.matcher(new String(process, StandardCharsets.UTF_8));
        while (names.find()) {
            beans.put(names.group(1), (JavaDelegate) execution -> {});
        }
        beans.put("deadlines", new FixedDates());
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setAuthorizationEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(beans);
        configuration.setProcessEngineName("plain");
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream(diagram.process() + ".bpmn", new ByteArrayInputStream(process));
        for (String table : diagram.tables()) {
            deployment.addInputStream(table + ".dmn", new ByteArrayInputStream(read(table + ".dmn")));
        }
        deployment.deploy();
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = PlainEngine.class.getClassLoader().getResourceAsStream("processes/" + file)) {
            return in.readAllBytes();
        }
    }

    public void start(String process, String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    public void submit(String businessKey, String key, String user, Map<String, Object> typed) {
        TaskService tasks = engine.getTaskService();
        Task task = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .initializeFormKeys()
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
        tasks.claim(task.getId(), user);
        tasks.complete(task.getId(), typed);
    }

    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlate();
    }

    public void runJob(String businessKey, String activityId) {
        RuntimeService runtime = engine.getRuntimeService();
        ManagementService management = engine.getManagementService();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .singleResult();
        management.executeJob(job.getId());
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Dates without a ledger. */
    public static final class FixedDates {

        private static Date in(int days) {
            return Date.from(Instant.now().plus(Duration.ofDays(days)));
        }

        public Date answerDue(String caseNumber) {
            return in(21);
        }

        public Date answerWarning(String caseNumber) {
            return in(14);
        }

        public Date answerWarning(String caseNumber, int before) {
            return in(21 - before);
        }

        public Date completenessDue(String caseNumber) {
            return in(2);
        }

        public Date completenessWarning(String caseNumber) {
            return in(1);
        }

        public Date inDays(int days) {
            return in(days);
        }

        public Date inWorkingDays(int days) {
            return in(days);
        }

        public Date dueAt(String caseNumber) {
            return in(30);
        }

        public Date reopenWindowClosed(String caseNumber) {
            return in(22);
        }
    }
}
