package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.compensation.CompensationSample;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/**
 * Compensations as people walk them: the beneficiary on a telephone, staff in real Tasklist (D1–D4). From a complaint to the
 * money by the committee's minutes, and by a ruling.
 */
@Tag(DocsPictures.TAG)
class CompensationInChromiumTest extends FamiliesInChromium {

    private static final String MANAGER = "executive-manager";
    private static final String OFFER = "userTask_makeOffer";
    private static final String REGISTER = "userTask_registerRuling";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseRegister cases;

    private final PageAlbum album = new PageAlbum(checks);
    private final Map<String, String> sessions = new HashMap<>();
    private CompensationSample sample;

    @BeforeEach
    void theSamples() {
        sample = beans.createBean(CompensationSample.class);
        sample.begin();
    }

    @AfterEach
    void report() {
        checks.report();
    }

    @Test
    void fromAComplaintByMinutesOverOneCounterOfferToTheMoney() {
        Filed complaint = complained();
        heardAndHarmFound(complaint);
        Filed filed;
        try (FamilyPage page = phone("ar")) {
            page.track(complaint.caseNumber(), complaint.accessCode());
            album.look(page, "complaint-with-compensation");
            page.press("فتحها ومعرفة رمزها");
            page.page.locator("#code").waitFor();
            album.look(page, "compensation-opened");
            filed = new Filed(
                    sample.of(complaint.caseNumber()).caseNumber(),
                    page.page.locator("#code").innerText().strip());
        }
        investigated(filed);
        sample.decided(filed);
        negotiated(filed);
        agreed(filed);
        paid(filed);
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            album.look(page, "compensation-paid");
            page.press("وصلني المبلغ");
            assertThat(page.page.locator("main")).containsText("أكّدتم وصول المبلغ");
            journey.runDueJobs();
            page.page.reload();
            assertThat(page.page.locator(".portal-status")).containsText("صُرف التعويض");
            album.look(page, "compensation-over");
        }
        assertThat(sample.stageOf(filed)).isEqualTo("COMPENSATED");
    }

    @Test
    void byARulingThatBecomesFinalOnlyTheMannerIsAgreed() {
        Filed filed = withCode(sample.restedUnproven());
        assertThat(sample.stageOf(filed)).isEqualTo("RESTING_UNPROVEN");
        rulingCame(filed);
        try (TasklistPage manager = claimed(MANAGER, filed, REGISTER)) {
            manager.field("step").locator("select").selectOption("NEW");
            manager.field("kind").locator("select").selectOption("JUDGMENT");
            manager.field("number").locator("input").fill("9999000001");
            manager.field("authority").locator("input").fill("المحكمة (مثال)");
            manager.field("issuedOn").locator("input").fill("2026-12-10");
            manager.field("favour").locator("select").selectOption("IN_FAVOUR");
            manager.field("amount").locator("input").fill("12300");
            manager.complete();
            assertThat(manager.field("finality").locator(".casework-error")).hasCount(1);
            manager.field("finality").locator("select").selectOption("NOT_FINAL");
            picture(manager, "form-register-ruling");
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator(".portal-status")).containsText("بانتظار اكتساب الحكم القطعية");
            album.look(page, "compensation-ruling");
        }
        assertThat(task(filed, OFFER)).isNull();
        rulingCame(filed);
        sample.done(MANAGER, filed, REGISTER, Map.of("step", "BECAME_FINAL", "finalOn", "2026-12-15"));
        try (TasklistPage manager = claimed(MANAGER, filed, OFFER)) {
            assertThat(manager.form()).containsText("9999000001");
            manager.field("amount").locator("input").fill("12000");
            manager.field("manner").locator("textarea").fill("حوالة واحدة خلال عشرة أيام عمل");
            manager.complete();
            assertThat(manager.field("amount").locator(".casework-error")).hasCount(1);
            manager.field("amount").locator("input").fill("12300");
            manager.completeAndClose();
        }
        sample.done("board-chair", filed, "userTask_approveOffer", Map.of("approved", true));
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير");
            page.page.locator("main details:not(.card) summary").first().click();
            album.look(page, "compensation-offer-of-a-ruling");
            assertThat(page.page.locator("#counter")).hasCount(0);
            page.press("قبول العرض");
            assertThat(page.page.locator(".portal-status")).containsText("بانتظار توقيع الاتفاق");
        }
        sample.done(MANAGER, filed, "userTask_prepareAgreement", Map.of());
        signed(filed, false);
        sample.signedAndPaid(filed);
        assertThat(sample.stageOf(filed)).isEqualTo("PAID");
        arrived(filed);
        assertThat(sample.stageOf(filed)).isEqualTo("COMPENSATED");
    }

    /** No agreement came of the offer; the case rests, and a final ruling takes it up again. */
    @Test
    void noAgreementIsRevivedByARuling() {
        Filed filed = withCode(sample.negotiated());
        sample.done(MANAGER, filed, OFFER, Map.of("amount", "4875.50", "manner", "حوالة واحدة"));
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            page.press("عدم القبول");
            assertThat(page.page.locator(".portal-status")).containsText("التفاوض على التسوية");
        }
        try (TasklistPage manager = claimed(MANAGER, filed, "userTask_considerCounterOffer")) {
            manager.field("goesOn").locator("input[value=false]").check();
            manager.field("reasons").locator("textarea").fill("لم يُقبل ما ثبت، ولا زيادة عليه");
            manager.completeAndClose();
        }
        journey.runDueJobs();
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator(".portal-status")).containsText("تعذّر الاتفاق");
            album.look(page, "compensation-no-agreement");
        }
        rulingCame(filed);
        sample.done(
                MANAGER,
                filed,
                REGISTER,
                Map.of(
                        "step",
                        "NEW",
                        "kind",
                        "JUDGMENT",
                        "number",
                        "9999000003",
                        "authority",
                        "المحكمة (مثال)",
                        "issuedOn",
                        "2026-11-20",
                        "favour",
                        "IN_PART",
                        "amount",
                        "5000.00",
                        "finality",
                        "FINAL",
                        "finalOn",
                        "2026-11-22"));
        assertThat(task(filed, OFFER)).isNotNull();
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator(".portal-status")).containsText("التفاوض على التسوية");
            assertThat(page.page.locator("main")).containsText("9999000003");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void claimAndEveryPageOfItInBothLanguages(String language) {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        try (FamilyPage page = phone(language)) {
            page.track(request.caseNumber(), request.accessCode());
            page.page.locator("a[href$='/claim']").click();
            album.lookClosely(page, "claim");
            page.page.locator("main button[type=submit]").click();
            page.page.locator("#problems").waitFor();
            album.lookAtRefusal(page, "claim-again");
            page.page.locator("#text").fill("انقطع الكهرب ليلتين وخربت بضاعتي");
            page.page.locator("#what-0").fill("بضاعة تالفة");
            page.page.locator("#amount-0").fill("٣٢٤٥.٥٠");
            page.page.locator("main button[type=submit]").click();
            page.page.locator("#code").waitFor();
            page.page
                    .locator("#attachments input[type=file]")
                    .setInputFiles(new FilePayload("invoice.png", "image/png", TestFiles.picture("png", 400, 300)));
            page.page.locator("#attachments button[type=submit]").click();
            page.page.locator("#attachments li").first().waitFor();
            album.lookClosely(page, "claimed");
            if (language.equals("ar")) {
                picture(page, "compensation-claimed");
            }
            page.page.locator("main a.btn-primary").click();
            page.page.locator(".portal-timeline").first().waitFor();
            album.lookClosely(page, "compensation");
        }
        Filed filed = withCode(sample.negotiated());
        sample.done(
                MANAGER,
                filed,
                OFFER,
                Map.of("amount", "4500", "manner", "حوالة واحدة", "reason", "خُصم ما رُد من البضاعة"));
        try (FamilyPage page = phone(language)) {
            page.track(filed.caseNumber(), filed.accessCode());
            page.page.locator("main details:not(.card) summary").first().click();
            album.lookClosely(page, "compensation-offer");
            page.page.locator("#counter").fill("10.005");
            page.page.locator("#counter").press("Enter");
            page.page.locator("#counter-problem").waitFor();
            album.lookAtRefusal(page, "compensation-counter-again");
            page.page.locator("main button[value=ACCEPTED]").click();
            page.page.locator("main button[value=ACCEPTED]").waitFor(gone());
        }
        sample.done(MANAGER, filed, "userTask_prepareAgreement", Map.of());
        try (FamilyPage page = phone(language)) {
            page.track(filed.caseNumber(), filed.accessCode());
            page.page
                    .locator("#agreement form[action$='settlement-code'] button")
                    .click();
            page.page.locator("#code").waitFor();
            album.lookClosely(page, "compensation-agreement");
        }
        refused(language);
        staffPage(filed, language);
    }

    private void refused(String language) {
        Filed filed = withCode(sample.refused());
        try (FamilyPage page = phone(language)) {
            page.track(filed.caseNumber(), filed.accessCode());
            album.look(page, "compensation-refused");
            page.page.locator("#why").fill("عندي شهود على الكمية");
            page.page.locator("form[action$='harm-objection'] button").click();
            page.page.locator("#why").waitFor(gone());
            album.look(page, "compensation-objected");
        }
    }

    private void staffPage(Filed filed, String language) {
        try (FamilyPage staff = phone(language)) {
            staff.open("/staff/sign-in");
            staff.page.locator("#username").fill(MANAGER);
            staff.page.locator("#password").fill(DemoPeople.PASSWORD);
            staff.page.locator("main button[type=submit]").click();
            staff.page.waitForURL("**/camunda/app/**");
            staff.open("/staff/compensation");
            Locator card = staff.page
                    .locator("section.card")
                    .filter(new Locator.FilterOptions()
                            .setHas(staff.page.locator("input[value='" + filed.caseNumber() + "']")));
            card.locator("summary").first().click();
            card.locator("input[name=incoming]").fill("1448/999999");
            card.locator("form[action$='/ruling'] button").click();
            staff.page.locator(".staff-problem").waitFor();
            album.lookAtRefusal(staff, "staff-compensation");
        }
    }

    // ---- the way from a complaint

    private Filed complained() {
        try (FamilyPage page = phone("ar")) {
            page.open("/complain");
            page.page.locator("#kind").selectOption("HARM");
            page.page.locator("#text").fill("انقطع الكهرب ليلتين متتالية وما أحد بلغنا، وخربت البضاعة.");
            page.page.locator("#fact-HARM").check();
            page.page.locator("#name").fill("نورة سعد العذقي");
            page.page.locator("#addressForm").selectOption("FEMININE");
            page.page.locator("#mobile").fill("0519990001");
            page.page.locator("main button[type=submit]").last().click();
            page.page.locator("#code").waitFor();
            return new Filed(
                    page.page
                            .locator("dl dd")
                            .first()
                            .locator("bdi")
                            .innerText()
                            .strip(),
                    page.page.locator("#code").innerText().strip());
        }
    }

    private void heardAndHarmFound(Filed complaint) {
        if (task(complaint, "userTask_noteUrgentComplaint") != null) {
            sample.done(MANAGER, complaint, "userTask_noteUrgentComplaint", Map.of());
        }
        sample.done("follow-up-secretary", complaint, "userTask_checkConflict", Map.of("respondent", "NOBODY"));
        for (String hearing : List.of("userTask_hearComplainant", "userTask_hearRespondent")) {
            sample.done("follow-up-member-1", complaint, hearing, Map.of("how", "CALL", "statement", "قيل ما قيل"));
        }
        sample.done(
                "follow-up-member-1",
                complaint,
                "userTask_establishFindings",
                Map.of("findings", "وُجد خلل في التبريد", "rootCause", "SYSTEM"));
        sample.done(
                "follow-up-chair",
                complaint,
                "userTask_decideComplaint",
                Map.of(
                        "outcome",
                        "UPHELD",
                        "reasons",
                        "كان التبريد على الجمعية.",
                        "remedy",
                        "APOLOGY",
                        "remedyText",
                        "نعتذر لكم عما وقع.",
                        "correctiveAction",
                        "عقد صيانة للتبريد",
                        "harmFound",
                        true));
    }

    private void investigated(Filed filed) {
        try (TasklistPage member = claimed("investigator-1", filed, "userTask_decideAdmissibility")) {
            assertThat(member.form()).containsText("انقطع الكهرب ليلتين");
            member.field("admissible").locator("input[value=true]").check();
            member.completeAndClose();
            assertThat(member.troubles).isEmpty();
        }
        try (TasklistPage chair = claimed("follow-up-chair", filed, "userTask_appointInvestigators")) {
            chair.field("lead").locator("select").selectOption("investigator-1");
            chair.field("siteVisit").locator("input[value=false]").check();
            chair.field("expert").locator("input[value=false]").check();
            chair.complete();
            assertThat(chair.field("others").locator(".casework-error")).hasCount(1);
            chair.row("investigator-2").locator("input").check();
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
        try (TasklistPage lead = open("investigator-1", filed, "userTask_gatherEvidence")) {
            Locator line =
                    lead.form().locator("[data-field=evidence] [data-row]").first();
            line.locator("[data-cell=kind]").selectOption("INVOICE");
            line.locator("[data-cell=on]").fill("2026-11-10");
            line.locator("[data-cell=what]").fill("فواتير المواد بمبلغ 3,245.50");
            line.locator("[data-cell=from]").fill("المستفيدة");
            lead.form().locator("[data-field=evidence] > button").click();
            Locator next =
                    lead.form().locator("[data-field=evidence] [data-row]").nth(1);
            next.locator("[data-cell=kind]").selectOption("CONTRACT");
            next.locator("[data-cell=on]").fill("2026-11-01");
            next.locator("[data-cell=what]").fill("عقد الركن: التبريد على الجمعية");
            next.locator("[data-cell=from]").fill("المستفيدة");
            picture(lead, "form-gather-evidence");
            lead.completeAndClose();
            assertThat(lead.troubles).isEmpty();
        }
        try (TasklistPage lead = open("investigator-1", filed, "userTask_takeStatement")) {
            statement(lead, "beneficiary", "المستفيدة", "وجدت البضاعة تالفة صباحاً");
            statement(lead, "association", "مسؤول البازار", "انقطع التيار ولم يكن مناوب");
            lead.completeAndClose();
            assertThat(lead.troubles).isEmpty();
        }
        try (TasklistPage lead = open("investigator-1", filed, "userTask_recordFindings")) {
            assertThat(lead.form()).containsText("وجدت البضاعة تالفة صباحاً");
            point(lead, "fault", "كانت اللوحة محمّلة فوق طاقتها ولا مناوب", "2, 4");
            point(lead, "harm", "تجاوزت البضاعة ثماني درجات ليلتين", "1");
            Locator item = lead.form().locator("[data-field=items] [data-row]").first();
            item.locator("[data-cell=what]").fill("مواد بفواتير");
            item.locator("[data-cell=amount]").fill("4875.50");
            item.locator("[data-cell=evidence]").fill("1");
            point(lead, "causation", "فسدت بانقطاع التبريد", "3");
            lead.field("cause").locator("select").selectOption("EQUIPMENT");
            lead.field("causes").locator("textarea").fill("لا عقد صيانة ولا رقم مناوب");
            picture(lead, "form-record-findings");
            lead.completeAndClose();
            assertThat(lead.troubles).isEmpty();
        }
    }

    private static void statement(TasklistPage lead, String side, String from, String text) {
        field(lead, side + ".how").locator("select").selectOption("MEETING");
        field(lead, side + ".on").locator("input").fill("2026-11-20");
        field(lead, side + ".from").locator("input").fill(from);
        field(lead, side + ".text").locator("textarea").fill(text);
        field(lead, side + ".signed").locator("input[value=true]").check();
    }

    private static void point(TasklistPage lead, String name, String text, String evidence) {
        field(lead, name + ".found").locator("input[value=true]").check();
        field(lead, name + ".text").locator("textarea").fill(text);
        field(lead, name + ".evidence").locator("input").fill(evidence);
    }

    private void negotiated(Filed filed) {
        try (TasklistPage manager = claimed(MANAGER, filed, OFFER)) {
            assertThat(manager.form()).containsText("4,875.50");
            manager.field("amount").locator("input").fill("4875.50");
            manager.field("manner").locator("textarea").fill("حوالة واحدة إلى حسابكم");
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
        journey.runDueJobs();
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            picture(page, "compensation-offer");
            page.page.locator("main details:not(.card) summary").first().click();
            page.page.locator("#counter").fill("5600");
            page.page.locator("#words").fill("أضفت أجور النقل والمساعدة");
            page.page
                    .locator("#words")
                    .locator("xpath=ancestor::form")
                    .locator("button")
                    .click();
            assertThat(page.page.locator(".portal-status")).containsText("التفاوض على التسوية");
        }
        try (TasklistPage manager = claimed(MANAGER, filed, "userTask_considerCounterOffer")) {
            assertThat(manager.form()).containsText("5,600.00");
            manager.field("goesOn").locator("input[value=true]").check();
            manager.field("reasons").locator("textarea").fill("نقبل أجور النقل");
            picture(manager, "form-consider-counter-offer");
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
        sample.done(MANAGER, filed, OFFER, Map.of("amount", "5100", "manner", "حوالة واحدة إلى حسابكم"));
        try (TasklistPage chair = claimed("board-chair", filed, "userTask_approveOffer")) {
            assertThat(chair.form()).containsText("5,100.00");
            chair.field("approved").locator("input[value=true]").check();
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
        journey.runDueJobs();
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("فقط خمسة آلاف ومائة ريال لا غير");
            page.press("قبول العرض");
            assertThat(page.page.locator(".portal-status")).containsText("بانتظار توقيع الاتفاق");
        }
    }

    private void agreed(Filed filed) {
        try (TasklistPage manager = claimed(MANAGER, filed, "userTask_prepareAgreement")) {
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
        signed(filed, true);
        for (String signatory : List.of("signatory-1", "signatory-2")) {
            try (TasklistPage page = claimed(signatory, filed, "userTask_signForAssociation")) {
                assertThat(page.form()).containsText("5,100.00");
                page.field("signs").locator("input").first().check();
                page.completeAndClose();
                assertThat(page.troubles).isEmpty();
            }
        }
        journey.runDueJobs();
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("نسخة الاتفاق");
            album.look(page, "compensation-agreed");
        }
    }

    /** On the page, with the code from the telephone. */
    private void signed(Filed filed, boolean kept) {
        try (FamilyPage page = phone("ar")) {
            page.track(filed.caseNumber(), filed.accessCode());
            page.press("إرسال رمز التوقيع");
            page.page.locator("#code").waitFor();
            page.page.locator("#code").fill(sample.codeOf(filed));
            if (kept) {
                picture(page, "compensation-signing");
            }
            page.press("توقيع الاتفاق");
            assertThat(page.page.locator("main")).containsText("يوقّع الاتفاق الآن اثنان مخوَّلان");
        }
    }

    private void paid(Filed filed) {
        try (TasklistPage accountant = claimed("accountant", filed, "userTask_preparePayment")) {
            accountant.field("iban").locator("input").fill("SA9200000000001999900002");
            accountant.field("holder").locator("input").fill("نورة سعد العذقي");
            accountant.field("orderNumber").locator("input").fill("1448-77");
            accountant.field("voucher").locator("input").fill("1448-78");
            accountant.complete();
            assertThat(accountant.field("iban").locator(".casework-error")).hasCount(1);
            accountant.field("iban").locator("input").fill("SA9200000000001999900001");
            picture(accountant, "form-prepare-payment");
            accountant.completeAndClose();
            assertThat(accountant.troubles).isEmpty();
        }
        try (TasklistPage supervisor = claimed("finance-supervisor", filed, "userTask_approvePayment")) {
            supervisor.field("approved").locator("input[value=false]").check();
            supervisor.complete();
            assertThat(supervisor.field("why").locator(".casework-error")).containsText("يُرجى تعبئة هذا الحقل");
            assertThat(supervisor.form()).containsText("المحاسبة");
            assertThat(supervisor.form()).not().containsText("accountant");
            picture(supervisor, "form-approve-payment");
            supervisor.field("approved").locator("input[value=true]").check();
            supervisor.completeAndClose();
            assertThat(supervisor.troubles).isEmpty();
        }
        try (TasklistPage accountant = claimed("accountant", filed, "userTask_recordTransfer")) {
            accountant
                    .form()
                    .locator("[data-place=proof] input[type=file]")
                    .setInputFiles(new FilePayload("transfer.pdf", "application/pdf", TestFiles.pdf("Transfer")));
            accountant.form().locator("[data-place=proof] button").first().click();
            accountant.form().getByText("transfer.pdf").waitFor();
            accountant.field("bankReference").locator("input").fill("FT-" + filed.caseNumber());
            accountant.field("transferredOn").locator("input").fill("2026-11-22");
            picture(accountant, "form-record-transfer");
            accountant.field("transferredOn").locator("input").fill("2027-11-22");
            accountant.complete();
            assertThat(accountant.field("transferredOn").locator(".casework-error"))
                    .hasCount(1);
            accountant.field("transferredOn").locator("input").fill("2026-11-22");
            accountant.completeAndClose();
            assertThat(accountant.troubles).isEmpty();
        }
        journey.runDueJobs();
    }

    /** The beneficiary says so in a call. */
    private void arrived(Filed filed) {
        try (TasklistPage liaison = open("liaison-1", filed, "userTask_confirmReceipt", "en")) {
            liaison.claim();
            assertThat(liaison.form()).containsText("12,300.00");
            liaison.field("outcome").locator("input[value=CONFIRMED]").check();
            liaison.field("about").locator("textarea").fill("وصل المبلغ كاملاً");
            liaison.complete();
            assertThat(liaison.field("channel").locator(".casework-error")).containsText("Please fill in this field.");
            picture(liaison, "form-confirm-receipt-en");
            liaison.field("channel").locator("select").selectOption("PHONE");
            liaison.completeAndClose();
            assertThat(liaison.troubles).isEmpty();
        }
        journey.runDueJobs();
    }

    /** On the staff's own page, by the number in the incoming register. */
    private void rulingCame(Filed filed) {
        try (TasklistPage manager = new TasklistPage(chromium.browser(), port, "ar", session(MANAGER))) {
            manager.open("/staff/compensation");
            Locator card = manager.page
                    .locator("section.card")
                    .filter(new Locator.FilterOptions()
                            .setHas(manager.page.locator("input[value='" + filed.caseNumber() + "']")));
            card.locator("summary").first().click();
            card.locator("input[name=incoming]").fill(sample.paper());
            card.locator("form[action$='/ruling'] button").click();
            assertThat(manager.page.locator("[role=status]").first()).containsText("أُثبت ورود الحكم");
        }
    }

    // ---- windows

    private Filed withCode(Filed filed) {
        return filed.accessCode() == null
                ? new Filed(filed.caseNumber(), cases.reissueAccessCode(filed.caseNumber(), "beneficiary"))
                : filed;
    }

    private FamilyPage phone(String language) {
        return new FamilyPage(chromium.browser(), port, language, FilingSample.TELEPHONE);
    }

    private static void picture(FamilyPage page, String name) {
        Pictures.take(page.page, name);
    }

    private static void picture(TasklistPage page, String name) {
        Pictures.take(page.page, name);
        assertThat((List<?>) Axe.violations(page.page, ".casework-form")).isEmpty();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator field(TasklistPage page, String name) {
        return page.page.locator("[data-field='" + name + "']");
    }

    private TasklistPage claimed(String user, Filed filed, String key) {
        TasklistPage page = open(user, filed, key);
        page.claim();
        return page;
    }

    private TasklistPage open(String user, Filed filed, String key) {
        return open(user, filed, key, "ar");
    }

    private TasklistPage open(String user, Filed filed, String key, String language) {
        Task task = task(filed, key);
        assertThat(task).as(key).isNotNull();
        TasklistPage page = new TasklistPage(chromium.browser(), port, language, session(user));
        page.itIs(clock.instant());
        page.page.setViewportSize(1366, 1700);
        page.openTask(task.getId());
        page.form();
        return page;
    }

    private Task task(Filed filed, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
