package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.representation.ActingPerson;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.compensation.rulings.RegisterRuling;
import sa.org.esrar.casework.compensation.rulings.RulingEffect;
import sa.org.esrar.casework.compensation.rulings.RulingForm;
import sa.org.esrar.casework.compensation.rulings.RulingKind;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;

/** Rulings from the paper that comes to what becomes of the case (D3), with story 3 of the samples and its variants. */
@CaseworkTest
class RulingsTest extends RulingSteps {

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseAccess access;

    @Autowired
    OutgoingRegister register;

    @Test
    void aRulingInterruptsTheInvestigationAndOneThatIsNotFinalHoldsEverythingUp() {
        Filed filed = arrived(claimed());
        assertThat(isAt(filed, "userTask_decideAdmissibility")).isFalse();
        assertThat(told(filed, "staff.newWork")).contains(MANAGER);
        register(filed, judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);

        assertThat(journey.status(filed)).isEqualTo("AWAITING_FINALITY");
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
        assertThat(rulings.finalSum(filed.caseNumber())).isEmpty();
        assertThat(journey.timer(filed, "timer_finalityCheck")).isEqualTo(morningOf("2026-12-22"));
        assertThat(deadlines.answerDueDay(filed.caseNumber())).as("held").isNull();
        assertThat(journey.messages(filed.caseNumber(), "case.news")).isNotEmpty();
    }

    @Test
    void somebodyAsksWhetherItIsFinalAndAsksAgain() {
        Filed filed = arrived(claimed());
        register(filed, judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        goTo(filed, "2026-12-22");
        register(filed, Map.of("step", "NOT_YET")).expect(200);
        assertThat(journey.timer(filed, "timer_finalityCheck")).isEqualTo(morningOf("2027-01-21"));
        assertThat(states(filed)).containsExactly("STANDING");
    }

    /** National Day, 23 September 2026, lies in the pause. */
    @Test
    void theDaysWithTheCourtAreGivenBackAcrossAHoliday() {
        clock.set(LocalDate.parse("2026-09-10"), LocalTime.of(10, 0));
        Filed filed = claimed();
        assertThat(deadlines.answerDueDay(filed.caseNumber())).isEqualTo("2026-10-11");
        clock.set(LocalDate.parse("2026-09-15"), LocalTime.of(10, 0));
        register(arrived(filed), judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        clock.set(LocalDate.parse("2026-09-27"), LocalTime.of(10, 0));
        register(arrived(filed), Map.of("step", "OVERTURNED", "reason", "نقضته محكمة الاستئناف"))
                .expect(200);
        assertThat(deadlines.answerDueDay(filed.caseNumber())).isEqualTo("2026-10-20");
    }

    @Test
    void oneThatIsOverturnedBeforeItIsFinalGivesTheInvestigationBack() {
        Filed filed = arrived(claimed());
        register(filed, judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        register(arrived(filed), Map.of("step", "OVERTURNED", "reason", "نُقض")).expect(200);
        assertThat(states(filed)).containsExactly("OVERTURNED", "PAPER");
        assertThat(stage(filed)).isEqualTo("RECEIVED");
        assertThat(isAt(filed, "userTask_decideAdmissibility")).isTrue();
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
        assertThat(timeline(filed)).contains("compensation.ruling.OVERTURNED");
    }

    @Test
    void aFinalRulingAgainstTheClaimEndsTheCaseWithItsLetter() {
        Filed filed = arrived(claimed());
        register(filed, judgment("AGAINST", "FINAL")).expect(200);
        assertThat(gate.isOpen(filed.caseNumber())).isFalse();
        runJobs(filed);
        assertThat(ended(filed, "end_rulingAgainst")).isTrue();
        assertThat(stage(filed)).isEqualTo("RULED_AGAINST");
        assertThat(letters(filed)).containsExactly("RULING_AGAINST");
        assertThat(journey.status(filed)).isEqualTo("CLOSED");
        assertThatThrownBy(() -> rulings.arrive(filed.caseNumber(), paper(), MANAGER))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("compensation.ruling.caseOver");
    }

    @Test
    void aRulingAgainstThatCanStillBeChangedEndsNothing() {
        Filed filed = arrived(claimed());
        register(filed, judgment("AGAINST", "NOT_FINAL")).expect(200);
        assertThat(isAt(filed, "gateway_awaitFinality")).isTrue();
        assertThatThrownBy(() -> rulings.sendRulingAgainst(filed.caseNumber())).isInstanceOf(ApiException.class);
    }

    @Test
    void aLaterRulingTakesThePlaceOfTheOneBefore() {
        Filed filed = arrived(claimed());
        register(filed, judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        register(arrived(filed), judgment("AGAINST", "FINAL")).expect(200);
        assertThat(states(filed)).containsExactly("SUPERSEDED", "STANDING");
        runJobs(filed);
        assertThat(ended(filed, "end_rulingAgainst")).isTrue();
    }

    @Test
    void theSameRulingIsRegisteredOnceInWhicheverCaseAndHoweverItIsSpelt() {
        Filed filed = arrived(claimed());
        Map<String, Object> form = judgment("IN_FAVOUR", "NOT_FINAL");
        register(filed, form).expect(200);
        String number = (String) form.get("number");

        Answer same = register(
                        arrived(filed), with(form, "number", " " + number.substring(0, 4) + " " + number.substring(4)))
                .expect(422);
        assertThat(same.body().toString()).contains("number").doesNotContain(number);
        Filed other = arrived(claimed());
        register(other, with(form, "authority", "المحكمه (مثال)")).expect(422);
        register(other, with(form, "authority", "محكمة أخرى (مثال)")).expect(200);
    }

    @Test
    void onePaperIsNotedOnceAndOfOneCase() {
        Filed filed = claimed();
        String paper = paper();
        rulings.arrive(filed.caseNumber(), paper, MANAGER);
        register(filed, judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        Filed other = claimed();
        for (String typed : new String[] {paper, "1448/999999", "", "وارد"}) {
            for (Filed one : new Filed[] {filed, other}) {
                assertThatThrownBy(() -> rulings.arrive(one.caseNumber(), typed, MANAGER))
                        .isInstanceOf(InvalidInputException.class);
            }
        }
        assertThat(states(other)).isEmpty();
    }

    @Test
    void whatComesWhileAnotherIsBeingRegisteredIsToldAgainLaterAndLeavesNoTrace() {
        Filed filed = arrived(claimed());
        assertThatThrownBy(() -> rulings.arrive(filed.caseNumber(), paper(), MANAGER))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("409 compensation.ruling.notNow");
        assertThat(states(filed)).containsExactly("ARRIVED");
    }

    @Test
    void arabicDigitsAreReadInNumbersOfTheRegisterAndInAmounts() {
        Filed filed = claimed();
        String paper = paper();
        StringBuilder arabic = new StringBuilder();
        paper.chars().forEach(c -> arabic.append(Character.isDigit(c) ? (char) ('٠' + c - '0') : (char) c));
        rulings.arrive(filed.caseNumber(), arabic.toString(), MANAGER);
        register(
                        filed,
                        judgment(
                                "IN_PART",
                                "NOT_FINAL",
                                "amount",
                                "٩٬٠٠٠٫٥٠".replace("٬", "").replace("٫", ".")))
                .expect(200);
        assertThat(rulings.all(filed.caseNumber()).get(0).amount()).isEqualByComparingTo("9000.50");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrong")
    void whatCannotBeIsRefusedWithItsField(String field, Object... more) {
        Filed filed = arrived(claimed());
        Answer answer = register(filed, judgment("IN_FAVOUR", "FINAL", more)).expect(422);
        assertThat(answer.body().toString()).contains("\"" + field + "\"");
        assertThat(states(filed)).containsExactly("ARRIVED");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("amount", "amount", "0"),
                wrong("amount", "amount", "-12300"),
                wrong("amount", "amount", "12300.005"),
                wrong("amount", "amount", null),
                wrong("number", "number", null),
                wrong("authority", "authority", ""),
                wrong("issuedOn", "issuedOn", "2026-11-23"),
                wrong("finalOn", "finalOn", "2026-11-23"),
                wrong("finalOn", "issuedOn", "2026-11-20", "finalOn", "2026-11-19"),
                wrong("finalOn", "finalOn", null),
                wrong("favour", "kind", "CONCILIATION", "favour", "AGAINST"),
                wrong("finality", "kind", "CONCILIATION", "finality", "NOT_FINAL"),
                wrong("decision", "finality", "NOT_APPEALED"),
                wrong("finality", "favour", "AGAINST", "finality", "NOT_APPEALED", "decision", "القرار 1448/9"),
                wrong("step", "step", "BECAME_FINAL"),
                wrong("step", "step", "OVERTURNED", "reason", "نُقض"),
                wrong("reason", "step", "NO_RULING"),
                wrong("step", "step", "SOMETHING"));
    }

    private static Arguments wrong(String field, Object... more) {
        return Arguments.of(field, more);
    }

    @Test
    void whatIsNoRulingLeavesTheCaseWhereItWas() {
        Filed filed = arrived(claimed());
        register(filed, Map.of("step", "NO_RULING", "reason", "خطاب تعريف")).expect(200);
        assertThat(states(filed)).containsExactly("PAPER");
        assertThat(stage(filed)).isEqualTo("RECEIVED");
        assertThat(isAt(filed, "userTask_decideAdmissibility")).isTrue();
    }

    @Test
    void aFinalSumIsTheOneOfTheRulingThatOpensTheGate() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        assertThat(registered(filed, judgment("IN_FAVOUR", "NOT_FINAL", "incoming", paper())))
                .isEqualTo(RulingEffect.AWAITED);
        assertThat(registered(filed, Map.of("step", "BECAME_FINAL", "finalOn", today().toString())))
                .isEqualTo(RulingEffect.SETTLED);
        assertThat(gate.isOpen(filed.caseNumber())).isTrue();
        assertThat(rulings.finalSum(filed.caseNumber())).contains(new BigDecimal("12300.00"));
    }

    @Test
    void theAssociationsWrittenDecisionNotToAppealOpensTheGateToo() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        registered(filed, judgment("IN_PART", "NOT_FINAL", "incoming", paper(), "amount", "9000"));
        assertThat(registered(
                        filed,
                        Map.of("step", "NOT_APPEALED", "finalOn", today().toString(), "decision", "القرار 1448/31")))
                .isEqualTo(RulingEffect.SETTLED);
        assertThat(gate.isOpen(filed.caseNumber())).isTrue();
        assertThat(rulings.finalSum(filed.caseNumber())).contains(new BigDecimal("9000.00"));
        assertThatThrownBy(() -> registered(filed, Map.of("step", "BECAME_FINAL", "finalOn", today().toString())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aConciliationRecordIsTheThirdPaperAndOpensTheGate() {
        Filed filed = inStage(CompensationStage.RESTING_NO_AGREEMENT, true);
        registered(
                filed, judgment("IN_FAVOUR", "FINAL", "kind", "CONCILIATION", "incoming", paper(), "amount", "7500"));
        assertThat(gate.isOpen(filed.caseNumber())).isTrue();
        assertThat(rulings.all(filed.caseNumber()).get(0).kind()).isEqualTo(RulingKind.CONCILIATION);
    }

    @Test
    void aRulingNeedsItsPaper() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        assertThatThrownBy(() -> registered(filed, judgment("IN_FAVOUR", "FINAL")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void withoutAResultTheCaseRestsWithOneLetterAndARulingTakesItUpAgain() {
        Filed filed = at(CompensationStage.REFUSED, true, "serviceTask_tellExternalWay");
        assertThat(stage(filed)).isEqualTo("RESTING_UNPROVEN");
        assertThat(journey.status(filed)).isEqualTo("NOT_PROVEN");
        assertThat(letters(filed)).containsExactly("EXTERNAL_WAY");
        assertThat(journey.timer(filed, "timer_restOver")).isEqualTo(morningOf("2031-11-21"));
        assertThat(deadlines.answerDueDay(filed.caseNumber()))
                .as("no days are counted")
                .isNull();

        register(arrived(filed), judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_FINALITY");
        register(arrived(filed), Map.of("step", "WITHDRAWN", "reason", "ترك دعواه"))
                .expect(200);
        runJobs(filed);
        assertThat(stage(filed)).isEqualTo("RESTING_UNPROVEN");
        assertThat(letters(filed)).as("told once").containsExactly("EXTERNAL_WAY");
    }

    @Test
    void aFinalRulingThatIsOverturnedAfterAllGivesBackTheInvestigationThatItCutShort() {
        Filed filed = at(CompensationStage.NEGOTIATING, false, "serviceTask_tellExternalWay");
        register(arrived(filed), judgment("IN_FAVOUR", "NOT_FINAL")).expect(200);
        register(arrived(filed), Map.of("step", "OVERTURNED", "reason", "نقضته المحكمة العليا"))
                .expect(200);
        assertThat(stage(filed)).isEqualTo("RECEIVED");
        assertThat(isAt(filed, "userTask_decideAdmissibility")).isTrue();
    }

    /** Pattern P11 of the samples. */
    @Test
    void theLetterGoesToTheOneAgentOfTheHeirs() {
        Filed filed = inStage(CompensationStage.REFUSED, true);
        Filed other = families.signed("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED");
        UUID agent = cases.view(other.caseNumber()).partyId();
        new ActingPerson(RepresentationKind.HEIRS, agent, "44001", "55002", LocalDate.parse("2026-11-22"))
                .actsIn(filed.caseNumber(), jdbc, texts);
        rulings.tellExternalWay(filed.caseNumber());
        assertThat(register.ofCase(filed.caseNumber()))
                .extracting(OutgoingRegister.Entry::addressee)
                .containsExactly("مريم يوسف الطلعي");
    }

    @Test
    void aCaseThatIsStillInvestigatedIsNotLeftToTheExternalWay() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        assertThatThrownBy(() -> rulings.tellExternalWay(filed.caseNumber()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("409");
        assertThatThrownBy(() -> rulings.closeRested(filed.caseNumber())).isInstanceOf(ApiException.class);
        assertThat(letters(filed)).isEmpty();
    }

    @Test
    void aCaseToWhichNoRulingCameIsClosedAfterItsYears() {
        Filed filed = at(CompensationStage.NEGOTIATING, true, "serviceTask_tellExternalWay");
        goTo(filed, "2031-11-20");
        assertThat(isAt(filed, "gateway_rest")).isTrue();
        goTo(filed, "2031-11-21");
        assertThat(ended(filed, "end_notProven")).isTrue();
        assertThat(stage(filed)).isEqualTo("CLOSED_UNPROVEN");
        assertThat(journey.status(filed)).isEqualTo("CLOSED");
    }

    @Test
    void whereTheGateIsOpenTheCaseRestsForWantOfAnAgreement() {
        Filed filed = inStage(CompensationStage.NEGOTIATING, true);
        registered(filed, judgment("IN_FAVOUR", "FINAL", "incoming", paper()));
        rulings.tellExternalWay(filed.caseNumber());
        assertThat(stage(filed)).isEqualTo("RESTING_NO_AGREEMENT");
        rulings.closeRested(filed.caseNumber());
        assertThat(stage(filed)).isEqualTo("CLOSED_NO_AGREEMENT");
        assertThat(gate.endedUnproven(filed.caseNumber())).isFalse();
    }

    /** Samples, section 7: 9,000.00 after a settlement of 10,000.00. */
    @Test
    void aRulingAfterTheAgreementIsRegisteredAndToldAndChangesNothing() {
        Filed filed = inStage(CompensationStage.PAYING, true);
        assertThat(rulings.arrive(filed.caseNumber(), paper(), MANAGER)).isFalse();
        assertThat(told(filed, "staff.escalated")).contains(MANAGER);
        Map<String, Object> form = judgment("IN_PART", "FINAL", "amount", "9000");
        late("investigator-1", filed, form).expect(404);
        access.grant(filed.caseNumber(), "liaison-1", CaseAccess.TASK);
        late("liaison-1", filed, form).expect(403);
        late(MANAGER, filed, with(form, "amount", "0")).expect(422);
        late(MANAGER, filed, form).expect(204);
        late(MANAGER, filed, with(form, "incoming", paper())).expect(422);

        assertThat(states(filed)).containsExactly("LATE");
        assertThat(rulings.all(filed.caseNumber()).get(0).amount()).isEqualByComparingTo("9000");
        assertThat(stage(filed)).isEqualTo("PAYING");
        assertThat(rulings.finalSum(filed.caseNumber())).isEmpty();
        assertThat(told(filed, "staff.escalated")).hasSize(2);
        assertThat(timeline(filed)).contains("compensation.rulingArrived", "compensation.rulingLate");
        assertThatThrownBy(() -> registered(filed, judgment("AGAINST", "FINAL", "incoming", paper())))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("409");
    }

    @Test
    void beforeTheAgreementThereIsNoWayAroundTheTask() {
        Filed filed = inStage(CompensationStage.NEGOTIATING, true);
        late(MANAGER, filed, judgment("IN_FAVOUR", "FINAL", "incoming", paper()))
                .expect(409);
    }

    @Test
    void theDatabaseLetsNoSecondRulingStandInACase() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        registered(filed, judgment("IN_FAVOUR", "NOT_FINAL", "incoming", paper()));
        registered(filed, judgment("IN_FAVOUR", "NOT_FINAL", "incoming", paper()));
        assertThat(states(filed)).containsExactly("SUPERSEDED", "STANDING");
        assertThatThrownBy(() -> jdbc.sql("update compensation_ruling set state = 'STANDING' where case_number = ?")
                        .param(filed.caseNumber())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatWasTypedLiesEncryptedAndStandsInNoLogLine() {
        Filed filed = inStage(CompensationStage.INVESTIGATING, false);
        RegisterRuling command = RulingForm.read(judgment(
                "IN_FAVOUR",
                "NOT_APPEALED",
                "number",
                "MARK7781",
                "authority",
                "MARK7782",
                "decision",
                "MARK7783",
                "incoming",
                paper()));
        transaction.execute(status -> rulings.register(filed.caseNumber(), command, MANAGER));
        assertThat(command.toString() + rulings.all(filed.caseNumber())).doesNotContain("MARK77");
        assertThat(jdbc.sql("select cast(r as text) from compensation_ruling r where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .doesNotContain("MARK77")
                .doesNotContain(java.util.HexFormat.of().formatHex("MARK77".getBytes()));
        assertThat(rulings.all(filed.caseNumber()).get(0).number()).isEqualTo("MARK7781");
        assertThat(rulings.all(filed.caseNumber()).get(0).authority()).isEqualTo("MARK7782");
    }

    private RulingEffect registered(Filed filed, Map<String, Object> form) {
        return transaction.execute(status -> rulings.register(filed.caseNumber(), RulingForm.read(form), MANAGER));
    }

    private Answer late(String user, Filed filed, Map<String, Object> form) {
        return journey.asStaff(user, post("/api/v1/staff/compensations/{n}/late-rulings", filed.caseNumber()), form);
    }
}
