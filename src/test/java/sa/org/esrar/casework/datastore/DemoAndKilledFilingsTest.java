package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.protection.NewKeys;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestDatabase;

/**
 * The running system as a newcomer starts it: with its samples, killed while families file and finance pays, and started
 * again.
 */
class DemoAndKilledFilingsTest {

    private static final int REQUESTS = 9;
    private static final int COMPLAINT = 10;
    private static final int COMPENSATION = 11;

    @TempDir
    Path folder;

    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() throws Exception {
        for (Program program : programs) {
            program.kill();
        }
        if (Files.exists(folder.resolve("data/postgres/postmaster.pid"))) {
            PostgresServer.start(folder.resolve("data")).close();
        }
    }

    @Test
    void samplesWaitAtEveryStageAndAKillLosesNoFilingAndPaysNothingTwice() throws Exception {
        RunningDemo first = start(COMPENSATION);
        assertThat(Collections.frequency(openTasks(first, "reception-1"), "userTask_checkCompleteness"))
                .isEqualTo(2);
        assertThat(openTasks(first, "service-member")).contains("userTask_studyRequest");
        assertThat(openTasks(first, "service-chair")).contains("userTask_studyRequest", "userTask_decideRequest");
        assertThat(openTasks(first, "aid-member")).containsExactly("userTask_studyRequest");
        assertThat(first.tasks("follow-up-member-1", number("CMP", COMPLAINT)))
                .contains("userTask_recordComplainantWord", "userTask_carryOutCorrectiveAction");
        assertThat(first.tasks("liaison-1", number("CPN", COMPENSATION))).containsExactly("userTask_recordOfferReply");

        KilledTransfer payment = new KilledTransfer(folder.resolve("data"), number("CPN", COMPENSATION));
        payment.bringToTransfer(first);
        Map<String, Filed> answered = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
        List<Thread> families = IntStream.range(0, 3)
                .mapToObj(family -> new Thread(() -> fileUntilNobodyAnswers(first, family, tried, answered)))
                .toList();
        families.forEach(Thread::start);
        while (answered.size() < 15) {
            Thread.sleep(20);
        }
        List<Future<Integer>> hands;
        try (KilledTransfer.Held held = payment.holdBeforeCommit()) {
            hands = payment.transfer(first);
            held.awaitSomebody();
            Thread.sleep(ThreadLocalRandom.current().nextInt(500));
            first.program().kill();
        }
        assertThat(KilledTransfer.answered(hands))
                .as("nobody was told that it is paid")
                .isEmpty();
        for (Thread family : families) {
            family.join();
        }

        RunningDemo second = start(0);
        for (Map.Entry<String, Filed> filing : answered.entrySet()) {
            assertThat(status(second, filing.getValue())).as(filing.getKey()).isEqualTo(200);
        }
        for (String key : tried) {
            Filed repeated = file(second, key);
            assertThat(repeated).isEqualTo(answered.getOrDefault(key, repeated));
        }
        assertThat(filedRequests()).isEqualTo(REQUESTS + tried.size());

        payment.assertNothingHappened(second);
        try (KilledTransfer.Held held = payment.holdNotice()) {
            hands = payment.transfer(second);
            held.awaitSomebody();
            second.program().kill();
        }
        assertThat(Collections.frequency(KilledTransfer.answered(hands), 200)).isLessThan(2);

        RunningDemo third = start(0);
        assertThat(KilledTransfer.answered(payment.transfer(third)))
                .as("a retry of who was not sure")
                .hasSameSizeAs(hands)
                .doesNotContain(200);
        payment.assertPaidOnce(third);

        assertThat(third.program().interrupt()).isEqualTo(130);
        assertThat(third.program().output()).doesNotContain(" ERROR ").doesNotContain("Exception");
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void anExternalDatabaseGetsNoSamples() throws Exception {
        Program program = Program.start(
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        TestDatabase.create("no_samples"),
                        "CASEWORK_PROTECTION_KEYSET",
                        NewKeys.KEYSET,
                        "CASEWORK_ADMIN_USER",
                        "first",
                        "CASEWORK_ADMIN_PASSWORD",
                        "a-long-password-7"),
                "--demo",
                "--server.port=0");
        programs.add(program);

        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.output())
                .contains("Sample data (--demo) is never loaded into an external database", "بيانات المثال")
                .doesNotContain("\tat ");
    }

    private RunningDemo start(int samples) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        if (Files.notExists(data.resolve("server"))) {
            SharedPrograms.linkFrom(data);
        }
        Program program = Program.start(
                folder,
                Map.of(),
                "--demo",
                "--server.port=0",
                "--casework.api.rate-limit-factor=1000",
                // What a killed program had begun is tried again after so long, not after five minutes.
                "--camunda.bpm.job-execution.lock-time-in-millis=20000",
                "--casework.datastore.directory=" + data);
        programs.add(program);
        return new RunningDemo(program.awaitOutput("; " + samples + " sample cases added"));
    }

    private static String number(String kind, int serial) {
        int year = HijriDates.yearOf(HijriDates.dayInRiyadh(Instant.now()));
        return String.format(Locale.ROOT, "%s-%d-%06d", kind, year, serial);
    }

    /** Keys of the tasks that this person sees in the sample requests. */
    private static List<String> openTasks(RunningDemo demo, String user) throws Exception {
        List<String> keys = new ArrayList<>();
        for (int request = 1; request <= REQUESTS; request++) {
            keys.addAll(demo.tasks(user, number("REQ", request)));
        }
        return keys;
    }

    private void fileUntilNobodyAnswers(
            RunningDemo demo, int family, ConcurrentLinkedQueue<String> tried, Map<String, Filed> answered) {
        for (int filing = 0; ; filing++) {
            String key = "family-" + family + "-filing-" + filing;
            tried.add(key);
            try {
                answered.put(key, file(demo, key));
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private static Filed file(RunningDemo demo, String key) throws IOException, InterruptedException {
        Map<String, Object> filing = new HashMap<>(Map.of(
                "serviceCode",
                "licensing-support",
                "applicant",
                Journey.noura(),
                "agreedChannels",
                List.of("SMS"),
                "answers",
                Journey.licensing(),
                "documents",
                List.of(),
                "noticeVersion",
                1));
        JsonNode body = demo.post("service-requests", filing, "Idempotency-Key", key)
                .expect(201)
                .body();
        return new Filed(body.get("caseNumber").asText(), body.get("accessCode").asText());
    }

    private static int status(RunningDemo demo, Filed filed) throws IOException, InterruptedException {
        return demo.get("cases/" + filed.caseNumber(), "X-Access-Code", filed.accessCode())
                .status();
    }

    private int filedRequests() throws Exception {
        try (PostgresServer running = PostgresServer.attachOrStart(folder.resolve("data"));
                Connection connection = ServerProgram.connect(running);
                Statement statement = connection.createStatement()) {
            return Integer.parseInt(ServerProgram.text(statement, "select count(*) from service_request"));
        }
    }

    private record Filed(String caseNumber, String accessCode) {}
}
