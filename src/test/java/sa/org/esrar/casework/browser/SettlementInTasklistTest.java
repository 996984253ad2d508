package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.negotiation.AgreementState;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.declarations.Matter;
import sa.org.esrar.casework.declarations.Proofs;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms of offers and of the agreement, in real Tasklist against the real API (D4). */
class SettlementInTasklistTest extends InChromium {

    private static final String MANAGER = "executive-manager";
    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "reception-2";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    DemoParties demoParties;

    @Autowired
    Parties parties;

    @Autowired
    Claims claims;

    @Autowired
    Rulings rulings;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    Agreements agreements;

    @Autowired
    Proofs proofs;

    @Autowired
    TaskService tasks;

    private final Map<String, String> sessions = new HashMap<>();

    @BeforeAll
    void peopleOfTheSamples() {
        demoStaff.load();
        demoParties.load();
    }

    @Test
    void anOfferIsMadeApprovedAndAcceptedAndItsAgreementSignedByBothSides() {
        Filed filed = ruled();
        try (TasklistPage desk = open(MANAGER, filed, "userTask_makeOffer", "ar")) {
            desk.claim();
            desk.complete();
            assertThat(desk.field("amount").locator(".casework-error")).hasCount(1);
            assertThat(desk.field("manner").locator(".casework-error")).hasCount(1);
            desk.field("amount").locator("input").fill("12000");
            desk.field("manner").locator("textarea").fill("حوالة واحدة خلال عشرة أيام عمل");
            desk.complete();
            assertThat(desk.field("amount").locator(".casework-error")).containsText("قضى الحكم بمبلغ 12,300.00 ريال");
            desk.field("amount").locator("input").fill("١٢٣٠٠");
            look(desk, "form-make-offer");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        try (TasklistPage desk = open("board-chair", filed, "userTask_approveOffer", "ar")) {
            desk.claim();
            assertThat(desk.form()).containsText("مكتسب القطعية");
            desk.field("approved").locator("input[value=false]").check();
            desk.complete();
            assertThat(desk.field("reason").locator(".casework-error")).containsText("يُرجى تعبئة هذا الحقل");
            look(desk, "form-approve-offer");
            desk.field("approved").locator("input[value=true]").check();
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        journey.runDueJobs();
        try (TasklistPage desk = open("liaison-1", filed, "userTask_recordOfferReply", "ar")) {
            desk.claim();
            desk.field("answer").locator("input[value=ACCEPTED]").check();
            assertThat(desk.field("counter")).isHidden();
            desk.field("channel").locator("select").selectOption("PHONE");
            desk.field("said").locator("textarea").fill("قبل");
            look(desk, "form-record-offer-reply");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        try (TasklistPage desk = open(MANAGER, filed, "userTask_prepareAgreement", "ar")) {
            desk.claim();
            desk.field("terms").locator("textarea").fill("اعتذار مكتوب");
            look(desk, "form-prepare-agreement");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        try (TasklistPage desk = open(OFFICER, filed, "userTask_witnessAgreement", "ar")) {
            desk.claim();
            assertThat(desk.form()).containsText("أقبل التسوية");
            assertThat(desk.form()).containsText("طباعة الاتفاق");
            heardByAColleague(desk);
            desk.field("way").locator("input[value=CODE]").check();
            press(desk, "إرسال الرمز");
            assertThat(desk.form()).containsText("أُرسل الرمز، وهو صالح 5 دقائق.");
            look(desk, "form-witness-agreement");
            desk.field("code").locator("input").fill(code(filed));
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertThat(proofs.of(filed.caseNumber(), new Matter("SETTLEMENT", 1)).witness())
                .isEqualTo(OFFICER);
        for (String signatory : List.of("signatory-1", "signatory-2")) {
            try (TasklistPage desk = open(signatory, filed, "userTask_signForAssociation", "ar")) {
                desk.claim();
                desk.complete();
                assertThat(desk.field("signs").locator(".casework-error")).containsText("يُرجى تعبئة هذا الحقل");
                desk.field("signs").locator("input[value=true]").check();
                look(desk, "form-sign-for-association");
                desk.completeAndClose();
                assertThat(desk.troubles).isEmpty();
            }
        }
        journey.runDueJobs();
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().state()).isEqualTo(AgreementState.SEALED);
    }

    /** The page of the second witness; the beneficiary signs in another way then. */
    private void heardByAColleague(TasklistPage desk) {
        desk.field("way").locator("input[value=READ_ALOUD]").check();
        desk.field("secondWitness").locator("select").selectOption(COLLEAGUE);
        press(desk, "طلب شهادته");
        assertThat(desk.form()).containsText("موظف الاستقبال 2 – بانتظار تأكيده");
        look(desk, "form-witness-agreement-read-aloud");
        try (TasklistPage colleague = new TasklistPage(chromium.browser(), port, "ar", session(COLLEAGUE))) {
            colleague.open("/staff/witness");
            Locator reading = colleague.page.locator("section.card");
            assertThat(reading).hasCount(1);
            assertThat(reading).containsText("12,300.00");
            assertThat(Axe.violations(colleague.page, "main")).isEmpty();
            Pictures.take(colleague.page, "agreement-witness");
            colleague.page.setViewportSize(360, 900);
            Pictures.take(colleague.page, "agreement-witness-360");
            reading.locator("input[type=checkbox]").check();
            reading.locator("button").click();
            assertThat(colleague.page.locator(".alert-success")).containsText("شهادتكم على تعويض");
            assertThat(colleague.troubles).isEmpty();
        }
        assertThat(desk.form()).containsText("موظف الاستقبال 2 – أكّد الشهادة");
    }

    private static void press(TasklistPage desk, String label) {
        desk.form()
                .locator("button:visible", new Locator.LocatorOptions().setHasText(label))
                .click();
    }

    @Test
    void theFormsAreThereInEnglishToo() {
        Filed filed = ruled();
        try (TasklistPage desk = open(MANAGER, filed, "userTask_makeOffer", "en")) {
            desk.claim();
            assertThat(desk.form().locator("[data-field]").allInnerTexts())
                    .noneMatch(text -> text.matches("(?s).*\\p{InArabic}.*"));
            look(desk, "form-make-offer-en");
        }
    }

    private static void look(TasklistPage desk, String name) {
        Pictures.take(desk.page, name);
        assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
    }

    /** P03 with a final judgment for 12,300.00 riyals: at the negotiation. */
    private Filed ruled() {
        UUID party = parties.findByNationalId("1999990037").orElseThrow();
        Claims.Filed claim = claims.file(new FileHarm(
                Origin.BENEFICIARY,
                party,
                null,
                false,
                "تلفت التمور في مخزن المتجر",
                new BigDecimal("12300.00"),
                List.of(),
                Channel.WEBSITE,
                1,
                null));
        Filed filed = new Filed(claim.caseNumber(), claim.accessCode());
        String paper = incoming.register(
                        new RegisterIncoming(
                                RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 1, claim.caseNumber()),
                        OFFICER)
                .printed();
        rulings.arrive(claim.caseNumber(), paper, MANAGER);
        Map<String, Object> judgment = new HashMap<>(Map.of(
                "step", "NEW",
                "kind", "JUDGMENT",
                "number", claim.caseNumber(),
                "authority", "المحكمة (مثال)",
                "issuedOn", "2026-11-22",
                "favour", "IN_FAVOUR",
                "amount", "12300",
                "finality", "FINAL",
                "finalOn", "2026-11-22"));
        journey.submit(MANAGER, filed, "userTask_registerRuling", judgment).expect(200);
        journey.runDueJobs();
        return filed;
    }

    private String code(Filed filed) {
        Matcher digits = SIX_DIGITS.matcher(
                journey.messages(filed.caseNumber(), "otp.matter").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    /** Tasklist with the case's open task of this kind. */
    private TasklistPage open(String user, Filed filed, String key, String language) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, language, session(user));
        tasklist.itIs(clock.instant());
        tasklist.page.setViewportSize(1366, 1900);
        tasklist.openTask(task.getId());
        return tasklist;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
