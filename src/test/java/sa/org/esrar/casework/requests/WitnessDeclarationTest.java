package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static sa.org.esrar.casework.support.Desk.intake;
import static sa.org.esrar.casework.support.Desk.somebody;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The task «الإشهاد على توقيع الإقرار» through the staff API (C4), each way, and with what does not belong into it. */
@CaseworkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WitnessDeclarationTest {

    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "liaison-1";
    private static final String STRANGER = "accountant";
    private static final String WITNESS = "userTask_witnessDeclaration";
    private static final String CORRECT = "userTask_completeDeskFile";
    private static final String CHECK = "userTask_checkCompleteness";

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Journey journey;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister cases;

    @Autowired
    Timeline timeline;

    @Autowired
    Protection protection;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    RequestSigning signing;

    @Autowired
    StaffRecords records;

    @Autowired
    MockMvc http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void whoWitnessesIsOnRecord() {
        demoStaff.load();
    }

    @Test
    void byCodeTheRequestIsFiledAndItsProcessStarts() {
        Filed filed = atTheDesk();
        send(OFFICER, post(path(filed, "/code")), Map.of()).expect(204);
        submit(filed, Map.of("way", "CODE", "code", "000")).expect(422);
        submit(filed, Map.of("way", "CODE", "code", journey.lastCode(filed.caseNumber())))
                .expect(200);

        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        assertThat(journey.task(OFFICER, filed, CHECK)).isNotNull();
        assertThat(journey.task(OFFICER, filed, WITNESS)).isNull();
        JsonNode copy = journey.call(get("/api/v1/cases/{n}/declaration", filed.caseNumber())
                        .header("X-Access-Code", filed.accessCode()))
                .expect(200)
                .body();
        assertThat(copy.at("/witnesses/0/ar").asText()).isEqualTo("موظفة الاستقبال 1");
    }

    @Test
    void byPenTheScanIsKeptAsADocumentOfTheCase() throws Exception {
        Filed filed = atTheDesk();
        JsonNode toSign = toSign(OFFICER, filed);
        assertThat(toSign.get("textAr").asText()).startsWith("أُقرّ");
        assertThat(toSign.get("fileNumber").asText()).startsWith("1448/");
        assertThat(toSign.at("/you/titleAr").asText()).isEqualTo("موظفة الاستقبال 1");
        String scan = scan(OFFICER, filed, TestFiles.jpeg())
                .expect(201)
                .body()
                .get("id")
                .asText();
        Map<String, Object> form = new HashMap<>(Map.of(
                "way",
                "PEN",
                "scan",
                scan,
                "fileNumber",
                toSign.get("fileNumber").asText(),
                "paperCode",
                signing.paper(filed.caseNumber()).code(),
                "signedBeforeMe",
                false));
        submit(filed, form).expect(200);
        assertThat(proof(OFFICER, filed).expect(200).body().get("method").asText())
                .isEqualTo("PEN");
    }

    @Test
    void aPaperOfBeforeAChangeIsRefusedInWords() {
        Filed filed = atTheDesk();
        String code = signing.paper(filed.caseNumber()).code();
        String scan = scan(OFFICER, filed, TestFiles.jpeg()).body().get("id").asText();
        Map<String, Object> answers = licensing();
        answers.put("activity", "إعداد الكليجا");
        journey.asFamily(filed, put("/api/v1/cases/{n}/answers", filed.caseNumber()), answers)
                .expect(200);
        Answer refused = submit(
                        filed,
                        Map.of(
                                "way",
                                "PEN",
                                "scan",
                                scan,
                                "fileNumber",
                                filed.caseNumber(),
                                "paperCode",
                                code,
                                "signedBeforeMe",
                                true))
                .expect(422);
        assertThat(error(refused, "paperCode"))
                .isEqualTo("تغيّرت بيانات الطلب بعد طباعة الإقرار، ويُرجى طباعته من جديد.");
    }

    @Test
    void whatIsNoScanIsRefusedAndTheTaskStays() {
        Filed filed = atTheDesk();
        scan(OFFICER, filed, new byte[0]).expect(415);
        scan(OFFICER, filed, "no picture".getBytes(StandardCharsets.UTF_8)).expect(415);
        assertThat(journey.task(OFFICER, filed, WITNESS)).isNotNull();
    }

    @Test
    void byMarkAndNothingOfItReachesTheEngine() {
        Filed filed = atTheDesk();
        Map<String, Object> form =
                new HashMap<>(Map.of("way", "MARK", "mark", dataUrl(TestFiles.png(480, 160, false))));
        assertThat(error(submit(filed, form).expect(422), "mark")).startsWith("يُرجى رسم العلامة");
        form.put("mark", "data:image/png;base64,!!");
        assertThat(error(submit(filed, form).expect(422), "mark")).startsWith("تعذّرت قراءة");
        form.put("mark", "data:image/svg+xml;base64,PHN2Zy8+");
        submit(filed, form).expect(422);
        form.put("mark", "x".repeat(300_000));
        submit(filed, form).expect(422);
        form.put("mark", dataUrl(TestFiles.mark()));
        form.put("markByKey", "true");
        String instance = instance(filed);
        submit(filed, form).expect(200);

        assertThat(proof(OFFICER, filed).body().get("method").asText()).isEqualTo("MARK_BY_KEY");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("caseNumber", "complete", "filedByVolunteer", "confirmed", "signed");
        assertThat(EngineTables.finds(application.getBean(JdbcTemplate.class), "iVBORw0KGgo"))
                .as("the mark in the engine's tables")
                .isEmpty();
    }

    @Test
    void readAloudTheColleagueConfirmsOnHerOwnPage() throws Exception {
        Filed filed = atTheDesk();
        Map<String, Object> form = Map.of("way", "READ_ALOUD", "secondWitness", COLLEAGUE);
        assertThat(error(submit(filed, form).expect(422), "secondWitness")).contains("لم يؤكد الشاهد الثاني");
        assertThat(page(COLLEAGUE, get("/staff/witness")).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(filed.caseNumber());

        JsonNode asked = send(OFFICER, post(path(filed, "/witnesses")), Map.of("userId", COLLEAGUE))
                .expect(200)
                .body();
        assertThat(asked.at("/0/heard").asBoolean()).isFalse();
        String html = page(COLLEAGUE, get("/staff/witness")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(html)
                .contains(filed.caseNumber())
                .contains("لولوة سالم السعفي")
                .contains("إعداد المعمول")
                .contains("أُقرّ بأن جميع البيانات");
        String code = signing.paper(filed.caseNumber()).code();
        assertThat(page(OFFICER, get("/staff/witness")).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(filed.caseNumber());
        assertThat(page(STRANGER, confirming(filed, code)).getStatus()).isEqualTo(404);
        assertThat(page(OFFICER, confirming(filed, code)).getStatus()).isEqualTo(404);
        assertThat(page(COLLEAGUE, confirming(filed, "000000000000")).getStatus())
                .isEqualTo(409);
        assertThat(page(COLLEAGUE, confirming(filed, code)).getStatus()).isEqualTo(302);

        assertThat(toSign(OFFICER, filed).at("/asked/0/heard").asBoolean()).isTrue();
        submit(filed, form).expect(200);
        assertThat(page(COLLEAGUE, get("/staff/witness")).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(filed.caseNumber());
        assertThat(page(COLLEAGUE, confirming(filed, code)).getStatus()).isIn(404, 409);
    }

    @Test
    void whoFindsSomethingToCorrectHasNotSigned() {
        Filed filed = atTheDesk();
        submit(filed, Map.of("way", "CORRECT")).expect(200);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");
        assertThat(journey.task(OFFICER, filed, WITNESS)).isNull();
        assertThat(journey.task(OFFICER, filed, CORRECT)).isNotNull();
    }

    @Test
    void thereIsNoOtherWayAndNeverAFingerprint() {
        Filed filed = atTheDesk();
        for (String way : List.of("FINGERPRINT", "BIOMETRIC", "ONE_TIME_CODE", "MARK_BY_KEY", "", "code")) {
            Answer refused = submit(filed, Map.of("way", way, "fingerprint", dataUrl(TestFiles.mark())))
                    .expect(422);
            assertThat(error(refused, "way")).isNotBlank();
        }
        submit(filed, Map.of()).expect(422);
        JsonNode fields = journey.task(OFFICER, filed, WITNESS).get("fields");
        assertThat(fields.get(0).get("options").toString())
                .isEqualTo("[\"CODE\",\"PEN\",\"MARK\",\"READ_ALOUD\",\"CORRECT\"]");
    }

    @Test
    void nobodyWithoutARightToTheCaseSeesOrSignsAnything() throws Exception {
        Filed filed = atTheDesk();
        for (String user : List.of(STRANGER, "analyst", "admin", "service-chair")) {
            send(user, get(path(filed, "")), null).expect(404);
            send(user, post(path(filed, "/code")), Map.of()).expect(404);
            send(user, post(path(filed, "/witnesses")), Map.of("userId", "reception-2"))
                    .expect(404);
            scan(user, filed, TestFiles.jpeg()).expect(404);
            proof(user, filed).expect(404);
            assertThat(paper(user, filed).getStatus()).as(user).isEqualTo(404);
        }
        journey.call(get(path(filed, ""))).expect(401);
        journey.call(get("/api/v1/staff/cases/{n}/declaration/proof", filed.caseNumber()))
                .expect(401);
        journey.call(get(path(filed, "/paper.pdf"))).expect(401);
        assertThat(paper(OFFICER, filed).getStatus()).isEqualTo(200);
        proof(OFFICER, filed).expect(404);
    }

    @Test
    void thePaperIsALetterWithWhatIsDeclaredAndTheSignersCopyAfterwards() throws Exception {
        Filed filed = atTheDesk();
        Declarations.Paper toSign = signing.paper(filed.caseNumber());
        MockHttpServletResponse served = paper(OFFICER, filed);
        assertThat(served.getContentType()).isEqualTo("application/pdf");
        assertThat(served.getHeader("Cache-Control")).isEqualTo("no-store");
        PrintedText paper = PrintedText.of(served.getContentAsByteArray());
        for (String printed : List.of(
                "لولوة سالم السعفي",
                filed.caseNumber(),
                "إعداد المعمول",
                toSign.text().ar(),
                "الإصدار " + toSign.text().version(),
                toSign.code(),
                toSign.hash(),
                "شاهد من الموظفين",
                "التوقيع")) {
            assertThat(paper.says(printed)).as(printed).isTrue();
        }
        assertThat(paper.says("نيابة عن")).isFalse();

        submit(filed, Map.of("way", "MARK", "mark", dataUrl(TestFiles.mark()))).expect(200);
        PrintedText copy = PrintedText.of(paper(OFFICER, filed).getContentAsByteArray());
        String hash = proof(OFFICER, filed).body().get("sha256").asText();
        for (String printed : List.of("الإقرار الموقَّع", "بعلامة مرسومة أمام شاهد", "موظفة الاستقبال 1", hash)) {
            assertThat(copy.says(printed)).as(printed).isTrue();
        }
        assertThat(copy.says("شاهد من الموظفين")).isFalse();
        send(OFFICER, get(path(filed, "")), null).expect(409);
    }

    @Test
    void thePaperIsRecognisedByItsWholeHash() {
        Filed filed = atTheDesk();
        String hash = signing.paper(filed.caseNumber()).hash();
        String scan = scan(OFFICER, filed, TestFiles.jpeg()).body().get("id").asText();
        Map<String, Object> form = new HashMap<>(
                Map.of("way", "PEN", "scan", scan, "fileNumber", filed.caseNumber(), "signedBeforeMe", true));
        char last = hash.charAt(63) == '0' ? '1' : '0';
        form.put("paperCode", hash.substring(0, 63) + last);
        assertThat(error(submit(filed, form).expect(422), "paperCode")).contains("تغيّرت بيانات الطلب");
        form.put("paperCode", hash.toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 "));
        submit(filed, form).expect(200);
    }

    // ---- who signs for another

    @Test
    void whatIsSignedNamesTheAgentAndTheAgencyAndForWhom() throws Exception {
        Map<String, Object> intake = intake(somebody());
        intake.put("actsFor", "AGENT");
        Map<String, Object> agent = new HashMap<>(Map.of(
                "name", "بدر ناصر الشيشي",
                "nationalId", somebody().get("nationalId"),
                "addressForm", "MASCULINE",
                "agencyNumber", "٤٤١٢٠٠٠١٥",
                "agencyScope", "تقديم الطلبات",
                "agencyUntil", "2027-11-01"));
        intake.put("acting", agent);
        Filed filed = atTheDesk(intake);
        String before = signing.paper(filed.caseNumber()).hash();
        PrintedText paper = PrintedText.of(paper(OFFICER, filed).getContentAsByteArray());
        // A line that goes on is read together with what stands beside it.
        assertThat(paper.says("بدر ناصر الشيشي، نيابة عن لولوة سالم السعفي")).isTrue();
        assertThat(paper.says("441200015")).isTrue();
        assertThat(toSign(OFFICER, filed).get("signerAr").asText()).contains("441200015", "بدر ناصر الشيشي");

        submit(filed, Map.of("way", "MARK", "mark", dataUrl(TestFiles.mark()))).expect(200);
        assertThat(rendered(filed))
                .contains("بدر ناصر الشيشي", "441200015", "2027-11-01", "لولوة سالم السعفي", "AGENT");
        assertThat(jdbc.sql("select declared_hash from declaration where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo(before);
        assertThat(proof(OFFICER, filed).body().get("intact").asBoolean()).isTrue();
        PrintedText copy = PrintedText.of(paper(OFFICER, filed).getContentAsByteArray());
        assertThat(copy.says("441200015")).isTrue();
    }

    @Test
    void whatIsSignedNamesTheGuardianAndTheDeed() {
        Map<String, Object> intake = intake(somebody());
        intake.put("actsFor", "GUARDIAN");
        intake.put(
                "acting",
                new HashMap<>(Map.of(
                        "name", "سعد فهد العذقي",
                        "nationalId", somebody().get("nationalId"),
                        "addressForm", "MASCULINE",
                        "because", "INCAPACITY",
                        "deedNumber", "ص-77",
                        "deedUntil", "2028-01-01")));
        Filed filed = atTheDesk(intake);
        submit(filed, Map.of("way", "MARK", "mark", dataUrl(TestFiles.mark()))).expect(200);
        assertThat(rendered(filed)).contains("GUARDIAN", "سعد فهد العذقي", "ص-77", "2028-01-01");
    }

    private String rendered(Filed filed) {
        return protection.decrypt(
                "declarations.rendered",
                jdbc.sql("select rendered from declaration where case_number = ?")
                        .param(filed.caseNumber())
                        .query(byte[].class)
                        .single());
    }

    @Test
    void anApplicantWhoIsTheOfficerIsToldToLetAnotherWitness() {
        Map<String, Object> applicant = somebody();
        Filed filed = atTheDesk(intake(applicant));
        records.identify(OFFICER, null, applicant.get("mobile").toString());
        try {
            assertThat(toSign(OFFICER, filed).get("mayWitness").asBoolean()).isFalse();
            Answer refused = submit(filed, Map.of("way", "MARK", "mark", dataUrl(TestFiles.mark())))
                    .expect(422);
            assertThat(error(refused, "witness")).contains("يُرجى أن يشهد موظف آخر");
            assertThat(toSign("reception-2", filed).at("/askable").findValuesAsText("userId"))
                    .doesNotContain(OFFICER);
        } finally {
            records.identify(OFFICER, null, null);
        }
    }

    // ---- signed at home with another's number

    @Test
    void fromHomeWithARelativesNumberTheOfficerHearsHerBeforeItIsComplete() {
        Filed filed = fromHome("1999990136", "0519990002");
        assertThat(request(filed).get("awaitsWitness").asBoolean()).isTrue();
        Answer refused =
                journey.submit(OFFICER, filed, CHECK, RequestForms.complete()).expect(422);
        assertThat(error(refused, "signerHeard")).contains("ليس جوال مقدِّم الطلب");
        Map<String, Object> form = RequestForms.complete();
        form.put("signerHeard", "SOMEHOW");
        journey.submit(OFFICER, filed, CHECK, form).expect(422);

        form.put("signerHeard", "CALL");
        refused = journey.submit(OFFICER, filed, CHECK, form).expect(422);
        assertThat(error(refused, "signatureDenied")).isNotBlank();
        form.put("signatureDenied", false);
        journey.submit(OFFICER, filed, CHECK, form).expect(200);

        assertThat(jdbc.sql("select how || ' ' || confirmed_by from declaration_confirmation where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("CALL " + OFFICER);
        assertThat(proof(OFFICER, filed).body().get("intact").asBoolean()).isTrue();
    }

    @Test
    void whatSheDeniesIsClosedAndTheTelephoneItCameWithIsNotHersByIt() {
        Filed filed = fromHome("1999990144", "0519990003");
        Map<String, Object> form = new HashMap<>(Map.of("signatureDenied", true));
        Answer refused = journey.submit(OFFICER, filed, CHECK, form).expect(422);
        assertThat(error(refused, "denial")).isNotBlank();
        form.put("denial", "لم أوقّع شيئاً، وابني هو من كتب.");
        refused = journey.submit(OFFICER, filed, CHECK, form).expect(422);
        assertThat(error(refused, "signerHeard")).isNotBlank();
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        assertThat(confirmedContact(filed)).isTrue();

        form.put("signerHeard", "VISIT");
        journey.submit(OFFICER, filed, CHECK, form).expect(200);

        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processDefinitionKey("request-intake")
                                .processInstanceBusinessKey(filed.caseNumber())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId("end_signatureDenied")
                        .count())
                .isOne();
        assertThat(journey.status(filed)).isEqualTo("CLOSED");
        assertThat(journey.track(filed).toString())
                .contains("لأن توقيعه لم يثبت")
                .as("what she said is for staff")
                .doesNotContain("وابني", "أنكر");
        assertThat(timeline.entries(filed.caseNumber()))
                .filteredOn(entry -> entry.code().equals("declarations.denied"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(OFFICER);
                    assertThat(entry.text()).isEqualTo("لم أوقّع شيئاً، وابني هو من كتب.");
                    assertThat(entry.arguments()).containsExactly("VISIT");
                });
        assertThat(journey.messages(filed.caseNumber(), "staff.escalated")).isNotEmpty();
        JsonNode proof = proof(OFFICER, filed).expect(200).body();
        assertThat(proof.get("denied").asBoolean()).isTrue();
        assertThat(proof.get("intact").asBoolean()).as("nothing is lost").isTrue();
        assertThat(confirmedContact(filed)).isFalse();
        assertThat(cases.view(filed.caseNumber()).dueOn()).isNull();
        journey.withdraw(filed).expect(409);
        assertThat(journey.task(OFFICER, filed, CHECK)).isNull();
    }

    @Test
    void nobodyDeniesASignatureOfWhichNothingIsToBeHeard() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        Map<String, Object> form = Map.of("signerHeard", "CALL", "signatureDenied", true, "denial", "ليس توقيعي");
        assertThat(error(journey.submit(OFFICER, filed, CHECK, form).expect(422), "denial"))
                .contains("لا يُنتظر");
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    private boolean confirmedContact(Filed filed) {
        return jdbc.sql("select confirmed_at is not null from party_contact where party_id = ? and ended_at is null")
                .param(cases.view(filed.caseNumber()).partyId())
                .query(Boolean.class)
                .single();
    }

    /** Signed on the website with a code to a relative's number. */
    private Filed fromHome(String nationalId, String mobile) {
        Map<String, Object> applicant = noura();
        applicant.putAll(Map.of(
                "name", "غالية حمد القنوي",
                "nationalId", nationalId,
                "mobile", mobile,
                "mobileOwner", "RELATIVE",
                "category", "craftsperson"));
        return journey.fileAndSign(journey.filing("licensing-support", applicant, licensing()));
    }

    @Test
    void withHerOwnNumberNothingMoreIsAsked() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        assertThat(request(filed).get("awaitsWitness").asBoolean()).isFalse();
        journey.submit(OFFICER, filed, CHECK, RequestForms.complete()).expect(200);
    }

    // ----

    private Filed atTheDesk() {
        return atTheDesk(intake(somebody()));
    }

    private Filed atTheDesk(Map<String, Object> intake) {
        String caseNumber = desk.begin(OFFICER, intake);
        return new Filed(caseNumber, cases.reissueAccessCode(caseNumber, OFFICER));
    }

    private Answer submit(Filed filed, Map<String, Object> form) {
        return journey.submit(OFFICER, filed, WITNESS, form);
    }

    private JsonNode toSign(String user, Filed filed) {
        return send(user, get(path(filed, "")), null).expect(200).body();
    }

    private JsonNode request(Filed filed) {
        return send(OFFICER, get("/api/v1/staff/service-requests/" + filed.caseNumber()), null)
                .expect(200)
                .body();
    }

    private Answer proof(String user, Filed filed) {
        return send(user, get("/api/v1/staff/cases/" + filed.caseNumber() + "/declaration/proof"), null);
    }

    private Answer scan(String user, Filed filed, byte[] content) {
        return journey.call(multipart("/api/v1/staff/cases/{n}/documents", filed.caseNumber())
                .file(new MockMultipartFile("file", "إقرار.jpg", null, content))
                .param("item", "signed-declaration")
                .with(httpBasic(user, DemoPeople.PASSWORD)));
    }

    private Answer send(String user, MockHttpServletRequestBuilder request, Object body) {
        return journey.asStaff(user, request, body);
    }

    private static String path(Filed filed, String part) {
        return "/api/v1/staff/service-requests/" + filed.caseNumber() + "/declaration" + part;
    }

    private static MockHttpServletRequestBuilder confirming(Filed filed, String code) {
        return post("/staff/witness").param("caseNumber", filed.caseNumber()).param("paperCode", code);
    }

    private MockHttpServletResponse paper(String user, Filed filed) throws Exception {
        return http.perform(get(path(filed, "/paper.pdf")).with(httpBasic(user, DemoPeople.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    /** One of our pages, as somebody who is signed in. */
    private MockHttpServletResponse page(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(user))
                        .with(CsrfCookie.csrfCookie())
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar"))
                .andReturn()
                .getResponse();
    }

    private String instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("desk-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
    }

    private static String error(Answer answer, String field) {
        for (JsonNode error : answer.body().get("errors")) {
            if (error.get("field").asText().equals(field)) {
                return error.get("messageAr").asText();
            }
        }
        return "";
    }

    private static String dataUrl(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
