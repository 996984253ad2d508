package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.workflow.SystemWork;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The two gates (D2, D3) as services ask them, and that no moved token and no forged variable gets past them. */
@CaseworkTest
class CompensationGateTest extends CompensationSteps {

    @Autowired
    CompensationGate gate;

    @Autowired
    Rulings rulings;

    @Autowired
    Offers offers;

    @Autowired
    OfferViews offerViews;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ManagementService management;

    @Autowired
    SystemWork system;

    @Autowired
    TestRestTemplate rest;

    // ---- gate (a): minutes

    @Test
    void itOpensOnceEachMemberApprovedTheMinutesAndTheAssociationEndorsedThem() {
        Filed filed = investigated(proven());
        assertThat(isOpen(filed)).isFalse();
        String number = atVote(filed, proven());
        approvedByAll(number, 1);
        assertThat(isOpen(filed)).as("not endorsed").isFalse();
        endorsed(number);
        assertThat(isOpen(filed)).isTrue();
        assertThat(hasTask(MANAGER, filed, "userTask_makeOffer")).isTrue();
    }

    /** Story 2. */
    @Test
    void aReservationCountsAsApproval() {
        Filed filed = investigated(proven("6250"));
        String number = atVote(filed, proven("6250"));
        vote(number, 1, CHAIR, "APPROVE", null);
        vote(number, 1, MEMBER, "APPROVE", null);
        vote(number, 1, SECRETARY, "APPROVE_WITH_RESERVATION", "أرى أن المقابل العادل 16 ريالاً للعلبة");
        journey.runDueJobs();
        endorsed(number);
        assertThat(isOpen(filed)).isTrue();
    }

    @Test
    void minutesThatFoundNothingOpenNothing() {
        Filed filed = investigated(notProven());
        decidedByMinutes(filed, notProven());
        assertThat(isOpen(filed)).isFalse();
        assertThatThrownBy(() -> gate.requireOpen(filed.caseNumber()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("409 compensation.gateShut");
    }

    @Test
    void minutesThatTheBoardLetStandAgainstAnObjectionOpenNothing() {
        Filed filed = provenByMinutes();
        jdbc.sql("update minutes set board_reference = '1448/12' where case_number ="
                        + " (select minutes from minutes_item where case_number = ?)")
                .param(filed.caseNumber())
                .update();
        assertThat(isOpen(filed)).isFalse();
    }

    // ---- gate (b): rulings take precedence

    @Test
    void aFinalRulingAgainstShutsWhatMinutesOpened() {
        Filed filed = provenByMinutes();
        ruled(filed, "AGAINST", "FINAL");
        assertThat(isOpen(filed)).isFalse();
        runJobs(filed);
        assertThat(ended(filed, "end_rulingAgainst")).isTrue();
    }

    @Test
    void aRulingThatIsNotFinalShutsThemUntilItFalls() {
        Filed filed = provenByMinutes();
        ruled(filed, "IN_FAVOUR", "NOT_FINAL");
        assertThat(isOpen(filed)).isFalse();
        assertThat(status(filed)).isEqualTo("AWAITING_FINALITY");
        arrive(filed);
        submit(MANAGER, filed, "userTask_registerRuling", Map.of("step", "OVERTURNED", "reason", "نُقض"))
                .expect(200);
        assertThat(isOpen(filed)).isTrue();
        assertThat(hasTask(MANAGER, filed, "userTask_makeOffer")).isTrue();
    }

    /** Story 3: not proven, the case rests, a judgment comes that is not final, and becomes so. */
    @Test
    void aFinalRulingOpensWhatTheInvestigationDidNot() {
        Filed filed = investigated(notProven());
        decidedByMinutes(filed, notProven());
        clock.set(LocalDate.parse("2027-01-31"), LocalTime.of(8, 0));
        runJobs(filed);
        assertThat(stage(filed)).isEqualTo("RESTING_UNPROVEN");
        assertThat(letters(filed)).endsWith("EXTERNAL_WAY");
        ruled(filed, "IN_FAVOUR", "NOT_FINAL");
        assertThat(isOpen(filed)).isFalse();
        arrive(filed);
        submit(MANAGER, filed, "userTask_registerRuling", Map.of("step", "BECAME_FINAL", "finalOn", "2027-01-31"))
                .expect(200);
        assertThat(isOpen(filed)).isTrue();
        assertThat(rulings.finalSum(filed.caseNumber())).contains(new BigDecimal("12300.00"));
        assertThat(hasTask(MANAGER, filed, "userTask_makeOffer")).isTrue();
    }

    @Test
    void aFinalRulingDuringTheInvestigationLeadsStraightToTheManner() {
        Filed filed = admitted();
        ruled(filed, "IN_FAVOUR", "FINAL");
        assertThat(isOpen(filed)).isTrue();
        assertThat(hasTask(MANAGER, filed, "userTask_makeOffer")).isTrue();
        assertThat(hasTask(CHAIR, filed, APPOINT)).isFalse();
    }

    /** What was offered before it is over; the sum is the court's. */
    @Test
    void aFinalRulingDuringTheNegotiationLeavesNothingToNegotiateButTheManner() {
        Filed filed = provenByMinutes();
        offered(filed, "4875.50");
        runJobs(filed);
        assertThat(stage(filed)).isEqualTo("OFFERED");
        ruled(filed, "IN_FAVOUR", "FINAL");
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
        assertThat(submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", "12000", "manner", "حوالة"))
                        .status())
                .isEqualTo(422);
        submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", "12300", "manner", "حوالة"))
                .expect(200);
    }

    private void offered(Filed filed, String amount) {
        submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", amount, "manner", "حوالة"))
                .expect(200);
    }

    // ---- the token is moved, and variables are forged

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void aTokenMovedByAnAdministratorAndForgedVariablesSettleAndPayNothing(
            String element, String user, Map<String, Object> form) {
        Filed filed = claimed();
        forge(filed);
        move(filed, element);
        Answer answer = journey.submit(user, filed, element, form).expect(409);
        assertThat(answer.body().toString()).contains("compensation.gateShut");
        assertNothingCameOfIt(filed);
        assertThat(stage(filed)).isEqualTo("RECEIVED");
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of("userTask_makeOffer", MANAGER, Map.of("amount", "5000", "manner", "حوالة")),
                Arguments.of("userTask_approveOffer", "board-chair", Map.of("approved", true)),
                Arguments.of("userTask_considerCounterOffer", MANAGER, Map.of("goesOn", true, "reasons", "نواصل")),
                Arguments.of("userTask_prepareAgreement", MANAGER, Map.of()),
                Arguments.of("userTask_witnessAgreement", MANAGER, Map.of("way", "NOT_SIGNED", "words", "لا")),
                Arguments.of("userTask_signForAssociation", "signatory-1", Map.of("signs", true)),
                Arguments.of(
                        "userTask_preparePayment",
                        "accountant",
                        Map.of(
                                "iban",
                                "SA9200000000001999900001",
                                "holder",
                                "نورة سعد العذقي",
                                "orderNumber",
                                "1448/1",
                                "voucher",
                                "V-1")),
                Arguments.of("userTask_approvePayment", "finance-supervisor", Map.of("approved", true)),
                Arguments.of(
                        "userTask_recordTransfer",
                        "accountant",
                        Map.of("bankReference", "FT-1", "transferredOn", "2026-11-22")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serviceTask_sendOffer", "serviceTask_sealAgreement", "serviceTask_notifyPayment"})
    void noStepOfTheSystemGoesPastTheGateEither(String element) {
        Filed filed = claimed();
        forge(filed);
        move(filed, element);
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(instance(filed).getId())
                .activityId(element)
                .list();
        assertThat(jobs).hasSize(1);
        assertThatThrownBy(
                        () -> system.run(() -> management.executeJob(jobs.get(0).getId())))
                .isInstanceOf(RuntimeException.class);
        assertNothingCameOfIt(filed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subProcess_negotiation", "serviceTask_closeCompensation"})
    void withTheirListenersTheStagesDoNotEvenBegin(String element) {
        Filed filed = claimed();
        assertThat(modified(filed, element, false).getStatusCode().is2xxSuccessful())
                .isFalse();
        assertNothingCameOfIt(filed);
    }

    @Test
    void variablesSentByRestAreRefusedWhoeverSendsThem() {
        Filed filed = claimed();
        ResponseEntity<String> answer = admin().exchange(
                        "/engine-rest/process-instance/{id}/variables/faultProven",
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("value", true, "type", "Boolean")),
                        String.class,
                        instance(filed).getId());
        assertThat(answer.getStatusCode().is4xxClientError())
                .as(answer.getBody())
                .isTrue();
        assertThat(runtime.getVariable(instance(filed).getId(), "faultProven")).isNull();
    }

    private boolean isOpen(Filed filed) {
        return gate.isOpen(filed.caseNumber());
    }

    private void move(Filed filed, String element) {
        ResponseEntity<String> answer = modified(filed, element, true);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
    }

    /** By REST, as the administrator; listeners can be skipped there. */
    private ResponseEntity<String> modified(Filed filed, String element, boolean skipListeners) {
        return admin().postForEntity(
                        "/engine-rest/process-instance/{id}/modification",
                        Map.of(
                                "skipCustomListeners",
                                skipListeners,
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", element))),
                        String.class,
                        instance(filed).getId());
    }

    private TestRestTemplate admin() {
        return rest.withBasicAuth("admin", DemoPeople.PASSWORD);
    }

    /** Everything that the diagram asks variables for, as if it had been so. */
    private void forge(Filed filed) {
        Map<String, Object> forged = new HashMap<>(Map.of(
                "faultProven", true,
                "admissible", true,
                "rulingEffect", "SETTLED",
                "amount", 5000.0,
                "authority", "board-chair",
                "offerApproved", true,
                "offerAccepted", true,
                "agreementSigned", true,
                "paymentApproved", true));
        system.run(() -> runtime.setVariables(instance(filed).getId(), forged));
    }

    private void assertNothingCameOfIt(Filed filed) {
        for (String table : List.of("compensation_offer", "settlement_agreement", "compensation_payment")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where case_number = ?")
                            .param(filed.caseNumber())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(letters(filed)).isEmpty();
        assertThat(isOpen(filed)).isFalse();
        // No other test runs its jobs.
        runtime.deleteProcessInstance(instance(filed).getId(), "moved", true);
    }

    /** Those of the case alone whose time has come. */
    private void runJobs(Filed filed) {
        for (int round = 0; round < 20 && instance(filed) != null; round++) {
            Optional<Job> due = management
                    .createJobQuery()
                    .processInstanceId(instance(filed).getId())
                    .list()
                    .stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .findFirst();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get().getId());
        }
    }

    private void arrive(Filed filed) {
        String paper = incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 1, null),
                        "reception-1")
                .printed();
        rulings.arrive(filed.caseNumber(), paper, MANAGER);
    }

    private void ruled(Filed filed, String favour, String finality) {
        arrive(filed);
        String today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Riyadh")).toString();
        Map<String, Object> form = new HashMap<>(Map.of(
                "step",
                "NEW",
                "kind",
                "JUDGMENT",
                "number",
                "9999" + System.nanoTime(),
                "authority",
                "المحكمة (مثال)",
                "issuedOn",
                today,
                "favour",
                favour,
                "finality",
                finality));
        if (!favour.equals("AGAINST")) {
            form.put("amount", "12300");
        }
        if (!finality.equals("NOT_FINAL")) {
            form.put("finalOn", today);
        }
        submit(MANAGER, filed, "userTask_registerRuling", form).expect(200);
    }
}
