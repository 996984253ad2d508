package sa.org.esrar.casework.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** One-time codes and what is signed with them (C4). */
@CaseworkTest
class DeclarationsTest {

    private static final String CONTENT = "{\"answers\":{}}";

    @Autowired
    Declarations declarations;

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Protection protection;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Test
    void wrongCodeIsRefusedAndTheRightOneStillSigns() {
        String number = filed().caseNumber();
        String code = journey.lastCode(number);
        refused(number, other(code), "declarations.code.wrong");
        refused(number, "", "declarations.code.wrong");
        refused(number, "abcdef", "declarations.code.wrong");
        assertThatCode(() -> sign(number, code)).doesNotThrowAnyException();
    }

    @Test
    void digitsMayBeTypedInAnyScriptAndWithSpaces() {
        for (char zero : new char[] {'\u0660', '\u06F0'}) {
            String number = filed().caseNumber();
            StringBuilder typed = new StringBuilder("\u200F");
            journey.lastCode(number).chars().forEach(digit -> typed.append((char) (digit - '0' + zero)));
            typed.insert(4, ' ');
            assertThatCode(() -> sign(number, typed.toString())).doesNotThrowAnyException();
        }
    }

    @Test
    void codeIsGoodForFiveMinutes() {
        String inTime = filed().caseNumber();
        String late = filed().caseNumber();
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        assertThatCode(() -> sign(inTime, journey.lastCode(inTime))).doesNotThrowAnyException();
        clock.set(clock.instant().plusSeconds(1));
        refused(late, journey.lastCode(late), "declarations.code.late");
    }

    @Test
    void usedCodeIsWorthNothing() {
        String number = filed().caseNumber();
        String code = journey.lastCode(number);
        sign(number, code);
        refused(number, code, "declarations.code.used");
    }

    @Test
    void anotherCasesCodeIsWrong() {
        String mine = filed().caseNumber();
        String hers = filed().caseNumber();
        String code = journey.lastCode(hers);
        if (!code.equals(journey.lastCode(mine))) {
            refused(mine, code, "declarations.code.wrong");
        }
    }

    @Test
    void afterFiveWrongTriesEvenTheRightCodeIsRefusedAlthoughEveryTryWasRolledBack() {
        Filed filed = filed();
        String code = journey.lastCode(filed.caseNumber());
        for (int i = 0; i < 5; i++) {
            assertThat(signature(filed, other(code)).status()).isEqualTo(422);
        }
        Journey.Answer sixth = signature(filed, code).expect(422);
        assertThat(sixth.body().toString()).contains("declarations.code.tooManyTries");
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");

        transaction.executeWithoutResult(status -> declarations.sendCode(filed.caseNumber()));
        signature(filed, journey.lastCode(filed.caseNumber())).expect(200);
    }

    @Test
    void onlyTheLastCodeCounts() {
        String number = filed().caseNumber();
        String first = journey.lastCode(number);
        declarations.sendCode(number);
        String second = journey.lastCode(number);
        if (!first.equals(second)) {
            refused(number, first, "declarations.code.wrong");
        }
        assertThatCode(() -> sign(number, second)).doesNotThrowAnyException();
    }

    @Test
    void threeCodesAreSentInAnHourAndThenItSaysWhenTheNextMay() {
        String number = filed().caseNumber();
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        declarations.sendCode(number);
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        declarations.sendCode(number);
        assertThatThrownBy(() -> declarations.sendCode(number)).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("declarations.code.tooManySends");
            assertThat(refused.retryAfter()).contains(Duration.ofMinutes(40));
        });
        clock.set(clock.instant().plus(Duration.ofMinutes(40)));
        declarations.sendCode(number);
    }

    @Test
    void twoSignaturesWithOneCodeAtOnceSignOnce() throws Exception {
        Filed filed = filed();
        String code = journey.lastCode(filed.caseNumber());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> sign = () -> signature(filed, code).status();
            List<Future<Integer>> answers = threads.invokeAll(List.of(sign, sign));
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from declaration where case_number = ?")
                        .param(filed.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theRecordProvesWhatWasSignedAndWhen() throws Exception {
        String number = filed().caseNumber();
        Declarations.Signed signed = sign(number, journey.lastCode(number));
        Map<String, Object> row = jdbc.sql("select * from declaration where case_number = ?")
                .param(number)
                .query()
                .singleRow();
        String rendered = protection.decrypt("declarations.rendered", (byte[]) row.get("rendered"));
        Declarations.DeclarationText text = declarations.text();
        String declared = String.join("\n", number, "1", text.ar(), text.en(), CONTENT);
        assertThat(rendered)
                .isEqualTo(String.join(
                        "\n", declared, "2026-11-22T07:00:00Z", "ONE_TIME_CODE", "-", "-", "-", "true", "-"));
        String hash = sha256(rendered);
        assertThat(row)
                .containsEntry("content_hash", hash)
                .containsEntry("declared_hash", sha256(declared))
                .containsEntry("text_version", 1)
                .containsEntry("method", "ONE_TIME_CODE")
                .containsEntry("signed_local", "2026-11-22T10:00+03:00")
                .containsEntry("signed_hijri", "12/06/1448");
        assertThat(signed.contentHash()).isEqualTo(hash);
        assertThat(text.ar())
                .isEqualTo("أُقرّ بأن جميع البيانات والمعلومات والمستندات المقدَّمة في هذا الطلب صحيحة ومكتملة،"
                        + " وأتحمل المسؤولية المباشرة عنها، وألتزم بإبلاغ الجمعية بأي تغيير يطرأ عليها.");
    }

    @Test
    void theSignerGetsACopyAndNobodyElse() throws Exception {
        Filed filed = filed();
        copy(filed, filed.accessCode()).expect(404);
        signature(filed, journey.lastCode(filed.caseNumber())).expect(200);

        JsonNode copy = copy(filed, filed.accessCode()).expect(200).body();
        assertThat(copy.get("caseNumber").asText()).isEqualTo(filed.caseNumber());
        assertThat(copy.get("version").asInt()).isEqualTo(1);
        assertThat(copy.get("textAr").asText()).startsWith("أُقرّ بأن جميع البيانات");
        assertThat(copy.get("textEn").asText()).startsWith("I declare");
        assertThat(copy.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(copy.get("signedAt").asText()).isEqualTo("2026-11-22T07:00:00Z");
        assertThat(copy.get("signedInRiyadh").asText()).isEqualTo("2026-11-22T10:00+03:00");
        assertThat(copy.get("signedHijri").asText()).isEqualTo("12/06/1448");
        copy(filed, "0000000000").expect(404);
        copy(filed, null).expect(404);

        Visitor family = new Visitor(http, "ar");
        String page = family.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .html();
        assertThat(copy.at("/way/ar").asText()).isEqualTo("برمز التحقق");
        assertThat(copy.get("witnesses")).isEmpty();
        assertThat(page)
                .contains(copy.get("sha256").asText())
                .contains("الإقرار الموقَّع")
                .contains("برمز التحقق")
                .doesNotContain("بشهادة");
    }

    private Journey.Answer copy(Filed filed, String accessCode) {
        var request = get("/api/v1/cases/{n}/declaration", filed.caseNumber());
        return journey.call(accessCode == null ? request : request.header("X-Access-Code", accessCode));
    }

    private Filed filed() {
        return journey.file(journey.filing("licensing-support", noura(), licensing()));
    }

    private Journey.Answer signature(Filed filed, String code) {
        return journey.asFamily(
                filed,
                MockMvcRequestBuilders.post("/api/v1/cases/{n}/signature", filed.caseNumber()),
                Map.of("code", code));
    }

    private Declarations.Signed sign(String number, String code) {
        return declarations.sign(number, new Signing.ByCode(code, null), CONTENT);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String number, String code, String why) {
        assertThatThrownBy(() -> sign(number, code))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("code");
                            assertThat(problem.code()).isEqualTo(why);
                        }));
    }

    /** Six digits, certainly others. */
    private static String other(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
