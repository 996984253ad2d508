package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.Inquiries;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.inquiries.InquiryOpinions;
import sa.org.esrar.casework.inquiries.Opinion;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.InquiryForms;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;

/**
 * Decision 2: what people type is in no column of the engine's tables, byte arrays included, not even when a delegate
 * failed, an incident stands, and people tried to smuggle text in.
 */
@CaseworkTest
class NothingTypedReachesTheEngineTest {

    private static final String TYPED = "Qzmarker";
    private static final String IDENTITY = "1999990011";
    private static final String MOBILE = "519990001";

    @Autowired
    Journey journey;

    @Autowired
    Desk desk;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryOpinions opinions;

    @Autowired
    TestClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void noColumnOfTheEngineHoldsWhatWasTyped() {
        Filed filed = journeyWithMarkersAndTrouble();

        assertThat(EngineTables.finds(jdbc, TYPED)).isEmpty();
        assertThat(EngineTables.finds(jdbc, IDENTITY)).isEmpty();
        assertThat(EngineTables.finds(jdbc, MOBILE)).isEmpty();
        assertThat(EngineTables.finds(jdbc, filed.accessCode())).isEmpty();

        // The search would have found it: once as text, once within a byte array.
        runtime.setVariable(instance(filed), "planted", TYPED + " in the open");
        runtime.setVariable(instance(filed), "plantedBytes", (TYPED + " as bytes").getBytes(StandardCharsets.UTF_16LE));
        assertThat(EngineTables.finds(jdbc, TYPED))
                .contains("act_ru_variable.text_", "act_hi_varinst.text_", "act_ge_bytearray.bytes_");
    }

    @Test
    void norWhatIsTypedAtTheDesk() {
        String mark = "Qdeskmarker";
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
        Map<String, Object> intake = Desk.begun(Desk.somebody());
        Map<String, Object> person = Desk.somebody();
        person.put("name", mark + " Noura");
        person.put("email", mark.toLowerCase() + "@example.com");
        intake.put("person", person);
        intake.put("channel", "VOLUNTEER");
        intake.put("volunteer", Desk.volunteer(mark + " Badr", "0519990019"));
        intake.put("actsFor", "AGENT");
        Map<String, Object> agent = Desk.somebody();
        agent.put("name", mark + " Agent");
        agent.put("agencyNumber", "Q55");
        agent.put("agencyScope", mark + " scope");
        agent.put("agencyUntil", "2027-01-01");
        intake.put("acting", agent);
        intake.put("answers", Map.of("activity", mark + " activity"));
        intake.put("sighted", List.of(Map.of("item", "identity", "fact", mark + " fact")));
        desk.draft("volunteer-coordinator", intake).expect(204);
        // Staged and never started, then started through the engine's own door with the text in its key.
        desk.stage("volunteer-coordinator", intake).expect(200);
        journey.asStaff(
                "admin",
                MockMvcRequestBuilders.post("/engine-rest/process-definition/key/desk-intake/submit-form"),
                Map.of("businessKey", mark + " key", "variables", Map.of()));
        Filed filed = new Filed(desk.begin("volunteer-coordinator", intake), null);
        Map<String, Object> answers = Journey.licensing();
        answers.put("activity", mark + " again");
        journey.submit("reception-1", filed, "userTask_completeDeskFile", Map.of("answers", answers))
                .expect(200);
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_confirmVolunteerFiling",
                        Map.of(
                                "confirmed",
                                true,
                                "way",
                                "CALL",
                                "calledOn",
                                "2026-11-22",
                                "calledAt",
                                "11:00",
                                "firstQuestion",
                                mark + " first",
                                "secondQuestion",
                                mark + " second"))
                .expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        assertThat(EngineTables.finds(jdbc, String.valueOf(person.get("nationalId"))))
                .isEmpty();
        assertThat(EngineTables.finds(jdbc, String.valueOf(person.get("mobile")).substring(1)))
                .isEmpty();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .list()
                .forEach(found -> runtime.setVariable(found.getId(), "planted", mark));
        assertThat(EngineTables.finds(jdbc, mark))
                .as("the search would have found it")
                .isNotEmpty();
    }

    @Test
    void norWhatIsAskedAndAnsweredInAnInquiry() {
        String mark = "Qinqmarker";
        Map<String, Object> taken = InquiryForms.call(mark + " question of a caller");
        taken.put("named", "NAMED");
        taken.put("announceBy", "SMS");
        taken.put("person", Map.of("name", mark + " Caller", "addressForm", "NEUTRAL", "mobile", "0519990048"));
        journey.asStaff("liaison-1", MockMvcRequestBuilders.put("/api/v1/staff/starts/desk-inquiry/draft"), taken)
                .expect(204);
        journey.asStaff("liaison-1", MockMvcRequestBuilders.post("/api/v1/staff/starts/desk-inquiry/submission"), taken)
                .expect(201);
        Inquiries.Asked asked = inquiries.ask(new AskQuestion(
                InquiryKind.GENERAL,
                mark + " question",
                null,
                "textiles",
                mark + " Noura",
                "0519990049",
                mark.toLowerCase() + "@example.com",
                null,
                "en"));
        Filed filed = new Filed(asked.caseNumber(), asked.accessCode());
        journey.runDueJobs();
        String task = "userTask_answerInquiry";
        journey.submit("liaison-1", filed, task, InquiryForms.specialist("service-committee", mark + " to them"))
                .expect(200);
        journey.submit("service-member", filed, "userTask_adviseOnInquiry", Map.of("advice", mark + " advice"))
                .expect(200);
        journey.submit("liaison-1", filed, task, InquiryForms.answer(mark + " answer"))
                .expect(200);
        journey.submit("liaison-2", filed, "userTask_reviewAnswer", InquiryForms.givenBack(mark + " note"))
                .expect(200);
        journey.submit("liaison-1", filed, task, InquiryForms.answer(mark + " answer again"))
                .expect(200);
        journey.submit("liaison-2", filed, "userTask_reviewAnswer", InquiryForms.approved())
                .expect(200);
        opinions.say(filed.caseNumber(), Opinion.NOT_SUFFICIENT, mark + " remark");
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        assertThat(EngineTables.finds(jdbc, "519990049")).isEmpty();
        assertThat(EngineTables.finds(jdbc, filed.accessCode())).isEmpty();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .list()
                .forEach(found -> runtime.setVariable(found.getId(), "planted", mark));
        assertThat(EngineTables.finds(jdbc, mark))
                .as("the search would have found it")
                .isNotEmpty();
    }

    private Filed journeyWithMarkersAndTrouble() {
        Map<String, Object> applicant = Journey.noura();
        applicant.put("name", TYPED + " Noura");
        applicant.put("email", TYPED.toLowerCase() + "@example.com");
        Map<String, Object> answers = Journey.licensing();
        answers.put("activity", TYPED + " activity");
        answers.put("previousRefusal", true);
        answers.put("previousRefusalReason", TYPED + " reason");
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", applicant, answers));

        smuggle(filed);
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.question(TYPED + " question"))
                .expect(200);
        journey.reply(filed, TYPED + " reply").expect(204);
        Map<String, Object> opinion = RequestForms.opinion("S5-1", "S5-2");
        opinion.put("opinion", TYPED + " opinion");
        journey.submit("service-member", filed, "userTask_studyRequest", opinion)
                .expect(200);
        Map<String, Object> decision = RequestForms.approval("2026-12-20");
        decision.put("entitlementWhat", TYPED + " help");
        decision.put("basisReference", TYPED + " 5");
        decision.put("reasons", TYPED + " because");
        journey.submit("service-chair", filed, "userTask_decideRequest", decision)
                .expect(200);
        failTheAnswer(filed);
        return filed;
    }

    /** Through the engine's REST API, as the one who may do most. */
    private void smuggle(Filed filed) {
        String task = journey.task("reception-1", filed, "userTask_checkCompleteness")
                .get("id")
                .asText();
        journey.asStaff(
                "admin",
                MockMvcRequestBuilders.post("/engine-rest/task/{id}/comment/create", task),
                Map.of("message", TYPED + " comment"));
        journey.asStaff(
                "admin",
                MockMvcRequestBuilders.post("/engine-rest/task/{id}/complete", task),
                Map.of("variables", Map.of("note", Map.of("value", TYPED + " variable", "type", "String"))));
        assertThat(journey.task("reception-1", filed, "userTask_checkCompleteness"))
                .isNotNull();
    }

    /** The answer's delegate fails until no retry is left and an incident stands. */
    private void failTheAnswer(Filed filed) {
        jdbc.update("delete from entitlement where case_number = ?", filed.caseNumber());
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        String job = management.createJobQuery().activityId("timer_answerReleased").list().stream()
                .filter(one -> one.getProcessInstanceId().equals(instance(filed)))
                .findFirst()
                .orElseThrow()
                .getId();
        for (int retry = 0; retry < 6; retry++) {
            try {
                management.executeJob(job);
            } catch (RuntimeException expected) {
                // the engine counts it
            }
        }
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance(filed))
                        .count())
                .isEqualTo(1);
    }

    private String instance(Filed filed) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("request-intake")
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult()
                .getId();
    }
}
