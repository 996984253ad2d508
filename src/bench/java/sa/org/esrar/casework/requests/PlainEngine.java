package sa.org.esrar.casework.requests;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine alone does with the same diagram: delegates that do nothing, no authorization, and everything that was
 * typed carried as process variables, as a plain Camunda project would.
 */
final class PlainEngine implements Way {

    private static final Pattern DELEGATES = Pattern.compile("\\$\\{(\\w+Delegate)}");

    private final ProcessEngine engine;

    PlainEngine(HikariDataSource pool) throws IOException {
        byte[] diagram = read("processes/request-intake.bpmn");
        byte[] table = read("processes/competent-committee.dmn");
        Map<Object, Object> beans = new HashMap<>();
        Matcher names = DELEGATES.matcher(new String(diagram, java.nio.charset.StandardCharsets.UTF_8));
        while (names.find()) {
            beans.put(names.group(1), (JavaDelegate) execution -> {});
        }
        beans.put("assignCommitteeListener", (ExecutionListener) execution -> {});
        beans.put("deadlines", new FixedDates());
        beans.put("entitlements", new FixedDates());
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
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("request-intake.bpmn", new java.io.ByteArrayInputStream(diagram))
                .addInputStream("competent-committee.dmn", new java.io.ByteArrayInputStream(table))
                .deploy();
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream in = PlainEngine.class.getClassLoader().getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void complete(int number) {
        String businessKey = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Map.of("caseNumber", businessKey));
        variables.put("serviceCode", Filings.SERVICE);
        variables.put("serviceVersion", 1);
        variables.put("noticeVersion", 1);
        variables.put("accessCodeHash", UUID.randomUUID().toString());
        variables.put("signedAt", new Date());
        variables.put("contentHash", UUID.randomUUID().toString());
        variables.putAll(Filings.applicant(number));
        variables.putAll(Filings.answers());
        engine.getRuntimeService().startProcessInstanceByKey("request-intake", businessKey, variables);
        submit(businessKey, "userTask_checkCompleteness", "reception-1", Filings.check());
        runJob(businessKey, "businessRuleTask_competentCommittee");
        submit(businessKey, "userTask_studyRequest", "service-member", flat(Filings.study()));
        Map<String, Object> decision = new HashMap<>(Filings.refusal());
        decision.put("granted", false);
        decision.put("waitingListed", false);
        submit(businessKey, "userTask_decideRequest", "service-chair", decision);
        runJob(businessKey, "timer_answerReleased");
    }

    private void submit(String businessKey, String key, String user, Map<String, Object> typed) {
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

    /** Lists of findings become one text, as a form field would hold them. */
    private static Map<String, Object> flat(Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.replaceAll((name, value) -> value instanceof List<?> list ? list.toString() : value);
        variables.put("itemInvalid", false);
        return variables;
    }

    private void runJob(String businessKey, String activityId) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        Job job = engine.getManagementService().createJobQuery().processInstanceId(instance).activityId(activityId).singleResult();
        engine.getManagementService().executeJob(job.getId());
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
    }
}
