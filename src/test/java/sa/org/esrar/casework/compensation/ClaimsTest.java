package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;

/** How claims for compensation come in, from the beneficiary, the desk or top management (D1, F4, C5). */
@CaseworkTest
class ClaimsTest extends CompensationSteps {

    @Autowired
    CaseLinks links;

    @Autowired
    JdbcTemplate template;

    @Test
    void aClaimIsAcknowledgedAtOnceAndItsDaysCount() {
        Filed filed = claimed();
        assertThat(filed.caseNumber()).startsWith("CPN-");
        assertThat(status(filed)).isEqualTo("RECEIVED");
        assertThat(journey.messages(filed.caseNumber(), "case.received"))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("تعويض");
        assertThat(dueOn(filed)).isEqualTo("2026-12-20");
        assertThat(told(filed, "staff.newWork")).contains(CHAIR, SECRETARY, MEMBER);
        assertThat(hasTask(MEMBER, filed, ADMIT)).isTrue();
        assertThat(hasTask("service-chair", filed, ADMIT)).isFalse();
        assertThat(journey.timer(filed, "timer_admissibilityDue")).isEqualTo(morningOf("2026-11-29"));
        assertThat(timeline(filed)).contains("compensation.filed.BENEFICIARY", "compensation.acknowledged");
    }

    @Test
    void theDaysOfTheInvestigationPassOverTheNationalDay() {
        clock.set(morningOf("2026-09-20"));
        assertThat(dueOn(claimed())).isEqualTo("2026-10-19");
    }

    @Test
    void amountsThatAreNoneAreRefusedFieldByField() {
        assertThat(wrong(amount("0.00"))).containsExactly("claimed");
        assertThat(wrong(amount("-5.00"))).containsExactly("claimed");
        assertThat(wrong(amount("5.001"))).containsExactly("claimed");
        assertThat(wrong(items("10.00", "4.00", "5.00"))).containsExactly("claimed");
        assertThat(wrong(items("9.00", "4.00", "5.000"))).containsExactly("items[1].amount", "claimed");
        assertThat(wrong(items("9.00", "4.00", "0.00"))).contains("items[1].amount");
        assertThat(claims.problems(items("9.00", "4.00", "5.00"))).isEmpty();
        assertThat(claims.problems(amount(null))).as("no sum need be claimed").isEmpty();
    }

    private List<String> wrong(FileHarm claim) {
        return claims.problems(claim).stream().map(FieldProblem::field).toList();
    }

    private FileHarm amount(String claimed) {
        return items(claimed);
    }

    private FileHarm items(String claimed, String... items) {
        FileHarm claim = claim(noura());
        return new FileHarm(
                claim.origin(),
                claim.party(),
                null,
                false,
                claim.text(),
                claimed == null ? null : new BigDecimal(claimed),
                Arrays.stream(items)
                        .map(one -> new FileHarm.ClaimedItem("شيء", new BigDecimal(one)))
                        .toList(),
                claim.channel(),
                1,
                null);
    }

    // ---- the desk

    @Test
    void theDeskTakesItDownReadsItBackAndFilesItForTheOwnerOfTheCase() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        Map<String, Object> form = intake();
        form.put("case", request.caseNumber());
        form.put("claimed", "٦٨٥٠");
        form.put("readBack", false);
        assertThat(start("reception-1", form).expect(422).body().toString()).contains("readBack");
        form.put("readBack", true);
        Filed filed = new Filed(number(start("reception-1", form).expect(201)), null);
        assertThat(jdbc.sql("select claimed from compensation where case_number = ?")
                        .param(filed.caseNumber())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("6850.00");
        assertThat(hasTask(MEMBER, filed, ADMIT)).isTrue();
        assertThat(links.of(filed.caseNumber()))
                .extracting(CaseLinks.Linked::caseNumber, CaseLinks.Linked::relation)
                .containsExactly(tuple(request.caseNumber(), CaseLinks.Relation.CONTINUES));
        assertThat(journey.messages(filed.caseNumber(), "case.received")).hasSize(1);
        form.put("text", "مرة أخرى");
        assertThat(start("reception-1", form).expect(422).body().toString()).contains("طلب تعويض قائم");
    }

    @Test
    void whoWorkedOnTheCaseInWhichItHappenedHasNoPartInIt() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-2", request, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        FileHarm claim = claim(noura());
        Filed filed = filed(new FileHarm(
                claim.origin(),
                claim.party(),
                request.caseNumber(),
                false,
                claim.text(),
                null,
                List.of(),
                Channel.WEBSITE,
                1,
                null));
        assertThat(excluded(filed)).contains("reception-2").doesNotContain(CHAIR, MEMBER);
    }

    @Test
    void somebodyWhoIsNotOnRecordIsRegisteredAndAFaxHasItsNumber() {
        Map<String, Object> form = intake();
        form.put("person", Map.of("name", "شيخة ناصر العمراني", "mobile", "0519990012", "addressForm", "FEMININE"));
        form.put("channel", "FAX");
        start("liaison-1", form).expect(422);
        form.put("faxPages", 3);
        String number = number(start("liaison-1", form).expect(201));
        assertThat(jdbc.sql("select pages from incoming_letter where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoWasHarmedHasToBeKnownAndNoCaseIsAnothers() {
        Map<String, Object> form = intake();
        start("reception-1", form).expect(422);
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        UUID other = person("شيخة ناصر العمراني", "1999990094", "0519990009", AddressForm.FEMININE);
        form.put("person", Map.of("id", other.toString()));
        form.put("case", request.caseNumber());
        assertThat(start("reception-1", form).expect(422).body().toString()).contains("\"case\"");
        form.put("case", "1448/999999");
        assertThat(start("reception-1", form).expect(422).body().toString()).contains("\"case\"");
        form.remove("case");
        start("reception-1", form).expect(201);
        start("service-chair", form).expect(404);
    }

    @Test
    void topManagementBringsOneAboutAndNobodyElseDoesInItsPlace() {
        Map<String, Object> form = intake();
        form.put("person", Map.of("id", noura().toString()));
        form.put("origin", "MANAGEMENT");
        start("reception-1", form).expect(422);
        form.remove("readBack");
        Filed filed = new Filed(number(start(MANAGER, form).expect(201)), null);
        assertThat(timeline(filed)).contains("compensation.filed.MANAGEMENT");
        form.put("origin", "COMPLAINT");
        start(MANAGER, form).expect(422);
    }

    private static Map<String, Object> intake() {
        return new HashMap<>(Map.of(
                "origin", "BENEFICIARY",
                "channel", "INTERVIEW",
                "text", "انقطع الكهرب وخربت بضاعتي",
                "readBack", true));
    }

    private Answer start(String user, Map<String, Object> form) {
        return journey.asStaff(
                user, MockMvcRequestBuilders.post("/api/v1/staff/starts/compensation-intake/submission"), form);
    }

    private static String number(Answer answer) {
        return answer.body().get("caseNumber").asText();
    }

    @Test
    void ofTwoClaimsOfOneCaseAtTheSameMomentOneIsOpened() throws Exception {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        FileHarm claim = claim(noura());
        FileHarm ofCase = new FileHarm(
                claim.origin(),
                claim.party(),
                request.caseNumber(),
                false,
                claim.text(),
                null,
                List.of(),
                Channel.WEBSITE,
                1,
                null);
        Callable<Boolean> file = () -> {
            try {
                claims.file(ofCase);
                return true;
            } catch (InvalidInputException refused) {
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> opened = new ArrayList<>();
            for (Future<Boolean> one : both.invokeAll(List.of(file, file))) {
                opened.add(one.get());
            }
            assertThat(opened).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from compensation where harmed_in = ?")
                        .param(request.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    // ---- late, withdrawn

    @Test
    void aClaimThatNobodyLooksAtIsEscalated() {
        Filed filed = claimed();
        journey.goTo(LocalDate.parse("2026-11-29"));
        assertThat(passed(filed, "end_admissibilityEscalated")).isTrue();
        assertThat(told(filed, "staff.escalated")).contains(MANAGER);
        assertThat(actions(filed)).containsExactly("MISSED_STAGE investigation-committee 2026-12-13");
        assertThat(hasTask(MEMBER, filed, ADMIT)).isTrue();
    }

    @Test
    void theBeneficiaryWithdrawsItAndItIsOver() {
        Filed filed = investigated(proven());
        claims.withdraw(filed.caseNumber());
        assertThat(status(filed)).isEqualTo("WITHDRAWN");
        assertThat(ended(filed, "end_withdrawn")).isTrue();
        assertThat(journey.messages(filed.caseNumber(), "case.news")).hasSize(1);
        assertThatThrownBy(() -> claims.withdraw(filed.caseNumber()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("409 compensation.stateDoesNotAllow");
    }

    @Test
    void nothingTypedReachesTheEngineOrLiesOpen() {
        String mark = "Qharmmark";
        Map<String, Object> form = intake();
        form.put("person", Map.of("name", mark + " Noura", "mobile", "0519990011", "addressForm", "FEMININE"));
        form.put("text", mark + " text");
        form.put("items", List.of(Map.of("what", mark + " item", "amount", "9")));
        form.put("claimed", "9");
        Filed filed = new Filed(number(start("reception-1", form).expect(201)), null);
        appointed(admitted(filed));
        submit(
                        MEMBER,
                        filed,
                        EVIDENCE,
                        Map.of(
                                "evidence",
                                List.of(Map.of(
                                        "kind", "OTHER", "on", "2026-11-20", "what", mark, "from", mark + " giver"))))
                .expect(200);
        Map<String, Object> statements = statements();
        statements.put("beneficiary", statement(mark));
        submit(MEMBER, filed, STATEMENT, statements).expect(200);
        Map<String, Object> found = notProven();
        found.put("reasons", mark + " why");
        submit(MEMBER, filed, FINDINGS, found).expect(200);
        assertThat(EngineTables.finds(template, mark)).isEmpty();
        for (String table : List.of("compensation", "compensation_evidence", "compensation_finding")) {
            assertThat(template.queryForList("select t::text from " + table + " t", String.class))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(mark));
        }
    }
}
