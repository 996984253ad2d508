package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.Journey.document;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.RequestForms.approval;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.delivered;
import static sa.org.esrar.casework.support.RequestForms.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** F2: at each stage of a request, who opens its case file, its dossier and its attachments, and who does not. */
@CaseworkTest
class WhoSeesACaseTest {

    private static final String IBAN = "SA9200000000001999900001";
    private static final Set<String> STAFF = Set.of(
            "reception-1",
            "reception-2",
            "aid-chair",
            "aid-secretary",
            "aid-member",
            "service-chair",
            "liaison-1",
            "accountant",
            "finance-supervisor",
            "hr-officer",
            "analyst",
            "admin",
            "volunteer-coordinator",
            "board-member",
            "executive-manager");

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Exclusions exclusions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoWorksOnItSeesItFromTheirFirstTaskOnAndNobodyElseButTopManagement() {
        Filed filed = journey.file(cashAssistance());
        assertSeen(filed, Set.of("executive-manager"), Set.of());

        journey.sign(filed).expect(200);
        assertSeen(filed, Set.of("executive-manager", "reception-1", "reception-2"), Set.of());

        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        // reception-1 had the task; reception-2 had not, and the task is gone.
        Set<String> committee = Set.of("executive-manager", "reception-1", "aid-chair", "aid-secretary", "aid-member");
        assertSeen(filed, committee, Set.of());

        journey.submit("aid-member", filed, "userTask_studyRequest", opinion("S1-1", "S1-2", "S1-3", "S1-4"))
                .expect(200);
        assertSeen(filed, committee, Set.of());
        journey.submit("aid-chair", filed, "userTask_decideRequest", payment()).expect(200);
        Set<String> workedOnIt = Set.of("executive-manager", "reception-1", "aid-chair", "aid-member");
        assertSeen(filed, workedOnIt, Set.of());

        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        assertSeen(filed, workedOnIt, Set.of("accountant", "finance-supervisor"));
        assertThat(journey.task("accountant", filed, "userTask_fulfilEntitlement"))
                .isNotNull();

        exclude(filed, "finance-supervisor");
        exclude(filed, "aid-member");
        journey.submit("accountant", filed, "userTask_fulfilEntitlement", paid())
                .expect(200);
        assertThat(journey.status(filed)).isEqualTo("FULFILLED");
        assertSeen(filed, Set.of("executive-manager", "reception-1", "aid-chair"), Set.of("accountant"));
    }

    @Test
    void financeReadsWhomToPayHowMuchAndWhereAndNothingOfTheMatter() {
        Filed filed = inPayment();
        JsonNode dossier = dossier("accountant", filed).expect(200).body();
        assertThat(dossier.get("payee").asText()).isEqualTo("نورة سعد العذقي");
        assertThat(dossier.get("decision").get("entitlementAmount").decimalValue())
                .isEqualByComparingTo("3000");
        assertThat(dossier.get("answers")).hasSize(1);
        assertThat(dossier.get("answers").get(0).get("value").asText()).isEqualTo(IBAN);
        assertThat(dossier.toString())
                .doesNotContain("cash-assistance", "مساعدة", "حريق", "FIRE", "S1-", "المعايير", "ضائقة");
        JsonNode file = caseFile("accountant", filed).expect(200).body();
        assertThat(file.get("sight").asText()).isEqualTo("PAYMENT");
        assertThat(file.has("timeline") || file.has("documents") || file.has("party"))
                .isFalse();
        assertThat(attachment("accountant", filed)).isEqualTo(404);
    }

    @Test
    void everyLookIsWrittenDown() {
        Filed filed = inPayment();
        jdbc.update("delete from case_read where case_number = ?", filed.caseNumber());
        dossier("aid-chair", filed).expect(200);
        caseFile("aid-chair", filed).expect(200);
        dossier("accountant", filed).expect(200);
        attachment("aid-chair", filed);
        dossier("hr-officer", filed).expect(404);
        assertThat(jdbc.queryForList(
                        "select user_id || ' ' || split_part(what, ':', 1) from case_read where case_number = ?",
                        String.class,
                        filed.caseNumber()))
                .containsExactlyInAnyOrder(
                        "aid-chair request", "aid-chair case", "accountant payment", "aid-chair document");
    }

    private void assertSeen(Filed filed, Set<String> fully, Set<String> forPayment) {
        Set<String> full = new TreeSet<>();
        Set<String> payment = new TreeSet<>();
        Set<String> attachments = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (String user : STAFF) {
            Answer file = caseFile(user, filed);
            Answer dossier = dossier(user, filed);
            assertThat(file.status()).as(user).isIn(200, 404);
            assertThat(dossier.status()).as(user).isEqualTo(file.status());
            if (file.status() == 200) {
                (file.body().get("sight").asText().equals("FULL") ? full : payment).add(user);
            }
            if (attachment(user, filed) == 200) {
                attachments.add(user);
            }
            if (journey.asStaff(user, get("/api/v1/staff/cases").param("number", filed.caseNumber()), null)
                    .expect(200)
                    .body()
                    .toString()
                    .contains(filed.caseNumber())) {
                found.add(user);
            }
        }
        assertThat(full).isEqualTo(new TreeSet<>(fully));
        assertThat(payment).isEqualTo(new TreeSet<>(forPayment));
        assertThat(attachments).isEqualTo(full);
        Set<String> either = new TreeSet<>(full);
        either.addAll(payment);
        assertThat(found).isEqualTo(either);
    }

    private Filed inPayment() {
        Filed filed = journey.fileAndSign(cashAssistance());
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("aid-member", filed, "userTask_studyRequest", opinion("S1-1", "S1-2", "S1-3", "S1-4"))
                .expect(200);
        journey.submit("aid-chair", filed, "userTask_decideRequest", payment()).expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        return filed;
    }

    private Map<String, Object> cashAssistance() {
        return journey.filing(
                "cash-assistance",
                noura(),
                new HashMap<>(Map.of(
                        "lossDate", "2026-11-10",
                        "lossKind", "FIRE",
                        "whatHappened", "حريق في المطبخ وضائقة",
                        "amountRequested", "3000",
                        "householdSize", 4,
                        "incomeBand", "UP_TO_3000",
                        "otherSupport", false,
                        "iban", IBAN)),
                document("repair-quote", "عرض.jpg", TestFiles.jpeg()));
    }

    private static Map<String, Object> payment() {
        Map<String, Object> form = approval("2026-12-20");
        form.put("deliveredBy", "finance");
        form.put("entitlementAmount", "3000");
        form.put("fundingSource", "SOCIAL_FUND");
        return form;
    }

    private Map<String, Object> paid() {
        Map<String, Object> form = delivered(clock.instant().toString().substring(0, 10));
        form.put("proof", "TRANSFER");
        form.put(
                "sighted",
                List.of(
                        Map.of("item", "identity", "fact", "0011"),
                        Map.of("item", "income-sighting", "fact", "UP_TO_3000")));
        return form;
    }

    private void exclude(Filed filed, String user) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", "executive-manager"));
    }

    private Answer caseFile(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/cases/" + filed.caseNumber()), null);
    }

    private Answer dossier(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/service-requests/" + filed.caseNumber()), null);
    }

    private int attachment(String user, Filed filed) {
        String id = jdbc.queryForObject(
                "select id::text from case_document where case_number = ?", String.class, filed.caseNumber());
        return journey.status(user, get("/api/v1/staff/cases/" + filed.caseNumber() + "/documents/" + id));
    }
}
