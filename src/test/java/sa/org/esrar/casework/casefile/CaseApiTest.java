package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** The two doors to a case on the real port: the beneficiary's and the staff's. */
class CaseApiTest extends CasefileTest {

    /** The demo people's, see the README. */
    private static final String PASSWORD = "esrar-demo-1448";

    @Autowired
    TestRestTemplate http;

    @Autowired
    DeadlineClock deadlineClock;

    @Autowired
    Documents documents;

    @Autowired
    IncomingFiles incoming;

    @Autowired
    CaseAccess access;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ReadLog readLog;

    private CaseRegister.Opened opened;
    private String number;
    private UUID document;

    @BeforeEach
    void aCaseUnderStudy() {
        opened = open();
        number = opened.caseNumber();
        deadlineClock.start(number, day("2026-11-22"), 15);
        timeline.append(number, "casefile.accessCodeReissued", "reception-1", Visibility.PUBLIC, "نص لا يراه غيرنا");
        timeline.append(number, "requests.note", "service-chair", Visibility.STAFF, "سر اللجنة");
        document = documents
                .store(
                        number,
                        "photo",
                        incoming.check("صورة المنتج.jpg", new ByteArrayInputStream(DocumentsTest.PDF)),
                        "beneficiary")
                .id();
    }

    @Test
    void theBeneficiaryFollowsHerCase() {
        clock.set(day("2026-11-24"), LocalTime.NOON);
        deadlineClock.pause(number, new Localized("بانتظار إفادتكم", "awaiting your reply"));

        ResponseEntity<JsonNode> answer = track(number, opened.accessCode());

        JsonNode body = answer.getBody();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(body.path("caseNumber").asText()).isEqualTo(number);
        assertThat(body.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(body.path("receivedAt").asText()).isEqualTo("2026-11-22T07:00:00Z");
        assertThat(body.path("completeOn").asText()).isEqualTo("2026-11-22");
        assertThat(body.path("policyDueOn").asText()).isEqualTo("2026-12-13");
        assertThat(body.path("dueOn").asText()).isEqualTo("2026-12-13");
        assertThat(body.path("dueOnHijri").asText()).isEqualTo("1448-07-04");
        assertThat(body.path("clock")).hasSize(2);
        assertThat(body.path("clock").path(1).path("kind").asText()).isEqualTo("PAUSED");
        assertThat(body.path("clock").path(1).path("on").asText()).isEqualTo("2026-11-24");
        assertThat(body.path("clock").path(1).path("reasonAr").asText()).isEqualTo("بانتظار إفادتكم");
        assertThat(body.path("clock").path(1).path("reasonEn").asText()).isEqualTo("awaiting your reply");
        assertThat(body.path("timeline")).hasSize(1);
        assertThat(body.path("timeline").path(0).path("textAr").asText()).contains("رمز متابعة جديد");
        assertThat(body.path("timeline").path(0).path("textEn").asText()).contains("new access code");
        assertThat(body.toString())
                .doesNotContain("سر اللجنة", "نص لا يراه غيرنا", "العذقي", "service-chair", "reception-1");
    }

    @Test
    void aWrongCodeAndNoSuchCaseGetTheSameAnswer() {
        ResponseEntity<JsonNode> wrongCode = track(number, "0000000000");
        ResponseEntity<JsonNode> noSuchCase = track("REQ-1448-999999", opened.accessCode());
        ResponseEntity<JsonNode> noCode = track(number, null);

        assertThat(wrongCode.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(noSuchCase.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(noCode.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(withoutPath(noSuchCase.getBody())).isEqualTo(withoutPath(wrongCode.getBody()));
        assertThat(withoutPath(noCode.getBody())).isEqualTo(withoutPath(wrongCode.getBody()));
    }

    @Test
    void staffWithWorkOnTheCaseSeeTheWholeFileAndAreLogged() {
        access.grant(number, "service-chair", CaseAccess.TASK);

        ResponseEntity<JsonNode> answer = staff("service-chair", "/api/v1/staff/cases/" + number, JsonNode.class);

        JsonNode body = answer.getBody();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body.path("spoken").asText()).isEqualTo(CaseNumbers.spoken(number));
        assertThat(staff("service-chair", "/api/v1/staff/cases/" + number + "?lang=en", JsonNode.class)
                        .getBody()
                        .path("spoken")
                        .asText())
                .isEqualTo(CaseNumbers.spoken(number, "en"))
                .isNotEqualTo(CaseNumbers.spoken(number));
        assertThat(body.path("party").path("name").asText()).isEqualTo("نورة سعد العذقي");
        assertThat(body.path("clock").path("days")).hasSize(21);
        assertThat(body.path("timeline").toString()).contains("سر اللجنة");
        assertThat(body.path("documents").path(0).path("fileName").asText()).isEqualTo("صورة المنتج.pdf");
        assertThat(body.path("excluded").asInt()).isZero();
        assertThat(readLog.looks(number)).extracting(ReadLog.Look::userId).containsExactly("service-chair");
    }

    @Test
    void everyoneElseIsToldThatThereIsNoSuchCase() {
        exclusions.exclude(number, "executive-manager", "DECLARED", "executive-manager");

        for (String user : List.of("executive-manager", "hr-officer", "analyst", "accountant", "service-member")) {
            ResponseEntity<JsonNode> hidden = staff(user, "/api/v1/staff/cases/" + number, JsonNode.class);
            ResponseEntity<JsonNode> missing = staff(user, "/api/v1/staff/cases/REQ-1448-999999", JsonNode.class);
            assertThat(hidden.getStatusCode()).as(user).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(withoutPath(hidden.getBody())).isEqualTo(withoutPath(missing.getBody()));
            assertThat(staff(user, "/api/v1/staff/cases?number=" + number, JsonNode.class)
                            .getBody())
                    .isEmpty();
            assertThat(staff(user, "/api/v1/staff/cases/" + number + "/documents/" + document, byte[].class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(http.getForEntity("/api/v1/staff/cases/" + number, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(readLog.looks(number)).isEmpty();
    }

    @Test
    void financeSeesFromPaymentOnThatThereIsACaseAndNothingOfIt() {
        register.setStatus(number, CaseStatus.IN_FULFILMENT);

        ResponseEntity<JsonNode> answer = staff("accountant", "/api/v1/staff/cases/" + number, JsonNode.class);

        assertThat(answer.getBody().path("sight").asText()).isEqualTo("PAYMENT");
        assertThat(answer.getBody().toString()).doesNotContain("العذقي", "timeline", "documents", "clock");
    }

    @Test
    void anAttachmentComesAsADownloadThatNoBrowserRuns() {
        access.grant(number, "reception-1", CaseAccess.TASK);

        ResponseEntity<byte[]> answer =
                staff("reception-1", "/api/v1/staff/cases/" + number + "/documents/" + document, byte[].class);

        HttpHeaders headers = answer.getHeaders();
        assertThat(answer.getBody()).isEqualTo(DocumentsTest.PDF);
        assertThat(headers.getContentType()).hasToString("application/pdf");
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("صورة المنتج.pdf");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Content-Security-Policy")).allMatch(policy -> policy.contains("sandbox"));
        assertThat(headers.getCacheControl()).contains("no-store");
        assertThat(readLog.looks(number)).extracting(ReadLog.Look::what).containsExactly("document:" + document);
    }

    private ResponseEntity<JsonNode> track(String caseNumber, String accessCode) {
        HttpHeaders headers = new HttpHeaders();
        if (accessCode != null) {
            headers.set("X-Access-Code", accessCode);
        }
        return http.exchange("/api/v1/cases/" + caseNumber, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class);
    }

    private <T> ResponseEntity<T> staff(String user, String path, Class<T> type) {
        return http.withBasicAuth(user, PASSWORD).getForEntity(path, type);
    }

    private static JsonNode withoutPath(JsonNode problem) {
        ((ObjectNode) problem).remove("instance");
        return problem;
    }
}
