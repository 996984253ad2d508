package sa.org.esrar.casework.committees.voting;

import sa.org.esrar.casework.committees.minutes.MinutesState;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.BenchApplication;
import sa.org.esrar.casework.Figures;
import sa.org.esrar.casework.support.SignedIn;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;

/**
 * Twenty-five members approve one text at the same moment, next to as many completions of a bare multi-instance task with
 * {@code asyncAfter} on the engine alone. Counts what was refused and what is missing in the table. See
 * {@code docs/performance.md}.
 */
public final class VoteBench {

    private static final int MEMBERS = 25;
    private static final int POOL = 30;
    private static final String ALL_MUST = "investigation-committee";
    private static final String PROCESS = "bare-vote";
    private static final List<String> VOTERS = IntStream.rangeClosed(1, MEMBERS)
            .mapToObj(i -> String.format(Locale.ROOT, "member-%02d", i))
            .toList();

    private VoteBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        boolean quick = Boolean.getBoolean("bench.quick");
        int warmUp = quick ? 3 : 40;
        int rounds = quick ? 5 : 60;
        try (EmbeddedPostgres server = BenchApplication.server("casework", "plain");
                HikariDataSource pool = pool(server);
                ConfigurableApplicationContext application = BenchApplication.on(server, "casework", POOL)) {
            Ours ours = new Ours(application);
            ProcessEngine plain = plain(pool);
            double[] votes = new double[rounds];
            double[] completions = new double[rounds];
            for (int i = 0; i < warmUp; i++) {
                ours.round();
                theirs(plain);
            }
            ours.forgetFigures();
            double load = Figures.load();
            for (int i = 0; i < rounds; i++) {
                votes[i] = ours.round();
                completions[i] = theirs(plain);
            }
            print("a vote", votes);
            print("a plain completion", completions);
            System.out.printf(
                    "votes %d, refused %d, missing in the table %d, not approved %d; load %.1f%n",
                    rounds * MEMBERS, ours.refused.get(), ours.missing.get(), ours.notApproved.get(), load);
            plain.close();
        }
    }

    private static void print(String what, double[] milliseconds) {
        System.out.printf(
                "%-20s median %.2f ms, lowest %.2f, highest %.2f (of %d at once, each a %dth of the whole)%n",
                what,
                Figures.at(milliseconds, 0.5),
                Figures.at(milliseconds, 0),
                Figures.at(milliseconds, 1),
                MEMBERS,
                MEMBERS);
    }

    /** Milliseconds for one, of all at once. */
    private static double atOnce(Consumer<String> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(MEMBERS);
        CyclicBarrier start = new CyclicBarrier(MEMBERS + 1);
        try {
            List<Future<?>> running = VOTERS.stream()
                    .<Future<?>>map(member -> pool.submit(() -> {
                        start.await();
                        act.accept(member);
                        return null;
                    }))
                    .toList();
            start.await();
            long begin = System.nanoTime();
            for (Future<?> one : running) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e6 / MEMBERS;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The application: minutes with one decision, their text frozen, voted on through the desk of tasks. */
    private static final class Ours {

        private final MinutesInVote minutes;
        private final TaskDesk desk;
        private final TaskService tasks;
        private final JdbcClient jdbc;
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger missing = new AtomicInteger();
        private final AtomicInteger notApproved = new AtomicInteger();

        Ours(ConfigurableApplicationContext application) {
            minutes = application.getAutowireCapableBeanFactory().createBean(MinutesInVote.class);
            desk = application.getBean(TaskDesk.class);
            tasks = application.getBean(TaskService.class);
            jdbc = application.getBean(JdbcClient.class);
        }

        void forgetFigures() {
            List.of(refused, missing, notApproved).forEach(one -> one.set(0));
        }

        double round() throws Exception {
            String number = minutes.open(ALL_MUST, 1, VOTERS.toArray(String[]::new));
            double each = atOnce(member -> vote(number, member));
            int given = jdbc.sql(
                            "select count(*) from minutes_vote where minutes = ? and superseded_at is null")
                    .param(number)
                    .query(Integer.class)
                    .single();
            missing.addAndGet(MEMBERS - given);
            minutes.runJobs();
            // The committee of the samples is one whose minutes are endorsed.
            if (minutes.state(number) != MinutesState.ENDORSING) {
                notApproved.incrementAndGet();
            }
            return each;
        }

        private void vote(String number, String member) {
            try {
                Task task = tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskAssignee(member)
                        .singleResult();
                SignedIn.as(member, () -> desk.submit(task.getId(), Map.of("version", 1, "choice", "APPROVE")));
            } catch (RuntimeException e) {
                refused.incrementAndGet();
                System.out.println(e);
            }
        }
    }

    private static double theirs(ProcessEngine plain) throws Exception {
        String key = UUID.randomUUID().toString();
        plain.getRuntimeService().startProcessInstanceByKey(PROCESS, key, Map.of("voters", VOTERS));
        TaskService tasks = plain.getTaskService();
        double each = atOnce(member -> tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskAssignee(member)
                .singleResult()
                .getId()));
        plain.getManagementService()
                .createJobQuery()
                .list()
                .forEach(job -> plain.getManagementService().executeJob(job.getId()));
        return each;
    }

    private static ProcessEngine plain(HikariDataSource pool) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setAuthorizationEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEngineName("plain");
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .startEvent()
                                .userTask("vote")
                                .camundaAssignee("${voter}")
                                .multiInstance()
                                .parallel()
                                .camundaCollection("voters")
                                .camundaElementVariable("voter")
                                .camundaAsyncAfter()
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(BenchApplication.url(server, "plain"));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(POOL);
        return pool;
    }
}
