package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.support.Desk.RECEPTION;
import static sa.org.esrar.casework.support.Desk.begun;
import static sa.org.esrar.casework.support.Desk.by;
import static sa.org.esrar.casework.support.Desk.intake;
import static sa.org.esrar.casework.support.Desk.somebody;
import static sa.org.esrar.casework.support.Desk.volunteer;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** The desk's process from each door to its end, through the staff API as the forms use it. */
@CaseworkTest
class DeskIntakeTest {

    private static final String COMPLETE = "userTask_completeDeskFile";
    private static final String CONFIRM = "userTask_confirmVolunteerFiling";
    private static final String WITNESS = "userTask_witnessDeclaration";

    @Autowired
    Desk desk;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    MockMvc http;

    @Autowired
    Disclosures disclosures;

    @Autowired
    DraftApplicants applicants;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    CaseRegister cases;

    @Autowired
    ContactLog contacts;

    @Autowired
    Timeline timeline;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    /** Who witnesses or discloses is in the directory. */
    @BeforeEach
    void staffAreOnRecord() {
        staff.load();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    // ---- complete or not (C2, C3)

    @Test
    void whatIsCompleteWaitsForItsSignatureTwoWorkingDays() {
        String number = desk.begin(RECEPTION, intake(somebody()));
        Task witness = task(number, WITNESS);
        assertThat(witness.getDueDate().toInstant()).isEqualTo(morningOf("2026-11-24"));
        assertThat(status(number)).isEqualTo("AWAITING_SIGNATURE");
        assertThat(codesOf(number)).containsExactly("requests.takenDown");
        assertThat(contacts.of(number)).singleElement().satisfies(contact -> {
            assertThat(contact.channel().name()).isEqualTo("INTERVIEW");
            assertThat(contact.direction()).isEqualTo(ContactLog.Direction.IN);
            assertThat(contact.by()).isEqualTo(RECEPTION);
        });
    }

    @Test
    void whatIsNotCompleteIsADraftThatComesBackUntilNothingIsLeft() {
        String number = desk.begin(RECEPTION, begun(somebody()));
        assertThat(status(number)).isEqualTo("DRAFT");
        Task first = task(number, COMPLETE);
        assertThat(first.getDueDate().toInstant()).isEqualTo(morningOf("2026-11-29"));
        JsonNode file = desk.file(RECEPTION, number).expect(200).body();
        assertThat(file.get("left"))
                .extracting(item -> item.get("code").asText())
                .contains("licenceWanted", "helpAt")
                .doesNotContain("activity");
        assertThat(file.get("left").get(0).get("what").get("ar").asText()).isNotBlank();

        Map<String, Object> half = Journey.licensing();
        half.remove("helpAt");
        submit("reception-2", number, COMPLETE, Map.of("answers", half)).expect(200);
        assertThat(task(number, COMPLETE).getId()).isNotEqualTo(first.getId());
        assertThat(desk.file(RECEPTION, number).body().get("left")).hasSize(1);

        submit("liaison-1", number, COMPLETE, Map.of("answers", Journey.licensing()))
                .expect(200);
        assertThat(task(number, WITNESS)).isNotNull();
        assertThat(status(number)).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void wrongAnswersAreNamedWhileMissingOnesOnlyKeepTheFileOpen() {
        Map<String, Object> intake = begun(somebody());
        intake.put("answers", Map.of("licenceWanted", "لا يوجد"));
        assertThat(desk.start(RECEPTION, intake).expect(422).body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("answers.licenceWanted");

        String number = desk.begin(RECEPTION, begun(somebody()));
        assertThat(submit(RECEPTION, number, COMPLETE, Map.of("answers", Map.of("licenceWanted", "لا يوجد")))
                        .expect(422)
                        .body()
                        .get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("answers.licenceWanted");
    }

    @Test
    void originalsAreSightedWhereTheServiceSaysSoAndNowhereElse() {
        Map<String, Object> intake = intake(somebody());
        intake.put("sighted", List.of(Map.of("item", "identity", "fact", "0110")));
        String number = desk.begin(RECEPTION, intake);
        assertThat(jdbc.sql("select sighted_by from item_sighting where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(RECEPTION);
        Map<String, Object> other = intake(somebody());
        other.put("sighted", List.of(Map.of("item", "no-such", "fact", "x")));
        assertThat(desk.start(RECEPTION, other).expect(422).body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("sighted[0].item");
    }

    // ---- where letters go (A2, C5)

    @Test
    void whoAgreesToLettersOnPaperGivesAnAddressThatThePostCanDeliverTo() {
        Map<String, Object> person = somebody();
        person.put("agreedChannels", List.of("LETTER"));
        assertThat(fields(desk.start(RECEPTION, intake(person)).expect(422))).containsExactly("person.address");
        person.putAll(Desk.ADDRESS);
        person.put("postalCode", "٣٦٣٦");
        person.remove("street");
        assertThat(fields(desk.start(RECEPTION, intake(person)).expect(422)))
                .containsExactly("person.street", "person.postalCode");
        person.putAll(Desk.ADDRESS);
        String number = desk.begin(RECEPTION, intake(person));
        assertThat(addresses.lines(cases.view(number).partyId(), "ar"))
                .containsExactly("8228 شارع التجربة 15", "حي العيون", "الهفوف 36361-2121");
        assertThat(jdbc.sql("select postal_address_cipher from party_contact where party_id = ? and ended_at is null")
                        .param(cases.view(number).partyId())
                        .query(byte[].class)
                        .single())
                .isNotEmpty();
    }

    @Test
    void anAddressIsChangedWithTheContactInTheOwnersPresence() {
        UUID party = cases.view(desk.begin(RECEPTION, begun(somebody()))).partyId();
        Map<String, Object> again =
                new HashMap<>(Map.of("id", party.toString(), "newContact", true, "agreedChannels", List.of("LETTER")));
        assertThat(fields(desk.start(RECEPTION, begun(again)).expect(422))).containsExactly("person.address");
        again.putAll(Map.of("poBox", "٥٥", "city", "الهفوف", "postalCode", "31982"));
        Map<String, Object> byLetter = by("LETTER", again, Map.of("letterDate", "2026-11-20"));
        assertThat(fields(desk.start(RECEPTION, byLetter).expect(422))).containsExactly("person.mobile");
        desk.begin(RECEPTION, begun(again));
        assertThat(addresses.lines(party, "ar")).containsExactly("ص.ب. 55", "الهفوف 31982");
        assertThat(addresses.lines(party, "en")).containsExactly("P.O. Box 55", "الهفوف 31982");

        again.keySet().removeAll(List.of("poBox", "city", "postalCode"));
        desk.begin(RECEPTION, begun(again));
        assertThat(addresses.lines(party, "ar")).as("left empty, it stays").containsExactly("ص.ب. 55", "الهفوف 31982");
    }

    // ---- signed at the desk (C4)

    @Test
    void whatIsSignedAtTheDeskIsARequestFromThatMomentOn() {
        String number = desk.begin(RECEPTION, intake(somebody()));
        sendSignatureCode(number);
        submit("liaison-1", number, WITNESS, Map.of("way", "CODE", "code", journey.lastCode(number)))
                .expect(200);
        assertThat(ended(number)).isEqualTo("end_declarationSigned");
        assertThat(status(number)).isEqualTo("RECEIVED");
        assertThat(task(number, "userTask_checkCompleteness")).isNotNull();
    }

    @Test
    void whatSheFindsWrongAtTheReadingIsCorrectedAndSignedAfterwards() {
        String number = volunteerFiling();
        desk.ask("liaison-1", "/files/" + number + "/confirmation-code", null).expect(204);
        confirm(number, Map.of("confirmed", true, "way", "CODE", "code", families.lastCode("otp.filing")))
                .expect(200);
        submit(RECEPTION, number, WITNESS, Map.of("way", "CORRECT")).expect(200);
        Map<String, Object> corrected = Journey.licensing();
        corrected.put("activity", "إعداد الكليجا");
        submit(RECEPTION, number, COMPLETE, Map.of("answers", corrected)).expect(200);
        assertThat(task(number, CONFIRM)).as("once is enough").isNull();
        sendSignatureCode(number);
        submit(RECEPTION, number, WITNESS, Map.of("way", "CODE", "code", journey.lastCode(number)))
                .expect(200);
        assertThat(ended(number)).isEqualTo("end_declarationSigned");
    }

    private void sendSignatureCode(String number) {
        journey.asStaff(
                        RECEPTION,
                        MockMvcRequestBuilders.post("/api/v1/staff/service-requests/{n}/declaration/code", number),
                        null)
                .expect(204);
    }

    // ---- what ends it from outside

    @Test
    void theFamilyGoesOnWithNumberAndCodeAndSignsOnTheWebsite() {
        String number = desk.begin(RECEPTION, begun(somebody()));
        Filed family = new Filed(number, cases.reissueAccessCode(number, RECEPTION));
        assertThat(journey.status(family)).isEqualTo("DRAFT");
        Visitor at = new Visitor(http, "ar");
        Visitor.Page review = at.send("/track", "caseNumber", number, "accessCode", family.accessCode());
        assertThat(review.html()).contains("بقي لاكتمال طلبكم", "إعداد المعمول");
        assertThat(at.open(review.path().replace("/review", "/request")).html()).contains("إعداد المعمول");
        submit(RECEPTION, number, COMPLETE, Map.of("answers", Journey.licensing()))
                .expect(200);
        journey.asFamily(family, MockMvcRequestBuilders.post("/api/v1/cases/{n}/signature-code", number), Map.of())
                .expect(204);
        journey.sign(family).expect(200);
        assertThat(ended(number)).isEqualTo("end_signedElsewhere");
        assertThat(task(number, WITNESS)).isNull();
        assertThat(task(number, "userTask_checkCompleteness")).isNotNull();
        assertThat(journey.status(family)).isEqualTo("RECEIVED");
    }

    @Test
    void whoAsksIsNotChangedOnTheWebsiteWhereTheDeskSawThem() {
        String number = desk.begin(RECEPTION, begun(somebody()));
        assertThatThrownBy(() -> applicants.change(
                        number,
                        new RegisterParty(
                                "غيرها",
                                "1999990136",
                                "0519990018",
                                null,
                                null,
                                "trainee",
                                null,
                                AddressForm.FEMININE,
                                List.of(Channel.SMS),
                                null,
                                null),
                        1))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo("requests.desk.applicantStays"));
    }

    @Test
    void whoDisclosedARelationTakesNoCaseOfThatPersonDown() {
        Map<String, Object> person = somebody();
        String first = desk.begin(RECEPTION, begun(person));
        UUID party = cases.view(first).partyId();
        disclosures.disclose(
                "reception-2", new Disclosures.Disclosure(Disclosures.Kind.KINSHIP, "أخت", null, null, party));
        Map<String, Object> again = begun(Map.of("id", party.toString()));
        assertThat(fields(desk.start("reception-2", again).expect(422))).containsExactly("person.id");
        String second = desk.begin(RECEPTION, again);
        assertThat(journey.task("reception-2", new Filed(second, null), COMPLETE))
                .as("nor sees it")
                .isNull();
        desk.file("reception-2", second).expect(404);
    }

    @Test
    void aWithdrawnDraftLeavesNoTask() {
        String number = desk.begin(RECEPTION, begun(somebody()));
        Filed family = new Filed(number, cases.reissueAccessCode(number, RECEPTION));
        journey.withdraw(family).expect(200);
        assertThat(ended(number)).isEqualTo("end_withdrawn");
        assertThat(journey.status(family)).isEqualTo("WITHDRAWN");
    }

    @Test
    void aDraftThatNobodySignsIsDestroyedAfterSixtyDays() {
        Map<String, Object> intake =
                by("LETTER", somebody(), Map.of("letterDate", "2026-11-20", "senderReference", "س-5"));
        intake.put("sighted", List.of(Map.of("item", "identity", "fact", "0110")));
        String number = desk.begin(RECEPTION, intake);
        Instant sixty = TestClock.START.plus(Duration.ofDays(60));
        assertThat(journey.timer(new Filed(number, null), "timer_draftExpired")).isEqualTo(sixty);
        clock.set(sixty.plusSeconds(1));
        journey.runDueJobs();
        assertThat(ended(number)).isEqualTo("end_draftExpired");
        assertThat(status(number)).isEqualTo("CLOSED");
        assertThat(codesOf(number)).contains("requests.abandoned");
        assertThat(jdbc.sql("select count(*) from item_sighting where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select particulars from desk_intake where case_number = ?")
                        .param(number)
                        .query(byte[].class)
                        .optional())
                .isEmpty();
    }

    // ---- by a volunteer (A6)

    @Test
    void whatAVolunteerFiledIsConfirmedWithACodeToHerOwnTelephone() {
        String number = volunteerFiling();
        Task confirm = task(number, CONFIRM);
        assertThat(confirm.getDueDate().toInstant()).isEqualTo(morningOf("2026-11-24"));
        confirm(number, Map.of("confirmed", true, "way", "CODE", "code", "123456"))
                .expect(422);
        desk.ask("liaison-1", "/files/" + number + "/confirmation-code", null).expect(204);
        String code = families.lastCode("otp.filing");
        confirm(number, Map.of("confirmed", true, "way", "CODE", "code", Families.other(code)))
                .expect(422);
        confirm(number, Map.of("confirmed", true, "way", "CODE", "code", code)).expect(200);
        assertThat(task(number, WITNESS)).isNotNull();
        assertThat(codesOf(number)).contains("requests.filingConfirmed");
        desk.ask("liaison-1", "/files/" + number + "/confirmation-code", null).expect(409);
    }

    @Test
    void orInACallThatIsWrittenDown() {
        String number = volunteerFiling();
        clock.set(TestClock.START.plus(Duration.ofHours(3)));
        Map<String, Object> call = new HashMap<>(Map.of(
                "confirmed", true,
                "way", "CALL",
                "calledOn", "2026-11-22",
                "calledAt", "١٢:٣٠",
                "firstQuestion", "الأرقام الأخيرة من الهوية",
                "secondQuestion", "اسم الحي"));
        call.put("calledAt", "14:30");
        assertThat(fields(confirm(number, call).expect(422))).containsExactly("calledOn");
        call.put("calledAt", "09:00");
        assertThat(fields(confirm(number, call).expect(422)))
                .as("before it was filed")
                .containsExactly("calledOn");
        call.put("calledAt", "١٢:٣٠");
        call.put("secondQuestion", "الأرقام الأخيرة من الهوية");
        assertThat(fields(confirm(number, call).expect(422))).containsExactly("secondQuestion");
        call.remove("secondQuestion");
        assertThat(fields(confirm(number, call).expect(422))).containsExactly("secondQuestion");
        call.put("secondQuestion", "اسم الحي");
        confirm(number, call).expect(200);
        assertThat(contacts.of(number)).hasSize(2).last().satisfies(contact -> {
            assertThat(contact.direction()).isEqualTo(ContactLog.Direction.OUT);
            assertThat(contact.at()).isEqualTo(Instant.parse("2026-11-22T09:30:00Z"));
        });
        assertThat(task(number, WITNESS)).isNotNull();
    }

    @Test
    void whatSheDoesNotConfirmIsDestroyed() {
        String number = volunteerFiling();
        clock.set(TestClock.START.plus(Duration.ofHours(3)));
        confirm(number, Map.of("confirmed", false, "calledOn", "2026-11-22", "calledAt", "12:30"))
                .expect(200);
        assertThat(ended(number)).isEqualTo("end_filingNotConfirmed");
        assertThat(status(number)).isEqualTo("CLOSED");
        assertThat(codesOf(number)).contains("requests.filingNotConfirmed").doesNotContain("requests.abandoned");
    }

    @Test
    void theCoordinatorOfVolunteersGoesOnWithTheirDraftsAndSeesNoOthers() {
        Map<String, Object> intake = begun(somebody());
        intake.put("channel", "VOLUNTEER");
        intake.put("volunteer", volunteer("بدر ناصر الشيشي", "0519990019"));
        String number = desk.begin("volunteer-coordinator", intake);
        assertThat(journey.task("volunteer-coordinator", new Filed(number, null), COMPLETE))
                .isNotNull();
        String other = desk.begin(RECEPTION, begun(somebody()));
        assertThat(journey.task("volunteer-coordinator", new Filed(other, null), COMPLETE))
                .isNull();
        desk.file("volunteer-coordinator", other).expect(404);
    }

    @Test
    void theSameVolunteerStaysOnePerson() {
        volunteerFiling();
        Map<String, Object> second = intake(somebody());
        second.put("channel", "VOLUNTEER");
        second.put("volunteer", volunteer("بدر  ناصر الشيشى", "٠٥١٩٩٩٠٠١٩"));
        desk.begin("volunteer-coordinator", second);
        assertThat(jdbc.sql("select count(distinct volunteer_id) from desk_intake where volunteer_id is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from party p join party_role r on r.party_id = p.id"
                                + " where p.name like 'بدر%'")
                        .query(Integer.class)
                        .single())
                .as("a volunteer is no beneficiary")
                .isZero();
    }

    private String volunteerFiling() {
        Map<String, Object> intake = intake(somebody());
        intake.put("channel", "VOLUNTEER");
        intake.put("volunteer", volunteer("بدر ناصر الشيشي", "0519990019"));
        return desk.begin("volunteer-coordinator", intake);
    }

    private Journey.Answer confirm(String number, Map<String, Object> form) {
        return submit("liaison-1", number, CONFIRM, form);
    }

    private static List<String> fields(Journey.Answer refused) {
        return StreamSupport.stream(refused.body().get("errors").spliterator(), false)
                .map(error -> error.get("field").asText())
                .toList();
    }

    private Journey.Answer submit(String user, String number, String key, Map<String, Object> form) {
        return journey.submit(user, new Filed(number, null), key, form);
    }

    private Task task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String status(String number) {
        return cases.view(number).status().name();
    }

    private List<String> codesOf(String number) {
        return timeline.entries(number).stream().map(Timeline.Entry::code).toList();
    }

    /** The end event of the desk's process. */
    private String ended(String number) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("desk-intake")
                        .processInstanceBusinessKey(number)
                        .finished()
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .filter(id -> id.startsWith("end_"))
                .findFirst()
                .orElse(null);
    }
}
