package sa.org.esrar.casework.committees.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.PlainMatters;
import sa.org.esrar.casework.committees.sittings.PlanSittings.OnDayOff;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** Minutes that open by themselves, and what the page says of cases that wait (D2, C6). */
@CaseworkTest
class SittingProposalsTest {

    private static final String COMMITTEE = "service-committee";
    private static final StaffUser SECRETARY = new StaffUser("service-secretary", Set.of(COMMITTEE));
    private static final StaffUser MEMBER = new StaffUser("service-member", Set.of(COMMITTEE));

    @Autowired
    SittingProposals proposals;

    @Autowired
    Sittings sittings;

    @Autowired
    SittingPlan plan;

    @Autowired
    PlainMatters matters;

    @Autowired
    MinutesSteps steps;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nothingWaitsAndNothingIsPlanned() {
        clock.set(TestClock.START);
        demoStaff.load();
        matters.clear();
        byMinutes.of(COMMITTEE);
        jdbc.update("delete from handed_over_task");
        jdbc.update("delete from absence");
        jdbc.update("delete from sitting");
        jdbc.update("update minutes set state = 'NOT_CALLED', ended_at = timestamptz '2020-01-01'"
                + " where state in ('CALLING', 'INVITED', 'NOT_CALLED')");
        jdbc.update("update minutes_item set state = 'NOT_CARRIED_OUT' where state in ('ON_AGENDA', 'DECIDED')");
    }

    // ---- by themselves

    @Test
    void itBeginsEachMorningAtEightInRiyadh() {
        Job morning =
                management.createJobQuery().processDefinitionKey("sitting-plan").singleResult();
        management.recalculateJobDuedate(morning.getId(), false);
        assertThat(morning().getDuedate().toInstant()).isEqualTo(Journey.morningOf("2026-11-23"));
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(8, 0));
        planned("2026-11-24");
        matters.clear();
        steps.waiting(COMMITTEE, 15);
        management.executeJob(morning().getId());
        assertThat(opened()).containsExactly("SITTING");
        assertThat(morning().getDuedate().toInstant()).isEqualTo(Journey.morningOf("2026-11-24"));
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("end_meetingsProposed")
                        .count())
                .isPositive();
    }

    private Job morning() {
        return management.createJobQuery().processDefinitionKey("sitting-plan").singleResult();
    }

    /** The sitting is on Sunday 29 November; three working days before it is Tuesday the 24th. */
    @Test
    void beforeASittingForWhichCasesWaitMinutesAreOpenedOnce() {
        planned("2026-11-29");
        proposals.propose();
        assertThat(opened()).as("nothing waits").isEmpty();
        String waiting = steps.waiting(COMMITTEE, 20);
        proposals.propose();
        assertThat(opened()).as("five working days away").isEmpty();

        steps.goTo(LocalDate.parse("2026-11-24"));
        proposals.propose();
        proposals.propose();
        assertThat(opened()).containsExactly("SITTING");
        String number = number();
        assertThat(steps.agenda(number)).containsExactly(waiting);
        assertThat(jdbc.queryForObject("select opened_by from minutes where case_number = ?", String.class, number))
                .isEqualTo("system");
        assertThat(steps.view("service-secretary", number).get("planned").toString())
                .isEqualTo("{\"day\":\"2026-11-29\",\"time\":\"10:00:00\",\"place\":\"قاعة الاجتماعات\"}");

        steps.call(number, LocalDate.parse("2026-11-29")).expect(200);
        steps.waiting(COMMITTEE, 20);
        proposals.propose();
        assertThat(opened()).as("its members are invited to it already").containsExactly("SITTING");
    }

    /** Due Sunday 13 December; one day to call, two for the text and two to vote begin on Sunday the 6th. */
    @Test
    void anAnswerThatIsDueBeforeAnySittingIsProposedByCirculation() {
        planned("2026-12-08");
        steps.waiting(COMMITTEE, 21);
        steps.goTo(LocalDate.parse("2026-12-03"));
        proposals.propose();
        assertThat(opened())
                .as("the sitting is three working days away, and it falls late")
                .containsExactly("SITTING");
        nothingWaitsAndNothingIsPlanned();

        steps.waiting(COMMITTEE, 21);
        steps.goTo(LocalDate.parse("2026-12-03"));
        proposals.propose();
        assertThat(opened()).as("one working day early").isEmpty();
        steps.goTo(LocalDate.parse("2026-12-06"));
        proposals.propose();
        proposals.propose();
        assertThat(opened()).containsExactly("BEFORE_DUE");
        assertThat(steps.view("service-secretary", number()).get("proposed").asText())
                .isEqualTo("BEFORE_DUE");
    }

    /** Every task is done on its last day. */
    @Test
    void aCirculationThatKeepsEveryDateIsDecidedOnTheDayOfTheAnswer() {
        steps.waiting(COMMITTEE, 21);
        steps.goTo(LocalDate.parse("2026-12-06"));
        proposals.propose();
        String number = number();
        steps.goTo(due(number));
        steps.call(number, steps.circulation(number)).expect(200);
        steps.goTo(due(number));
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(due(number)).isEqualTo("2026-12-13");
    }

    private LocalDate due(String number) {
        return LocalDate.ofInstant(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .get(0)
                        .getDueDate()
                        .toInstant(),
                ZoneId.of("Asia/Riyadh"));
    }

    /** Two working days more: Wednesday 2 December, and no meeting after Thursday the 3rd leaves time enough. */
    @Test
    void whereAnAuthorityEndorsesItIsProposedTwoWorkingDaysEarlier() {
        byMinutes.of(COMMITTEE, new Way(Rule.MAJORITY, 0, true, true, "executive-manager"));
        planned("2026-12-06");
        steps.waiting(COMMITTEE, 21);
        assertThat(urgencies(SECRETARY)).singleElement().asString().endsWith("BEFORE_ANY_SITTING");
        planned("2026-12-03");
        assertThat(urgencies(SECRETARY)).singleElement().asString().endsWith("AT_NEXT_SITTING");
        jdbc.update("delete from sitting");
        steps.goTo(LocalDate.parse("2026-12-01"));
        proposals.propose();
        assertThat(opened()).as("one working day early").isEmpty();
        steps.goTo(LocalDate.parse("2026-12-02"));
        proposals.propose();
        assertThat(opened()).containsExactly("BEFORE_DUE");
    }

    /** Monday 7 December is the last day for a meeting, but its members are invited already: nothing is added to it. */
    @Test
    void aSittingWhoseAgendaIsClosedIsNoneForWhatComesAfterwards() {
        planned("2026-12-07", "2026-12-20");
        steps.goTo(LocalDate.parse("2026-12-01"));
        callTo("2026-12-07");
        String since = steps.waiting(COMMITTEE, 12);
        assertThat(urgencies(SECRETARY)).containsExactly(since + " BEFORE_ANY_SITTING");
        steps.goTo(LocalDate.parse("2026-12-06"));
        proposals.propose();
        assertThat(opened()).containsExactly("BY_HAND", "BEFORE_DUE");
    }

    @Test
    void minutesAreOpenedForTheSittingAfterOneWhoseAgendaIsClosed() {
        planned("2026-11-23", "2026-11-25");
        callTo("2026-11-23");
        steps.waiting(COMMITTEE, 20);
        proposals.propose();
        assertThat(opened()).containsExactly("BY_HAND", "SITTING");
        String next = jdbc.queryForObject("select case_number from minutes where state = 'CALLING'", String.class);
        assertThat(steps.view("service-secretary", next)
                        .get("planned")
                        .get("day")
                        .asText())
                .isEqualTo("2026-11-25");
    }

    private void callTo(String day) {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse(day)).expect(200);
    }

    /** No other minutes are opened beside those that the secretary has in hand, where the case can still be added. */
    @Test
    void whoHasAnAgendaInHandIsToldOnceOfACaseThatCannotWait() {
        String number = steps.opened(COMMITTEE, 1);
        proposals.propose();
        assertThat(toldOf(number)).as("all that waits is on it").isEmpty();
        String since = steps.waiting(COMMITTEE, 8);
        proposals.propose();
        assertThat(toldOf(number)).as("there is time").isEmpty();
        assertThat(urgencies(SECRETARY)).containsExactly(since + " BEFORE_ANY_SITTING");
        for (String morning : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
            steps.goTo(LocalDate.parse(morning));
            proposals.propose();
            assertThat(toldOf(number)).as(morning).containsExactly("service-secretary");
        }
        assertThat(opened()).containsExactly("BY_HAND");
        assertThat(urgencies(SECRETARY)).containsExactly(since + " BEFORE_ANY_SITTING");
        assertThat(jdbc.queryForList(
                        "select code from timeline_entry where case_number = ? and code like '%cannotWait'",
                        String.class, number))
                .hasSize(1);
    }

    @Test
    void whereTheSecretaryIsAwayTheChairHearsOfACaseThatCannotWait() {
        String number = steps.opened(COMMITTEE, 1);
        steps.waiting(COMMITTEE, 8);
        journey.absent("service-secretary", "2026-11-22", "2026-11-29", null);
        steps.goTo(LocalDate.parse("2026-11-25"));
        proposals.propose();
        assertThat(toldOf(number)).containsExactly("service-chair");
    }

    private List<String> toldOf(String number) {
        return jdbc.queryForList(
                "select staff_user from outbox_message where case_number = ? and template = 'staff.caseCannotWait'",
                String.class,
                number);
    }

    @Test
    void onDaysOffNothingIsOpened() {
        steps.waiting(COMMITTEE, 6);
        steps.goTo(LocalDate.parse("2026-11-28"));
        proposals.propose();
        assertThat(opened()).isEmpty();
        steps.goTo(LocalDate.parse("2026-11-29"));
        proposals.propose();
        assertThat(opened()).containsExactly("BEFORE_DUE");
        assertThat(steps.committee(number())).isEqualTo(COMMITTEE);
    }

    /** It came to the committee while it decided by minutes; no officer can decide on it. */
    @Test
    void whatWaitsForMinutesIsNotForgottenWhereOfficersDecideSince() {
        steps.waiting(COMMITTEE, 1);
        byMinutes.of(COMMITTEE, Way.byOfficer(Rule.MAJORITY));
        proposals.propose();
        assertThat(opened()).containsExactly("BEFORE_DUE");
    }

    @Test
    void whereNothingWasCalledTodayNothingIsOpenedAgainUntilTomorrow() {
        String waiting = steps.waiting(COMMITTEE, 1);
        proposals.propose();
        String number = number();
        steps.call(number, Map.of("called", "NONE", "reason", "اكتفت اللجنة بما سبق"))
                .expect(200);
        assertThat(matters.waits(waiting, COMMITTEE)).isTrue();
        proposals.propose();
        assertThat(opened()).isEmpty();
        steps.goTo(LocalDate.parse("2026-11-23"));
        proposals.propose();
        assertThat(opened()).containsExactly("BEFORE_DUE");
    }

    @Test
    void twoNodesAtOnceOpenThemOnce() throws Exception {
        steps.waiting(COMMITTEE, 1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(() -> {
                    proposals.propose();
                    return null;
                });
            }
            for (Future<Void> one : nodes.invokeAll(both)) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(opened()).containsExactly("BEFORE_DUE");
    }

    // ---- on the page

    @Test
    void thePageSaysWhatBelongsOnTheNextAgendaAndWhatFallsBeforeIt() {
        planned("2026-12-06", "2026-12-20");
        String before = steps.waiting(COMMITTEE, 14);
        String next = steps.waiting(COMMITTEE, 20);
        String later = steps.waiting(COMMITTEE, 40);
        assertThat(urgencies(SECRETARY))
                .containsExactly(before + " BEFORE_ANY_SITTING", next + " AT_NEXT_SITTING", later + " LATER");
        assertThat(waiting(MEMBER)).extracting(SittingPlan.Case::subject).containsOnlyNulls();
        steps.exclude(next, "service-member");
        assertThat(waiting(MEMBER)).extracting(SittingPlan.Case::caseNumber).containsExactly(before, later);

        steps.open("service-secretary", COMMITTEE).expect(201);
        assertThat(urgencies(SECRETARY)).as("all are on an agenda").isEmpty();
    }

    @Test
    void whereTheFormationAllowsNoCirculationASittingIsAskedFor() {
        byMinutes.of(COMMITTEE, new Way(Rule.MAJORITY, 0, true, false, null));
        steps.waiting(COMMITTEE, 4);
        assertThat(plan.of(SECRETARY).get(0).byCirculation()).isFalse();
        assertThat(urgencies(SECRETARY)).singleElement().asString().endsWith("BEFORE_ANY_SITTING");
    }

    private List<SittingPlan.Case> waiting(StaffUser user) {
        return plan.of(user).get(0).waiting();
    }

    private List<String> urgencies(StaffUser user) {
        return waiting(user).stream()
                .map(one -> one.caseNumber() + " " + one.urgency())
                .toList();
    }

    private void planned(String... days) {
        for (String day : days) {
            sittings.plan(
                    new PlanSittings(
                            COMMITTEE,
                            LocalDate.parse(day),
                            LocalTime.of(10, 0),
                            "قاعة الاجتماعات",
                            0,
                            null,
                            OnDayOff.KEEP,
                            true),
                    SECRETARY);
        }
    }

    /** Why the minutes were opened that are being called, or to which members are invited. */
    private List<String> opened() {
        return jdbc.queryForList(
                "select proposed from minutes where state in ('CALLING', 'INVITED') order by opened_at", String.class);
    }

    private String number() {
        return jdbc.queryForObject(
                "select case_number from minutes where state in ('CALLING', 'INVITED')", String.class);
    }
}
