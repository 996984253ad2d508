package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.protection.NewKeys;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestDatabase;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The running system as a newcomer starts it: with its samples, killed while families file, and started again. */
class DemoAndKilledFilingsTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int REQUESTS = 9;
    private static final int CASES = REQUESTS + 2;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
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
    void samplesWaitAtEveryStageAndAKillAmongFilingsLosesNoneAndDoublesNone() throws Exception {
        Program first = start().awaitOutput(CASES + " sample cases added");
        String base = base(first);
        assertThat(Collections.frequency(openTasks(base, "reception-1"), "userTask_checkCompleteness"))
                .isEqualTo(2);
        assertThat(openTasks(base, "service-member")).contains("userTask_studyRequest");
        assertThat(openTasks(base, "service-chair")).contains("userTask_studyRequest", "userTask_decideRequest");
        assertThat(openTasks(base, "aid-member")).containsExactly("userTask_studyRequest");

        Map<String, Filed> answered = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
        List<Thread> families = IntStream.range(0, 3)
                .mapToObj(family -> new Thread(() -> fileUntilNobodyAnswers(base, family, tried, answered)))
                .toList();
        families.forEach(Thread::start);
        while (answered.size() < 15) {
            Thread.sleep(20);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(500));
        first.kill();
        for (Thread family : families) {
            family.join();
        }

        Program second = start().awaitOutput("0 sample cases added");
        String again = base(second);
        for (Map.Entry<String, Filed> filing : answered.entrySet()) {
            assertThat(status(again, filing.getValue())).as(filing.getKey()).isEqualTo(200);
        }
        for (String key : tried) {
            Filed repeated = file(again, key);
            assertThat(repeated).isEqualTo(answered.getOrDefault(key, repeated));
        }
        assertThat(filedRequests()).isEqualTo(REQUESTS + tried.size());

        assertThat(second.interrupt()).isEqualTo(130);
        assertThat(second.output()).doesNotContain(" ERROR ").doesNotContain("Exception");
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

    private Program start() throws Exception {
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
                "--casework.datastore.directory=" + data);
        programs.add(program);
        return program;
    }

    private static String base(Program program) throws IOException {
        Matcher port = PORT.matcher(program.output());
        assertThat(port.find()).isTrue();
        return "http://localhost:" + port.group(1) + "/api/v1/";
    }

    /** Keys of the tasks that this person sees in the samples. */
    private List<String> openTasks(String base, String user) throws Exception {
        List<String> keys = new ArrayList<>();
        String basic =
                Base64.getEncoder().encodeToString((user + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        int year = HijriDates.yearOf(HijriDates.dayInRiyadh(Instant.now()));
        for (int number = 1; number <= REQUESTS; number++) {
            String caseNumber = String.format(Locale.ROOT, "REQ-%d-%06d", year, number);
            JsonNode tasks = json.readTree(http.send(
                            HttpRequest.newBuilder(URI.create(base + "staff/tasks?caseNumber=" + caseNumber))
                                    .header("Authorization", "Basic " + basic)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            tasks.forEach(task -> keys.add(task.get("key").asText()));
        }
        return keys;
    }

    private void fileUntilNobodyAnswers(
            String base, int family, ConcurrentLinkedQueue<String> tried, Map<String, Filed> answered) {
        for (int filing = 0; ; filing++) {
            String key = "family-" + family + "-filing-" + filing;
            tried.add(key);
            try {
                answered.put(key, file(base, key));
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private Filed file(String base, String key) throws IOException, InterruptedException {
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
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(base + "service-requests"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(filing)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonNode body = json.readTree(response.body());
        return new Filed(body.get("caseNumber").asText(), body.get("accessCode").asText());
    }

    private int status(String base, Filed filed) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(base + "cases/" + filed.caseNumber()))
                                .header("X-Access-Code", filed.accessCode())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
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
