package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;

/** Who of the staff sees what of a compensation, and who does what to it outside of tasks (D3, D4, F2, F4). */
@CaseworkTest
class StaffCompensationTest extends PageSteps {

    @Autowired
    Exclusions exclusions;

    @Autowired
    IncomingRegister incoming;

    // ---- the staff API

    @Test
    void managementAndInvestigatorsSeeItAllAndEachLookIsLogged() {
        Filed filed = offered(provenByMinutes(), "4000.00", "سبب");
        for (String user : List.of(MANAGER, MEMBER, SECRETARY)) {
            JsonNode all = seen(user, filed).expect(200).body();
            assertThat(all.get("evidence")).hasSize(4);
            assertThat(all.get("evidence").get(0).get("kind").get("ar").asText())
                    .isEqualTo("عقد أو اتفاق");
            assertThat(all.get("evidence").get(2).get("statement").asBoolean()).isTrue();
            assertThat(all.get("findings")).hasSize(2);
            assertThat(all.get("findings").get(1).get("damage").decimalValue()).isEqualByComparingTo("4875.50");
            assertThat(all.get("investigators")).hasSize(2);
            assertThat(all.get("items")).hasSize(2);
            assertThat(all.get("offers").get(0).get("reason").asText()).isEqualTo("سبب");
            assertThat(all.get("gate").get("en").asText()).startsWith("Open");
        }
        assertThat(looks(filed, MEMBER)).contains("compensation");
    }

    @Test
    void othersWithATaskReadTheAdoptedFindingsAndNothingThatLedToThem() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        JsonNode part = seen("liaison-1", filed).expect(200).body();
        assertThat(part.get("evidence")).isEmpty();
        assertThat(part.get("investigators")).isEmpty();
        assertThat(part.get("people")).isEmpty();
        assertThat(part.get("findings")).hasSize(1);
        assertThat(part.get("findings").get(0).get("minutes").asText()).startsWith("MIN-");
        assertThat(part.get("offers")).hasSize(1);
        assertThat(part.toString()).doesNotContain("قال ما عنده");
    }

    @Test
    void financeSeesNothingBeforeTheAgreementAndThePaymentAloneAfterIt() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        seen("accountant", filed).expect(404);
        Filed paid = transferred(provenByMinutes("100.00"), "100.00");
        JsonNode payment = seen("accountant", paid).expect(200).body();
        assertThat(payment.get("payment").get("amount").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(payment.get("payment").get("account").asText()).doesNotContain("SA9200000000001999900001");
        assertThat(payment.get("text").isNull()).isTrue();
        assertThat(payment.get("origin").isNull()).isTrue();
        for (String list : List.of("items", "evidence", "findings", "offers", "rulings", "investigators")) {
            assertThat(payment.get(list)).as(list).isEmpty();
        }
        assertThat(payment.get("agreement").isNull()).isTrue();
        assertThat(looks(paid, "accountant")).contains("payment").doesNotContain("compensation");
    }

    @Test
    void theExcludedAndTheUninvolvedFindNothing() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        for (String user : List.of("service-chair", "hr-officer", "analyst", "reports-1")) {
            seen(user, filed).expect(404);
        }
        exclusions.exclude(filed.caseNumber(), "liaison-1", "KINSHIP", "system");
        seen("liaison-1", filed).expect(404);
        assertThat(new Staff("liaison-1").page()).doesNotContain(CaseNumbers.spoken(filed.caseNumber(), "ar"));
        assertThat(new Staff("liaison-1")
                        .send("death", "caseNumber", filed.caseNumber(), "sure", "true")
                        .getStatus())
                .isEqualTo(404);
    }

    // ---- the page

    @Test
    void pageOpensToThoseItConcernsAndListsWhatTheyMaySee() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        String spoken = CaseNumbers.spoken(filed.caseNumber(), "ar");
        assertThat(new Staff(MANAGER).page()).contains(spoken, "4,875.50", "سحب العرض المفتوح");
        assertThat(new Staff("investigator-1").page())
                .contains(spoken)
                .doesNotContain("سحب العرض المفتوح</summary>", "/staff/compensation/ruling");
        assertThat(new Staff("accountant")
                        .send("", "caseNumber", filed.caseNumber())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoAnswersForTheCaseWithdrawsItsOfferAndOnlyWhileItIsOpen() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        assertThat(new Staff("liaison-1")
                        .send("offer", "caseNumber", filed.caseNumber())
                        .getStatus())
                .isEqualTo(403);
        assertThat(new Staff("service-chair")
                        .send("offer", "caseNumber", filed.caseNumber())
                        .getStatus())
                .isEqualTo(403);
        assertThat(stage(filed)).isEqualTo("OFFERED");
        assertThat(new Staff(MANAGER)
                        .send("offer", "caseNumber", filed.caseNumber())
                        .getStatus())
                .isEqualTo(302);
        assertThat(stage(filed)).isEqualTo("NEGOTIATING");
        MockHttpServletResponse again = new Staff(MANAGER).send("offer", "caseNumber", filed.caseNumber());
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(html(again)).contains("لا يوجد عرض بانتظار هذه الخطوة");
    }

    @Test
    void rulingIsToldByItsIncomingNumberAndOnce() {
        Filed filed = provenByMinutes();
        Staff manager = new Staff(MANAGER);
        MockHttpServletResponse unknown =
                manager.send("ruling", "caseNumber", filed.caseNumber(), "incoming", "1448/999999");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(html(unknown)).contains("value=\"1448/999999\"", "aria-invalid=\"true\"");
        String number = paper();
        assertThat(new Staff("investigator-1")
                        .send("ruling", "caseNumber", filed.caseNumber(), "incoming", number)
                        .getStatus())
                .isEqualTo(403);
        assertThat(manager.send("ruling", "caseNumber", filed.caseNumber(), "incoming", number)
                        .getStatus())
                .isEqualTo(302);
        assertThat(hasTask(MANAGER, filed, "userTask_registerRuling")).isTrue();
        assertThat(manager.send("ruling", "caseNumber", filed.caseNumber(), "incoming", number)
                        .getStatus())
                .isIn(409, 422);
    }

    @Test
    void rulingAfterTheAgreementIsRegisteredAndChangesNothing() {
        Filed filed = agreed(provenByMinutes(), "4875.50");
        Staff manager = new Staff(MANAGER);
        assertThat(manager.page()).contains("حكم ورد بعد الاتفاق");
        MockHttpServletResponse wrong = manager.send(
                "late-ruling", "caseNumber", filed.caseNumber(), "kind", "JUDGMENT", "number", "9999000002");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(html(wrong)).contains("value=\"9999000002\"").containsPattern("favour-\\d+-problem");
        MockHttpServletResponse registered = manager.send(
                "late-ruling",
                "caseNumber",
                filed.caseNumber(),
                "incoming",
                paper(),
                "kind",
                "JUDGMENT",
                "number",
                "9999000002",
                "authority",
                "المحكمة (مثال)",
                "issuedOn",
                "2026-11-20",
                "favour",
                "IN_PART",
                "amount",
                "3000.00",
                "finality",
                "NOT_FINAL");
        assertThat(registered.getStatus()).as(html(registered)).isEqualTo(302);
        assertThat(stage(filed)).isEqualTo("PAYING");
        assertThat(new Hers(filed).page().html()).contains("9999000002", "3,000.00", "4,875.50");
        assertThat(timeline(filed)).contains("compensation.rulingLate");
    }

    @Test
    void whoTelephonesHasTheObjectionTakenDownOnceAndInTime() {
        Filed filed = claimed();
        submit(MEMBER, filed, ADMIT, Map.of("admissible", false, "reasons", "لم يقع في مقر الجمعية"))
                .expect(200);
        journey.runDueJobs();
        Staff manager = new Staff(MANAGER);
        assertThat(manager.page()).contains("تظلَّم المستفيد", "06/12/2026");
        MockHttpServletResponse wrong =
                manager.send("objection", "caseNumber", filed.caseNumber(), "channel", "SMS", "words", " ");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(html(wrong)).containsPattern("channel-\\d+-problem").containsPattern("words-\\d+-problem");
        String words = "سُلِّمت أمام شاهدين ولم يُسألا";
        assertThat(new Staff("investigator-1")
                        .send("objection", "caseNumber", filed.caseNumber(), "channel", "PHONE", "words", words)
                        .getStatus())
                .isEqualTo(403);
        assertThat(manager.send("objection", "caseNumber", filed.caseNumber(), "channel", "PHONE", "words", words)
                        .getStatus())
                .isEqualTo(302);
        assertThat(stage(filed)).isEqualTo("OBJECTED");
        assertThat(jdbc.sql("select filed_by from compensation_objection where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .isEqualTo(MANAGER);
        assertThat(manager.send("objection", "caseNumber", filed.caseNumber(), "channel", "PHONE", "words", words)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void deathIsRecordedWithProofAndStopsTheNegotiation() {
        Filed filed = offered(provenByMinutes(), "4875.50");
        String offer = new Hers(filed).offer();
        Staff liaison = new Staff("liaison-1");
        MockHttpServletResponse unsure = liaison.send("death", "caseNumber", filed.caseNumber());
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(html(unsure)).contains("يُرجى تأكيد الاطلاع على ما يثبت الوفاة");
        assertThat(liaison.send("death", "caseNumber", filed.caseNumber(), "sure", "true")
                        .getStatus())
                .isEqualTo(302);
        assertThat(hasTask(MEMBER, filed, "userTask_verifyHeirsOrGuardian")).isTrue();
        Hers hers = new Hers(filed);
        assertThat(hers.page().html()).contains("نتحقق من صفة").doesNotContain("قبول العرض");
        assertThat(hers.answerTo(offer, "ACCEPTED").status()).isEqualTo(409);

        Staff manager = new Staff(MANAGER);
        assertThat(html(manager.send("", "caseNumber", filed.caseNumber()))).contains("/staff/compensation/death");
        submit(MEMBER, filed, "userTask_verifyHeirsOrGuardian", RepresentationsTest.heirs())
                .expect(200);
        assertThat(html(manager.send("", "caseNumber", filed.caseNumber())))
                .as("a death that is known is not told again")
                .contains(filed.caseNumber())
                .doesNotContain("/staff/compensation/death");
    }

    @Test
    void caseThatIsOverIsFoundByItsNumber() {
        Filed filed = claimed();
        claims.withdraw(filed.caseNumber());
        Staff manager = new Staff(MANAGER);
        assertThat(manager.page()).doesNotContain(filed.caseNumber());
        assertThat(html(manager.send("", "caseNumber", filed.caseNumber()))).contains("value=\"" + filed.caseNumber());
        assertThat(html(new Staff("liaison-1").send("", "caseNumber", filed.caseNumber())))
                .contains("لا معاملات تعويض");
    }

    // ---- helpers

    private Answer seen(String user, Filed filed) {
        return journey.asStaff(user, get("/api/v1/staff/compensations/{n}", filed.caseNumber()), null);
    }

    private List<String> looks(Filed filed, String user) {
        return jdbc.sql("select what from case_read where case_number = ? and user_id = ?")
                .params(filed.caseNumber(), user)
                .query(String.class)
                .list();
    }

    private String paper() {
        return incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 3, null),
                        "reception-1")
                .printed();
    }
}
