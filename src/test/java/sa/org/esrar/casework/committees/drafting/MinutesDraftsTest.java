package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.committees.MinutesSteps.DRAFT;
import static sa.org.esrar.casework.committees.MinutesSteps.filed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.committees.decisions.ItemDecisions;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;

/** From the decisions that were taken to the frozen text, and back where the members send it back (D2). */
@CaseworkTest
class MinutesDraftsTest extends ServiceMinutesSteps {

    @Autowired
    MinutesDrafts drafts;

    @Autowired
    ItemDecisions entered;

    @Autowired
    CommitteeTexts texts;

    @Autowired
    Protection protection;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    // ---- decisions

    @Test
    void theTextIsDueTwoWorkingDaysAfterTheMeetingAcrossAHoliday() {
        steps.goTo(LocalDate.parse("2026-09-21"));
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-09-22")).expect(200);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        Task draft = task(number);
        assertThat(draft.getTaskDefinitionKey()).isEqualTo(DRAFT);
        assertThat(draft.getAssignee()).isEqualTo(SECRETARY);
        // Wednesday is the National Day, Friday and Saturday the weekend.
        assertThat(draft.getDueDate().toInstant()).isEqualTo(Journey.morningOf("2026-09-27"));
    }

    @Test
    void aDecisionIsEnteredAgainInPlaceOfTheOneBeforeAndNeverByTheExcluded() {
        String number = decided(1);
        String item = steps.agenda(number).get(0);
        assertThat(entered.recorded(number, item)).containsEntry("outcome", "APPROVED");
        entered.enter(number, item, "DECLINED", Map.of("outcome", "DECLINED"), CHAIR);
        assertThat(entered.recorded(number, item)).containsExactly(Map.entry("outcome", "DECLINED"));
        steps.exclude(item, SECRETARY);
        assertThatThrownBy(() -> entered.enter(number, item, "APPROVED", Map.of(), SECRETARY))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
        String elsewhere = steps.waiting(COMMITTEE, 3);
        assertThatThrownBy(() -> entered.enter(number, elsewhere, "APPROVED", Map.of(), CHAIR))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("committees.itemNotOpen"));
    }

    @Test
    void nothingIsEnteredBeforeTheMeetingAndNothingFrozenWithoutAllDecisions() {
        String number = steps.opened(COMMITTEE, 2);
        String item = steps.agenda(number).get(0);
        assertThatThrownBy(() -> entered.enter(number, item, "APPROVED", Map.of(), CHAIR))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("committees.stateDoesNotAllow"));
        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number).expect(200);
        entered.enter(number, item, "APPROVED", Map.of("outcome", "APPROVED"), CHAIR);
        assertThatThrownBy(() -> drafts.freeze(number))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("committees.draft.notAllDecided"));
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
    }

    // ---- draft

    @Test
    void theDraftShowsTheTextAsItStandsAndFreezesIt() {
        String number = decided(1);
        JsonNode draft = steps.view(SECRETARY, number);
        assertThat(draft.get("frozen").asBoolean()).isFalse();
        assertThat(draft.get("text").get("version").asInt()).isEqualTo(1);
        assertThat(draft.get("text").get("items").get(0).get("decision").asText())
                .isEqualTo("قررت اللجنة الموافقة.");
        steps.draft(number).expect(200);
        JsonNode frozen = steps.view(SECRETARY, number);
        assertThat(frozen.get("frozen").asBoolean()).isTrue();
        assertThat(frozen.get("versions").get(0).get("hash").asText()).hasSize(64);
        assertThat(steps.state(number)).isEqualTo("VOTING");
        assertThatThrownBy(() -> drafts.freeze(number)).isInstanceOf(ApiException.class);
    }

    @Test
    void whatIsToBeEnteredAgainComesBackBeforeTheTextIsFrozen() {
        String number = decided(2);
        List<String> agenda = steps.agenda(number);
        assertThat(error(number, Map.of("revised", List.of("INQ-1448-999999")))).contains("أُثبت من قبل");
        steps.draft(number, Map.of("revised", List.of(agenda.get(1)))).expect(200);
        assertThat(steps.state(number)).isEqualTo("DRAFTING");
        assertThat(steps.in(number, ItemState.ON_AGENDA)).containsExactly(agenda.get(1));
        assertThat(tasks.getVariable(task(number).getId(), "itemCase")).isEqualTo(agenda.get(1));
        assertThat(entered.recorded(number, agenda.get(1)))
                .as("the start of the form")
                .isNotEmpty();
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(steps.state(number)).isEqualTo("VOTING");
    }

    @Test
    void aCaseThatIsWithdrawnWhileItsDecisionIsEnteredLeavesTheOthers() {
        String number = called(2);
        steps.attend(number).expect(200);
        List<String> agenda = steps.agenda(number);
        matters.withdraw(agenda.get(0));
        steps.withdrawn(agenda.get(0));
        assertThat(tasks.getVariable(task(number).getId(), "itemCase")).isEqualTo(agenda.get(1));
        assertThat(steps.in(number, ItemState.WITHDRAWN)).containsExactly(agenda.get(0));
        steps.decideAll(number);
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo(DRAFT);
    }

    @Test
    void whoIsExcludedFromACaseNeitherReadsNorClearsWhatWasSaidOnIt() {
        String number = decided(2);
        List<String> agenda = steps.agenda(number);
        steps.draft(
                        number,
                        Map.of(
                                "revised",
                                List.of(agenda.get(1)),
                                "discussion",
                                Map.of(agenda.get(0), "كلام دار في السر")))
                .expect(200);
        steps.exclude(agenda.get(0), SECRETARY);
        steps.decide(number, agenda.get(1));
        assertThat(steps.view(SECRETARY, number).toString()).doesNotContain("كلام دار", agenda.get(0));
        steps.draft(number).expect(200);
        assertThat(steps.view(CHAIR, number).toString()).contains("كلام دار في السر");
    }

    // ---- sent back

    @Test
    void everyRequestedChangeIsAnsweredBeforeTheNextVersion() {
        String number = sentBack("REQUEST_CHANGE");
        JsonNode seen = steps.view(SECRETARY, number);
        assertThat(seen.get("raised").get(0).get("reasons").asText()).isEqualTo("يُذكر المعيار الثاني");
        assertThat(seen.get("raised").get(0).get("open").asBoolean()).isTrue();
        assertThat(seen.get("text").get("version").asInt()).isEqualTo(2);

        assertThatThrownBy(() -> drafts.check(number, draft(Map.of()), SECRETARY))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("answers." + MEMBER)));
        transaction.executeWithoutResult(status -> {
            drafts.draft(number, draft(Map.of(MEMBER, "أُضيف المعيار الثاني.")), SECRETARY);
            drafts.freeze(number);
        });
        JsonNode frozen = steps.view(MEMBER, number);
        assertThat(frozen.get("text").get("version").asInt()).isEqualTo(2);
        assertThat(frozen.get("text").get("answers").get(0).asText())
                .isEqualTo("جواباً عن طلب تعديل الإصدار 1 من عضو لجنة الخدمات: أُضيف المعيار الثاني.");
        assertThat(frozen.get("raised").get(0).get("open").asBoolean()).isFalse();
        assertThat(frozen.get("versions")).hasSize(2);

        assertThat(frozen.toString()).contains("يُذكر المعيار الثاني");
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        assertThat(steps.view(MEMBER, number).get("raised").toString())
                .as("it could speak of the case")
                .doesNotContain("يُذكر المعيار الثاني");
    }

    @Test
    void anObjectionThatTheChairAnsweredIsOwedNoOtherAnswer() {
        String number = sentBack("OBJECT");
        assertThatThrownBy(() -> drafts.check(number, draft(Map.of()), SECRETARY))
                .isInstanceOf(InvalidInputException.class);
        jdbc.update(
                "insert into minutes_answer (id, minutes, version, kind, text, answered_by, answered_at)"
                        + " values (?, ?, 1, 'OBJECTION', ?, ?, now())",
                UUID.randomUUID(),
                number,
                texts.seal("أُخذ به"),
                CHAIR);
        drafts.check(number, draft(Map.of()), SECRETARY);
        assertThat(steps.view(CHAIR, number).get("text").get("answers").get(0).asText())
                .isEqualTo("جواباً عن الاعتراض على الإصدار 1: أُخذ به");
    }

    // ---- what is typed

    @Test
    void whatIsTypedLiesEncryptedAndNeverInTheEngine() {
        String mark = "Qminmarker";
        String number = called(1);
        String item = steps.agenda(number).get(0);
        journey.submit(
                        SECRETARY,
                        filed(number),
                        MinutesSteps.ATTENDANCE,
                        Map.of("held", false, "reason", mark + " reason"))
                .expect(200);
        Map<String, Object> meeting = new HashMap<>(steps.meeting(number, steps.nextDay()));
        meeting.put("place", mark + " place");
        steps.call(number, meeting).expect(200);
        steps.attend(number).expect(200);
        entered.enter(number, item, "APPROVED", Map.of("reasons", mark + " form"), SECRETARY);
        steps.finishEntering(number, item);
        steps.draft(
                        number,
                        Map.of(
                                "remarks", mark + " remarks",
                                "attachments", List.of(Map.of("name", mark + " attachment")),
                                "discussion", Map.of(item, mark + " discussion")))
                .expect(200);
        assertThat(EngineTables.finds(jdbc, mark)).isEmpty();
        for (String column : List.of("minutes.remarks", "minutes.attachments")) {
            sealed("select " + column.substring(8) + " from minutes where case_number = ?", number, mark);
        }
        for (String column : List.of("form", "discussion")) {
            sealed("select " + column + " from minutes_item where minutes = ?", number, mark);
        }
        sealed("select content from minutes_version where minutes = ?", number, mark);
    }

    // ---- how

    private void sealed(String query, String number, String mark) {
        byte[] cipher = jdbc.queryForObject(query, byte[].class, number);
        assertThat(new String(cipher, StandardCharsets.ISO_8859_1)).doesNotContain(mark);
        assertThat(protection.decrypt(CommitteeTexts.PURPOSE, cipher)).as(query).contains(mark);
    }

    private static DraftMinutes draft(Map<String, String> answers) {
        return new DraftMinutes(null, List.of(), Map.of(), Set.of(), answers);
    }

    /** A member asked for something, and the text is drafted again; past the engine, whose way back is the votes' part. */
    private String sentBack(String choice) {
        String number = steps.voting(COMMITTEE, 1);
        jdbc.update(
                "insert into minutes_vote (id, minutes, version, user_id, choice, reasons, voted_at)"
                        + " values (?, ?, 1, ?, ?, ?, now())",
                UUID.randomUUID(),
                number,
                MEMBER,
                choice,
                texts.seal("يُذكر المعيار الثاني"));
        jdbc.update("update minutes set state = 'DRAFTING' where case_number = ?", number);
        return number;
    }

    private String error(String number, Map<String, Object> form) {
        return steps.draft(number, form)
                .expect(422)
                .body()
                .get("errors")
                .get(0)
                .get("messageAr")
                .asText();
    }
}
