package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.committees.MinutesSteps.APPOINT;
import static sa.org.esrar.casework.committees.MinutesSteps.ATTENDANCE;
import static sa.org.esrar.casework.committees.MinutesSteps.CALL;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;
import static sa.org.esrar.casework.committees.MinutesSteps.taken;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes.Proposed;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.reading.VisibleMinutes;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;

/** From the opening of minutes to the meeting with its quorum (D2, F4). */
@CaseworkTest
class MeetingsTest extends ServiceMinutesSteps {

    private static final String MANAGER = "executive-manager";
    private static final StaffUser THE_SECRETARY = new StaffUser(SECRETARY, Set.of(COMMITTEE));

    @Autowired
    Meetings meetings;

    @Autowired
    VisibleMinutes minutes;

    @Autowired
    Absences absences;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate jdbc;

    // ---- opened

    @Test
    void whatWaitsStandsOnTheAgendaTheEarliestDueFirst() {
        String late = steps.waiting(COMMITTEE, 9);
        String soon = steps.waiting(COMMITTEE, 3);
        steps.waiting("aid-committee", 1);
        String number = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        assertThat(number).startsWith("MIN-1448-");
        assertThat(steps.agenda(number)).containsExactly(soon, late);
        assertThat(steps.state(number)).isEqualTo("CALLING");
        Task call = task(number);
        assertThat(call.getTaskDefinitionKey()).isEqualTo(CALL);
        assertThat(call.getAssignee()).isEqualTo(SECRETARY);
        assertThat(call.getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-11-23"));
        assertThat(timeline(number)).contains("committees.timeline.opened");

        assertThatThrownBy(() -> meetings.open(COMMITTEE, THE_SECRETARY))
                .as("both cases are on an open agenda")
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("committees.nothingWaits"));
    }

    /** Wednesday 23 September 2026 is the National Day. */
    @Test
    void theInvitationIsDueOnTheNextWorkingDayAcrossAHoliday() {
        steps.goTo(LocalDate.parse("2026-09-22"));
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 1);
        assertThat(task(number).getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-09-24"));
    }

    @Test
    void nothingIsOpenedWithoutACaseOrForACommitteeThatDecidesOtherwise() {
        Answer empty = steps.open(SECRETARY, COMMITTEE).expect(409);
        assertThat(empty.body().get("detailAr").asText()).contains("جدول الأعمال فارغ");
        assertThat(steps.open("aid-secretary", "aid-committee")
                        .expect(409)
                        .body()
                        .get("detailAr")
                        .asText())
                .contains("لا تقرر هذه اللجنة بمحاضر");
        assertThat(steps.open(MANAGER, "no-committee")
                        .expect(409)
                        .body()
                        .get("detailAr")
                        .asText())
                .contains("لم تُشكَّل");
        assertThat(jdbc.queryForObject("select count(*) from minutes where committee = 'aid-committee'", Integer.class))
                .isZero();
    }

    /** It came to the committee before a formation that leaves decisions to officers: nobody else can decide on it. */
    @Test
    void whatWaitsForMinutesGetsThemAlsoWhereOfficersDecideSince() {
        String waits = steps.waiting(COMMITTEE, 2);
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        String number = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        assertThat(steps.agenda(number)).containsExactly(waits);
    }

    @Test
    void theChairTheSecretaryAndManagementOpenAndNobodyElse() {
        steps.waiting(COMMITTEE, 2);
        for (String user : List.of(MEMBER, "aid-secretary", "reception-1", "board-chair")) {
            steps.open(user, COMMITTEE).expect(403);
        }
        steps.open(CHAIR, COMMITTEE).expect(201);
        steps.waiting(COMMITTEE, 2);
        steps.open(MANAGER, COMMITTEE).expect(201);
    }

    @Test
    void whileTheSecretaryIsAwayTheChairCallsAndWhileBothAreAnybodyOfTheCommittee() {
        long away = absences.record(SECRETARY, steps.today(), steps.today().plusDays(1), null);
        String first = steps.opened(COMMITTEE, 1);
        assertThat(task(first).getAssignee()).isEqualTo(CHAIR);
        long both = absences.record(CHAIR, steps.today(), steps.today().plusDays(1), null);
        steps.waiting(COMMITTEE, 1);
        String second = meetings.open(COMMITTEE, Proposed.SITTING, MinutesLog.SYSTEM);
        assertThat(task(second).getAssignee()).isNull();
        absences.cancel(away, SECRETARY);
        absences.cancel(both, CHAIR);
    }

    // ---- called

    @Test
    void aMeetingIsCalledInTheOrderThatWasGivenAndWhatWaitsSinceIsOffered() throws Exception {
        String number = steps.opened(COMMITTEE, 2);
        List<String> agenda = steps.agenda(number);
        String since = steps.waiting(COMMITTEE, 1);
        assertThat(steps.view(SECRETARY, number).get("offered").findValuesAsText("caseNumber"))
                .containsExactly(since);
        Map<String, Object> form = steps.meeting(number, LocalDate.parse("2026-11-24"));
        form.put(
                "cases",
                List.of(
                        Map.of("case", agenda.get(0), "taken", true, "place", "٢"),
                        Map.of("case", agenda.get(1)),
                        Map.of("case", since, "taken", true, "place", "1")));
        steps.call(number, form).expect(200);
        assertThat(steps.agenda(number)).containsExactly(since, agenda.get(0));
        assertThat(steps.in(number, ItemState.POSTPONED)).containsExactly(agenda.get(1));
        assertThat(steps.state(number)).isEqualTo("INVITED");
        assertThat(steps.view(SECRETARY, number).get("agenda").findValuesAsText("caseNumber"))
                .as("what was left off is on no agenda")
                .containsExactly(since, agenda.get(0));
        http.perform(get("/staff/minutes/{number}", number).with(user(SECRETARY)))
                .andExpect(content().string(not(containsString(CaseNumbers.spoken(agenda.get(1), "ar")))));
        assertThat(minutes.list(THE_SECRETARY, COMMITTEE, null, 0))
                .filteredOn(line -> line.number().equals(number))
                .singleElement()
                .satisfies(line -> assertThat(line.items()).isEqualTo(2));

        Task attendance = task(number);
        assertThat(attendance.getTaskDefinitionKey()).isEqualTo(ATTENDANCE);
        assertThat(attendance.getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(invited(number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER);
        assertThat(variables(number)).doesNotContain("قاعة الاجتماعات");

        String other = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        assertThat(steps.agenda(other)).as("what was left off").containsExactly(agenda.get(1));
    }

    @Test
    void anEmptyAgendaIsRefusedInWords() {
        String number = steps.opened(COMMITTEE, 1);
        Map<String, Object> form = steps.meeting(number, steps.nextDay());
        form.put("cases", List.of());
        assertThat(error(steps.call(number, form), "cases")).contains("جدول الأعمال فارغ");
    }

    @Test
    void aMeetingIsNeitherInThePastNorUnawaresOnADayOff() {
        String number = steps.opened(COMMITTEE, 1);
        Map<String, Object> today = steps.meeting(number, steps.today());
        today.put("time", "09:59");
        assertThat(error(steps.call(number, today), "date")).contains("لم يمض");

        Map<String, Object> friday = steps.meeting(number, LocalDate.parse("2026-11-27"));
        assertThat(error(steps.call(number, friday), "date")).contains("يوم إجازة", "29/11/2026");
        friday.put("onHoliday", true);
        steps.call(number, friday).expect(200);
        assertThat(task(number).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-27T07:00:00Z"));
    }

    @Test
    void theNationalDayIsADayOff() {
        steps.goTo(LocalDate.parse("2026-09-21"));
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 1);
        assertThat(error(steps.call(number, LocalDate.parse("2026-09-23")), "date"))
                .contains("24/09/2026");
    }

    @Test
    void byCirculationWhereTheFormationAllowsItAndTheDecisionsAreEnteredAtOnce() {
        String number = steps.opened(COMMITTEE, 2);
        byMinutes.of(COMMITTEE, new Way(Rule.MAJORITY, 0, true, false, null));
        assertThat(error(steps.call(number, steps.circulation(number)), "called"))
                .contains("لا يجيز");
        byMinutes.of(COMMITTEE);
        steps.call(number, steps.circulation(number)).expect(200);
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(invited(number)).isEmpty();
        assertThat(open(number)).containsExactly("userTask_recordRequestDecision", "userTask_recordRequestDecision");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list())
                .allSatisfy(
                        task -> assertThat(task.getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-11-24")));
    }

    @Test
    void notCallingNeedsAReasonWhileCasesWaitAndReleasesThem() {
        String number = steps.opened(COMMITTEE, 1);
        String waits = steps.agenda(number).get(0);
        Map<String, Object> form = new HashMap<>(Map.of("called", "NONE"));
        assertThat(error(steps.call(number, form), "reason")).contains("سبب عدم دعوتها");
        form.put("reason", "تُعرض مع غيرها");
        steps.call(number, form).expect(200);
        assertThat(steps.state(number)).isEqualTo("NOT_CALLED");
        assertThat(open(number)).isEmpty();
        assertThat(jdbc.queryForObject("select status from case_file where case_number = ?", String.class, number))
                .isEqualTo("CLOSED");
        String other = steps.open(SECRETARY, COMMITTEE)
                .expect(201)
                .body()
                .get("number")
                .asText();
        assertThat(steps.agenda(other)).containsExactly(waits);

        matters.withdraw(waits);
        steps.call(other, Map.of("called", "NONE")).expect(200);
        assertThat(steps.state(other)).isEqualTo("NOT_CALLED");
    }

    @Test
    void whatWasWithdrawnIsNotCalledAnyMore() {
        String number = steps.opened(COMMITTEE, 2);
        List<String> agenda = steps.agenda(number);
        Map<String, Object> both = steps.meeting(number, steps.nextDay());
        matters.withdraw(agenda.get(0));
        assertThat(error(steps.call(number, both), "cases")).contains("لم تعد تنتظر");
        both.put("cases", taken(List.of(agenda.get(1))));
        steps.call(number, both).expect(200);
        assertThat(steps.in(number, ItemState.WITHDRAWN)).containsExactly(agenda.get(0));
        assertThat(steps.agenda(number)).containsExactly(agenda.get(1));
    }

    @Test
    void theAlternatesAndSubstitutesOfWhoIsAwayAreToldToo() {
        byMinutes.of(
                COMMITTEE,
                CommitteesByMinutes.way(Rule.MAJORITY),
                new Alternate("aid-member", MEMBER),
                new Alternate("aid-chair", CHAIR));
        String number = steps.opened(COMMITTEE, 1);
        long away = absences.record(MEMBER, steps.nextDay(), steps.nextDay(), "reception-2");
        steps.call(number, steps.nextDay()).expect(200);
        assertThat(invited(number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER, "aid-member");
        assertThat(told("staff.colleagueInvited", number)).containsExactly("reception-2");
        absences.cancel(away, MEMBER);
    }

    @Test
    void whatTheSecretaryIsExcludedFromStaysOnTheAgendaUnseen() {
        String number = steps.opened(COMMITTEE, 2);
        List<String> agenda = steps.agenda(number);
        steps.exclude(agenda.get(0), SECRETARY);
        JsonNode seen = steps.view(SECRETARY, number);
        assertThat(seen.get("agenda").findValuesAsText("caseNumber")).containsExactly(agenda.get(1));
        assertThat(seen.get("hidden").asInt()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain(agenda.get(0));
        Map<String, Object> form = steps.meeting(number, steps.nextDay());
        form.put("cases", taken(List.of(agenda.get(1))));
        steps.call(number, form).expect(200);
        assertThat(steps.agenda(number)).containsExactlyInAnyOrderElementsOf(agenda);

        steps.attend(number).expect(200);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                        .map(task -> tasks.getVariable(task.getId(), "itemCase") + " " + task.getAssignee()))
                .as("the chair enters what the secretary may not see")
                .containsExactlyInAnyOrder(agenda.get(0) + " " + CHAIR, agenda.get(1) + " " + SECRETARY);
    }

    // ---- held

    @Test
    void aMeetingThatWasNotHeldOrHadNoQuorumIsCalledAgainAndASecondOneDecides() throws Exception {
        String number = called(1);
        assertThat(error(journey.submit(SECRETARY, filed(number), ATTENDANCE, attendance(Map.of())), "held"))
                .as("not before its time")
                .contains("لم يحن");
        Map<String, Object> notHeld = Map.of("held", false, "reason", "عاصفة رملية");
        journey.submit(SECRETARY, filed(number), ATTENDANCE, notHeld).expect(200);
        assertThat(steps.state(number)).isEqualTo("CALLING");
        assertThat(open(number)).containsExactly(CALL);
        assertThat(timeline(number)).contains("committees.timeline.notHeld");
        http.perform(get("/staff/minutes/{number}", number).with(user(SECRETARY)))
                .andExpect(content().string(not(containsString("موعد الاجتماع ومكانه"))));

        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number, Map.of(CHAIR, "ABSENT", MEMBER, "EXCUSED"), Map.of("presides", SECRETARY))
                .expect(200);
        assertThat(steps.state(number)).isEqualTo("CALLING");
        assertThat(timeline(number)).contains("committees.timeline.noQuorum");
        assertThat(steps.agenda(number)).hasSize(1);
        http.perform(get("/staff/minutes/{number}", number).with(user(SECRETARY)))
                .andExpect(content().string(containsString("لم يكتمل النصاب")))
                .andExpect(content()
                        .string(containsString(ScreenDates.screen(steps.today(), "ar") + ": حضر 1، والنصاب 2.")));

        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number, Map.of(MEMBER, "EXCUSED")).expect(200);
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(presided(number)).isEqualTo(CHAIR);
        assertThat(open(number)).containsExactly("userTask_recordRequestDecision");
    }

    @Test
    void inTheChairsAbsenceAMemberWhoIsThereWasNamed() {
        String number = called(1);
        assertThat(error(steps.attend(number, Map.of(CHAIR, "EXCUSED")), "presides"))
                .contains("الرئيس غائب");
        assertThat(error(steps.attend(number, Map.of(CHAIR, "EXCUSED"), Map.of("presides", CHAIR)), "presides"))
                .contains("الرئيس غائب");
        steps.attend(number, Map.of(CHAIR, "EXCUSED"), Map.of("presides", MEMBER))
                .expect(200);
        assertThat(presided(number)).isEqualTo(MEMBER);
    }

    @Test
    void anAlternateWhomTheFormationNamesSitsForWhoIsAbsent() {
        byMinutes.of(
                COMMITTEE,
                new Way(Rule.ALL, 0, true, true, null),
                new Alternate("aid-member", MEMBER),
                new Alternate("aid-chair", null));
        String number = called(1);
        Map<String, String> absent = Map.of(MEMBER, "ABSENT");
        assertThat(error(steps.attend(number, absent, sits("aid-member", CHAIR)), "alternates"))
                .contains("عضو احتياط");
        assertThat(error(steps.attend(number, absent, sits("reception-1", MEMBER)), "alternates"))
                .contains("عضو احتياط");
        steps.attend(number, absent, sits("aid-member", MEMBER)).expect(200);
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(jdbc.queryForObject(
                        "select acts_for from minutes_attendance where minutes = ? and user_id = 'aid-member'",
                        String.class,
                        number))
                .isEqualTo(MEMBER);
    }

    @Test
    void everyMemberIsPresentOrNot() {
        String number = called(1);
        clock.set(clock.instant().plusSeconds(100_000));
        Map<String, Object> form = attendance(Map.of());
        form.put("attendance", List.of(Map.of("user", CHAIR, "attendance", "PRESENT")));
        assertThat(error(journey.submit(SECRETARY, filed(number), ATTENDANCE, form), "attendance"))
                .contains("كل عضو");
    }

    @Test
    void whoWithdrawsIsExcludedFromThatCaseAndWhatTooFewAreLeftForIsPutOff() {
        String number = called(3);
        List<String> agenda = steps.agenda(number);
        steps.attend(
                        number,
                        Map.of(),
                        Map.of(
                                "recused",
                                Map.of(agenda.get(0), List.of(MEMBER), agenda.get(1), List.of(MEMBER, CHAIR)),
                                "postponed",
                                List.of(agenda.get(2))))
                .expect(200);
        assertThat(steps.in(number, ItemState.ON_AGENDA)).containsExactly(agenda.get(0));
        assertThat(putOff(number)).containsExactlyInAnyOrder("NO_QUORUM", "COMMITTEE");
        assertThat(jdbc.queryForList(
                        "select reason_code from case_exclusion where case_number = ? and user_id = ?",
                        String.class,
                        agenda.get(0),
                        MEMBER))
                .containsExactly("DECLARED");
        assertThat(steps.view(MEMBER, number).toString()).doesNotContain(agenda.get(0));
        assertThat(timeline(number)).contains("committees.timeline.recused", "committees.timeline.putOff");
    }

    // ---- nobody left

    @Test
    void whereNobodyIsLeftForAQuorumManagementAppointsByDecision() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, steps.nextDay()).expect(200);
        Task appoint = task(number);
        assertThat(appoint.getTaskDefinitionKey()).isEqualTo(APPOINT);
        assertThat(appoint.getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-11-23"));
        assertThat(journey.task(SECRETARY, filed(number), APPOINT)).isNull();
        assertThat(invited(number)).isEmpty();

        assertThat(steps.view(MANAGER, number).get("appointable").findValuesAsText("userId"))
                .contains("aid-member")
                .doesNotContain(CHAIR, MEMBER, SECRETARY);
        assertThat(error(steps.appoint(number, "2026-11-22", MEMBER), "people")).contains("ليسوا أعضاء");
        assertThat(error(steps.appoint(number, "2026-11-23", "aid-member"), "decidedOn"))
                .contains("بعد اليوم");
        steps.exclude(item, "aid-chair");
        assertThat(error(steps.appoint(number, "2026-11-22", "aid-chair"), "people"))
                .contains("لا يكتمل النصاب");
        steps.appoint(number, "2026-11-22", "aid-member").expect(200);
        assertThat(open(number)).containsExactly(CALL);
        assertThat(steps.state(number)).isEqualTo("CALLING");

        steps.call(number, steps.nextDay()).expect(200);
        assertThat(invited(number)).contains("aid-member");
        steps.attend(number).expect(200);
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(journey.status("aid-member", get("/api/v1/staff/minutes/{number}", number)))
                .isEqualTo(200);
        assertThat(journey.status("aid-chair", get("/api/v1/staff/minutes/{number}", number)))
                .isEqualTo(404);
    }

    @Test
    void whereWithdrawalsLeaveNothingToDecideTheCommitteeIsCalledAgain() {
        String number = called(1);
        String item = steps.agenda(number).get(0);
        steps.attend(number, Map.of(), Map.of("recused", Map.of(item, List.of(MEMBER, SECRETARY))))
                .expect(200);
        assertThat(open(number)).containsExactly(CALL);
        assertThat(steps.agenda(number)).containsExactly(item);
        assertThat(timeline(number)).contains("committees.timeline.noQuorum");
    }

    // ---- who reads

    /** The pages go by the same rule as the API: the board reads frozen texts, and no agenda before. */
    @Test
    void theBoardReadsNoPageOfMinutesBeforeTheirTextIsFrozen() throws Exception {
        String draft = steps.opened(COMMITTEE, 1);
        http.perform(get("/staff/minutes/{number}", draft).with(user("board-chair")))
                .andExpect(status().isNotFound());
        http.perform(get("/staff/minutes").with(user("board-chair")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(draft))));
        http.perform(get("/staff/minutes").with(user(SECRETARY)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(draft)));
        String frozen = steps.voting(COMMITTEE, 1);
        http.perform(get("/staff/minutes/{number}", frozen).with(user("board-chair")))
                .andExpect(status().isOk());
        http.perform(get("/staff/minutes").with(user("board-chair")))
                .andExpect(content().string(containsString(frozen)));
    }

    @Test
    void nobodyElseReadsMinutes() {
        String number = steps.opened(COMMITTEE, 1);
        for (String user : List.of("reception-1", "aid-chair", "accountant", "analyst", "board-chair")) {
            assertThat(journey.status(user, get("/api/v1/staff/minutes/{number}", number)))
                    .as(user)
                    .isEqualTo(404);
        }
        for (String user : List.of(CHAIR, SECRETARY, MEMBER, MANAGER)) {
            assertThat(journey.status(user, get("/api/v1/staff/minutes/{number}", number)))
                    .as(user)
                    .isEqualTo(200);
        }
        assertThat(journey.status(MANAGER, get("/api/v1/staff/minutes/MIN-1448-999999")))
                .isEqualTo(404);
    }

    // ---- how

    private Map<String, Object> attendance(Map<String, String> others) {
        return new HashMap<>(Map.of(
                "held",
                true,
                "attendance",
                List.of(CHAIR, SECRETARY, MEMBER).stream()
                        .map(user -> Map.of("user", user, "attendance", others.getOrDefault(user, "PRESENT")))
                        .toList()));
    }

    private static Map<String, Object> sits(String alternate, String absent) {
        return Map.of("alternates", List.of(Map.of("user", alternate, "actsFor", absent)));
    }

    private static String error(Answer answer, String field) {
        return MinutesSteps.error(answer, field).get("messageAr").asText();
    }

    private String variables(String number) {
        return jdbc.queryForList(
                        "select coalesce(v.text_, '') from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_"
                                + " where p.business_key_ = ?",
                        String.class,
                        number)
                .toString();
    }

    private List<String> invited(String number) {
        return jdbc.queryForList(
                "select staff_user from outbox_message where case_number = ? and template = 'staff.committeeInvited'",
                String.class,
                number);
    }

    private List<String> putOff(String number) {
        return jdbc.queryForList(
                "select put_off from minutes_item where minutes = ? and put_off is not null", String.class, number);
    }

    private String presided(String number) {
        return jdbc.queryForObject("select presided_by from minutes where case_number = ?", String.class, number);
    }

    private List<String> timeline(String number) {
        return codes(number);
    }
}
