package sa.org.esrar.casework.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;
import static sa.org.esrar.casework.support.InquiryForms.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Questions that come in a call, an interview, a letter or a fax, taken down by staff (A1 to A4, A6, C1). */
@CaseworkTest
class DeskInquiryTest {

    private static final String STARTS = "/api/v1/staff/starts/desk-inquiry";
    private static final String QUESTION = "متى يفتح المعرض؟";

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    InquiryDossiers dossiers;

    @Autowired
    CaseRegister cases;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    OutgoingRegister outgoing;

    @Autowired
    Letters letters;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        staff.load();
    }

    @Test
    void anUnnamedCallBecomesAnInquiryWithNumberAndCode() {
        String number = begin("reception-1", call(QUESTION));
        journey.runDueJobs();
        assertThat(dossiers.of(number).asker()).isEqualTo(Asker.UNNAMED);
        assertThat(cases.view(number).partyId()).isNull();
        assertThat(cases.view(number).dueOn()).hasToString("2026-11-25");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("desk-inquiry")
                        .finished()
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql("select channel from contact_entry where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("PHONE");
        journey.asStaff("reception-1", MockMvcRequestBuilders.get("/api/v1/staff/inquiries/" + number), null)
                .expect(200);
    }

    @Test
    void somebodyWhoIsTakenDownIsCalledWithTheAnswer() {
        Map<String, Object> form = call(QUESTION);
        form.put("named", "NAMED");
        form.put("announceBy", "PHONE");
        form.put("person", Map.of("name", "حصة سالم", "addressForm", "FEMININE", "mobile", "0519990047"));
        Filed asked = new Filed(begin("liaison-1", form), null);
        journey.runDueJobs();
        assertThat(dossiers.of(asked.caseNumber()).asker()).isEqualTo(Asker.NAMED);
        journey.submit("liaison-1", asked, "userTask_answerInquiry", answer("في ديسمبر."))
                .expect(200);
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", approved()).expect(200);
        assertThat(journey.task("reception-1", asked, "userTask_reachBeneficiaryAnotherWay"))
                .isNotNull();
        JsonNode script = journey.asStaff(
                        "reception-1",
                        MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}/call-script", asked.caseNumber()),
                        null)
                .expect(200)
                .body();
        assertThat(script.get("told").toString()).contains("في ديسمبر.");
    }

    @Test
    void aboutACaseOnlyWithItsOwnerAndAfterVerifying() {
        Filed filed = families.signed("نورة سعد العذقي", "1999990011", "0519990001", "OWN");
        Filed others = families.signed("زينب حسين الليفي", "1999990078", "0519990007", "OWN");
        String owner = cases.view(filed.caseNumber()).partyId().toString();
        Map<String, Object> form = about(owner, filed.caseNumber(), true);

        form.put("proven", false);
        assertThat(fields(stage("reception-1", form))).containsExactly("proven");
        form.put("proven", true);
        form.put("aboutCase", others.caseNumber());
        assertThat(fields(stage("reception-1", form))).containsExactly("aboutCase");
        form.put("aboutCase", "");
        assertThat(fields(stage("reception-1", form))).contains("aboutCase");
        form.put("aboutCase", filed.caseNumber());
        form.put("named", "UNNAMED");
        assertThat(fields(stage("reception-1", form))).contains("person");
        form.put("named", "NAMED");
        // Who is excluded from that case does not even learn that it is there.
        exclude(filed.caseNumber(), "reception-2");
        assertThat(fields(stage("reception-2", form))).containsExactly("aboutCase");

        String number = begin("reception-1", form);
        assertThat(dossiers.of(number).asker()).isEqualTo(Asker.OFFICER);
        assertThat(exclusions.isExcluded(number, "reception-2")).isTrue();
        // Excluded from the case later, and so from the inquiry in the same moment.
        exclude(filed.caseNumber(), "liaison-2");
        assertThat(exclusions.isExcluded(number, "liaison-2")).isTrue();
    }

    @Test
    void aLetterAndAFaxGetTheirNumbersInTheIncomingRegister() {
        Map<String, Object> letter = call(QUESTION);
        letter.put("channel", "LETTER");
        letter.put("paper", Map.of("reference", "12/أ", "sentOn", "2026-11-20"));
        String number = begin("reception-1", letter);
        assertThat(incoming.ofCase(number)).singleElement().satisfies(entry -> assertThat(entry.reference())
                .isEqualTo("12/أ"));

        Map<String, Object> fax = call(QUESTION);
        fax.put("channel", "FAX");
        assertThat(fields(stage("reception-1", fax))).containsExactly("paper.pages");
        fax.put("paper", Map.of("pages", "٢"));
        assertThat(incoming.ofCase(begin("reception-1", fax))).hasSize(1);
    }

    @Test
    void whoAgreedToPaperGetsTheAnswerAsALetterThatIsPrintedAndPosted() {
        Map<String, Object> filing = journey.filing("licensing-support", Journey.noura(), Journey.licensing());
        filing.put("agreedChannels", List.of("LETTER"));
        Filed filed = journey.fileAndSign(filing);
        Map<String, Object> form = call("متى تبدأ دورة التصوير بالجوال؟");
        form.put("named", "NAMED");
        form.put("person", Map.of("id", cases.view(filed.caseNumber()).partyId().toString()));
        Filed asked = new Filed(begin("liaison-1", form), null);
        journey.runDueJobs();
        journey.submit("liaison-1", asked, "userTask_answerInquiry", answer("تبدأ في ديسمبر.\n\nولها مجموعة مسائية."))
                .expect(200);
        assertThat(outgoing.ofCase(asked.caseNumber())).isEmpty();
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", approved()).expect(200);
        OutgoingRegister.Entry letter = outgoing.ofCase(asked.caseNumber()).get(0);
        assertThat(letter.kind()).isEqualTo(LetterKind.INQUIRY_ANSWER);
        assertThat(new String(letters.get(letter.number()), 0, 8, StandardCharsets.US_ASCII))
                .startsWith("%PDF-1.");
        assertThat(journey.task("reception-1", asked, "userTask_printAndPostLetter"))
                .isNotNull();
        assertThat(journey.messages(asked.caseNumber(), "case.news")).isEmpty();
    }

    @Test
    void aPaperThatWasRegisteredBeforeBecomesTheInquiryUnderItsNumber() {
        RegisterNumber registered = incoming.register(
                new RegisterIncoming(RegisterIncoming.Kind.FAX, "بلدية الأحساء (مثال)", null, null, 2, null),
                "reception-1");
        Map<String, Object> fax = call(QUESTION);
        fax.put("channel", "FAX");
        for (String unknown : List.of("1448/999999", "57", "<b>")) {
            fax.put("paper", Map.of("incomingNumber", unknown));
            assertThat(fields(stage("reception-1", fax))).containsExactly("paper.incomingNumber");
        }
        fax.put("paper", Map.of("incomingNumber", registered.printed()));
        String number = begin("reception-1", fax);
        assertThat(incoming.ofCase(number)).singleElement().satisfies(entry -> assertThat(entry.number())
                .isEqualTo(registered));
        // It is this case's now, and no other's.
        assertThat(fields(stage("reception-1", fax))).containsExactly("paper.incomingNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "؟؟؟؟", "😀"})
    void whatIsNoQuestionIsNotTakenDown(String typed) {
        assertThat(fields(stage("reception-1", call(typed)))).containsExactly("question");
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        assertThat(fields(stage("reception-1", Map.of()))).contains("channel", "kind", "question", "named");
        Map<String, Object> form = call("س".repeat(4001));
        form.put("channel", "WEBSITE");
        form.put("kind", "SECRET");
        form.put("named", "NAMED");
        assertThat(fields(stage("reception-1", form))).contains("channel", "kind", "question", "person");
        form.put("person", Map.of("mobile", "12"));
        assertThat(fields(stage("reception-1", form)))
                .contains("announceBy", "person.name", "person.addressForm", "person.mobile");
        form = call(QUESTION);
        form.put("named", "NAMED");
        form.put("person", Map.of("id", UUID.randomUUID().toString()));
        assertThat(fields(stage("reception-1", form))).containsExactly("person.id");
    }

    @Test
    void onlyTheDesksTakeQuestionsDown() {
        for (String user : List.of("service-member", "accountant", "analyst", "board-member", "executive-manager")) {
            assertThat(stage(user, call(QUESTION)).status()).as(user).isEqualTo(404);
        }
        assertThat(stage("volunteer-coordinator", call(QUESTION)).status()).isEqualTo(200);
    }

    // ---- how

    private static Map<String, Object> about(String person, String caseNumber, boolean proven) {
        Map<String, Object> form = new HashMap<>(call("وين وصلت معاملتي؟"));
        form.put("kind", "ABOUT_CASE");
        form.put("named", "NAMED");
        form.put("person", Map.of("id", person));
        form.put("aboutCase", caseNumber);
        form.put("proven", proven);
        return form;
    }

    private void exclude(String caseNumber, String user) {
        transaction.executeWithoutResult(
                status -> exclusions.exclude(caseNumber, user, "DISCLOSED", "executive-manager"));
    }

    private Answer stage(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.put(STARTS + "/submission"), form);
    }

    private String begin(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.post(STARTS + "/submission"), form)
                .expect(201)
                .body()
                .get("caseNumber")
                .asText();
    }

    private static List<String> fields(Answer refused) {
        refused.expect(422);
        return refused.body().get("errors").findValuesAsText("field").stream()
                .distinct()
                .toList();
    }
}
