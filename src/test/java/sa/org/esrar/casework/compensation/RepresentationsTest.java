package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.representation.RepresentationView;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.staff.Disclosures.Disclosure;
import sa.org.esrar.casework.staff.Disclosures.Kind;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey.Filed;

/** Who acts for whoever was harmed: one agent of the heirs, or the guardian, by papers that were checked (D4). */
@CaseworkTest
class RepresentationsTest extends PaymentSteps {

    private static final String AGENT = "بدر ناصر البسري";
    private static final String AGENTS_NUMBER = "1999990110";
    private static final String AGENTS_IBAN = "SA0380000000608010167519";

    @Autowired
    Representations representations;

    @Autowired
    PaymentOrders paymentOrders;

    @Autowired
    Payments payments;

    @Autowired
    Disclosures disclosures;

    @Autowired
    OutgoingRegister register;

    @Autowired
    JdbcTemplate template;

    static Map<String, Object> heirs(Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind", "HEIRS",
                "agent",
                        Map.of(
                                "name",
                                AGENT,
                                "nationalId",
                                AGENTS_NUMBER,
                                "mobile",
                                "0519990014",
                                "addressForm",
                                "MASCULINE"),
                "deedNumber", "44/1010",
                "agencyNumber", "45/2020",
                "issuer", "ناجز (مثال)",
                "checkedOn", "2026-11-22",
                "until", "2027-11-22",
                "sighted", true));
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void afterHerDeathTheHeirsAgentIsVerifiedAndPaidIntoAnAccountOfTheAgentsOwn() {
        Filed filed = approved(agreed(), "HO-1");
        representations.died(filed.caseNumber(), "liaison-1");
        assertThat(hasTask(ACCOUNTANT, filed, TRANSFER)).isFalse();
        assertThat(hasTask(INVESTIGATOR, filed, VERIFY)).isTrue();
        assertThat(representations.current(filed.caseNumber())).isEmpty();

        clock.set(day("2026-11-24"), LocalTime.of(9, 0));
        submit(INVESTIGATOR, filed, VERIFY, heirs()).expect(200);
        RepresentationView acting = representations.current(filed.caseNumber()).orElseThrow();
        assertThat(acting.name()).isEqualTo(AGENT);
        assertThat(acting.deedNumber()).isEqualTo("44/1010");
        assertThat(acting.toString()).doesNotContain(AGENT, "44/1010");
        assertThat(orders(filed)).as("the order to her is over").containsExactly("CANCELLED");
        assertThat(dueOn(filed)).as("the day that was agreed stays").isEqualTo("2026-12-06");

        assertThat(fields(submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("HO-1B"))))
                .containsExactly("holder");
        submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("HO-1B", "iban", AGENTS_IBAN, "holder", AGENT))
                .expect(200);
        submit(SUPERVISOR, filed, APPROVE_PAYMENT, Map.of("approved", true)).expect(200);
        prove(ACCOUNTANT, filed).expect(201);
        submit(ACCOUNTANT, filed, TRANSFER, Map.of("bankReference", "FT-HO-1", "transferredOn", "2026-11-24"))
                .expect(200);
        journey.runDueJobs();
        assertThat(register.ofCase(filed.caseNumber())).last().satisfies(letter -> assertThat(letter.addressee())
                .isEqualTo(AGENT));
        payments.confirm(filed.caseNumber());
        assertThat(passed(filed, "end_compensated")).isTrue();
        assertThat(orders(filed)).containsExactly("CANCELLED", "RECEIVED");
    }

    @Test
    void afterTheTransferNobodyElseActs() {
        Filed filed = transferred(agreed(), "HO-2");
        assertThatThrownBy(() -> representations.died(filed.caseNumber(), "liaison-1"))
                .isInstanceOf(ApiException.class);
        assertThat(lines(filed, "compensation.died")).isZero();
        assertThat(hasTask(INVESTIGATOR, filed, VERIFY)).isFalse();
        assertPaidOnce(filed);
    }

    @Test
    void aDeathIsRecordedOnceAndNothingIsPaidBeforeSomebodysPapersWereVerified() {
        Filed filed = prepared(agreed(), "HO-3");
        representations.died(filed.caseNumber(), "liaison-1");
        representations.died(filed.caseNumber(), "liaison-1");
        assertThat(lines(filed, "compensation.died")).isEqualTo(1);
        assertThatThrownBy(() -> paymentOrders.approve(filed.caseNumber(), true, null, SUPERVISOR))
                .isInstanceOf(ApiException.class);
        submit(INVESTIGATOR, filed, VERIFY, heirs()).expect(200);
        assertThatThrownBy(() -> representations.died(filed.caseNumber(), "liaison-1"))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void papersThatWereNotSeenNotCheckedOrAreOverAreRefused() {
        Filed filed = agreed();
        representations.died(filed.caseNumber(), "liaison-1");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("sighted", false))))
                .containsExactly("sighted");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("checkedOn", "2026-11-23"))))
                .containsExactly("checkedOn");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("checkedOn", "2026-11-01", "until", "2026-11-21"))))
                .containsExactly("until");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("agencyNumber", ""))))
                .containsExactly("agencyNumber");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("kind", "GUARDIAN", "onRecord", true))))
                .contains("kind");
        Map<String, Object> herself = new HashMap<>(agentOf(heirs()));
        herself.put("nationalId", NOURA);
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("agent", herself))))
                .containsExactly("agent.nationalId");
        herself.put("nationalId", "1999990012");
        assertThat(fields(submit(INVESTIGATOR, filed, VERIFY, heirs("agent", herself))))
                .containsExactly("agent.nationalId");
        assertThat(representations.current(filed.caseNumber())).isEmpty();
        submit(INVESTIGATOR, filed, VERIFY, heirs()).expect(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> agentOf(Map<String, Object> form) {
        return (Map<String, Object>) form.get("agent");
    }

    @Test
    void whoIsKinToTheAgentHasNoMoreBusinessInTheCase() {
        long disclosure =
                disclosures.disclose(ACCOUNTANT, new Disclosure(Kind.KINSHIP, "أخ الزوج", AGENTS_NUMBER, null, null));
        Filed filed = agreed();
        representations.died(filed.caseNumber(), "liaison-1");
        submit(INVESTIGATOR, filed, VERIFY, heirs()).expect(200);
        disclosures.withdraw(disclosure);
        assertThat(hasTask(ACCOUNTANT, filed, PREPARE_PAYMENT)).isFalse();
        assertThat(hasTask(SUPERVISOR, filed, PREPARE_PAYMENT)).isTrue();
        sheet(ACCOUNTANT, filed).expect(404);
    }

    @Test
    void aGuardianOnRecordActsFromTheClaimOnAndAnAccountMayBeTheWardsOrTheGuardians() {
        // P10, of sixteen, whose guardian is her father, P03.
        Filed filed = filed(represented(parties.findByNationalId("1999990094").orElseThrow()));
        assertThat(hasTask(INVESTIGATOR, filed, ADMIT)).isFalse();
        Map<String, Object> guardian = new HashMap<>(heirs("kind", "GUARDIAN", "onRecord", true));
        guardian.keySet().removeAll(List.of("agent", "agencyNumber", "until"));
        submit(INVESTIGATOR, filed, VERIFY, guardian).expect(200);
        assertThat(representations.current(filed.caseNumber()).orElseThrow().name())
                .isEqualTo("عبدالله حسن الخلاصي");
        agreed(filed);
        assertThat(fields(submit(ACCOUNTANT, filed, PREPARE_PAYMENT, order("HO-6"))))
                .containsExactly("holder");
        submit(
                        ACCOUNTANT,
                        filed,
                        PREPARE_PAYMENT,
                        order("HO-6", "iban", "SA6500000000001999900002", "holder", "عبد الله حسن الخلاصي"))
                .expect(200);
    }

    private FileHarm represented(UUID harmed) {
        FileHarm claim = claim(harmed);
        return new FileHarm(
                claim.origin(),
                claim.party(),
                null,
                true,
                claim.text(),
                claim.claimed(),
                claim.items(),
                claim.channel(),
                claim.noticeVersion(),
                null);
    }

    @Test
    void aDeathDuringTheNegotiationEndsTheOpenOfferAndTheHeirsAgentIsOfferedAnew() {
        Filed filed = provenByMinutes();
        submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", "4875.50", "manner", "حوالة واحدة"))
                .expect(200);
        journey.runDueJobs();
        representations.died(filed.caseNumber(), "liaison-1");
        assertThat(hasTask(MANAGER, filed, "userTask_recordOfferReply")).isFalse();
        submit(INVESTIGATOR, filed, VERIFY, heirs()).expect(200);
        assertThat(offerViews.open(filed.caseNumber())).isEmpty();
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        submit(MANAGER, filed, "userTask_makeOffer", Map.of("amount", "5000", "manner", "حوالة إلى وكيل الورثة"))
                .expect(200);
        journey.runDueJobs();
        assertThat(offerViews.open(filed.caseNumber())).isPresent();
    }

    @Test
    void whatThePapersSayIsNeitherInTheEngineNorReadableInTheTable() {
        Filed filed = agreed();
        representations.died(filed.caseNumber(), "liaison-1");
        submit(INVESTIGATOR, filed, VERIFY, heirs("deedNumber", "MARKEDDEED", "agencyNumber", "MARKEDAGENCY"))
                .expect(200);
        for (String typed : List.of("MARKEDDEED", "MARKEDAGENCY", AGENTS_NUMBER, "البسري")) {
            assertThat(EngineTables.finds(template, typed)).as(typed).isEmpty();
        }
        assertThat(jdbc.sql("select position('MARKED'::bytea in papers) from compensation_representation"
                                + " where case_number = ?")
                        .param(filed.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
