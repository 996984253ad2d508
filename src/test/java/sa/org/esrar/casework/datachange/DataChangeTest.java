package sa.org.esrar.casework.datachange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.support.DataChangeForms.accepted;
import static sa.org.esrar.casework.support.DataChangeForms.contact;
import static sa.org.esrar.casework.support.DataChangeForms.declined;
import static sa.org.esrar.casework.support.DataChangeForms.intake;
import static sa.org.esrar.casework.support.DataChangeForms.notWitnessed;
import static sa.org.esrar.casework.support.DataChangeForms.reviewed;
import static sa.org.esrar.casework.support.DataChangeForms.witnessed;
import static sa.org.esrar.casework.support.Families.other;
import static sa.org.esrar.casework.support.Journey.morningOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CallScripts;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.datachange.DataChanges.Codes;
import sa.org.esrar.casework.notifications.Dispatcher;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PostalAddress;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** A change of somebody's data from the wish to the end of the time for denying it, step by step (G3). */
@CaseworkTest
class DataChangeTest {

    private static final String WITNESS = "userTask_witnessDataChange";
    private static final String CHECK = "userTask_checkDataChange";
    private static final String REVIEW = "userTask_reviewDeniedDataChange";
    private static final String STARTS = "/api/v1/staff/starts/data-change-intake";
    private static final String PRIVACY_OFFICER = "privacy-officer";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080/d/([a-z0-9]{12})");
    private static final String NEW = "0519990018";

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    DataChanges changes;

    @Autowired
    DataChangeDossiers dossiers;

    @Autowired
    DeniedDataChanges denied;

    @Autowired
    DataChangePlan plan;

    @Autowired
    CaseRegister cases;

    @Autowired
    CallScripts scripts;

    @Autowired
    Parties parties;

    @Autowired
    OwnData data;

    @Autowired
    OwnContacts own;

    @Autowired
    Addresses addresses;

    @Autowired
    FilingContacts filings;

    @Autowired
    Guardians guardians;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Protection protection;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    StaffRecords records;

    @Autowired
    TestClock clock;

    private Filed request;
    private UUID party;
    private String number;
    private String oldMobile;

    /** Somebody with a signed request, whose mobile is her own. */
    @BeforeEach
    void somebodyWithASignedRequest() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        clock.set(TestClock.START);
        staff.load();
        jdbc.update("delete from outbox_message");
        jdbc.update("delete from one_time_code");
        // Of who was here in another test; the sample numbers are few.
        jdbc.update("update party_contact set mobile_cipher = null, mobile_hash = null, mobile_owner = null,"
                + " email_cipher = null, email_hash = null");
        request = somebody();
        party = cases.view(request.caseNumber()).partyId();
        oldMobile = parties.contact(party).mobileE164();
        jdbc.update("delete from outbox_message");
    }

    @AfterEach
    void nobodyIsKinAnyMore() {
        records.identify("reception-1", null, null);
        records.identify("liaison-1", null, null);
    }

    private Filed somebody() {
        Map<String, Object> person = Desk.somebody();
        number = (String) person.get("nationalId");
        return families.signed("لولوة سالم السعفي", number, (String) person.get("mobile"), "OWN");
    }

    // ---- from the website

    @Test
    void provenCheckedMadeConfirmedOnBothChannelsAndClosed() {
        Filed change = take(request, contact("٠٥١٩٩٩٠٠١٨", "lulwa@example.com"));
        assertThat(cases.view(change.caseNumber()).dueOn()).hasToString("2026-11-24");
        assertThat(journey.timer(change, "timer_dataChangeDue")).isEqualTo(morningOf("2026-11-24"));
        assertThat(journey.task("reception-1", change, CHECK).get("dueOn").asText())
                .isEqualTo("2026-11-24T20:59:59Z");
        assertThat(journey.task("liaison-1", change, CHECK)).isNull();
        assertThat(parties.contact(party).mobileE164())
                .as("nothing before the check")
                .isEqualTo(oldMobile);
        assertThat(dossiers.of(change.caseNumber(), true).rows())
                .anySatisfy(row -> assertThat(row.after().ar()).isEqualTo("05••••018"));

        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        assertThat(parties.contact(party).mobileE164()).isEqualTo("+966519990018");
        assertThat(parties.contact(party).email()).isEqualTo("lulwa@example.com");
        assertThat(contactInForce()).isEqualTo("CHANGE OWN true");
        assertThat(filings.forCase(request.caseNumber(), party).mobileE164())
                .as("her open request tells its news there")
                .isEqualTo("+966519990018");
        assertThat(own.ownersOfMobile("+966519990018")).containsExactly(party);
        assertThat(own.ownersOfMobile(oldMobile)).isEmpty();

        assertThat(sent(change, "data.changed")).containsExactly("SMS " + oldMobile);
        assertThat(sent(change, "data.confirmed"))
                .containsExactlyInAnyOrder("SMS +966519990018", "EMAIL lulwa@example.com");
        assertThat(journey.messages(change.caseNumber(), "data.changed"))
                .allMatch(text -> text.length() <= 134)
                .allSatisfy(text -> assertThat(text).doesNotContain("0519990018", "UPD", "لولوة"));
        while (dispatcher.dispatch() > 0) {
            // Until everything is on its way.
        }
        assertThat(contacts(change)).contains("WEBSITE IN", "SMS OUT", "EMAIL OUT");

        assertThat(journey.timer(change, "timer_denialWindowClosed")).isEqualTo(Instant.parse("2026-11-29T21:00:00Z"));
        clock.set(Instant.parse("2026-11-29T20:59:00Z"));
        journey.runDueJobs();
        assertThat(stage(change)).isEqualTo(ChangeStage.APPLIED);
        clock.set(Instant.parse("2026-11-29T21:00:00Z"));
        journey.runDueJobs();
        assertThat(stage(change)).isEqualTo(ChangeStage.CLOSED);
        assertThat(journey.status(change)).isEqualTo("CLOSED");
        assertThat(passed(change)).contains("end_dataChanged").doesNotContain(WITNESS);
        assertThatThrownBy(() -> denied.deny(change.caseNumber())).isInstanceOf(ApiException.class);
        assertThat(timeline(change))
                .containsSubsequence(
                        "datachange.asked", "datachange.accepted", "datachange.applied", "datachange.closed");
    }

    /** 26 to 28 May 2026, Arafah and the Eid, do not count; nor do Fridays and Saturdays. */
    @Test
    void daysForTheCheckAndForDenyingPassOverAHoliday() {
        clock.set(LocalDate.parse("2026-05-24"), LocalTime.of(10, 0));
        jdbc.update("update one_time_code set sent_at = sent_at - interval '1 year'");
        Filed change = take(request, contact(NEW, null));
        assertThat(journey.timer(change, "timer_dataChangeDue")).isEqualTo(morningOf("2026-05-31"));
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        assertThat(dossiers.of(change.caseNumber(), true).denyUntil()).hasToString("2026-06-03");
        assertThat(journey.timer(change, "timer_denialWindowClosed")).isEqualTo(Instant.parse("2026-06-03T21:00:00Z"));
    }

    @Test
    void onItsDayUncheckedItIsEscalatedAndCanStillBeChecked() {
        Filed change = take(request, contact(NEW, null));
        journey.goTo(LocalDate.parse("2026-11-24"));
        assertThat(passed(change)).contains("timer_dataChangeDue", "end_dataChangeEscalated");
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_message where case_number = ? and template = 'staff.escalated'"
                                + " and staff_user = 'executive-manager'",
                        Integer.class,
                        change.caseNumber()))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from corrective_action where case_number = ?",
                        Integer.class,
                        change.caseNumber()))
                .as("a missed promise owes that it does not happen again")
                .isEqualTo(1);
        journey.submit("reception-2", change, CHECK, accepted()).expect(200);
        assertThat(stage(change)).isEqualTo(ChangeStage.APPLIED);
    }

    @Test
    void declinedWithAReasonThatIsToldAndNothingChanges() {
        Filed change = take(request, contact(NEW, null));
        journey.submit("reception-1", change, CHECK, Map.of("accepted", false)).expect(422);
        journey.submit("reception-1", change, CHECK, declined("نأمل زيارتنا للتحقق من الرقم."))
                .expect(200);
        assertThat(passed(change)).contains("end_dataChangeDeclined");
        assertThat(journey.status(change)).isEqualTo("CLOSED");
        assertThat(dossiers.of(change.caseNumber(), true).declineReason()).isEqualTo("نأمل زيارتنا للتحقق من الرقم.");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(journey.messages(change.caseNumber(), "case.news")).hasSize(1);
        assertThat(journey.timer(change, "timer_dataChangeDue")).isNull();
        assertThatThrownBy(() -> denied.deny(change.caseNumber()))
                .as("what was not made is not denied")
                .isInstanceOf(ApiException.class);
        // The next one begins anew.
        jdbc.update("delete from one_time_code");
        take(request, contact(NEW, null));
    }

    @Test
    void takenBackByHerselfBeforeItIsChecked() {
        Filed change = take(request, contact(NEW, null));
        changes.withdraw(change.caseNumber());
        assertThat(passed(change)).contains("message_dataChangeWithdrawn", "end_dataChangeWithdrawn");
        assertThat(journey.status(change)).isEqualTo("WITHDRAWN");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThatThrownBy(() -> changes.withdraw(change.caseNumber())).isInstanceOf(ApiException.class);
    }

    @Test
    void withoutTheCodesNothingIsTakenIn() {
        OwnData.Typed typed = contact(NEW, "lulwa@example.com");
        changes.sendCodes(request.caseNumber(), typed);
        String code = families.lastCode("otp.data");
        String mobileCode = families.lastCode("otp.mobile");
        String emailCode = families.lastCode("otp.email");
        refused("code", typed, new Codes(other(code), mobileCode, emailCode));
        refused("mobileCode", typed, new Codes(code, other(mobileCode), emailCode));
        refused("emailCode", typed, new Codes(code, mobileCode, other(emailCode)));
        refused("code", typed, new Codes(mobileCode, mobileCode, emailCode));
        refused("mobileCode", contact("0519990019", "lulwa@example.com"), new Codes(code, mobileCode, emailCode));
        for (int i = 0; i < 4; i++) {
            refused("code", typed, new Codes(other(code), mobileCode, emailCode));
        }
        assertThatThrownBy(() -> changes.take(request.caseNumber(), typed, new Codes(code, mobileCode, emailCode)))
                .as("the right one after five wrong ones")
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(
                                wrong.problems().get(0).code())
                        .isEqualTo("declarations.code.tooManyTries"));
        assertThat(jdbc.queryForObject("select count(*) from data_change where party_id = ?", Integer.class, party))
                .isZero();
    }

    private void refused(String field, OwnData.Typed typed, Codes codes) {
        assertThatThrownBy(() -> changes.take(request.caseNumber(), typed, codes))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.problems().get(0).field()).isEqualTo(field));
    }

    @Test
    void oneIsOpenAtATimeAndTheSecondIsToldSo() {
        Filed change = take(request, contact(NEW, null));
        for (ChangeStage stage : List.of(ChangeStage.TO_CHECK, ChangeStage.APPLIED)) {
            assertThat(stage(change)).isEqualTo(stage);
            assertThatThrownBy(() -> changes.sendCodes(request.caseNumber(), contact("0519990019", null)))
                    .isInstanceOfSatisfying(
                            ApiException.class, open -> assertThat(open.code()).isEqualTo("datachange.alreadyOpen"));
            assertThat(fields(stageIntake("liaison-1", intake(party, number, Map.of("mobile", "0519990019")))))
                    .containsExactly("person.id");
            if (stage == ChangeStage.TO_CHECK) {
                journey.submit("reception-1", change, CHECK, accepted()).expect(200);
            }
        }
    }

    @Test
    void ofTwoAtTheSameMomentOneIsTakenIn() throws Exception {
        OwnData.Typed typed = new OwnData.Typed(null, null, null, null, null, null, "المبرز", null, null, null, null);
        Filed second = families.signed("لولوة سالم السعفي", number, "0" + oldMobile.substring(4), "OWN");
        jdbc.update("delete from outbox_message");
        List<Callable<Boolean>> both = new ArrayList<>();
        for (Filed from : List.of(request, second)) {
            changes.sendCodes(from.caseNumber(), typed);
            String code = families.lastCode("otp.data");
            both.add(() -> {
                try {
                    changes.take(from.caseNumber(), typed, new Codes(code, null, null));
                    return true;
                } catch (ApiException open) {
                    return false;
                }
            });
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> one : two.invokeAll(both)) {
                taken.add(one.get());
            }
            assertThat(taken).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void everyOtherFieldIsChangedAndGivenBack() {
        OwnData.Typed typed = new OwnData.Typed(
                null,
                null,
                "SHARED",
                null,
                "en",
                "AFTER_ASR",
                "المبرز",
                "xxxm1013",
                new PostalAddress("٨٢٢٨", "شارع التجربة", "حي العيون", "الهفوف", "٣٦٣٦١", "2121", null),
                "craftsperson",
                "textiles");
        Filed change = take(request, typed);
        assertThat(dossiers.of(change.caseNumber(), true).rows())
                .hasSize(8)
                .anySatisfy(row -> assertThat(row.after().ar()).isEqualTo("حِرفي أو حِرفية"));
        assertThat(dossiers.of(change.caseNumber(), true).rows().toString()).doesNotContain("8228");
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        assertThat(parties.view(party).category()).isEqualTo("craftsperson");
        assertThat(parties.view(party).field()).isEqualTo("textiles");
        assertThat(parties.view(party).language()).isEqualTo("en");
        assertThat(addresses.of(party))
                .hasValueSatisfying(address ->
                        assertThat(address.town() + address.shortAddress()).isEqualTo("المبرزXXXM1013"));
        assertThat(addresses.lines(party, "ar")).contains("حي العيون");
        assertThat(journey.messages(change.caseNumber(), "data.changed"))
                .as("neither mobile nor mail changed")
                .isEmpty();
        assertThat(journey.messages(change.caseNumber(), "data.confirmed"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Your data with us are changed"));

        denied.deny(change.caseNumber());
        assertThat(parties.view(party).category()).isEqualTo("productive-family");
        assertThat(parties.view(party).field()).isNull();
        assertThat(parties.view(party).language()).isEqualTo("ar");
        assertThat(addresses.of(party)).isEmpty();
        assertThat(addresses.lines(party, "ar")).isEmpty();
        assertThat(contactInForce()).isEqualTo("CHANGE OWN true");
    }

    // ---- who may not

    @Test
    void nobodysUnprovenCaseChangesAnybodysData() {
        Filed unsigned = journey.file(families.filing("هدى إبراهيم السعفي", number, "0519990017", "OWN"));
        assertThat(changes.isPossibleFrom(unsigned.caseNumber())).isFalse();
        assertThatThrownBy(() -> changes.sendCodes(unsigned.caseNumber(), contact(NEW, null)))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo("datachange.notFromHere"));
        assertThat(families.lastMessage("otp.data")).isNull();
    }

    @Test
    void ofAWardTheCodeGoesToTheGuardianWhoseMobileIsChangedInDataOfHisOwn() {
        UUID guardian = party;
        Filed wards = somebody();
        UUID ward = cases.view(wards.caseNumber()).partyId();
        guardians.appointForMinor(ward, guardian, LocalDate.parse("2010-09-01"));
        jdbc.update("delete from outbox_message");
        assertThatThrownBy(() -> changes.sendCodes(wards.caseNumber(), contact(NEW, null)))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.problems())
                        .anyMatch(problem -> problem.field().equals("mobile")));
        OwnData.Typed typed =
                new OwnData.Typed(null, null, null, null, null, null, "المبرز", null, null, "trainee", null);
        changes.sendCodes(wards.caseNumber(), typed);
        DataChanges.Taken taken =
                changes.take(wards.caseNumber(), typed, new Codes(families.lastCode("otp.data"), null, null));
        assertThat(jdbc.queryForList(
                        "select distinct party_id from outbox_message where template = 'otp.data'", UUID.class))
                .containsExactly(ward);
        assertThat(filings.forCase(wards.caseNumber(), ward).mobileE164()).isEqualTo(oldMobile);
        Filed change = new Filed(taken.caseNumber(), taken.accessCode());
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        assertThat(parties.view(ward).category()).isEqualTo("trainee");
        guardians.end(ward);
    }

    @Test
    void whatIsTypedWithAFilingIsOlderThanWhatWasChangedSince() {
        Filed later = journey.file(families.filing("لولوة سالم السعفي", number, "0519990016", "OWN"));
        Filed change = take(request, contact(NEW, null));
        clock.set(clock.instant().plusSeconds(60));
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        jdbc.update("delete from one_time_code");
        journey.asFamily(
                        later,
                        MockMvcRequestBuilders.post("/api/v1/cases/{n}/signature-code", later.caseNumber()),
                        Map.of())
                .expect(204);
        journey.sign(later).expect(200);
        assertThat(parties.contact(party).mobileE164()).isEqualTo("+966519990018");
    }

    // ---- at the desk

    @Test
    void whoHasLostTheOldMobileComesWithTheCardAndThreePeopleSeeToIt() {
        Filed change = begin("reception-1", intake(party, number, Map.of("mobile", NEW, "name", "لولوة سالم السعف")));
        assertThat(stage(change)).isEqualTo(ChangeStage.TO_WITNESS);
        assertThat(journey.submit("reception-1", change, WITNESS, witnessed("123456"))
                        .expect(409)
                        .body()
                        .get("code")
                        .asText())
                .isEqualTo("datachange.witnessByAnother");
        giveBack("reception-1", change);
        assertThat(codes("reception-1", change).status()).isEqualTo(409);
        assertThat(codes("accountant", change).status()).isEqualTo(404);
        assertThat(families.lastMessage("otp.mobile")).isNull();
        JsonNode seen = seen("liaison-1", change);
        assertThat(seen.get("newMobile").asBoolean()).isTrue();
        assertThat(seen.toString()).contains("05••••018").doesNotContain("0519990018");
        assertThat(fields(journey.submit("liaison-1", change, WITNESS, Map.of("confirmed", true))))
                .containsExactly("mobileCode");
        assertThat(codes("liaison-1", change).status()).isEqualTo(204);
        String code = families.lastCode("otp.mobile");
        assertThat(fields(journey.submit("liaison-1", change, WITNESS, witnessed(other(code)))))
                .containsExactly("mobileCode");
        journey.submit("liaison-1", change, WITNESS, witnessed(code)).expect(200);

        assertThat(journey.task("liaison-1", change, CHECK)).as("not a checker").isNull();
        journey.submit("reception-1", change, CHECK, accepted()).expect(409);
        giveBack("reception-1", change);
        journey.submit("reception-2", change, CHECK, accepted()).expect(200);
        assertThat(parties.contact(party).mobileE164()).isEqualTo("+966519990018");
        assertThat(parties.view(party).name()).isEqualTo("لولوة سالم السعف");
        assertThat(parties.search("لولوة السعف", 50))
                .anyMatch(found -> found.id().equals(party));
        assertThat(sent(change, "data.changed")).containsExactly("SMS " + oldMobile);
        assertThat(sent(change, "data.confirmed")).containsExactly("SMS +966519990018");
        assertThat(contacts(change)).contains("INTERVIEW IN");
        assertThat(dossiers.of(change.caseNumber(), true).witnessedBy()).isEqualTo("liaison-1");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("data-change-intake")
                        .processInstanceBusinessKey(change.caseNumber())
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aColleagueWhoDoesNotBearWitnessEndsItAndSheIsReachedByAPerson() {
        Filed change = begin("reception-1", intake(party, number, Map.of("mobile", NEW)));
        journey.submit("liaison-1", change, WITNESS, Map.of("confirmed", false)).expect(422);
        journey.submit("liaison-1", change, WITNESS, notWitnessed("الصورة لا تطابق الأصل"))
                .expect(200);
        assertThat(passed(change)).contains("end_dataChangeNotWitnessed", "end_dataChangeDeclined");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(journey.messages(change.caseNumber(), "case.news"))
                .as("the old mobile is lost")
                .isEmpty();
        assertThat(journey.task("reception-2", change, "userTask_reachBeneficiaryAnotherWay"))
                .isNotNull();
    }

    @Test
    void aRelativesMobileNeedsNoCodeAndOpensNothing() {
        Filed change = begin("reception-1", intake(party, number, Map.of("mobile", NEW, "owner", "RELATIVE")));
        assertThat(seen("liaison-1", change).get("proves").asBoolean()).isFalse();
        journey.submit("liaison-1", change, WITNESS, Map.of("confirmed", true)).expect(200);
        journey.submit("reception-2", change, CHECK, accepted()).expect(200);
        assertThat(own.ownersOfMobile("+966519990018")).isEmpty();
        assertThat(contactInForce()).isEqualTo("CHANGE RELATIVE true");
    }

    @Test
    void whereTheDeskIsTwoPeopleManagementChecks() {
        Filed change = begin("reception-1", intake(party, number, Map.of("town", "العيون")));
        assertThat(plan.checkers(change.caseNumber())).containsExactly("intake-officers");
        journey.submit("reception-2", change, WITNESS, Map.of("confirmed", true))
                .expect(200);
        assertThat(plan.checkers(change.caseNumber())).containsExactly("intake-officers", "management");
        journey.submit("executive-manager", change, CHECK, accepted()).expect(200);
        assertThat(stage(change)).isEqualTo(ChangeStage.APPLIED);
    }

    @Test
    void whoseTelephoneItWouldBeTakesNoPartInIt() {
        records.identify("reception-1", null, NEW);
        assertThat(fields(stageIntake("reception-1", intake(party, number, Map.of("mobile", NEW)))))
                .containsExactly("new.mobile");
        Filed change = begin("reception-2", intake(party, number, Map.of("mobile", NEW)));
        assertThat(exclusions.isExcluded(change.caseNumber(), "reception-1")).isTrue();
        assertThat(journey.task("reception-1", change, WITNESS)).isNull();
    }

    @Test
    void whoIsKinNeitherTakesItDownNorBearsWitness() {
        records.identify("liaison-1", number, null);
        assertThat(fields(stageIntake("liaison-1", intake(party, number, Map.of("mobile", NEW)))))
                .containsExactly("person.id");
        Filed change = begin("reception-1", intake(party, number, Map.of("mobile", NEW)));
        assertThat(journey.task("liaison-1", change, WITNESS)).isNull();
        assertThat(journey.task("liaison-2", change, WITNESS)).isNotNull();
    }

    @Test
    void othersAtTheNewMobileAreShownAndHaveToBeLookedAt() {
        parties.registerAtDesk(
                new RegisterParty(
                        "هيا ناصر الصرامي",
                        null,
                        "0519990015",
                        "OWN",
                        null,
                        "craftsperson",
                        null,
                        AddressForm.FEMININE,
                        List.of(Channel.SMS),
                        null,
                        null),
                "");
        Filed change = take(request, contact("0519990015", null));
        assertThat(seen("reception-1", change).get("others").toString()).contains("هيا ناصر الصرامي");
        assertThat(fields(journey.submit("reception-1", change, CHECK, accepted())))
                .containsExactly("othersSeen");
        journey.submit("reception-1", change, CHECK, Map.of("accepted", true, "othersSeen", true))
                .expect(200);
    }

    @Test
    void whatIsWrongAtTheDeskIsSaidAtOnce() {
        assertThat(fields(stageIntake("reception-1", Map.of()))).contains("person", "sighted", "sightedNumber");
        Map<String, Object> form = intake(party, "1999990011", Map.of("mobile", "0135861234", "email", "x@"));
        form.put("sighted", false);
        assertThat(fields(stageIntake("reception-1", form)))
                .contains("sighted", "sightedNumber", "new.mobile", "new.email");
        assertThat(fields(stageIntake("reception-1", intake(UUID.randomUUID(), number, Map.of("mobile", NEW)))))
                .containsExactly("person.id");
        assertThat(fields(stageIntake("reception-1", intake(party, number, Map.of()))))
                .containsExactly("new.change");
        assertThat(fields(stageIntake("reception-1", intake(party, number, Map.of("mobile", oldMobile)))))
                .as("the same as before")
                .containsExactly("new.change");
        assertThat(fields(stageIntake(
                        "reception-1",
                        intake(
                                party,
                                number,
                                Map.of(
                                        "name", "نورة 1",
                                        "category", "establishment",
                                        "field", "magic",
                                        "town", "<script>",
                                        "shortAddress", "12",
                                        "building", "1",
                                        "owner", "MINE",
                                        "contactTime", "NEVER",
                                        "language", "fr")))))
                .contains(
                        "new.name",
                        "new.category",
                        "new.field",
                        "new.town",
                        "new.shortAddress",
                        "new.building",
                        "new.owner",
                        "new.contactTime",
                        "new.language");
        assertThat(fields(stageIntake("reception-1", intake(party, number, Map.of("town", "س".repeat(200_000))))))
                .contains("new.town");
        for (String user : List.of("service-member", "accountant", "analyst", "executive-manager", "privacy-officer")) {
            assertThat(stageIntake(user, intake(party, number, Map.of("mobile", NEW)))
                            .status())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoIsOnRecordWithoutANumberIsKnownByACardThatIsNobodyElses() {
        UUID met = parties.registerUnseen(
                new RegisterParty(
                        "عفاف حمد القنوي",
                        null,
                        null,
                        null,
                        null,
                        "craftsperson",
                        null,
                        AddressForm.FEMININE,
                        List.of(),
                        null,
                        null),
                "");
        assertThat(fields(stageIntake("reception-1", intake(met, number, Map.of("mobile", NEW)))))
                .as("somebody else's card")
                .containsExactly("sightedNumber");
        Filed change = begin("reception-1", intake(met, "2999990035", Map.of("mobile", NEW)));
        codes("liaison-1", change).expect(204);
        journey.submit("liaison-1", change, WITNESS, witnessed(families.lastCode("otp.mobile")))
                .expect(200);
        journey.submit("reception-2", change, CHECK, accepted()).expect(200);
        assertThat(parties.contact(met).mobileE164()).isEqualTo("+966519990018");
        assertThat(parties.findByNationalId("2999990035"))
                .as("the number is not kept")
                .isEmpty();
        assertThat(sent(change, "data.changed")).isEmpty();

        denied.deny(change.caseNumber());
        assertThat(parties.contact(met).mobileE164()).isNull();
        assertThat(jdbc.queryForObject(
                        "select confirmed_at is null from party_contact where party_id = ? and ended_at is null",
                        Boolean.class,
                        met))
                .as("as far proven as before")
                .isTrue();
    }

    // ---- denied

    @Test
    void oneWordFromTheFormerChannelGivesEverythingBackAtOnce() {
        Filed change = made(contact(NEW, null));
        String token = denialToken(change);
        assertThat(denied.byLink(token)).hasValueSatisfying(link -> {
            assertThat(link.open()).isTrue();
            assertThat(link.until()).hasToString("2026-11-29");
        });
        denied.denyByLink(token);
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(own.ownersOfMobile(oldMobile)).containsExactly(party);
        assertThat(own.ownersOfMobile("+966519990018")).isEmpty();
        assertThat(journey.status(change)).isEqualTo("REOPENED");
        assertThat(journey.messages(change.caseNumber(), "data.restored")).hasSize(1);
        assertThat(journey.timer(change, "timer_denialWindowClosed")).isNull();
        assertThat(denied.byLink(token)).hasValueSatisfying(link -> assertThat(link.denied() && !link.open())
                .isTrue());
        assertThatThrownBy(() -> denied.denyByLink(token))
                .isInstanceOfSatisfying(
                        ApiException.class, late -> assertThat(late.status()).isEqualTo(409));

        assertThat(journey.task("reception-1", change, REVIEW)).isNull();
        assertThat(journey.task(PRIVACY_OFFICER, change, REVIEW).get("dueOn").asText())
                .isEqualTo(morningOf("2026-11-24").toString());
        journey.submit(PRIVACY_OFFICER, change, REVIEW, Map.of("finding", "NOT_ASKED_FOR"))
                .expect(422);
        journey.submit(PRIVACY_OFFICER, change, REVIEW, reviewed("NOT_ASKED_FOR"))
                .expect(200);
        assertThat(passed(change)).contains("end_dataChangeUndone");
        assertThat(journey.status(change)).isEqualTo("CLOSED");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
    }

    @Test
    void deniedByTheFinderOfALostTelephoneItIsMadeAgainAfterTheReview() {
        Filed change = made(contact(NEW, null));
        denied.denyByLink(denialToken(change));
        journey.submit(PRIVACY_OFFICER, change, REVIEW, reviewed("ASKED_FOR")).expect(200);
        assertThat(passed(change)).contains("serviceTask_reinstateDataChange", "end_dataChangeReinstated");
        assertThat(parties.contact(party).mobileE164()).isEqualTo("+966519990018");
        assertThat(sent(change, "data.changed"))
                .as("no other link to the former one")
                .hasSize(1);
    }

    @Test
    void whileAnotherIsOpenADeniedOneIsNotMadeAgain() {
        Filed change = made(contact(NEW, null));
        denied.deny(change.caseNumber());
        jdbc.update("delete from one_time_code");
        take(request, contact("0519990014", null));
        assertThat(fields(journey.submit(PRIVACY_OFFICER, change, REVIEW, reviewed("ASKED_FOR"))))
                .containsExactly("finding");
        journey.submit(PRIVACY_OFFICER, change, REVIEW, reviewed("MISTAKE")).expect(200);
    }

    @Test
    void whatChangedSinceByAnotherWayStaysWhenItIsDenied() {
        Filed change = made(contact(NEW, null));
        jdbc.update("delete from one_time_code");
        Map<String, Object> filing = families.filing("لولوة سالم السعفي", number, NEW, "OWN");
        @SuppressWarnings("unchecked")
        Map<String, Object> applicant = (Map<String, Object>) filing.get("applicant");
        applicant.put("email", "since@example.com");
        clock.set(clock.instant().plusSeconds(60));
        journey.fileAndSign(filing);
        denied.deny(change.caseNumber());
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(parties.contact(party).email()).isEqualTo("since@example.com");
    }

    @Test
    void afterItsDaysTheLinkIsWorthNothing() {
        Filed change = made(contact(NEW, null));
        String token = denialToken(change);
        clock.set(Instant.parse("2026-11-29T21:00:00Z"));
        journey.runDueJobs();
        assertThat(denied.byLink(token)).hasValueSatisfying(link -> assertThat(link.open() || link.denied())
                .isFalse());
        assertThatThrownBy(() -> denied.denyByLink(token)).isInstanceOf(ApiException.class);
        assertThat(parties.contact(party).mobileE164()).isEqualTo("+966519990018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefgh2345", "ABCDEFGH2345", "' or 1=1 --", "abcdefgh23456"})
    void aLinkThatNeverWasDeniesNothing(String token) {
        made(contact(NEW, null));
        assertThat(denied.byLink(token)).isEmpty();
        assertThatThrownBy(() -> denied.denyByLink(token))
                .isInstanceOfSatisfying(ApiException.class, unknown -> assertThat(unknown.status())
                        .isEqualTo(404));
    }

    // ---- what is told, and what is kept

    @Test
    void aCallerIsToldWhereItStandsAndNoValue() {
        Filed change = take(request, contact(NEW, null));
        assertThat(String.join(" ", scripts.of(change.caseNumber()).told()))
                .contains("تحديث بيانات رقم", "نتحقق من طلبكم")
                .doesNotContain("018");
    }

    @Test
    void whoWorksOnItReadsItMaskedAndALookAtTheValuesIsLogged() {
        Filed change = take(request, contact(NEW, null));
        String path = "/api/v1/staff/data-changes/" + change.caseNumber();
        for (String user : List.of("liaison-1", "service-member", "accountant", "hr-officer", "analyst", "admin")) {
            assertThat(journey.status(user, MockMvcRequestBuilders.get(path)))
                    .as(user)
                    .isEqualTo(404);
            assertThat(journey.status(user, MockMvcRequestBuilders.get(path + "/values")))
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(seen("reception-1", change).toString()).doesNotContain("0519990018");
        assertThat(looks(change)).containsExactly("dataChange");
        assertThat(journey.asStaff("reception-1", MockMvcRequestBuilders.get(path + "/values"), null)
                        .expect(200)
                        .body()
                        .toString())
                .contains("0519990018");
        assertThat(looks(change)).containsExactlyInAnyOrder("dataChange", "dataChangeValues");
        assertThat(journey.status(
                        "reception-1",
                        MockMvcRequestBuilders.get("/api/v1/staff/data-changes/" + request.caseNumber())))
                .as("another kind of case")
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedLiesEncryptedAndNeverInTheEngine() {
        String mark = "Qupdmarker";
        Map<String, Object> form = intake(
                party, number, Map.of("name", mark + " Name", "town", mark + " Town", "email", mark + "@example.com"));
        journey.asStaff("reception-1", MockMvcRequestBuilders.put(STARTS + "/draft"), form)
                .expect(204);
        Filed change = begin("reception-1", form);
        codes("liaison-1", change).expect(204);
        journey.submit(
                        "liaison-1",
                        change,
                        WITNESS,
                        Map.of("confirmed", true, "emailCode", families.lastCode("otp.email")))
                .expect(200);
        journey.submit("reception-2", change, CHECK, accepted()).expect(200);
        denied.deny(change.caseNumber());
        journey.submit(PRIVACY_OFFICER, change, REVIEW, Map.of("finding", "MISTAKE", "note", mark + " note"))
                .expect(200);
        jdbc.update("delete from one_time_code");
        Filed second = begin("reception-1", intake(party, number, Map.of("town", mark + " Town")));
        journey.submit("liaison-1", second, WITNESS, notWitnessed(mark + " reason"))
                .expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        assertThat(EngineTables.finds(jdbc, number)).isEmpty();
        for (String column : List.of("asked", "former", "decline_reason", "review_note")) {
            for (byte[] cipher : jdbc.queryForList(
                    "select " + column + " from data_change where party_id = ? and " + column + " is not null",
                    byte[].class,
                    party)) {
                assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
                assertThat(protection.decrypt("datachange.text", cipher)).isNotNull();
            }
        }
        Filed open = begin("reception-1", intake(party, number, Map.of("town", "العيون")));
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(open.caseNumber())
                .list()
                .forEach(found -> runtime.setVariable(found.getId(), "planted", mark));
        assertThat(EngineTables.finds(jdbc, mark))
                .as("the search would have found it")
                .isNotEmpty();
    }

    @Test
    void theTableItselfRefusesOneWhoDoesTwoOfTheThree() {
        Filed change = begin("reception-1", intake(party, number, Map.of("town", "العيون")));
        assertThatThrownBy(() -> jdbc.update(
                        "update data_change set witnessed_by = taken_by, witnessed_at = now() where case_number = ?",
                        change.caseNumber()))
                .hasMessageContaining("data_change_witness_ck");
        assertThatThrownBy(() -> jdbc.update(
                        "update data_change set decided_by = taken_by, decided_at = now() where case_number = ?",
                        change.caseNumber()))
                .hasMessageContaining("data_change_decided_ck");
    }

    // ---- how

    private Filed take(Filed from, OwnData.Typed typed) {
        changes.sendCodes(from.caseNumber(), typed);
        DataChanges.Taken taken = changes.take(
                from.caseNumber(),
                typed,
                new Codes(
                        families.lastCode("otp.data"),
                        typed.mobile() == null ? null : families.lastCode("otp.mobile"),
                        typed.email() == null ? null : families.lastCode("otp.email")));
        return new Filed(taken.caseNumber(), taken.accessCode());
    }

    /** Taken in from the website, and accepted. */
    private Filed made(OwnData.Typed typed) {
        Filed change = take(request, typed);
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        return change;
    }

    private String denialToken(Filed change) {
        Matcher link = LINK.matcher(
                journey.messages(change.caseNumber(), "data.changed").get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Answer stageIntake(String user, Map<String, Object> form) {
        return journey.asStaff(user, MockMvcRequestBuilders.put(STARTS + "/submission"), form);
    }

    private Filed begin(String user, Map<String, Object> form) {
        String caseNumber = journey.asStaff(user, MockMvcRequestBuilders.post(STARTS + "/submission"), form)
                .expect(201)
                .body()
                .get("caseNumber")
                .asText();
        return new Filed(caseNumber, cases.reissueAccessCode(caseNumber, user));
    }

    private Answer codes(String user, Filed change) {
        return journey.asStaff(
                user, MockMvcRequestBuilders.post("/api/v1/staff/data-changes/{n}/codes", change.caseNumber()), null);
    }

    /** What somebody claimed by trying goes back to the group. */
    private void giveBack(String user, Filed change) {
        jdbc.update(
                "update act_ru_task set assignee_ = null where assignee_ = ? and proc_inst_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = ?)",
                user,
                change.caseNumber());
    }

    private JsonNode seen(String user, Filed change) {
        return journey.asStaff(
                        user, MockMvcRequestBuilders.get("/api/v1/staff/data-changes/{n}", change.caseNumber()), null)
                .expect(200)
                .body();
    }

    private ChangeStage stage(Filed change) {
        return dossiers.of(change.caseNumber(), true).stage();
    }

    private String contactInForce() {
        return jdbc.queryForObject(
                "select source || ' ' || mobile_owner || ' ' || (confirmed_at is not null) from party_contact"
                        + " where party_id = ? and ended_at is null",
                String.class,
                party);
    }

    /** Channel and address of each message, as it was written for. */
    private List<String> sent(Filed change, String template) {
        return jdbc.query(
                "select channel, address from outbox_message where case_number = ? and template = ? order by position",
                (row, n) -> row.getString("channel") + " "
                        + protection.decrypt("notifications.address", row.getBytes("address")),
                change.caseNumber(),
                template);
    }

    private List<String> contacts(Filed change) {
        return jdbc.queryForList(
                "select channel || ' ' || direction from contact_entry where case_number = ?",
                String.class,
                change.caseNumber());
    }

    private List<String> timeline(Filed change) {
        return jdbc.queryForList(
                "select code from timeline_entry where case_number = ? order by sequence",
                String.class,
                change.caseNumber());
    }

    private List<String> looks(Filed change) {
        return jdbc.queryForList(
                "select what from case_read where case_number = ? and user_id = 'reception-1' and what like 'dataChange%'",
                String.class, change.caseNumber());
    }

    private List<String> passed(Filed change) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("data-change")
                .processInstanceBusinessKey(change.caseNumber())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private static List<String> fields(Answer refused) {
        refused.expect(422);
        return refused.body().get("errors").findValuesAsText("field").stream()
                .distinct()
                .toList();
    }
}
