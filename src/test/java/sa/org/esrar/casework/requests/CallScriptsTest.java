package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.left;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CallScript;
import sa.org.esrar.casework.casefile.CallScripts;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** What is read aloud in a call (A3): nothing before the caller is verified, then what the page says, in words. */
@CaseworkTest
class CallScriptsTest {

    private static final String CHECK = "userTask_checkCompleteness";

    @Autowired
    CallScripts scripts;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    Addresses addresses;

    @Autowired
    ReadLog readLog;

    @Autowired
    Messages messages;

    @Autowired
    Journey journey;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCallerIsVerifiedBeforeAnythingOfTheCaseIsSaid() {
        Filed filed = signed();
        JsonNode script = journey.asStaff(
                        "reception-1", get("/api/v1/staff/cases/{n}/call-script", filed.caseNumber()), null)
                .expect(200)
                .body();

        assertThat(script.path("language").asText()).isEqualTo("ar");
        assertThat(script.path("greeting").asText())
                .contains("هل نتحدث مع المكرمة نورة سعد العذقي، سلّمها الله؟")
                .doesNotContain("طلب", "معاملة");
        assertThat(script.path("questions"))
                .extracting(question -> question.path("ask").asText())
                .containsExactly("ما آخر رقمين من جوالكم المسجَّل لدينا؟", "ما آخر رقمين من رقم هويتكم؟");
        assertThat(script.path("questions"))
                .extracting(question -> question.path("expected").asText())
                .containsExactly("01", "11");
        assertThat(script.path("refusal").asText()).doesNotContain("طلب", "نورة");
        assertThat(script.toString()).doesNotContain("1999990011", "519990001", "رمز التحقق", "كلمة المرور");
        assertThat(readLog.looks(filed.caseNumber()))
                .extracting(ReadLog.Look::what)
                .contains("call-script");
    }

    @Test
    void theSentenceIsThatOfThePageWithTheDateInWords() {
        Filed filed = signed();
        journey.submit("reception-1", filed, CHECK, complete()).expect(200);
        journey.runDueJobs();
        assertThat(told(filed))
                .containsExactly(
                        "نشكركم.",
                        "بخصوص " + CaseNumbers.spoken(filed.caseNumber())
                                + ": طلبكم معروض على اللجنة المختصة، وموعد الرد يوم الأحد الثالث عشر من ديسمبر 2026.",
                        "لا يلزمكم شيء الآن، وسنوافيكم بالجديد عبر الوسيلة المتفق عليها.");

        clock.set(LocalDate.parse("2026-12-14"), LocalTime.of(9, 0));
        assertThat(told(filed)).element(1).asString().startsWith("نعتذر عن تأخرنا");
    }

    @Test
    void whatIsLeftIsNamed() {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "صورة.jpg", TestFiles.jpeg())));
        journey.submit("reception-1", filed, CHECK, left("product-photos", "UNREADABLE"))
                .expect(200);
        assertThat(told(filed))
                .contains("وما بقي هو: صور المنتجات.")
                .last()
                .asString()
                .contains("نأمل تزويدنا بما بقي من صفحة المتابعة");
    }

    @Test
    void whoPrefersEnglishIsReadEnglish() throws Exception {
        Map<String, Object> amina = new HashMap<>(Map.of(
                "name", "Amina Rahman Yusuf",
                "nationalId", "2999990019",
                "mobile", "0519990009",
                "email", "amina@example.org",
                "category", "individual-producer",
                "addressForm", "FEMININE"));
        JsonNode opened = journey.call(post("/api/v1/service-requests")
                        .header("Accept-Language", "en")
                        .contentType("application/json")
                        .content(json.writeValueAsBytes(
                                journey.filing("licensing-support", amina, Journey.licensing()))))
                .expect(201)
                .body();
        Filed filed = new Filed(
                opened.path("caseNumber").asText(), opened.path("accessCode").asText());
        journey.sign(filed).expect(200);
        CallScript script = scripts.of(filed.caseNumber());
        assertThat(script.language()).isEqualTo("en");
        assertThat(script.greeting()).contains("Am I speaking with Ms Amina Rahman Yusuf?");
        assertThat(script.told())
                .element(1)
                .asString()
                .startsWith(
                        "About your case " + CaseNumbers.shortForm(filed.caseNumber()) + ": We received your request")
                .contains("Sunday 13 December 2026");
        assertThat(String.join(" ", script.told()) + script.refusal() + script.verify())
                .doesNotContainPattern("\\p{IsArabic}");
    }

    @Test
    void theTownIsAskedWhereItIsOnRecordAndTheMonthWhereThereIsNothingElse() {
        UUID fatima = transaction.execute(status -> {
            UUID id = parties.registerAtDesk(
                    new RegisterParty(
                            "فاطمة علي الجريدي",
                            null,
                            "0519990002",
                            "RELATIVE",
                            null,
                            "craftsperson",
                            "handicrafts",
                            AddressForm.FEMININE,
                            List.of(Channel.PHONE),
                            "MORNING",
                            "ar"),
                    "");
            addresses.record(id, "العمران", null, "");
            return id;
        });
        assertThat(scripts.of(caseOf(CaseKind.MIN, fatima)).questions())
                .extracting(CallScript.Question::expected)
                .containsExactly("02", "العمران");
        UUID nobody = transaction.execute(status -> parties.registerAtDesk(
                new RegisterParty(
                        "مريم",
                        null,
                        null,
                        null,
                        null,
                        "supported-family",
                        "food",
                        AddressForm.FEMININE,
                        List.of(Channel.INTERVIEW),
                        null,
                        "ar"),
                ""));
        String unworded = caseOf(CaseKind.MIN, nobody);
        CallScript script = scripts.of(unworded);
        assertThat(script.questions()).extracting(CallScript.Question::expected).containsExactly("نوفمبر 2026");
        assertThat(script.told())
                .containsExactly(
                        "نشكركم.",
                        "بخصوص " + CaseNumbers.spoken(unworded) + ": وصلت معاملتكم إلى «قيد الإعداد».",
                        "وسنوافيكم بالجديد عبر الوسيلة المتفق عليها.");
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyStatusHasItsSentenceAndNextStepAndNoneSpeaksOfThePage(CaseStatus status) {
        String date = ScreenDates.screen(LocalDate.parse("2026-12-13"), "ar");
        String sentence = messages.find("requests.call." + status + ".sentence", date)
                .or(() -> messages.find("requests.status." + status + ".sentence", date))
                .orElseThrow()
                .ar();
        assertThat(sentence).doesNotContain("هذه الصفحة");
    }

    static Stream<CaseStatus> statuses() {
        return Arrays.stream(RequestStage.values()).map(RequestStage::status).distinct();
    }

    private String caseOf(CaseKind kind, UUID party) {
        return transaction.execute(status ->
                cases.open(kind, party, Channel.PHONE, CaseStatus.RECEIVED).caseNumber());
    }

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
    }

    private List<String> told(Filed filed) {
        JsonNode script = journey.asStaff(
                        "reception-1", get("/api/v1/staff/cases/{n}/call-script", filed.caseNumber()), null)
                .expect(200)
                .body();
        return StreamSupport.stream(script.path("told").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
