package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;

/** The beneficiary's own pages: the claim, the offers, the agreement, the receipt, the objection (D1, D4, F2). */
@CaseworkTest
class CompensationPagesTest extends PageSteps {

    @Autowired
    WorkingDays workingDays;

    // ---- the claim

    @Test
    void claimIsFiledFromThePageOfHerOwnCaseOnceAndFindsItAgain() {
        Visitor visitor = new Visitor(http, "ar");
        String request = ownRequest(visitor);
        assertThat(visitor.open(request).html()).contains("طلب تعويض عن ضرر");
        assertThat(visitor.open(request + "/claim").html()).contains("طلب تعويض", "طلب خدمة رقم");
        String[] claim = claim("k1", "بضاعة تالفة", "٣٢٤٥٫٥٠".replace('٫', '.'), "نقل", "1,630");
        Visitor.Page receipt = visitor.send(request + "/claim", claim);
        assertThat(receipt.path()).endsWith("/claimed");
        assertThat(receipt.html()).contains("تعويض رقم", "id=\"code\"", "وصلنا طلبكم");
        Visitor.Page again = visitor.send(request + "/claim", claim);
        assertThat(again.path()).isEqualTo(receipt.path());
        String number = newest();
        Map<String, Object> row = jdbc.sql("select * from compensation where case_number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("stage", "RECEIVED")
                .containsEntry("origin", "BENEFICIARY")
                .containsEntry("represented", false);
        assertThat(row.get("claimed").toString()).isEqualTo("4875.50");
        assertThat((String) row.get("harmed_in")).startsWith("REQ-");
        assertThat(visitor.open(receipt.path().replace("/claimed", "")).html())
                .contains("انقطع الكهرب", "4,875.50", "بضاعة تالفة", "وتنظر لجنة التحقيق والمتابعة في قبوله");
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndNothingTypedIsLost() {
        Visitor visitor = new Visitor(http, "ar");
        String request = ownRequest(visitor);
        long before = compensations();
        for (String amount : List.of("0", "-5", "10.005", "كثير")) {
            Visitor.Page again = visitor.send(request + "/claim", claim("k2", "بضاعة تبقى", amount));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.html())
                    .contains("amount-problem-0", "value=\"بضاعة تبقى\"", "value=\"" + amount + "\"", "انقطع الكهرب");
        }
        Visitor.Page unnamed = visitor.send(request + "/claim", claim("k2", "", "100"));
        assertThat(unnamed.html()).contains("what-problem-0");
        Visitor.Page empty = visitor.send(request + "/claim", "filingKey", "k2", "text", " ");
        assertThat(empty.html()).contains("text-problem");
        assertThat(compensations()).isEqualTo(before);
    }

    @Test
    void aCaseWithoutANameAndACompensationLeadToNoClaim() {
        Visitor visitor = new Visitor(http, "ar");
        Visitor.Page complained = visitor.send(
                "/complain",
                "filingKey",
                "c" + System.nanoTime(),
                "kind",
                "SERVICE",
                "respondent",
                "NOBODY",
                "text",
                "الكراسي قليلة",
                "unnamed",
                "true");
        String complaint = complained.path().replace("/complained", "");
        assertThat(visitor.open(complaint).html()).doesNotContain("/claim");
        assertThat(visitor.open(complaint + "/claim").refusal()).isEqualTo("compensation.claim.notHere");
        Hers hers = new Hers(claimed());
        assertThat(hers.visitor().open(hers.page().path() + "/claim").refusal())
                .isEqualTo("compensation.claim.notHere");
    }

    @Test
    void invoiceIsAttachedAndStandsOnThePage() {
        Hers hers = new Hers(claimed());
        String page = hers.page().path();
        assertThat(hers.visitor()
                        .attach(page + "/claim-attachment", "attachment", "invoice.pdf", TestFiles.pdf("Invoice"))
                        .html())
                .contains("invoice.pdf");
        assertThat(timeline(hers.filed())).contains("compensation.documentReceived");
    }

    // ---- offers

    @Test
    void offerShowsWhatTheMinutesFoundAndTheReasonWhyItIsBelow() {
        Hers hers = new Hers(offered(provenByMinutes(), "4000.00", "سبب يقرؤه المستفيد"));
        assertThat(hers.page().html())
                .contains("4,000.00", "4,875.50", "سبب يقرؤه المستفيد", "فقط أربعة آلاف ريال لا غير", "قبول العرض");
    }

    @Test
    void nothingOfTheDeliberationIsOnThePage() {
        Hers hers = new Hers(offered(provenByMinutes(), "4875.50"));
        assertThat(hers.page().html())
                .doesNotContain(
                        "كانت اللوحة محمّلة",
                        "قال ما عنده",
                        "مسؤول البازار",
                        "المحقق 1",
                        "المحققة 2",
                        "investigator-1");
    }

    @Test
    void counterOfferGoesBackAndForthOnThePage() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        Visitor.Page wrong = hers.answer("COUNTERED", "counter", "10.005", "words", "أجور النقل");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("counter-problem", "value=\"10.005\"", "أجور النقل");
        assertThat(hers.answer("COUNTERED", "counter", "5600", "words", "أجور النقل")
                        .status())
                .isEqualTo(200);
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        submit(MANAGER, filed, CONSIDER, Map.of("goesOn", true, "reasons", "عرض آخر"))
                .expect(200);
        offered(filed, "5100.00");
        assertThat(hers.page().html()).contains("5,100.00", "4,875.50", "5,600.00", "أجور النقل");
        assertThat(hers.answer("ACCEPTED").html()).contains("قُبل العرض");
        assertThat(stage(filed)).isEqualTo("SIGNING");
    }

    @Test
    void answerThatComesAfterTheWithdrawalIsToldWhatHappenedAndStaysOnTheRecord() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        String read = hers.offer();
        withdrawn(filed);
        Visitor.Page late = hers.answerTo(read, "ACCEPTED");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("سُحب هذا العرض قبل وصول ردكم");
        assertThat(timeline(filed)).contains("compensation.offerAnsweredTooLate");
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
    }

    @Test
    void offerThatTookThePlaceOfTheOneThatWasReadIsNotAcceptedByIt() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        String read = hers.offer();
        withdrawn(filed);
        submit(MANAGER, filed, CONSIDER, Map.of("goesOn", true, "reasons", "عرض آخر"))
                .expect(200);
        offered(filed, "5000.00");
        Visitor.Page refused = hers.answerTo(read, "ACCEPTED");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("تغيّر العرض بعد فتحكم الصفحة", "5,000.00");
        assertThat(stage(filed)).isEqualTo("OFFERED");
    }

    // ---- agreement, payment

    @Test
    void agreementIsReadSignedByCodeAndItsCopyIsThere() {
        Filed filed = prepared(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        assertThat(hers.page().html()).contains("4,875.50", "إرسال رمز التوقيع").doesNotContain("name=\"hash\"");
        Visitor.Page asked = hers.step("settlement-code", "once", "s1");
        assertThat(asked.html()).contains("أرسلنا الرمز", "name=\"hash\"");
        Visitor.Page other = hers.step("settlement", "code", code(filed), "hash", "0".repeat(64));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.html()).contains("تغيّر نص الاتفاق");
        assertThat(hers.step("settlement", "code", "").html()).contains("code-problem");
        assertThat(hers.sign().html()).contains("توقيعكم", "يوقّع الاتفاق الآن اثنان مخوَّلان");
        submit("signatory-1", filed, SIGN, Map.of("signs", true)).expect(200);
        submit("signatory-2", filed, SIGN, Map.of("signs", true)).expect(200);
        journey.runDueJobs();
        assertThat(hers.page().html()).contains("نسخة الاتفاق", "المخوَّل");
        Visitor.Page pdf = hers.visitor().open(hers.page().path() + "/settlement.pdf");
        assertThat(pdf.response().getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.response().getContentAsByteArray()).startsWith("%PDF".getBytes());
    }

    @Test
    void transferIsConfirmedOnThePageOnce() {
        Filed filed = transferred(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        assertThat(hers.page().html())
                .contains("وصلني المبلغ", "FT-" + filed.caseNumber())
                .doesNotContain("SA9200000000001999900001");
        assertThat(hers.step("received", "once", "r1").html()).contains("أكّدتم وصول المبلغ");
        journey.runDueJobs();
        assertThat(stage(filed)).isEqualTo("COMPENSATED");
        assertThat(hers.step("received", "once", "r2").status()).isEqualTo(409);
        assertThat(status(filed)).isEqualTo("FULFILLED");
    }

    @Test
    void lettersOfTheCaseOpenHereAndThoseOfAnotherDoNot() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        Hers hers = new Hers(filed);
        String html = hers.page().html();
        String letter = found(Pattern.compile("(/track/[a-z0-9]{8}/harm-letters/\\d+-\\d+\\.pdf)"), html);
        assertThat(hers.visitor().open(letter).response().getContentType()).isEqualTo("application/pdf");
        Hers other = new Hers(claimed());
        String file = letter.substring(letter.lastIndexOf('/'));
        assertThat(other.visitor()
                        .open(other.page().path() + "/harm-letters" + file)
                        .status())
                .isEqualTo(404);
    }

    // ---- refusal, objection, withdrawal

    @Test
    void refusalIsReadWithItsReasonsAndObjectedToUntilTheEndOfItsDay() {
        Filed filed = claimed();
        investigated(filed, notProven());
        decidedByMinutes(filed, notProven());
        journey.runDueJobs();
        Hers hers = new Hers(filed);
        assertThat(hers.page().html()).contains("لا سجل تسليم معدود", "إرسال التظلُّم");
        clock.set(workingDays.plus(LocalDate.of(2026, 11, 22), 10), LocalTime.of(23, 59));
        assertThat(hers.page().html()).contains("إرسال التظلُّم");
        assertThat(hers.step("harm-objection", "why", " ").html()).contains("why-problem");
        assertThat(hers.step("harm-objection", "why", "عندي شهود").html()).contains("ينظر في تظلُّمكم غير من قرّر");
        assertThat(stage(filed)).isEqualTo("OBJECTED");
    }

    @Test
    void dayAfterTheLastOneThePageTakesNoObjection() {
        Filed filed = claimed();
        investigated(filed, notProven());
        decidedByMinutes(filed, notProven());
        journey.runDueJobs();
        clock.set(workingDays.plus(LocalDate.of(2026, 11, 22), 10).plusDays(1), LocalTime.of(0, 0));
        Hers hers = new Hers(filed);
        assertThat(hers.page().html()).doesNotContain("إرسال التظلُّم");
        assertThat(hers.step("harm-objection", "why", "عندي شهود").status()).isEqualTo(409);
    }

    @Test
    void claimIsWithdrawnOnThePageUntilBothHaveSigned() {
        Filed filed = claimed();
        Hers hers = new Hers(filed);
        assertThat(hers.step("claim-withdrawal", "once", "w1").html()).contains("سحبتم طلبكم");
        assertThat(stage(filed)).isEqualTo("WITHDRAWN");
        Filed agreed = agreed(provenByMinutes(), "4875.50");
        Hers later = new Hers(agreed);
        assertThat(later.page().html()).doesNotContain("claim-withdrawal");
        assertThat(later.step("claim-withdrawal", "once", "w2").status()).isEqualTo(409);
    }

    @Test
    void stepsOfACompensationAreOfNoOtherCase() {
        Visitor visitor = new Visitor(http, "ar");
        String request = ownRequest(visitor);
        assertThat(visitor.open(request + "/claimed").status()).isEqualTo(404);
        assertThat(visitor.open(request + "/settlement.pdf").status()).isEqualTo(404);
        assertThat(visitor.send(request + "/received", "once", "x").status()).isEqualTo(404);
        assertThat(visitor.send(request + "/claim-withdrawal", "once", "x").status())
                .isEqualTo(404);
    }

    @Test
    void callerHearsWhatThePageSays() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        String told = journey.asStaff(MANAGER, get("/api/v1/staff/cases/{n}/call-script", filed.caseNumber()), null)
                .expect(200)
                .body()
                .toString();
        assertThat(told).contains("لدينا عرض لكم بانتظار رأيكم", "4875.50");
    }

    // ---- helpers

    private void withdrawn(Filed filed) {
        new Staff(MANAGER).send("offer", "caseNumber", filed.caseNumber());
    }

    /** A request of hers, opened in the browser. */
    private String ownRequest(Visitor visitor) {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        return visitor.send("/track", "caseNumber", request.caseNumber(), "accessCode", request.accessCode())
                .path();
    }

    /** @param lines what, amount, … */
    private static String[] claim(String key, String... lines) {
        List<String> form =
                new ArrayList<>(List.of("filingKey", key, "here", "true", "text", "انقطع الكهرب ليلتين وخربت بضاعتي"));
        for (int i = 0; i < lines.length; i += 2) {
            form.addAll(List.of("what", lines[i], "amount", lines[i + 1]));
        }
        return form.toArray(String[]::new);
    }

    private long compensations() {
        return jdbc.sql("select count(*) from compensation").query(Long.class).single();
    }

    private String newest() {
        return jdbc.sql("select case_number from compensation order by filed_at desc, case_number desc limit 1")
                .query(String.class)
                .single();
    }
}
