package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.compensation.negotiation.MakeOffer;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferState;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PdfA;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** Offers, from their making to their end, and what the beneficiary says to them (D4). */
@CaseworkTest
class OffersTest extends NegotiationSteps {

    @Autowired
    Letters letters;

    @Autowired
    Representations representations;

    @Autowired
    ContactLog contactLog;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ManagementService management;

    // ---- story 1

    @Test
    void theFirstStoryIsNegotiatedInTwoRoundsToTheRiyal() throws Exception {
        Filed filed = negotiating();
        assertThat(journey.timer(filed, "timer_negotiationDue"))
                .as("twenty working days after 8 October, at eight")
                .isEqualTo(Instant.parse("2026-11-05T05:00:00Z"));

        offered(filed, "4875.50");
        OfferView first = offerViews.open(filed.caseNumber()).orElseThrow();
        assertThat(first.amount()).isEqualByComparingTo("4875.50");
        assertThat(first.damage()).isEqualByComparingTo("4875.50");
        assertThat(first.below()).isFalse();
        assertThat(first.authority()).isEqualTo("executive-manager");
        assertThat(first.validUntil()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(journey.timer(filed, "timer_offerExpired")).isEqualTo(Instant.parse("2026-10-15T21:00:00Z"));
        assertThat(stage(filed)).isEqualTo("OFFERED");
        assertThat(journey.messages(filed.caseNumber(), "case.proposal")).hasSize(1);

        clock.set(LocalDate.of(2026, 10, 12), LocalTime.of(18, 0));
        answer(filed, OfferAnswer.COUNTERED, "5600.00");
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        submit(MANAGER, filed, CONSIDER, Map.of("goesOn", true, "reasons", "نقل ومساعدة"))
                .expect(200);

        clock.set(LocalDate.of(2026, 10, 13), LocalTime.of(9, 0));
        submit(MANAGER, filed, MAKE, offer("5,100.00")).expect(200);
        assertThat(last(filed).authority()).isEqualTo("board-chair");
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
        submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", true)).expect(200);
        journey.runDueJobs();

        clock.set(LocalDate.of(2026, 10, 15), LocalTime.of(12, 0));
        answer(filed, OfferAnswer.ACCEPTED, null);
        assertThat(stage(filed)).isEqualTo("SIGNING");
        assertThat(hasTask(MANAGER, filed, PREPARE)).isTrue();
        assertThat(offerViews.all(filed.caseNumber()))
                .extracting(one -> one.number() + " " + one.amount() + " " + one.state() + " " + one.counter() + " "
                        + one.decidedBy())
                .containsExactly("1 4875.50 COUNTERED 5600.00 null", "2 5100.00 ACCEPTED null board-chair");
        assertThat(lines(filed))
                .endsWith(
                        "compensation.negotiationBegan",
                        "compensation.offerMade",
                        "compensation.offerSent",
                        "compensation.offer.COUNTERED",
                        "compensation.negotiationGoesOn",
                        "compensation.offerMade",
                        "compensation.offerApproved",
                        "compensation.offerSent",
                        "compensation.offer.ACCEPTED");
        byte[] letter = letters.get(last(filed).letter());
        PdfA.assertValid(letter);
        PrintedText text = PrintedText.of(letter);
        assertThat(text.says("عرض تسوية بشأن")).isTrue();
        assertThat(text.latin()).contains("510000");
        assertThat(text.says("خمسة آلاف ومائة ريال")).isTrue();
    }

    // ---- amounts and reasons

    @Test
    void anOfferBelowTheDamageNeedsAReasonThatTheBeneficiaryReads() throws Exception {
        Filed filed = negotiating();
        assertThat(fields(submit(MANAGER, filed, MAKE, offer("4000")))).containsExactly("reason");
        offered(filed, "4000", "reason", "استُردّ جزء من البضاعة سليماً");
        OfferView open = offerViews.open(filed.caseNumber()).orElseThrow();
        assertThat(open.below()).isTrue();
        assertThat(open.damage()).isEqualByComparingTo("4875.50");
        assertThat(open.reason()).isEqualTo("استُردّ جزء من البضاعة سليماً");
        PrintedText text = PrintedText.of(letters.get(open.letter()));
        assertThat(text.says("سبب نقص العرض عن الضرر الثابت")).isTrue();
        assertThat(text.says("استُردّ جزء من البضاعة سليماً")).isTrue();
        assertThat(text.latin()).contains("400000").contains("487550");
    }

    @Test
    void anAmountIsAboveZeroWithTwoDecimalsInDigitsOfAnyScript() {
        Filed filed = negotiating();
        for (String wrong : List.of("0", "-5", "0.00", "4875.505", "12345678901.00", "خمسة آلاف", "")) {
            assertThat(fields(submit(MANAGER, filed, MAKE, offer(wrong))))
                    .as(wrong)
                    .containsExactly("amount");
        }
        assertThat(offers.problems(filed.caseNumber(), new MakeOffer(new BigDecimal("4875.505"), MANNER, null, null)))
                .as("the service asks again")
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("amount"));
        offered(filed, "٤٨٧٥.٥٠");
        assertThat(last(filed).amount()).isEqualByComparingTo("4875.50");
    }

    @Test
    void anOfferNeedsItsMannerAndADayThatIsToCome() {
        Filed filed = negotiating();
        assertThat(fields(submit(MANAGER, filed, MAKE, Map.of("amount", "5000"))))
                .containsExactly("manner");
        assertThat(fields(submit(MANAGER, filed, MAKE, offer("5000", "validUntil", "2026-10-08"))))
                .containsExactly("validUntil");
        offered(filed, "5000", "validUntil", "2026-10-29");
        assertThat(last(filed).validUntil()).isEqualTo(LocalDate.of(2026, 10, 29));
    }

    // ---- who may offer as much

    @Test
    void whoMayOfferHowMuchIsTheTablesToSay() {
        for (Map.Entry<String, String> one : Map.of(
                        "5000.00", "executive-manager",
                        "5000.01", "board-chair",
                        "20000.00", "board-chair",
                        "20000.01", "board")
                .entrySet()) {
            Filed filed = negotiating();
            submit(MANAGER, filed, MAKE, offer(one.getKey())).expect(200);
            assertThat(last(filed).authority()).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(hasTask(BOARD_CHAIR, filed, APPROVE_OFFER))
                    .isEqualTo(!one.getValue().equals("executive-manager"));
            assertThat(hasTask("board-member", filed, APPROVE_OFFER))
                    .isEqualTo(one.getValue().equals("board"));
            assertThat(hasTask(MANAGER, filed, APPROVE_OFFER)).isFalse();
        }
    }

    @Test
    void whatIsNotApprovedIsNeverSentAndAnotherIsMade() {
        Filed filed = negotiating();
        submit(MANAGER, filed, MAKE, offer("9000")).expect(200);
        assertThat(fields(submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", false))))
                .containsExactly("reason");
        submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", false, "reason", "يُكتفى بما ثبت"))
                .expect(200);
        journey.runDueJobs();
        assertThat(last(filed).state()).isEqualTo(OfferState.NOT_APPROVED);
        assertThat(last(filed).letter()).isNull();
        assertThat(journey.messages(filed.caseNumber(), "case.proposal")).isEmpty();
        offered(filed, "4875.50");
        assertThat(last(filed).number()).isEqualTo(2);
        assertThat(last(filed).state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void whoMadeAnOfferApprovesItNot() {
        Filed filed = negotiating();
        offers.make(filed.caseNumber(), new MakeOffer(new BigDecimal("9000.00"), MANNER, null, null), BOARD_CHAIR);
        refused(() -> offers.decide(filed.caseNumber(), true, null, BOARD_CHAIR), "compensation.offer.another");
        refused(() -> offers.decide(filed.caseNumber(), true, null, MANAGER), "compensation.notAuthorised");
        assertThatThrownBy(() -> jdbc.sql("update compensation_offer set decided_by = made_by where case_number = ?")
                        .param(filed.caseNumber())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("compensation_offer_another_ck");
    }

    @Test
    void anOfferAboveAuthorityIsNotSentWhereverTheTokenStands() {
        Filed filed = negotiating();
        submit(MANAGER, filed, MAKE, offer("9000")).expect(200);
        system.run(
                () -> runtime.createProcessInstanceModification(instance(filed).getId())
                        .startBeforeActivity("serviceTask_sendOffer")
                        .cancelAllForActivity(APPROVE_OFFER)
                        .execute());
        runtime.setVariables(instance(filed).getId(), Map.of("authority", "executive-manager", "offerApproved", true));
        Job job = management
                .createJobQuery()
                .activityId("serviceTask_sendOffer")
                .processInstanceId(instance(filed).getId())
                .singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId()))
                .hasStackTraceContaining("compensation.offer.notApproved");
        assertThat(last(filed).state()).isEqualTo(OfferState.MADE);
        assertThat(last(filed).letter()).isNull();
        assertThat(journey.messages(filed.caseNumber(), "case.proposal")).isEmpty();
        system.run(() -> runtime.deleteProcessInstance(instance(filed).getId(), "test"));
    }

    @Test
    void anApprovalThatTookLongLeavesTimeToAnswer() {
        Filed filed = negotiating();
        submit(MANAGER, filed, MAKE, offer("9000", "validUntil", "2026-10-11")).expect(200);
        clock.set(LocalDate.of(2026, 10, 12), LocalTime.of(9, 0));
        submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", true)).expect(200);
        journey.runDueJobs();
        assertThat(last(filed).validUntil()).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void whoIsExcludedFromTheCaseMakesNoOffer() {
        Filed filed = negotiating();
        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), MANAGER, "DECLARED", "admin"));
        MakeOffer command = new MakeOffer(new BigDecimal("4875.50"), MANNER, null, null);
        refused(() -> offers.make(filed.caseNumber(), command, MANAGER), "compensation.excluded");
    }

    // ---- one at a time

    @Test
    void oneOfferWaitsAtATime() {
        Filed filed = offered(negotiating(), "4875.50");
        MakeOffer second = new MakeOffer(new BigDecimal("5000.00"), MANNER, null, null);
        refused(() -> offers.make(filed.caseNumber(), second, MANAGER), "compensation.stateDoesNotAllow");
        assertThatThrownBy(() -> jdbc.sql("insert into compensation_offer (id, case_number, number, amount, final_sum,"
                                + " authority, detail, state, made_by, made_at, version) values (gen_random_uuid(), ?,"
                                + " 2, 1, false, 'board', '\\x00', 'MADE', 'x', now(), 0)")
                        .param(filed.caseNumber())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("compensation_offer_live_uq");
    }

    @Test
    void ofTwoOffersAtTheSameMomentOneIsMade() throws Exception {
        Filed filed = negotiating();
        List<Throwable> failures = atOnce(
                () -> offers.make(
                        filed.caseNumber(), new MakeOffer(new BigDecimal("4900.00"), MANNER, null, null), MANAGER),
                () -> offers.make(
                        filed.caseNumber(), new MakeOffer(new BigDecimal("4950.00"), MANNER, null, null), MANAGER));
        assertThat(failures)
                .singleElement()
                .satisfies(one -> refused(
                        () -> {
                            throw one;
                        },
                        "compensation.offer.oneWaits"));
        assertThat(offerViews.all(filed.caseNumber())).hasSize(1);
    }

    // ---- withdrawn, run out, begun anew

    @Test
    void anAnswerASecondAfterTheWithdrawalDoesNotCountAndTheRecordSaysThatItCame() {
        Filed filed = offered(negotiating(), "4875.50");
        offers.withdraw(filed.caseNumber(), MANAGER);
        clock.set(clock.instant().plusSeconds(1));
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.offer.gone.WITHDRAWN");
        assertThat(last(filed).state()).isEqualTo(OfferState.WITHDRAWN);
        assertThat(last(filed).endedBy()).isEqualTo(MANAGER);
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        assertThat(hasTask(MANAGER, filed, CONSIDER)).isTrue();
        assertThat(entries.entries(filed.caseNumber()))
                .filteredOn(one -> one.code().equals("compensation.offerAnsweredTooLate"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.visibility()).isEqualTo(Timeline.Visibility.PUBLIC);
                    assertThat(one.actor()).isEqualTo("beneficiary");
                    assertThat(one.arguments()).containsExactly("1");
                });
        refused(() -> offers.withdraw(filed.caseNumber(), MANAGER), "compensation.offer.none");
    }

    @Test
    void ofAnAnswerAndAWithdrawalAtTheSameMomentOneHolds() throws Exception {
        Filed filed = offered(negotiating(), "4875.50");
        List<Throwable> failures = atOnce(
                () -> {
                    answer(filed, OfferAnswer.ACCEPTED, null);
                    return null;
                },
                () -> {
                    offers.withdraw(filed.caseNumber(), MANAGER);
                    return null;
                });
        assertThat(failures).hasSize(1);
        boolean accepted = last(filed).state() == OfferState.ACCEPTED;
        assertThat(last(filed).state()).isIn(OfferState.ACCEPTED, OfferState.WITHDRAWN);
        assertThat(stage(filed)).isEqualTo(accepted ? "SIGNING" : "NEGOTIATING");
        assertThat(hasTask(MANAGER, filed, accepted ? PREPARE : CONSIDER)).isTrue();
        assertThat(hasTask(MANAGER, filed, accepted ? CONSIDER : PREPARE)).isFalse();
    }

    @Test
    void anOfferRunsOutAtMidnightAfterItsLastDay() {
        Filed filed = offered(negotiating(), "4875.50");
        clock.set(LocalDate.of(2026, 10, 15), LocalTime.of(23, 59));
        journey.runDueJobs();
        assertThat(offerViews.open(filed.caseNumber())).isPresent();
        refused(() -> offers.expire(filed.caseNumber()), "compensation.offer.notOver");

        clock.set(LocalDate.of(2026, 10, 16), LocalTime.of(0, 0));
        assertThat(offerViews.open(filed.caseNumber()))
                .as("before any job has run")
                .isEmpty();
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.offer.gone.EXPIRED");
        journey.runDueJobs();
        assertThat(last(filed).state()).isEqualTo(OfferState.EXPIRED);
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        assertThat(hasTask(MANAGER, filed, CONSIDER)).isTrue();
        assertThat(lines(filed)).contains("compensation.offerAnsweredTooLate", "compensation.offerExpired");
        assertThat(journey.messages(filed.caseNumber(), "case.news")).hasSize(1);
    }

    @Test
    void whatWasOfferedBeforeLapsesWhenNegotiationBeginsAnew() {
        Filed filed = offered(negotiating(), "4875.50");
        offers.begin(filed.caseNumber());
        assertThat(last(filed).state()).isEqualTo(OfferState.LAPSED);
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.offer.gone.LAPSED");
    }

    @Test
    void nobodyAnswersForABeneficiaryWhoHasDied() {
        Filed filed = offered(negotiating(), "4875.50");
        representations.died(filed.caseNumber(), MANAGER);
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
        assertThat(last(filed).state()).isEqualTo(OfferState.LAPSED);
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.representation.missing");
        refused(() -> offers.withdraw(filed.caseNumber(), MANAGER), "compensation.representation.missing");
        assertThat(hasTask(LIAISON, filed, REPLY)).isFalse();
    }

    @Test
    void withoutAnotherOfferThereIsNoAgreement() {
        Filed filed = offered(negotiating(), "4875.50");
        answer(filed, OfferAnswer.DECLINED, null);
        submit(MANAGER, filed, CONSIDER, Map.of("goesOn", false, "reasons", "لا تزيد الجمعية على ما عرضت"))
                .expect(200);
        assertThat(lines(filed)).contains("compensation.offer.DECLINED", "compensation.negotiationOver");
        assertThat(hasTask(MANAGER, filed, MAKE)).isFalse();
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
    }

    // ---- rulings

    @Test
    void aFinalRulingLeavesOnlyTheMannerToNegotiate() throws Exception {
        Filed filed = offered(negotiating(), "4875.50");
        ruled(filed, "9999000031", "FINAL");
        assertThat(last(filed).state()).isEqualTo(OfferState.LAPSED);
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.offer.gone.LAPSED");

        assertThat(fields(submit(MANAGER, filed, MAKE, offer("12000", "reason", "أقل من الحكم"))))
                .containsExactly("amount");
        submit(MANAGER, filed, MAKE, offer("12300")).expect(200);
        submit(BOARD_CHAIR, filed, APPROVE_OFFER, Map.of("approved", true)).expect(200);
        journey.runDueJobs();
        OfferView open = offerViews.open(filed.caseNumber()).orElseThrow();
        assertThat(open.finalSum()).isTrue();
        assertThat(open.amount()).isEqualByComparingTo("12300.00");
        assertThat(PrintedText.of(letters.get(open.letter())).says("فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير"))
                .isTrue();
        assertThatThrownBy(() -> answer(filed, OfferAnswer.COUNTERED, "15000.00"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> answer(filed, OfferAnswer.COUNTERED, null)).isInstanceOf(InvalidInputException.class);
        offers.answer(filed.caseNumber(), OfferAnswer.COUNTERED, null, "حوالتان متساويتان");
        assertThat(last(filed).state()).isEqualTo(OfferState.COUNTERED);
        assertThat(last(filed).words()).isEqualTo("حوالتان متساويتان");
    }

    @Test
    void aRulingThatIsNotFinalStopsTheNegotiation() {
        Filed filed = offered(negotiating(), "4875.50");
        ruled(filed, "9999000032", "NOT_FINAL");
        assertThat(stage(filed)).isEqualTo("AWAITING_FINALITY");
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
        assertThat(last(filed).state()).isEqualTo(OfferState.LAPSED);
        refused(() -> answer(filed, OfferAnswer.ACCEPTED, null), "compensation.gateShut");
        refused(
                () -> offers.make(
                        filed.caseNumber(), new MakeOffer(new BigDecimal("12300.00"), MANNER, null, null), MANAGER),
                "compensation.gateShut");
        refused(() -> offers.withdraw(filed.caseNumber(), MANAGER), "compensation.gateShut");
        refused(() -> offers.begin(filed.caseNumber()), "compensation.gateShut");
        refused(() -> offers.send(filed.caseNumber()), "compensation.gateShut");
    }

    // ---- answers

    @Test
    void anAnswerThatALiaisonOfficerHeardIsRecordedWithItsWay() {
        Filed filed = offered(negotiating(), "4875.50");
        assertThat(fields(submit(
                        LIAISON, filed, REPLY, Map.of("answer", "COUNTERED", "channel", "PHONE", "said", "تطلب أكثر"))))
                .containsExactly("counter");
        submit(
                        LIAISON,
                        filed,
                        REPLY,
                        Map.of("answer", "COUNTERED", "counter", "٥٦٠٠", "channel", "PHONE", "said", "مع النقل"))
                .expect(200);
        assertThat(last(filed).state()).isEqualTo(OfferState.COUNTERED);
        assertThat(last(filed).counter()).isEqualByComparingTo("5600");
        assertThat(last(filed).words()).isEqualTo("مع النقل");
        assertThat(last(filed).endedBy()).isEqualTo(LIAISON);
        assertThat(contactLog.of(filed.caseNumber()))
                .anySatisfy(one -> assertThat(one.by()).isEqualTo(LIAISON));
        assertThat(hasTask(MANAGER, filed, CONSIDER)).isTrue();
    }

    @Test
    void aYesThatWasHeardLeadsToTheAgreement() {
        Filed filed = offered(negotiating(), "4875.50");
        submit(LIAISON, filed, REPLY, Map.of("answer", "ACCEPTED", "channel", "INTERVIEW", "said", "تقبل"))
                .expect(200);
        assertThat(stage(filed)).isEqualTo("SIGNING");
        assertThat(hasTask(MANAGER, filed, PREPARE)).isTrue();
    }

    @Test
    void aCounterOfferIsASumAboveZero() {
        Filed filed = offered(negotiating(), "4875.50");
        for (String wrong : new String[] {null, "0.00", "-1.00", "5600.005"}) {
            assertThatThrownBy(() -> answer(filed, OfferAnswer.COUNTERED, wrong))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(last(filed).state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void nothingTypedStandsInTheProcessOrOutsideItsEncryption() {
        Filed filed = offered(negotiating(), "4000", "reason", "علامة-السبب");
        offers.answer(filed.caseNumber(), OfferAnswer.DECLINED, null, "علامة-الرد");
        assertThat(runtime.getVariables(instance(filed).getId()).keySet())
                .isSubsetOf(Set.of(
                        "caseNumber",
                        "actsForAnother",
                        "admissible",
                        "siteVisit",
                        "expert",
                        "faultProven",
                        "amount",
                        "authority"));
        String row = jdbc.sql("select encode(detail, 'escape') || encode(reply, 'escape') from compensation_offer"
                        + " where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("علامة").doesNotContain("حوالة");
        assertThat(last(filed).words()).isEqualTo("علامة-الرد");
        assertThat(last(filed).toString()).doesNotContain("علامة");
    }
}
