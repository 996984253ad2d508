package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** A program that was started with the samples, asked over HTTP as families and staff ask it. */
final class RunningDemo {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "proof-of-a-transfer";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Program program;
    private final String base;

    RunningDemo(Program program) throws IOException {
        Matcher port = PORT.matcher(program.output());
        assertThat(port.find()).isTrue();
        this.program = program;
        this.base = "http://localhost:" + port.group(1) + "/api/v1/";
    }

    /** @param body null where it is none, or no JSON */
    record Answer(int status, JsonNode body) {

        Answer expect(int wanted) {
            assertThat(status).as(String.valueOf(body)).isEqualTo(wanted);
            return this;
        }
    }

    Program program() {
        return program;
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    Answer post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    /** A file as a form sends it. */
    Answer attach(String user, String path, String fileName, byte[] content) throws IOException, InterruptedException {
        return send(request(path, signedIn(user))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(fileName, content))
                .build());
    }

    private static BodyPublisher multipart(String fileName, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        boolean told = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(answer.statusCode(), told ? json.readTree(answer.body()) : null);
    }

    // ---- as staff

    static String[] signedIn(String user) {
        byte[] basic = (user + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(basic)};
    }

    /** Keys of the tasks of a case that somebody sees. */
    List<String> tasks(String user, String caseNumber) throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        seen(user, caseNumber).forEach(task -> keys.add(task.get("key").asText()));
        return keys;
    }

    private JsonNode seen(String user, String caseNumber) throws IOException, InterruptedException {
        return get("staff/tasks?caseNumber=" + caseNumber, signedIn(user))
                .expect(200)
                .body();
    }

    /** The id of a task, once the engine's jobs have come to it. */
    String awaitTask(String user, String caseNumber, String key) throws IOException, InterruptedException {
        return await(key + " of " + caseNumber, () -> {
            for (JsonNode task : seen(user, caseNumber)) {
                if (task.get("key").asText().equals(key)) {
                    return Optional.of(task.get("id").asText());
                }
            }
            return Optional.empty();
        });
    }

    void submit(String user, String caseNumber, String key, Map<String, Object> form)
            throws IOException, InterruptedException {
        submit(user, awaitTask(user, caseNumber, key), form).expect(200);
    }

    Answer submit(String user, String task, Map<String, Object> form) throws IOException, InterruptedException {
        return post("staff/tasks/" + task + "/submission", form, signedIn(user));
    }

    /** Texts to the beneficiary of a case, the oldest first. */
    List<String> messages(String user, String caseNumber, String template) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        get("staff/messages?caseNumber=" + caseNumber, signedIn(user))
                .expect(200)
                .body()
                .forEach(message -> {
                    if (message.get("template").asText().equals(template)) {
                        texts.add(message.get("text").asText());
                    }
                });
        return texts;
    }

    // ---- patience

    /** Something that may not be there yet. */
    interface Look<T> {
        Optional<T> look() throws IOException, InterruptedException;
    }

    static <T> T await(String what, Look<T> look) throws IOException, InterruptedException {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
            Optional<T> found = look.look();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No " + what);
    }
}
