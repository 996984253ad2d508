package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.investigation.Refusals;
import sa.org.esrar.casework.compensation.representation.ActingPerson;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** A refusal, and the one objection to it before others than who decided and investigated (D1, F4). */
@CaseworkTest
class HarmObjectionTest extends CompensationSteps {

    private static final String WORDS = "سُلِّمت أمام شاهدين ولم يُسألا";

    @Autowired
    HarmObjections objections;

    @Autowired
    Refusals refusals;

    @Autowired
    CompensationTexts texts;

    @Autowired
    OutgoingRegister register;

    /** The letter went out on 22/11/2026. */
    private Filed notAdmitted() {
        Filed filed = claimed();
        submit(MEMBER, filed, ADMIT, Map.of("admissible", false)).expect(422);
        submit(MEMBER, filed, ADMIT, Map.of("admissible", false, "reasons", "لم يقع في مقر الجمعية\nولا في ركنها"))
                .expect(200);
        journey.runDueJobs();
        return filed;
    }

    private Filed refusedByMinutes() {
        Filed filed = investigated(notProven());
        decidedByMinutes(filed, notProven());
        return filed;
    }

    private static Map<String, Object> decision(boolean accepted) {
        return Map.of("accepted", accepted, "reasons", "لم يُسأل الشاهدان\nوهما معروفان");
    }

    @Test
    void aClaimThatIsNotAdmittedIsAnsweredWithReasonsAndWaitsForAnObjection() {
        Filed filed = notAdmitted();
        assertThat(status(filed)).isEqualTo("NOT_PROVEN");
        assertThat(letters(filed)).containsExactly("COMPENSATION_REFUSAL");
        Refusals.Refused refused = refusals.current(filed.caseNumber()).orElseThrow();
        assertThat(refused.reasons()).containsExactly("لم يقع في مقر الجمعية", "ولا في ركنها");
        assertThat(refused.objectUntil()).isEqualTo("2026-12-06");
        assertThat(objections.until(filed.caseNumber())).contains(LocalDate.parse("2026-12-06"));
        assertThat(journey.timer(filed, "timer_objectionWindowClosed"))
                .isEqualTo(LocalDate.parse("2026-12-07")
                        .atStartOfDay(HijriDates.RIYADH)
                        .toInstant());
        assertThat(timeline(filed)).contains("compensation.notAdmitted", "compensation.refused.NOT_ADMITTED");
    }

    @Test
    void theLetterGoesToTheGuardianWhoActs() {
        Filed filed = claimed();
        UUID agent = person("مريم يوسف الطلعي", "1999990052", "0519990005", AddressForm.FEMININE);
        new ActingPerson(RepresentationKind.GUARDIAN, agent, "44001", "55002", LocalDate.parse("2026-11-22"))
                .actsIn(filed.caseNumber(), jdbc, texts);
        submit(MEMBER, filed, ADMIT, Map.of("admissible", false, "reasons", "لم يقع في مقر الجمعية"))
                .expect(200);
        journey.runDueJobs();
        assertThat(register.ofCase(filed.caseNumber()))
                .extracting(OutgoingRegister.Entry::addressee)
                .containsExactly("مريم يوسف الطلعي");
    }

    @Test
    void isReceivedUntilTheLastSecondOfTheLastDayAndOnce() {
        Filed filed = notAdmitted();
        Filed late = notAdmitted();
        assertThatThrownBy(() -> objections.file(filed.caseNumber(), " ")).isInstanceOf(InvalidInputException.class);
        clock.set(LocalDate.parse("2026-12-06"), LocalTime.of(23, 59, 59));
        objections.file(filed.caseNumber(), WORDS);
        assertThat(status(filed)).isEqualTo("WITH_MANAGEMENT");
        assertThatThrownBy(() -> objections.file(filed.caseNumber(), WORDS))
                .hasMessageContaining("compensation.objectedAlready");
        clock.set(LocalDate.parse("2026-12-07"), LocalTime.MIDNIGHT);
        assertThat(objections.until(late.caseNumber())).isEmpty();
        assertThatThrownBy(() -> objections.file(late.caseNumber(), WORDS))
                .hasMessageContaining("compensation.objectionTooLate");
        assertThat(stage(late)).isEqualTo("REFUSED");
    }

    @Test
    void thereIsNothingToObjectToBeforeARefusal() {
        Filed filed = admitted();
        assertThatThrownBy(() -> objections.file(filed.caseNumber(), WORDS))
                .hasMessageContaining("compensation.stateDoesNotAllow");
    }

    @Test
    void topManagementDecidesWhatACommitteeRefusedToAdmit() {
        Filed filed = notAdmitted();
        objections.file(filed.caseNumber(), WORDS);
        assertThat(dueOn(filed)).isEqualTo("2026-12-06");
        assertThat(hasTask(MEMBER, filed, OBJECTION)).isFalse();
        assertThat(told(filed, "staff.newWork")).contains(MANAGER);
        submit(MANAGER, filed, OBJECTION, Map.of("accepted", true)).expect(422);
        submit(MANAGER, filed, OBJECTION, decision(true)).expect(200);
        assertThat(objections.current(filed.caseNumber()).orElseThrow().accepted())
                .isTrue();
        assertThat(dueOn(filed)).isEqualTo("2026-12-20");
        submit(CHAIR, filed, APPOINT, investigators(false, false)).expect(200);
        assertThat(stage(filed)).isEqualTo("INVESTIGATING");
    }

    @Test
    void whoEndorsedTheMinutesDoesNotDecideAndAcceptedOthersInvestigate() {
        Filed filed = refusedByMinutes();
        objections.file(filed.caseNumber(), WORDS);
        assertThat(hasTask(MANAGER, filed, OBJECTION)).as("endorsed them").isFalse();
        assertThat(hasTask(CHAIR, filed, OBJECTION)).isFalse();
        assertThatThrownBy(() -> objections.decide(filed.caseNumber(), true, "نعم", MANAGER))
                .hasMessageContaining("403 compensation.decidedByOthers");
        submit("board-chair", filed, OBJECTION, decision(true)).expect(200);

        submit(CHAIR, filed, APPOINT, investigators(false, false)).expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, "hr-officer", "accountant"))
                .expect(200);
        submit("hr-officer", filed, EVIDENCE, Map.of()).expect(200);
        submit("hr-officer", filed, STATEMENT, Map.of()).expect(422);
        submit("hr-officer", filed, STATEMENT, statements()).expect(200);
        submit("hr-officer", filed, FINDINGS, notProven()).expect(200);
        decidedByMinutes(filed, notProven());
        assertThat(status(filed)).isEqualTo("NOT_PROVEN");
        assertThat(refusals.current(filed.caseNumber()).orElseThrow().objectUntil())
                .as("an objection is received once")
                .isNull();
        assertThatThrownBy(() -> objections.file(filed.caseNumber(), WORDS))
                .hasMessageContaining("compensation.objectedAlready");
        journey.runDueJobs();
        assertThat(passed(filed, "end_notObjected")).isTrue();
        assertThat(letters(filed)).containsSubsequence("COMPENSATION_REFUSAL", "COMPENSATION_REFUSAL");
    }

    @Test
    void anObjectionThatIsNotAcceptedIsAnsweredWithReasonsAndTheExternalWay() {
        Filed filed = notAdmitted();
        objections.file(filed.caseNumber(), WORDS);
        submit(MANAGER, filed, OBJECTION, decision(false)).expect(200);
        journey.runDueJobs();
        assertThat(passed(filed, "end_objectionRefused")).isTrue();
        assertThat(letters(filed)).startsWith("COMPENSATION_REFUSAL", "COMPENSATION_REFUSAL");
        assertThat(timeline(filed)).contains("compensation.objectionRefused", "compensation.objectionAnswered");
        assertThat(objections.current(filed.caseNumber()).orElseThrow().letter())
                .isNotNull();
        assertThat(status(filed)).isEqualTo("NO_AGREEMENT");
        assertThat(stage(filed)).isEqualTo("RESTING_NO_AGREEMENT");
    }

    @Test
    void aLateDecisionOnItIsApologisedFor() {
        Filed filed = notAdmitted();
        objections.file(filed.caseNumber(), WORDS);
        assertThat(journey.timer(filed, "timer_objectionDue")).isEqualTo(morningOf("2026-12-06"));
        journey.goTo(LocalDate.parse("2026-12-06"));
        assertThat(passed(filed, "end_objectionApologised")).isTrue();
        assertThat(actions(filed)).containsExactly("MISSED_STAGE management 2026-12-20");
    }

    @Test
    void whatNobodyObjectsToInTimeStands() {
        Filed filed = notAdmitted();
        journey.goTo(LocalDate.parse("2026-12-07"));
        assertThat(passed(filed, "end_notObjected")).isTrue();
        assertThat(timeline(filed)).contains("compensation.refusalStands");
        assertThat(stage(filed)).isEqualTo("RESTING_UNPROVEN");
    }

    @Test
    void movedTokensAnswerNoObjectionThatWasNotDecided() {
        Filed filed = notAdmitted();
        objections.file(filed.caseNumber(), WORDS);
        moveTo(filed, OBJECTION, "serviceTask_sendObjectionRefused");
        assertThatThrownBy(journey::runDueJobs).hasMessageContaining("compensation.stateDoesNotAllow");
        assertThat(stage(filed)).isEqualTo("OBJECTED");
        claims.withdraw(filed.caseNumber());
    }
}
