package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.casefile.ContactLog.Contact;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;

/** Staff write contacts down on the real port (A1 to A6). */
class StaffContactsTest extends CasefileTest {

    private static final String PASSWORD = "esrar-demo-1448";
    private static final String SECRET = "تسأل عن طلبها <script>alert(1)</script>";

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseAccess access;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ContactLog contacts;

    private String number;

    @BeforeEach
    void aCaseOfReception() {
        number = newCase();
        access.grant(number, "reception-1", CaseAccess.TASK);
    }

    @Test
    void aCallIsWrittenDownWithWhatCameOfItAndTheTimelineHasNoWordOfIt() {
        assertThat(add("reception-1", call("CALL_BACK", "AFTER_ASR"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);

        assertThat(contacts.of(number)).singleElement().satisfies(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.PHONE);
            assertThat(contact.direction()).isEqualTo(ContactLog.Direction.OUT);
            assertThat(contact.result()).isEqualTo(ContactResult.CALL_BACK);
            assertThat(contact.callBack()).isEqualTo(ContactTime.AFTER_ASR);
            assertThat(contact.by()).isEqualTo("reception-1");
            assertThat(contact.at()).isEqualTo(clock.instant());
            assertThat(contact.summary()).isEqualTo(SECRET);
        });
        assertThat(timeline.entries(number)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("casefile.contactLogged");
            assertThat(entry.visibility()).isEqualTo(Timeline.Visibility.STAFF);
            assertThat(entry.actor()).isEqualTo("reception-1");
            assertThat(entry.arguments()).containsExactly("PHONE", "OUT");
            assertThat(entry.text()).isNull();
        });
        byte[] cipher = jdbc.queryForObject(
                "select summary_cipher from contact_entry where case_number = ?", byte[].class, number);
        assertThat(new String(cipher, StandardCharsets.UTF_8)).doesNotContain("تسأل", "script");

        JsonNode file = get("reception-1", "").getBody();
        assertThat(file.at("/timeline/0/textAr").asText()).isEqualTo("سُجّلت واقعة تواصل صادرة: اتصال هاتفي.");
        assertThat(file.at("/timeline/0/textEn").asText()).isEqualTo("Outgoing contact logged: telephone call.");
        assertThat(file.at("/contacts/0/callBack").asText()).isEqualTo("AFTER_ASR");
        assertThat(file.at("/contacts/0/summary").asText()).isEqualTo(SECRET);
    }

    @Test
    void everyWayCanBeWrittenDownInBothDirectionsForAnEarlierTime() {
        for (Channel way : LogContact.WAYS) {
            for (String direction : List.of("IN", "OUT")) {
                Map<String, String> form = call("REACHED", null);
                form.put("channel", way.name());
                form.put("direction", direction);
                form.put("at", "٢٠٢٦-١١-٢١T٠٩:٣٠");
                assertThat(add("reception-1", form).getStatusCode().value())
                        .as(way + " " + direction)
                        .isEqualTo(201);
            }
        }
        assertThat(contacts.of(number)).hasSize(14).allMatch(contact -> contact.at()
                .equals(Instant.parse("2026-11-21T06:30:00Z")));
    }

    @Test
    void aLetterNeedsNoResultAndATimeToCallIsKeptOnlyForWhoIsCalledAgain() {
        assertThat(add("reception-1", Map.of("channel", "LETTER", "direction", "IN", "about", "خطاب"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(add("reception-1", call("REACHED", "MORNING"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(contacts.of(number))
                .extracting(Contact::result, Contact::callBack)
                .containsExactlyInAnyOrder(tuple(null, null), tuple(ContactResult.REACHED, null));
    }

    @Test
    void whatIsWrongIsSaidInBothLanguagesBesideItsField() {
        assertThat(problems(Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "channel", "casefile.contact.channelMissing",
                        "direction", "casefile.contact.directionMissing",
                        "about", "casefile.contact.aboutMissing"));
        assertThat(problems(changed("result", ""))).isEqualTo(Map.of("result", "casefile.contact.resultMissing"));
        assertThat(problems(changed("result", "CALL_BACK")))
                .isEqualTo(Map.of("callBack", "casefile.contact.callBackMissing"));
        assertThat(problems(changed("at", "2026-11-22T10:01"))).isEqualTo(Map.of("at", "casefile.contact.inTheFuture"));
        assertThat(problems(changed("at", "2025-11-21T23:59"))).isEqualTo(Map.of("at", "casefile.contact.tooLongAgo"));
        assertThat(problems(changed("at", "٢٢/١١/٢٠٢٦"))).isEqualTo(Map.of("at", "casefile.contact.atInvalid"));
        assertThat(problems(changed("channel", "SMS"))).isEqualTo(Map.of("channel", "casefile.contact.channelMissing"));
        assertThat(problems(changed("channel", "PIGEON")))
                .isEqualTo(Map.of("channel", "casefile.contact.unknownChoice"));
        assertThat(problems(changed("about", " \u200f\n ")))
                .isEqualTo(Map.of("about", "casefile.contact.aboutMissing"));
        assertThat(problems(changed("about", "س".repeat(200_000))))
                .isEqualTo(Map.of("about", "casefile.contact.aboutTooLong"));
        assertThat(contacts.of(number)).isEmpty();
        assertThat(timeline.entries(number)).isEmpty();

        assertThat(add("reception-1", changed("at", "2025-11-22T00:00"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(add("reception-1", changed("at", "2026-11-22T10:00"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(add("reception-1", changed("about", "س".repeat(300)))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
    }

    @Test
    void whoDoesNotSeeTheCaseWritesNothingAndLearnsNothing() {
        exclusions.exclude(number, "executive-manager", "DECLARED", "executive-manager");
        for (String other : List.of("reception-2", "executive-manager", "accountant", "analyst", "hr-officer")) {
            for (Map<String, String> form : List.of(call("REACHED", null), Map.<String, String>of())) {
                ResponseEntity<JsonNode> refused = add(other, form);
                assertThat(refused.getStatusCode().value()).as(other).isEqualTo(404);
                assertThat(refused.getBody().path("code").asText()).isEqualTo("casefile.case.notVisible");
            }
            assertThat(get(other, "/call-script").getStatusCode().value())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(http.postForEntity(address("/contacts"), call("REACHED", null), String.class)
                        .getStatusCode()
                        .value())
                .isIn(401, 403);
        assertThat(contacts.of(number)).isEmpty();
    }

    @Test
    void theSameFormSentTwiceIsOneContact() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", "one-call");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(http.withBasicAuth("reception-1", PASSWORD)
                            .exchange(
                                    address("/contacts"),
                                    HttpMethod.POST,
                                    new HttpEntity<>(call("REACHED", null), headers),
                                    JsonNode.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(201);
        }
        assertThat(contacts.of(number)).hasSize(1);
    }

    private static Map<String, String> call(String result, String callBack) {
        Map<String, String> form =
                new HashMap<>(Map.of("channel", "PHONE", "direction", "OUT", "result", result, "about", SECRET));
        form.put("callBack", callBack);
        return form;
    }

    private static Map<String, String> changed(String field, String value) {
        Map<String, String> form = call("REACHED", null);
        form.put(field, value);
        return form;
    }

    private Map<String, String> problems(Map<String, String> form) {
        ResponseEntity<JsonNode> refused = add("reception-1", form);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        Map<String, String> codes = new HashMap<>();
        refused.getBody().path("errors").forEach(error -> {
            codes.put(error.path("field").asText(), error.path("code").asText());
            assertThat(error.path("messageAr").asText()).matches(".*[\\u0600-\\u06ff].*");
            assertThat(error.path("messageEn").asText()).isNotBlank().doesNotContainPattern("\\p{IsArabic}");
        });
        return codes;
    }

    private ResponseEntity<JsonNode> add(String user, Map<String, String> form) {
        return http.withBasicAuth(user, PASSWORD).postForEntity(address("/contacts"), form, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String user, String path) {
        return http.withBasicAuth(user, PASSWORD).getForEntity(address(path), JsonNode.class);
    }

    private String address(String path) {
        return "/api/v1/staff/cases/" + number + path;
    }
}
