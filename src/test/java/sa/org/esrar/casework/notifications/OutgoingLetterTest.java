package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.document;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.morningOf;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.LetterState;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.OutgoingRegister.Entry;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** {@code outgoing-letter}: who agreed to paper or fax gets the registered letter, and what did not arrive is told (A2, A4, C5). */
@CaseworkTest
class OutgoingLetterTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String PRINT = "userTask_printAndPostLetter";
    private static final String FAX = "userTask_sendFaxByHand";
    private static final String ARRIVAL = "userTask_recordLetterArrival";
    private static final String REACH = "userTask_reachBeneficiaryAnotherWay";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    OutgoingRegister register;

    @Autowired
    ContactLog contacts;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Timeline timeline;

    @Autowired
    Desk desk;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    /** Who is told of an escalation, and who witnesses a signature. */
    @BeforeEach
    void staffAreOnRecord() {
        staff.load();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    // ---- the way of a letter

    @Test
    void theLetterIsPrintedPostedAndDelivered() {
        Filed filed = agreedTo("LETTER");
        ProcessInstance round = round(filed);
        Entry receipt = letter(filed);
        assertThat(receipt.kind()).isEqualTo(LetterKind.RECEIPT);
        assertThat(journey.messages(filed.caseNumber(), "request.received")).isEmpty();
        JsonNode task = journey.task("reception-1", filed, PRINT);
        assertThat(task.get("dueOn").asText()).isEqualTo(morningOf("2026-11-24").toString());
        assertThat(task.get("candidateGroups").get(0).asText()).isEqualTo("intake-officers");
        assertThat(journey.task("service-chair", filed, PRINT)).isNull();
        JsonNode facts = journey.asStaff(
                        "reception-1",
                        get("/api/v1/staff/tasks/{id}", task.get("id").asText()),
                        null)
                .expect(200)
                .body()
                .get("facts");
        assertThat(facts.get("letterYear").asInt()).isEqualTo(receipt.number().hijriYear());
        assertThat(facts.get("letterSerial").asLong())
                .isEqualTo(receipt.number().serial());

        JsonNode refused = journey.submit("reception-1", filed, PRINT, posted("RR 123"))
                .expect(422)
                .body();
        assertThat(refused.toString()).contains("لم يُطبع الخطاب بعد");
        assertThat(pdf("reception-1", filed, receipt, ".pdf").getStatus()).isEqualTo(200);
        journey.submit("reception-1", filed, PRINT, posted("RR 123")).expect(200);
        assertThat(round).isWaitingAt(ARRIVAL);
        assertThat(letter(filed).state()).isEqualTo(LetterState.POSTED);
        assertThat(journey.task("reception-2", filed, ARRIVAL).get("dueOn").asText())
                .isEqualTo(morningOf("2026-12-06").toString());

        journey.submit("reception-2", filed, ARRIVAL, Map.of("outcome", "DELIVERED"))
                .expect(200);
        assertThat(round).isEnded();
        assertThat(letter(filed).state()).isEqualTo(LetterState.DELIVERED);
        assertThat(register.steps(receipt.number()))
                .extracting(OutgoingRegister.Step::state, OutgoingRegister.Step::by)
                .containsExactly(
                        tuple(LetterState.REGISTERED, "system"),
                        tuple(LetterState.PRINTED, "reception-1"),
                        tuple(LetterState.POSTED, "reception-1"),
                        tuple(LetterState.DELIVERED, "reception-2"));
        assertThat(contacts.of(filed.caseNumber())).anySatisfy(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.LETTER);
            assertThat(contact.summary()).contains(receipt.number().printed(), "RR 123");
        });
        assertThat(followUps(filed)).isZero();
    }

    @Test
    void aLetterThatComesBackIsToldAnotherWay() {
        Filed filed = agreedTo("LETTER");
        ProcessInstance round = round(filed);
        pdf("reception-1", filed, letter(filed), ".pdf");
        journey.submit("reception-1", filed, PRINT, posted("")).expect(200);
        journey.submit("reception-1", filed, ARRIVAL, Map.of("outcome", "RETURNED"))
                .expect(200);
        assertThat(round)
                .hasPassed("serviceTask_reachAnotherWay", "end_letterNotDelivered")
                .isEnded();
        assertThat(letter(filed).state()).isEqualTo(LetterState.RETURNED);
        assertThat(followUps(filed)).isEqualTo(1);
        assertThat(journey.task("reception-1", filed, REACH)).isNotNull();
    }

    @Test
    void aLetterThatIsHandedOverHasArrived() {
        Filed filed = agreedTo("LETTER");
        ProcessInstance round = round(filed);
        pdf("reception-1", filed, letter(filed), ".pdf");
        journey.submit("reception-1", filed, PRINT, Map.of("method", "HAND", "reference", "أخوها سعد"))
                .expect(200);
        assertThat(round).hasPassed("gateway_isPosted", "end_letterDelivered").isEnded();
        assertThat(letter(filed).state()).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    void aFaxIsSentByHandAndMayFail() {
        Filed arrived = agreedTo("FAX");
        assertThat(journey.task("reception-1", arrived, PRINT)).isNull();
        journey.submit("reception-1", arrived, FAX, Map.of("arrived", true)).expect(422);
        pdf("reception-1", arrived, letter(arrived), ".pdf");
        journey.submit("reception-1", arrived, FAX, Map.of()).expect(422);
        journey.submit("reception-1", arrived, FAX, Map.of("arrived", true, "note", "OK 2p"))
                .expect(200);
        assertThat(letter(arrived).state()).isEqualTo(LetterState.DELIVERED);
        assertThat(followUps(arrived)).isZero();

        Filed lost = agreedTo("FAX");
        pdf("reception-1", lost, letter(lost), ".pdf");
        journey.submit("reception-1", lost, FAX, Map.of("arrived", false)).expect(200);
        assertThat(letter(lost).state()).isEqualTo(LetterState.PRINTED);
        assertThat(followUps(lost)).isEqualTo(1);
        assertThat(journey.track(lost).toString()).doesNotContain("تعذّر إرسال الخطاب");
    }

    @Test
    void ofTwoLettersOfOneCaseEachTaskIsAboutItsOwn() {
        Map<String, Object> filing =
                journey.filing("fair-stall", noura(), stall(), document("product-photos", "a.jpg", TestFiles.jpeg()));
        filing.put("agreedChannels", List.of("LETTER"));
        Filed filed = journey.fileAndSign(filing);
        journey.submit("reception-1", filed, CHECK, RequestForms.left("product-photos", "UNREADABLE"))
                .expect(200);
        List<Entry> both = register.ofCase(filed.caseNumber());
        assertThat(both).extracting(Entry::kind).containsExactly(LetterKind.RECEIPT, LetterKind.WHAT_IS_LEFT);
        pdf("reception-1", filed, both.get(1), ".pdf");

        assertThat(handIn(filed, both.get(0)).status()).isEqualTo(422);
        assertThat(handIn(filed, both.get(1)).status()).isEqualTo(200);

        assertThat(register.ofCase(filed.caseNumber()))
                .extracting(Entry::state)
                .containsExactly(LetterState.REGISTERED, LetterState.POSTED);
    }

    /** Hands in the task that is about this letter. */
    private Journey.Answer handIn(Filed filed, Entry letter) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(PRINT)
                .processVariableValueEquals("letterSerial", letter.number().serial())
                .singleResult()
                .getId();
        return journey.asStaff("reception-1", post("/api/v1/staff/tasks/{id}/submission", task), posted("RR 9"));
    }

    // ---- what takes too long (C5, H5)

    @Test
    void aLetterThatIsNotSentInTimeIsEscalatedAndCanStillBeSent() {
        Filed filed = checked("LETTER");
        ProcessInstance round = round(filed);
        assertThat(journey.timer(filed, "timer_postingOverdue")).isEqualTo(morningOf("2026-11-24"));
        clock.set(LocalDate.parse("2026-11-24"), LocalTime.of(7, 59));
        journey.runDueJobs();
        assertEscalated(filed, 0);

        journey.goTo(LocalDate.parse("2026-11-24"));
        assertEscalated(filed, 1);
        assertPriority(filed, PRINT);
        assertThat(round).hasPassed("end_letterEscalated").isWaitingAt(PRINT);
        pdf("reception-1", filed, letter(filed), ".pdf");
        journey.submit("reception-1", filed, PRINT, posted("RR 7")).expect(200);
        assertThat(round).isWaitingAt(ARRIVAL);
        assertThat(journey.task("reception-1", filed, ARRIVAL).get("dueOn").asText())
                .as("ten working days from the posting")
                .isEqualTo(morningOf("2026-12-08").toString());
    }

    @Test
    void aPostedLetterOfWhichNothingIsHeardIsEscalated() {
        Filed filed = checked("LETTER");
        pdf("reception-1", filed, letter(filed), ".pdf");
        journey.submit("reception-1", filed, PRINT, posted("RR 8")).expect(200);
        assertThat(journey.timer(filed, "timer_postingOverdue"))
                .as("it is on its way")
                .isNull();
        assertThat(journey.timer(filed, "timer_arrivalOverdue")).isEqualTo(morningOf("2026-12-06"));
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertEscalated(filed, 1);
        assertPriority(filed, ARRIVAL);
        journey.submit("reception-1", filed, ARRIVAL, Map.of("outcome", "DELIVERED"))
                .expect(200);
        assertThat(round(filed)).as("nothing waits any more").isNull();
    }

    @Test
    void aFaxThatIsNotSentInTimeIsEscalated() {
        Filed filed = checked("FAX");
        assertThat(journey.timer(filed, "timer_faxOverdue")).isEqualTo(morningOf("2026-11-24"));
        journey.goTo(LocalDate.parse("2026-11-24"));
        assertEscalated(filed, 1);
        assertPriority(filed, FAX);
    }

    /** Complete, so that nothing else of the case is escalated on the same day. */
    private Filed checked(String channel) {
        Filed filed = agreedTo(channel);
        journey.submit("reception-1", filed, CHECK, RequestForms.complete()).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private void assertEscalated(Filed filed, int times) {
        assertThat(timeline.entries(filed.caseNumber()))
                .filteredOn(entry -> entry.code().equals("notifications.letterLate"))
                .hasSize(times)
                .allSatisfy(entry -> assertThat(entry.arguments())
                        .containsExactly(letter(filed).number().printed()));
        assertThat(journey.messages(filed.caseNumber(), "staff.escalated")).hasSize(times);
    }

    private void assertPriority(Filed filed, String key) {
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(filed.caseNumber())
                        .taskDefinitionKey(key)
                        .singleResult()
                        .getPriority())
                .isEqualTo(100);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(filed.caseNumber())
                        .taskDefinitionKey("userTask_studyRequest")
                        .singleResult()
                        .getPriority())
                .as("another task of the case")
                .isEqualTo(50);
    }

    // ---- where it goes

    @Test
    void labelAndLetterBearTheAddressThatTheDeskTookDown() throws Exception {
        Filed filed =
                new Filed(desk.begin("reception-1", Desk.intake(Desk.person("دلال عيسى الخنيزي", null, null))), null);
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_witnessDeclaration",
                        Map.of(
                                "way",
                                "MARK",
                                "mark",
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(TestFiles.mark())))
                .expect(200);
        Entry receipt = letter(filed);
        for (String ending : List.of(".pdf", "/label.pdf")) {
            PrintedText printed =
                    PrintedText.of(pdf("reception-1", filed, receipt, ending).getContentAsByteArray());
            assertThat(printed.says("دلال عيسى الخنيزي")).as(ending).isTrue();
            assertThat(printed.says("شارع التجربة")).as(ending).isTrue();
            assertThat(printed.says("8228")).as(ending).isTrue();
            assertThat(printed.says("حي العيون")).as(ending).isTrue();
            assertThat(printed.says("36361")).as(ending).isTrue();
            assertThat(printed.says("2121")).as(ending).isTrue();
        }
    }

    // ---- the letters of a case for staff

    @Test
    void staffWhoSeeTheCaseListAndPrintItsLettersAndNobodyElse() throws Exception {
        Filed filed = agreedTo("LETTER");
        Entry receipt = letter(filed);
        JsonNode list = journey.asStaff("reception-1", get("/api/v1/staff/cases/{n}/letters", filed.caseNumber()), null)
                .expect(200)
                .body();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("number").asText())
                .isEqualTo(receipt.number().printed());
        assertThat(list.get(0).get("kind").get("ar").asText()).isEqualTo("إيصال استلام");
        assertThat(list.get(0).get("state").get("en").asText()).isNotEmpty();

        MockHttpServletResponse printed = pdf("reception-1", filed, receipt, ".pdf");
        assertThat(printed.getContentType()).isEqualTo("application/pdf");
        assertThat(printed.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(PrintedText.of(printed.getContentAsByteArray())
                        .says(receipt.number().printed()))
                .isTrue();
        assertThat(pdf("reception-1", filed, receipt, ".pdf").getContentAsByteArray())
                .isEqualTo(printed.getContentAsByteArray());
        MockHttpServletResponse label = pdf("reception-1", filed, receipt, "/label.pdf");
        assertThat(PrintedText.of(label.getContentAsByteArray()).says("نورة سعد العذقي"))
                .isTrue();

        Filed another = agreedTo("LETTER");
        for (String ending : List.of(".pdf", "/label.pdf")) {
            assertThat(pdf("hr-officer", filed, receipt, ending).getStatus()).isEqualTo(404);
            assertThat(pdf("analyst", filed, receipt, ending).getStatus()).isEqualTo(404);
            // A case that one sees opens no other case's letters.
            assertThat(pdf("reception-1", another, receipt, ending).getStatus()).isEqualTo(404);
        }
        journey.asStaff("hr-officer", get("/api/v1/staff/cases/{n}/letters", filed.caseNumber()), null)
                .expect(404);
        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), "reception-1", "DECLARED", "reception-1"));
        assertThat(pdf("reception-1", filed, receipt, ".pdf").getStatus()).isEqualTo(404);
        assertThat(pdf("reception-1", filed, receipt, "/label.pdf").getStatus()).isEqualTo(404);
        journey.asStaff("reception-1", get("/api/v1/staff/cases/{n}/letters", filed.caseNumber()), null)
                .expect(404);
        assertThat(register.steps(receipt.number()))
                .filteredOn(step -> step.state() == LetterState.PRINTED)
                .hasSize(2)
                .allMatch(step -> step.by().equals("reception-1"));
    }

    private Filed agreedTo(String channel) {
        Map<String, Object> filing = journey.filing("licensing-support", noura(), licensing());
        filing.put("agreedChannels", List.of(channel));
        return journey.fileAndSign(filing);
    }

    private Entry letter(Filed filed) {
        return register.ofCase(filed.caseNumber()).get(0);
    }

    private static Map<String, Object> posted(String reference) {
        return new HashMap<>(Map.of("method", "POST", "reference", reference));
    }

    private MockHttpServletResponse pdf(String user, Filed filed, Entry letter, String ending) {
        String path = "/api/v1/staff/cases/" + filed.caseNumber() + "/letters/"
                + letter.number().hijriYear() + "-" + letter.number().serial() + ending;
        try {
            return http.perform(get(path).with(httpBasic(user, DemoPeople.PASSWORD)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessInstance round(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("outgoing-letter")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    private long followUps(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("follow-up-action")
                .processInstanceBusinessKey(filed.caseNumber())
                .count();
    }
}
