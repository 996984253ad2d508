package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** The public door with what people, and others, send to it. */
@CaseworkTest
class FilingTest {

    @Autowired
    Journey journey;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void everyWrongFieldIsNamedAtOnceInBothLanguages() {
        Map<String, Object> applicant = noura();
        applicant.put("nationalId", "1999990012");
        applicant.put("mobile", "0135861234");
        applicant.put("name", "");
        Map<String, Object> answers = licensing();
        answers.put("licenceWanted", "DRIVING");
        answers.put("unknownField", "x");
        Map<String, Object> filing = journey.filing("licensing-support", applicant, answers);
        filing.put("noticeVersion", 99);
        int before = cases();
        Answer answer = journey.post("/api/v1/service-requests", filing).expect(422);
        assertThat(fields(answer))
                .contains(
                        "applicant.nationalId",
                        "applicant.mobile",
                        "applicant.name",
                        "answers.licenceWanted",
                        "answers.unknownField",
                        "noticeVersion");
        answer.body().get("errors").forEach(error -> {
            assertThat(error.get("messageAr").asText()).matches(".*\\p{InArabic}.*");
            assertThat(error.get("messageEn").asText()).matches("\\p{ASCII}+|.*[’“].*");
        });
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void whatIsNoFilingIsRefusedInWords() {
        journey.post("/api/v1/service-requests", journey.filing("no-such-service", noura(), Map.of()))
                .expect(422);
        journey.post("/api/v1/service-requests", Map.of()).expect(422);
        journey.call(MockMvcRequestBuilders.post("/api/v1/service-requests")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"serviceCode\":"))
                .expect(400);
        journey.call(MockMvcRequestBuilders.post("/api/v1/service-requests")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"))
                .expect(415);
        Map<String, Object> notBase64 = journey.filing(
                "fair-stall",
                noura(),
                stall(),
                Map.of("code", "product-photos", "fileName", "a.jpg", "contentBase64", "***"));
        assertThat(fields(journey.post("/api/v1/service-requests", notBase64).expect(422)))
                .containsExactly("documents[0].contentBase64");
    }

    @Test
    void fileIsJudgedByItsContentAndNotByItsName() {
        Filed filed = journey.file(journey.filing("fair-stall", noura(), stall()));
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        journey.attach(filed, "product-photos", "صورة.jpg", script).expect(415);
        journey.attach(filed, "product-photos", "صورة.jpg", new byte[0]).expect(415);
        journey.attach(filed, "product-photos", "صورة.jpg", new byte[10 * 1024 * 1024 + 1])
                .expect(413);
        journey.attach(filed, "no-such-item", "صورة.jpg", TestFiles.jpeg()).expect(404);
        journey.attach(filed, "product-photos", "../../صورة.exe", TestFiles.jpeg())
                .expect(201);
    }

    @Test
    void signatureIsRefusedWithTheListWhileSomethingRequiredIsMissing() {
        Map<String, Object> answers = stall();
        answers.remove("documentNumber");
        answers.remove("documentExpiry");
        Filed filed = journey.file(journey.filing("fair-stall", noura(), answers));
        Answer refused = journey.sign(filed).expect(422);
        assertThat(fields(refused)).contains("documents.product-photos", "documents.self-employment");
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");

        journey.attach(filed, "product-photos", "صورة.jpg", TestFiles.jpeg()).expect(201);
        journey.asFamily(
                        filed,
                        MockMvcRequestBuilders.put("/api/v1/cases/{n}/answers", filed.caseNumber()),
                        Map.of("documentNumber", "FL-1", "documentExpiry", "٢٠٢٧-٠٦-٣٠"))
                .expect(200);
        journey.sign(filed).expect(200);
        journey.sign(filed).expect(409);
    }

    @Test
    void theSamePostTwiceIsOneCaseAndOneAnswer() throws Exception {
        Map<String, Object> filing = journey.filing("licensing-support", noura(), licensing());
        int before = cases();
        JsonNode first = keyed("key-1", filing).expect(201).body();
        JsonNode again = keyed("key-1", filing).expect(201).body();
        assertThat(again).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
        filing.put("agreedChannels", List.of("EMAIL"));
        keyed("key-1", filing).expect(422);

        CountDownLatch together = new CountDownLatch(1);
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(n -> four.submit((Callable<Answer>) () -> {
                        together.await();
                        return keyed("key-2", filing);
                    }))
                    .toList();
            together.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
            }
        } finally {
            four.shutdown();
        }
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void anothersCaseAndNoCaseAreAnsweredAlike() {
        Filed mine = journey.file(journey.filing("licensing-support", noura(), licensing()));
        Filed other = journey.file(journey.filing("licensing-support", abdullah(), licensing()));
        Answer wrongCode = get(mine.caseNumber(), other.accessCode()).expect(404);
        Answer noCase = get("REQ-1448-999999", mine.accessCode()).expect(404);
        assertThat(wrongCode.body().get("detail")).isEqualTo(noCase.body().get("detail"));
        get(mine.caseNumber(), null).expect(404);
        journey.withdraw(new Filed(mine.caseNumber(), other.accessCode())).expect(404);
        journey.attach(new Filed(mine.caseNumber(), other.accessCode()), "identity", "a.jpg", TestFiles.jpeg())
                .expect(404);
        assertThat(journey.status(mine)).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void caseIsFoundByItsNumberInAnyForm() {
        Filed filed = journey.file(journey.filing("licensing-support", noura(), licensing()));
        String serial = filed.caseNumber().substring(9).replaceFirst("^0+", "");
        for (String typed : List.of(filed.caseNumber(), filed.caseNumber().toLowerCase(Locale.ROOT))) {
            assertThat(get(typed, filed.accessCode())
                            .expect(200)
                            .body()
                            .get("caseNumber")
                            .asText())
                    .isEqualTo(filed.caseNumber());
        }
        assertThat(get(serial, filed.accessCode())
                        .expect(200)
                        .body()
                        .get("caseNumber")
                        .asText())
                .isEqualTo(filed.caseNumber());
    }

    @Test
    void textsOfAnyKindAreKeptAsTypedAndLongOnesRefused() {
        Map<String, Object> answers = licensing();
        answers.put("activity", "<script>alert(1)</script> شكراً 😀");
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), answers));
        JsonNode staff = journey.asStaff(
                        "reception-1",
                        MockMvcRequestBuilders.get("/api/v1/staff/service-requests/{n}", filed.caseNumber()),
                        null)
                .expect(200)
                .body();
        assertThat(staff.get("answers").get(0).get("value").asText()).contains("<script>alert(1)</script>");
        answers.put("activity", "ش".repeat(200_000));
        assertThat(fields(
                        journey.post("/api/v1/service-requests", journey.filing("licensing-support", noura(), answers))
                                .expect(422)))
                .containsExactly("answers.activity");
    }

    private Map<String, Object> abdullah() {
        return new HashMap<>(Map.of(
                "name", "عبدالله حسن الخلاصي",
                "nationalId", "1999990037",
                "mobile", "0519990003",
                "category", "individual-producer",
                "addressForm", "MASCULINE"));
    }

    private Answer get(String caseNumber, String accessCode) {
        var request = MockMvcRequestBuilders.get("/api/v1/cases/{n}", caseNumber);
        return journey.call(accessCode == null ? request : request.header("X-Access-Code", accessCode));
    }

    private Answer keyed(String key, Map<String, Object> filing) throws Exception {
        return journey.call(MockMvcRequestBuilders.post("/api/v1/service-requests")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(filing)));
    }

    private static List<String> fields(Answer answer) {
        return answer.body().get("errors").findValuesAsText("field");
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from case_file", Integer.class);
    }
}
