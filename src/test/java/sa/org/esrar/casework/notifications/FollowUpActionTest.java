package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.morningOf;
import static sa.org.esrar.casework.support.Journey.noura;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;

/** {@code follow-up-action}: a person tells what no message could, and writes down what came of it (C5, A3). */
@CaseworkTest
class FollowUpActionTest {

    private static final String REACH = "userTask_reachBeneficiaryAnotherWay";

    @Autowired
    Journey journey;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    ContactLog contacts;

    @Autowired
    ReachBeneficiary reach;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoAgreedToACallIsCalledAndTheCallIsLogged() {
        Filed filed = calledOne();
        JsonNode task = journey.task("reception-1", filed, REACH);
        assertThat(task.get("dueOn").asText()).isEqualTo(morningOf("2026-11-24").toString());
        assertThat(task.get("candidateGroups").get(0).asText()).isEqualTo("intake-officers");
        JsonNode file = journey.asStaff(
                        "reception-1", MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", filed.caseNumber()), null)
                .expect(200)
                .body();
        assertThat(file.get("timeline").toString()).contains("وموعد الرد 13/12/2026. للمتابعة: موقع الجمعية");
        assertThat(journey.task("service-chair", filed, REACH)).isNull();

        journey.submit("reception-1", filed, REACH, form("DONE", "PHONE", "أُبلغت بموعد الرد وشكرت."))
                .expect(200);

        assertThat(followUp(filed)).isNull();
        assertThat(contacts.of(filed.caseNumber())).anySatisfy(contact -> {
            assertThat(contact.channel()).isEqualTo(Channel.PHONE);
            assertThat(contact.direction()).isEqualTo(ContactLog.Direction.OUT);
            assertThat(contact.by()).isEqualTo("reception-1");
            assertThat(contact.summary()).isEqualTo("أُبلغت بموعد الرد وشكرت.");
        });
        assertThat(timeline(filed)).contains("notifications.toTell", "notifications.reached");
        assertThat(escalatedTo(filed)).isEmpty();
    }

    @Test
    void whoCannotBeReachedIsWrittenDownAndManagementIsToldAtOnce() {
        demoStaff.load();
        Filed filed = calledOne();
        ProcessInstance instance = followUp(filed);
        assertThat(escalatedTo(filed)).isEmpty();
        journey.submit("reception-2", filed, REACH, form("NOT_POSSIBLE", "VOLUNTEER", "لم يُفتح الباب."))
                .expect(200);
        assertThat(followUp(filed)).isNull();
        assertThat(timeline(filed)).contains("notifications.notReached").doesNotContain("notifications.reached");
        assertThat(contacts.of(filed.caseNumber())).anyMatch(contact -> contact.channel() == Channel.VOLUNTEER);
        assertThat(instance)
                .hasPassed("gateway_isReached", "end_followUpEscalated")
                .hasNotPassed("end_followedUp");
        assertThat(escalatedTo(filed)).containsExactly("executive-manager");
    }

    @Test
    void theFormIsRefusedWithALineForEveryWrongField() {
        Filed filed = calledOne();
        JsonNode errors = journey.submit("reception-1", filed, REACH, form("MAYBE", "SMS", " "))
                .expect(422)
                .body()
                .get("errors");
        assertThat(errors.findValuesAsText("field")).containsExactlyInAnyOrder("outcome", "channel", "proof");
        assertThat(followUp(filed)).isNotNull();
    }

    @Test
    void twoWorkingDaysLaterManagementIsTold() {
        demoStaff.load();
        Filed filed = calledOne();
        ProcessInstance instance = followUp(filed);
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("timer_followUpDue")
                .singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(morningOf("2026-11-24"));

        journey.goTo(LocalDate.parse("2026-11-24"));

        assertThat(instance)
                .hasPassed("serviceTask_escalateFollowUp", "end_followUpEscalated")
                .isWaitingAt(REACH);
        assertThat(escalatedTo(filed)).containsExactly("executive-manager");
        journey.submit("reception-1", filed, REACH, form("DONE", "PHONE", "أُبلغت."))
                .expect(200);
        assertThat(followUp(filed)).isNull();
    }

    @Test
    void incidentOfAnUndeliverableMessageEndsWithItsFollowUp() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        transaction.executeWithoutResult(
                status -> reach.undeliverable(filed.caseNumber(), "00000000-0000-0000-0000-000000000001", "إفادة"));
        String instance = followUp(filed).getId();
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isEqualTo(1);

        journey.submit("reception-1", filed, REACH, form("DONE", "LETTER", "خطاب رقم 1448/9"))
                .expect(200);

        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
        List<HistoricIncident> ended = history.createHistoricIncidentQuery()
                .processInstanceId(instance)
                .list();
        assertThat(ended).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("messageUndeliverable");
            assertThat(incident.isOpen()).isFalse();
        });
    }

    /** A request whose applicant agreed to calls alone; its receipt has to be read out. */
    private Filed calledOne() {
        Map<String, Object> filing = journey.filing("licensing-support", noura(), licensing());
        filing.put("agreedChannels", List.of("PHONE"));
        Filed filed = journey.fileAndSign(filing);
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        assertThat(followUp(filed)).isNotNull();
        return filed;
    }

    private static Map<String, Object> form(String outcome, String channel, String proof) {
        return new HashMap<>(Map.of("outcome", outcome, "channel", channel, "proof", proof));
    }

    private ProcessInstance followUp(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("follow-up-action")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    private List<String> escalatedTo(Filed filed) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ?")
                .params(filed.caseNumber(), "staff.escalated")
                .query(String.class)
                .list();
    }

    private List<String> timeline(Filed filed) {
        return journey.asStaff(
                        "reception-1", MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", filed.caseNumber()), null)
                .expect(200)
                .body()
                .get("timeline")
                .findValuesAsText("code");
    }
}
