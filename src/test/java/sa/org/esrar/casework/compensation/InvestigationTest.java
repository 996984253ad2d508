package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sa.org.esrar.casework.support.Journey.morningOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence.Piece;
import sa.org.esrar.casework.compensation.investigation.Investigators;
import sa.org.esrar.casework.compensation.investigation.Investigators.Appointed;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** Who investigates, what is gathered, who is heard, and what is found (D1, F4). */
@CaseworkTest
class InvestigationTest extends CompensationSteps {

    @Autowired
    Investigators investigators;

    @Autowired
    HarmEvidence evidence;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    // ---- investigators

    @Test
    void atLeastTwoInvestigateAndNoneWhoIsExcludedOrAway() {
        Filed filed = admitted();
        exclude(filed, "service-member");
        assertThat(investigators.mayInvestigate(filed.caseNumber()))
                .extracting(one -> one.userId())
                .contains(MEMBER, SECRETARY, "accountant")
                .as("liaison-2 is away")
                .doesNotContain("service-member", "liaison-2");
        submit(CHAIR, filed, APPOINT, investigators(false, false, MEMBER)).expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, MEMBER, MEMBER))
                .expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, MEMBER, "service-member"))
                .expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, "liaison-2", MEMBER))
                .expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, "nobody", MEMBER))
                .expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, "accountant", MEMBER))
                .expect(200);
        assertThat(status(filed)).isEqualTo("UNDER_STUDY");
        assertThat(journey.task("accountant", filed, EVIDENCE).get("assignee").asText())
                .isEqualTo("accountant");
        assertThat(hasTask(SECRETARY, filed, EVIDENCE))
                .as("it stays the committee's")
                .isTrue();
        assertThat(hasTask("finance-supervisor", filed, EVIDENCE)).isFalse();
        assertThat(told(filed, "staff.newWork")).contains("accountant", MEMBER);
        assertThat(journey.timer(filed, "timer_investigationDue")).isEqualTo(morningOf("2026-12-20"));
    }

    @Test
    void onlyWhatIsNeededIsAskedFor() {
        Filed plain = appointed(admitted());
        assertNoTask(plain, SITE, EXPERT, FINDINGS);
        Filed both = admitted();
        submit(CHAIR, both, APPOINT, investigators(true, true)).expect(200);
        heard(both);
        assertNoTask(both, FINDINGS);
        submit(MEMBER, both, SITE, Map.of("on", "2026-11-23", "present", "الطرفان", "seen", "اللوحة محترقة"))
                .expect(422);
        submit(MEMBER, both, SITE, Map.of("on", "2026-11-21", "present", "الطرفان", "seen", "اللوحة محترقة"))
                .expect(200);
        Map<String, Object> opinion =
                new HashMap<>(Map.of("on", "2026-11-22", "expert", "مهندس كهرباء", "opinion", "حمل زائد"));
        submit(MEMBER, both, EXPERT, opinion).expect(422);
        opinion.put("independent", true);
        submit(MEMBER, both, EXPERT, opinion).expect(200);
        assertThat(evidence.all(both.caseNumber()))
                .extracting(Piece::number, Piece::kind)
                .contains(tuple(5, EvidenceKind.SITE_VISIT), tuple(6, EvidenceKind.EXPERT_OPINION));
        assertThat(hasTask(MEMBER, both, FINDINGS)).isTrue();
    }

    // ---- both sides

    @Test
    void bothSidesAreHeardDatedAndSignedOrItIsSaidWhyNot() {
        Filed filed = appointed(admitted());
        submit(MEMBER, filed, EVIDENCE, Map.of()).expect(422);
        submit(MEMBER, filed, STATEMENT, Map.of("beneficiary", statement("المستفيدة")))
                .expect(422);
        Map<String, Object> statements = statements();
        Map<String, Object> unsigned = statement("مسؤول البازار");
        unsigned.put("signed", false);
        statements.put("association", unsigned);
        assertThat(submit(MEMBER, filed, STATEMENT, statements)
                        .expect(422)
                        .body()
                        .toString())
                .contains("association.whyNotSigned");
        unsigned.put("whyNotSigned", "رفض التوقيع");
        unsigned.put("on", "2026-11-23");
        assertThat(submit(MEMBER, filed, STATEMENT, statements)
                        .expect(422)
                        .body()
                        .toString())
                .contains("association.on");
        unsigned.put("on", "2026-11-22");
        statements.put("witnesses", List.of(statement("جارة الركن")));
        submit(MEMBER, filed, STATEMENT, statements).expect(200);
        assertThat(evidence.all(filed.caseNumber()))
                .extracting(Piece::kind)
                .containsExactlyInAnyOrder(
                        EvidenceKind.STATEMENT_BENEFICIARY,
                        EvidenceKind.STATEMENT_ASSOCIATION,
                        EvidenceKind.STATEMENT_WITNESS);
    }

    @Test
    void whoCannotBeReachedIsNotedInsteadOfHeard() {
        Filed filed = appointed(admitted());
        Map<String, Object> statements = statements();
        Map<String, Object> absent = statement("مسؤول البازار");
        absent.put("how", "NOT_REACHED");
        absent.remove("signed");
        absent.put("whyNotSigned", "ترك العمل ولا عنوان له");
        statements.put("association", absent);
        submit(MEMBER, filed, STATEMENT, statements).expect(200);
        assertThat(evidence.sidesToHear(filed.caseNumber())).isEmpty();
    }

    // ---- findings

    @Test
    void findingsOweTheirEvidenceTheirItemsAndTheirReasons() {
        Filed filed = heard(appointed(admitted()));
        submit(MEMBER, filed, FINDINGS, with("fault", point(true, "خلل", "9"))).expect(422);
        submit(MEMBER, filed, FINDINGS, with("fault", point(true, "خلل", null))).expect(422);
        submit(MEMBER, filed, FINDINGS, with("fault", point(true, "خلل", "واحد")))
                .expect(422);
        assertThat(submit(MEMBER, filed, FINDINGS, with("fault", point(false, "لا خلل", null)))
                        .expect(422)
                        .body()
                        .toString())
                .contains("causation.found");
        submit(MEMBER, filed, FINDINGS, with("items", List.of())).expect(422);
        for (String amount : List.of("0", "-5", "10.001", "عشرة")) {
            submit(MEMBER, filed, FINDINGS, proven(amount)).expect(422);
        }
        submit(MEMBER, filed, FINDINGS, with("causes", null)).expect(422);
        Map<String, Object> withoutReasons = notProven();
        withoutReasons.remove("reasons");
        submit(MEMBER, filed, FINDINGS, withoutReasons).expect(422);
        submit(MEMBER, filed, FINDINGS, proven("٣٢٤٥٫٥٠".replace('٫', '.'), "1,630"))
                .expect(200);
        assertThat(findings.all(filed.caseNumber()).get(0).found().damage()).isEqualTo(new BigDecimal("4875.50"));
        assertThat(findings.damage(filed.caseNumber())).as("before the minutes").isEmpty();
        assertThat(status(filed)).isEqualTo("AWAITING_MINUTES");
        assertThat(journey.timer(filed, "timer_minutesDue")).isEqualTo(morningOf("2026-12-06"));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> form = proven();
        form.put(field, value);
        return form;
    }

    @Test
    void findingsAreNotWrittenDownBeforeBothSidesWereHeardWhateverTheProcessSays() {
        Filed filed = appointed(admitted());
        moveTo(filed, EVIDENCE, FINDINGS);
        assertThat(submit(MEMBER, filed, FINDINGS, notProven())
                        .expect(409)
                        .body()
                        .toString())
                .contains("compensation.bothSidesHeard");
        assertThat(stage(filed)).isEqualTo("INVESTIGATING");
    }

    // ---- relations that come out later

    @Test
    void anInvestigatorWhoTurnsOutARelativeIsReplacedAndWhatWasGatheredStays() {
        Filed filed = appointed(admitted());
        submit(MEMBER, filed, EVIDENCE, evidence()).expect(200);
        submit(MEMBER, filed, STATEMENT, statements()).expect(200);
        exclude(filed, MEMBER);
        assertNoTask(filed, FINDINGS, APPOINT);
        assertThat(hasTask(CHAIR, filed, APPOINT)).isTrue();
        submit(CHAIR, filed, APPOINT, investigators(false, false, MEMBER, SECRETARY))
                .expect(422);
        submit(CHAIR, filed, APPOINT, investigators(false, false, SECRETARY, "hr-officer"))
                .expect(200);
        assertThat(investigators.all(filed.caseNumber()))
                .extracting(Appointed::userId, Appointed::because)
                .contains(
                        tuple(MEMBER, "EXCLUDED"),
                        tuple(SECRETARY, "REPLACED"),
                        tuple(SECRETARY, null),
                        tuple("hr-officer", null));
        assertThat(evidence.all(filed.caseNumber())).hasSize(4).allMatch(one -> one.by()
                .equals(MEMBER));
        submit(SECRETARY, filed, EVIDENCE, Map.of()).expect(200);
        submit(SECRETARY, filed, STATEMENT, Map.of()).expect(200);
        submit(SECRETARY, filed, FINDINGS, proven()).expect(200);
        assertThat(timeline(filed)).contains("compensation.investigatorExcluded");
        assertThat(passed(filed, "message_investigatorExcluded")).isTrue();
    }

    @Test
    void whoDeclaresAConflictOnTheTaskItselfInvestigatesNoMore() {
        Filed filed = appointed(admitted());
        String task = journey.task(MEMBER, filed, EVIDENCE).get("id").asText();
        journey.asStaff(MEMBER, MockMvcRequestBuilders.post("/api/v1/staff/tasks/{id}/conflict", task), Map.of())
                .expect(204);
        assertThat(excluded(filed)).contains(MEMBER);
        assertThat(hasTask(CHAIR, filed, APPOINT)).isTrue();
    }

    private void exclude(Filed filed, String user) {
        transaction.executeWithoutResult(status -> exclusions.exclude(filed.caseNumber(), user, "DISCLOSED", MANAGER));
    }

    // ---- late

    @Test
    void aLateInvestigationIsApologisedForOnceWithANewDate() {
        Filed filed = appointed(admitted());
        journey.goTo(LocalDate.parse("2026-12-20"));
        assertThat(passed(filed, "end_investigationApologised")).isTrue();
        assertThat(journey.messages(filed.caseNumber(), "case.news")).hasSize(1);
        assertThat(told(filed, "staff.escalated")).containsExactly(MANAGER);
        assertThat(actions(filed)).containsExactly("MISSED_STAGE investigation-committee 2027-01-03");
        assertThat(apologies(filed)).containsExactly("2026-12-27");
        assertThat(dueOn(filed)).as("neither date moves").isEqualTo("2026-12-20");

        exclude(filed, MEMBER);
        submit(CHAIR, filed, APPOINT, investigators(false, false, SECRETARY, "hr-officer"))
                .expect(200);
        journey.runDueJobs();
        assertThat(apologies(filed)).as("the same date is apologised for once").hasSize(1);
        clock.set(morningOf("2026-12-21"));
        assertThat(journey.track(filed).get("late").asBoolean()).isTrue();
    }

    private List<String> apologies(Filed filed) {
        return jdbc
                .sql("select arguments::text from timeline_entry where case_number = ?"
                        + " and code = 'compensation.apologised' order by sequence")
                .param(filed.caseNumber())
                .query(String.class)
                .list()
                .stream()
                .map(one -> one.replaceAll("[^0-9-]", ""))
                .toList();
    }
}
