package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.AgendaOf;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** What the committee decided on a request is entered into its minutes, by its secretary, with the officer's form (D2, F4). */
@CaseworkTest
class RecordDecisionTest {

    private static final String RECORD = "userTask_recordRequestDecision";
    private static final String DRAFT = "userTask_draftMinutes";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    Exclusions exclusions;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    ApplicationContext context;

    AgendaOf agenda;

    @BeforeEach
    void theServiceCommitteeDecidesByMinutes() {
        clock.set(TestClock.START);
        staff.load();
        agenda = new AgendaOf("service-committee", context);
        byMinutes.of("service-committee");
    }

    @Test
    void theSecretaryEntersTheDecisionAndNothingMovesInTheCase() {
        Filed filed = studied();
        Filed minutes = minutesOf(filed);
        JsonNode task = opened("service-secretary", minutes);
        assertThat(task.at("/facts/itemCase").asText()).isEqualTo(filed.caseNumber());
        assertThat(journey.status(
                        "service-secretary",
                        MockMvcRequestBuilders.get("/api/v1/staff/service-requests/{n}", filed.caseNumber())))
                .isEqualTo(200);

        journey.submit("service-secretary", minutes, RECORD, Map.of("outcome", "DECLINED"))
                .expect(422);
        journey.submit("service-secretary", minutes, RECORD, refusal("S9-9")).expect(422);
        Map<String, Object> form = approval("2026-12-20");
        form.put("somethingElse", "شيء آخر");
        journey.submit("service-secretary", minutes, RECORD, form).expect(200);

        assertThat(agenda.stateOf(minutes.caseNumber(), filed.caseNumber())).isEqualTo("DECIDED");
        assertThat(journey.task("service-secretary", minutes, DRAFT)).isNotNull();
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(jdbc.sql("select count(*) from request_decision where case_number = ?")
                        .param(filed.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(agenda.formOf(minutes.caseNumber(), filed.caseNumber()))
                .containsEntry("entitlementDueOn", "2026-12-20")
                .doesNotContainKey("somethingElse");
    }

    @Test
    void whatWasEnteredBeforeIsTheBeginningWhenItIsEnteredAgain() {
        Filed filed = studied();
        Filed minutes = minutesOf(filed);
        journey.submit("service-secretary", minutes, RECORD, refusal("S5-1")).expect(200);
        agenda.reopen(minutes.caseNumber(), filed.caseNumber());
        runtime.createProcessInstanceModification(instance(minutes))
                .cancelAllForActivity(DRAFT)
                .startBeforeActivity("subProcess_decideItems#multiInstanceBody")
                .execute();
        assertThat(opened("service-secretary", minutes).at("/draft/criterion").asText())
                .isEqualTo("S5-1");
    }

    @Test
    void whoIsExcludedFromTheCaseHasNoTaskOfItAndAColleagueEntersIt() {
        Filed filed = studied();
        Filed other = studied();
        exclusions.exclude(filed.caseNumber(), "service-secretary", "DECLARED", "service-secretary");
        Filed minutes = minutesOf(filed, other);
        // Of the other case alone.
        assertThat(opened("service-secretary", minutes).at("/facts/itemCase").asText())
                .isEqualTo(other.caseNumber());
        String shut = taskOf(minutes, filed);
        assertThat(journey.status("service-secretary", MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", shut)))
                .isEqualTo(404);
        journey.asStaff(
                        "service-secretary",
                        MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", shut),
                        refusal("S5-1"))
                .expect(404);
        journey.asStaff(
                        "service-chair",
                        MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", shut),
                        refusal("S5-1"))
                .expect(200);
        assertThat(agenda.stateOf(minutes.caseNumber(), filed.caseNumber())).isEqualTo("DECIDED");
    }

    @Test
    void aConflictThatIsDeclaredOnItExcludesFromTheCaseAndNotFromTheMinutes() {
        Filed filed = studied();
        Filed other = studied();
        Filed minutes = minutesOf(filed, other);
        String task = taskOf(minutes, filed);
        journey.asStaff(
                        "service-secretary",
                        MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/conflict", task),
                        Map.of("reason", "قرابة"))
                .expect(204);
        assertThat(exclusions.isExcluded(filed.caseNumber(), "service-secretary"))
                .isTrue();
        assertThat(exclusions.isExcluded(minutes.caseNumber(), "service-secretary"))
                .isFalse();
        assertThat(journey.status("service-secretary", MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", task)))
                .isEqualTo(404);
        assertThat(opened("service-secretary", minutes).at("/facts/itemCase").asText())
                .isEqualTo(other.caseNumber());
    }

    @Test
    void outsidersHaveNoTaskOfIt() {
        Filed filed = studied();
        Filed minutes = minutesOf(filed);
        String task = taskOf(minutes, filed);
        for (String user : new String[] {"aid-chair", "reception-1", "analyst"}) {
            journey.asStaff(
                            user,
                            MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", task),
                            refusal("S5-1"))
                    .expect(404);
        }
        assertThat(agenda.stateOf(minutes.caseNumber(), filed.caseNumber())).isEqualTo("ON_AGENDA");
    }

    @Test
    void aRequestThatIsWithdrawnMeanwhileTakesItsTaskAlong() {
        Filed filed = studied();
        Filed other = studied();
        Filed minutes = minutesOf(filed, other);
        String task = taskOf(minutes, filed);
        journey.withdraw(filed).expect(200);
        assertThat(agenda.stateOf(minutes.caseNumber(), filed.caseNumber())).isEqualTo("WITHDRAWN");
        assertThat(journey.status("service-secretary", MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", task)))
                .isEqualTo(404);
        journey.submit("service-secretary", minutes, RECORD, refusal("S5-1")).expect(200);
        assertThat(agenda.stateOf(minutes.caseNumber(), other.caseNumber())).isEqualTo("DECIDED");
        assertThat(journey.task("service-secretary", minutes, DRAFT)).isNotNull();
    }

    @Test
    void everyCaseOfTheSealedMinutesGoesOnWithItsDecision() {
        Filed granted = studied();
        Filed refused = studied();
        Filed gone = studied();
        Filed minutes = minutesOf(granted, refused, gone);
        enter(minutes, granted, approval("2026-12-20"));
        enter(minutes, refused, refusal("S5-1"));
        enter(minutes, gone, refusal("S5-1"));
        agenda.voted(minutes.caseNumber(), "service-chair", "service-secretary");
        agenda.seal(minutes.caseNumber());
        runtime.createProcessInstanceModification(instance(minutes))
                .cancelAllForActivity(DRAFT)
                .startBeforeActivity("serviceTask_carryOutDecision#multiInstanceBody")
                .execute();
        journey.withdraw(gone).expect(200);
        journey.runDueJobs();

        assertThat(journey.status(granted)).isEqualTo("DECIDED");
        assertThat(journey.status(refused)).isEqualTo("DECIDED");
        assertThat(journey.status(gone)).isEqualTo("WITHDRAWN");
        assertThat(states(minutes)).containsExactly("CARRIED_OUT", "CARRIED_OUT", "NOT_CARRIED_OUT");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(minutes.caseNumber())
                        .count())
                .isZero();
        assertThat(jdbc.sql("select sum((code = 'requests.decidedByMinutes')::integer) from timeline_entry"
                                + " where case_number in (?, ?, ?)")
                        .params(granted.caseNumber(), refused.caseNumber(), gone.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    // ---- steps

    private void enter(Filed minutes, Filed filed, Map<String, Object> form) {
        journey.asStaff(
                        "service-secretary",
                        MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/submission", taskOf(minutes, filed)),
                        form)
                .expect(200);
    }

    private List<String> states(Filed minutes) {
        return jdbc.sql("select state from minutes_item where minutes = ? order by position")
                .param(minutes.caseNumber())
                .query(String.class)
                .list();
    }

    /** Minutes whose decisions are being entered; as a case, for they are one. */
    private Filed minutesOf(Filed... cases) {
        String[] numbers = new String[cases.length];
        for (int i = 0; i < cases.length; i++) {
            numbers[i] = cases[i].caseNumber();
        }
        String number = agenda.called(numbers);
        runtime.createProcessInstanceByKey("committee-minutes")
                .businessKey(number)
                .setVariables(new HashMap<>(Map.of("caseNumber", number, "committee", "service-committee")))
                .startBeforeActivity("subProcess_decideItems#multiInstanceBody")
                .execute();
        return new Filed(number, null);
    }

    private JsonNode opened(String user, Filed minutes) {
        String id = journey.task(user, minutes, RECORD).get("id").asText();
        return journey.asStaff(user, MockMvcRequestBuilders.get("/api/v1/staff/tasks/{id}", id), null)
                .expect(200)
                .body();
    }

    private String taskOf(Filed minutes, Filed filed) {
        return jdbc.sql(
                        """
                select task.id_ from act_ru_task task
                  join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                 where instance.business_key_ = ? and task.task_def_key_ = ? and exists (
                       select from act_ru_variable fact
                        where fact.proc_inst_id_ = instance.id_ and fact.name_ = 'itemCase' and fact.text_ = ?
                          and fact.execution_id_ in (task.execution_id_,
                              (select parent_id_ from act_ru_execution where id_ = task.execution_id_)))""")
                .params(minutes.caseNumber(), RECORD, filed.caseNumber())
                .query(String.class)
                .single();
    }

    private String instance(Filed minutes) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("committee-minutes")
                .processInstanceBusinessKey(minutes.caseNumber())
                .singleResult()
                .getId();
    }

    private Filed studied() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        return filed;
    }
}
