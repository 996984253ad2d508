package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sa.org.esrar.casework.support.CaseworkTest;

/** Through the real server, security and container included. */
@CaseworkTest
class ApiOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theDescriptionNamesBothLanguagesTheKeysAndTheProblem() throws Exception {
        HttpResponse<String> answer = send(request("/v3/api-docs").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode api = json.readTree(answer.body());
        assertThat(api.at("/info/title").asText()).contains("واجهة المعاملات").contains("casework");
        assertThat(api.at("/components/securitySchemes/accessCode/name").asText())
                .isEqualTo("X-Access-Code");
        assertThat(api.at("/components/securitySchemes/staffSession/in").asText())
                .isEqualTo("cookie");
        assertThat(api.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(api.at("/components/schemas/Problem/properties").fieldNames())
                .toIterable()
                .contains("type", "title", "status", "detail", "instance", "code", "titleAr", "detailEn", "errors");
        assertThat(api.at("/paths/~1api~1v1~1services/get/responses/default/content")
                        .fieldNames())
                .toIterable()
                .containsExactly("application/problem+json");
        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .allMatch(path -> path.startsWith("/api/"))
                .contains("/api/v1/services/{code}", "/api/v1/documents/{code}/versions/{version}");
    }

    @Test
    void whatIsNotThereOrNotAllowedIsAProblem() throws Exception {
        problem(request("/api/v1/services/a/b").GET(), 404);
        problem(request("/api/v1/services/a/b").header("Accept", "text/html").GET(), 404);
        problem(request("/api/v1/services").POST(HttpRequest.BodyPublishers.ofString("{}")), 405);
        problem(request("/api/v1/services").header("Accept", "application/pdf").GET(), 406);
        problem(request("/api/v1/staff/tasks").GET(), 401);
    }

    @Test
    void aBodyThatIsTooLargeIsAnsweredAndTheConnectionStays() throws Exception {
        JsonNode problem = problem(
                request("/api/v1/services")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[33 * 1024 * 1024])),
                413);
        assertThat(problem.get("code").asText()).isEqualTo("api.tooLarge");
    }

    @Test
    void theLanguageCanBeChosenInTheAddressAndIsKeptInACookie() throws Exception {
        HttpResponse<String> answer =
                send(request("/api/v1/services/nothing?lang=en").GET());
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("casework-language=en")
                .doesNotContain("HttpOnly")
                .contains("SameSite=Lax");

        HttpResponse<String> next = send(request("/api/v1/services/nothing")
                .header("Cookie", "casework-language=en")
                .header("Accept-Language", "ar")
                .GET());
        assertThat(next.headers().firstValue("Content-Language")).contains("en");
        HttpResponse<String> forged = send(request("/api/v1/services/nothing?lang=xx")
                .header("Cookie", "casework-language=fr")
                .GET());
        assertThat(forged.headers().firstValue("Content-Language")).contains("ar");
        assertThat(forged.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private JsonNode problem(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asText()).startsWith("/api/v1/");
        assertThat(problem.get("detailAr").asText()).isNotBlank();
        return problem;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
