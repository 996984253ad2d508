package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.declarations.Proofs;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Each way of signing, in real Tasklist against the real API (C4). */
@Tag(DocsPictures.TAG)
class SigningInTasklistTest extends InChromium {

    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "reception-2";
    private static final String WITNESS = "userTask_witnessDeclaration";

    @Autowired
    Journey journey;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister cases;

    @Autowired
    RequestSigning signing;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    Proofs proofs;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> sessions = new HashMap<>();

    @BeforeAll
    void staffOfTheSamples() {
        demoStaff.load();
    }

    @Test
    void byTheCodeThatIsReadToTheOfficer() {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "ar")) {
            desk.claim();
            desk.complete();
            assertThat(desk.field("way").locator(".casework-error")).hasCount(1);
            choose(desk, "CODE");
            assertThat(desk.form()).containsText("أُقرّ بأن جميع البيانات");
            assertThat(desk.form().locator("[data-signing=you]")).hasText("موظفة الاستقبال 1");
            press(desk, "إرسال الرمز");
            assertThat(desk.form()).containsText("أُرسل الرمز، وهو صالح 5 دقائق.");
            desk.field("code").locator("input").fill("١٢");
            desk.complete();
            assertThat(desk.field("code").locator(".casework-error")).containsText("ستة أرقام");
            Pictures.take(desk.page, "form-witness-code");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
            desk.page.waitForTimeout(2000);
            assertThat(drafts()).doesNotContain("code");
            desk.field("code").locator("input").fill(journey.lastCode(filed.caseNumber()));
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertSigned(filed, "ONE_TIME_CODE");
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366)) {
            family.track(filed.caseNumber(), filed.accessCode());
            Locator copy = family.page
                    .locator("details")
                    .filter(new Locator.FilterOptions().setHasText("الإقرار الموقَّع"))
                    .last();
            copy.locator("summary").click();
            assertThat(copy).containsText("برمز التحقق");
            assertThat(copy).containsText("موظفة الاستقبال 1");
            Pictures.take(copy, "signed-copy");
        }
    }

    @Test
    void byPenOnThePrintedDeclarationThatIsScannedBack() throws IOException {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "ar")) {
            desk.claim();
            choose(desk, "PEN");
            Object address = desk.form().getByText("طباعة الإقرار").evaluate("link => link.href");
            byte[] pdf = desk.page.request().get(address.toString()).body();
            String hash = signing.paper(filed.caseNumber()).hash();
            assertThat(PrintedText.of(pdf).says(hash)).isTrue();

            Locator scan = desk.form().locator("[data-signing=scan]");
            scan.locator("button").click();
            assertThat(scan.locator(".casework-error")).isVisible();
            scan.locator("input[type=file]")
                    .setInputFiles(new FilePayload("إقرار موقَّع.jpg", "image/jpeg", TestFiles.jpeg()));
            scan.locator("button").click();
            assertThat(desk.field("scan").locator("option:checked")).hasText("إقرار موقَّع.jpg");
            desk.field("fileNumber").locator("input").fill("1448/999999");
            desk.field("paperCode").locator("input").fill("0000 0000 0000");
            desk.field("signedBeforeMe").locator("input[value=true]").check();
            desk.complete();
            assertThat(desk.field("fileNumber").locator(".casework-error"))
                    .hasText("رقم الملف المطبوع على الإقرار ليس رقم هذه المعاملة.");
            desk.field("fileNumber").locator("input").fill(filed.caseNumber());
            desk.complete();
            assertThat(desk.field("paperCode").locator(".casework-error"))
                    .hasText("تغيّرت بيانات الطلب بعد طباعة الإقرار، ويُرجى طباعته من جديد.");
            Pictures.take(desk.page, "form-witness-pen");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
            desk.field("paperCode").locator("input").fill(hash.substring(0, 12));
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertSigned(filed, "PEN");
    }

    @Test
    void byAMarkThatIsDrawnBeforeTheOfficer() {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "ar")) {
            desk.claim();
            choose(desk, "MARK");
            desk.complete();
            assertThat(desk.field("mark").locator(".casework-error")).hasCount(1);
            draw(desk);
            assertThat(desk.field("mark")).containsText("رُسمت العلامة.");
            assertThat(desk.field("mark").locator(".casework-error")).hasCount(0);
            Pictures.take(desk.page, "form-witness-mark");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertSigned(filed, "MARK");
    }

    @Test
    void byAMarkThatIsPlacedWithTheKeyboardAlone() {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "ar")) {
            desk.claim();
            choose(desk, "MARK");
            draw(desk);
            Locator frame = desk.field("mark").locator("canvas");
            frame.focus();
            for (String key : List.of("ArrowRight", "ArrowRight", "ArrowUp", "Delete")) {
                desk.page.keyboard().press(key);
            }
            desk.complete();
            assertThat(desk.field("mark").locator(".casework-error")).hasCount(1);
            frame.focus();
            desk.page.keyboard().press("Enter");
            assertThat(desk.field("mark")).containsText("وُضعت علامة × بمفتاح.");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertSigned(filed, "MARK_BY_KEY");
    }

    @Test
    void readAloudBeforeTwoWitnessesEachUnderHerOwnSignIn() {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "ar");
                TasklistPage colleague = new TasklistPage(chromium.browser(), port, "ar", session(COLLEAGUE))) {
            desk.claim();
            choose(desk, "READ_ALOUD");
            press(desk, "طلب شهادته");
            assertThat(desk.form()).containsText("يُرجى اختيار الزميل أولاً.");
            desk.field("secondWitness").locator("select").selectOption(COLLEAGUE);
            press(desk, "طلب شهادته");
            assertThat(desk.form()).containsText("موظف الاستقبال 2 – بانتظار تأكيده");
            desk.complete();
            assertThat(desk.field("secondWitness").locator(".casework-error")).containsText("لم يؤكد الشاهد الثاني");
            Pictures.take(desk.page, "form-witness-read-aloud");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();

            colleague.open("/camunda/app/tasklist/default/");
            Locator asked = colleague.workPage("شهادات مطلوبة منكم");
            assertThat(asked).hasText("شهادات مطلوبة منكم (1)");
            asked.click();
            Locator reading = colleague.page.locator("section.card");
            assertThat(reading).hasCount(1);
            assertThat(reading).containsText("إعداد المعمول");
            assertThat(Axe.violations(colleague.page, "main")).isEmpty();
            Pictures.take(colleague.page, "witness");
            reading.locator("input[type=checkbox]").check();
            reading.locator("button").click();
            assertThat(colleague.page.locator(".alert-success")).containsText("سُجّلت شهادتكم");
            assertThat(colleague.troubles).isEmpty();

            assertThat(desk.form()).containsText("موظف الاستقبال 2 – أكّد الشهادة");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertSigned(filed, "READ_ALOUD");
    }

    @Test
    void everyWayIsThereInEnglishToo() {
        Filed filed = atTheDesk();
        try (TasklistPage desk = open(OFFICER, filed, WITNESS, "en")) {
            desk.claim();
            for (String way : List.of("CODE", "PEN", "MARK", "READ_ALOUD", "CORRECT")) {
                choose(desk, way);
                assertThat(desk.form().locator("[data-field], [data-signing]").allInnerTexts())
                        .as(way)
                        .noneMatch(text -> text.matches("(?s).*\\p{InArabic}.*"));
            }
            choose(desk, "MARK");
            Pictures.take(desk.page, "form-witness-mark-en");
            choose(desk, "CORRECT");
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void aCodeToTheSonsTelephoneIsHeardFromHerBeforeTheRequestIsComplete() {
        Map<String, Object> fatima = noura();
        fatima.putAll(Map.of(
                "name", "فاطمة علي الجريدي",
                "nationalId", "1999990029",
                "mobile", "0519990002",
                "mobileOwner", "RELATIVE",
                "category", "craftsperson"));
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", fatima, licensing()));
        try (TasklistPage desk = open(OFFICER, filed, "userTask_checkCompleteness", "ar")) {
            desk.claim();
            desk.field("complete").locator("input[value=true]").check();
            desk.complete();
            assertThat(desk.field("signerHeard").locator(".casework-error")).containsText("ليس جوال مقدِّم الطلب");
            Pictures.take(desk.page, "form-check-signer-heard");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
            desk.field("signerHeard").locator("input[value=CALL]").check();
            desk.complete();
            assertThat(desk.field("signatureDenied").locator(".casework-error")).hasCount(1);
            desk.field("signatureDenied").locator("input[value=true]").check();
            assertThat(desk.field("complete")).isHidden();
            desk.complete();
            assertThat(desk.field("denial").locator(".casework-error")).hasCount(1);
            Pictures.take(desk.page, "form-check-signature-denied");
            assertThat(Axe.violations(desk.page, ".casework-form")).isEmpty();
            desk.field("signatureDenied").locator("input[value=false]").check();
            assertThat(desk.field("denial")).isHidden();
            desk.completeAndClose();
            assertThat(desk.troubles).isEmpty();
        }
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    private Filed atTheDesk() {
        String caseNumber = desk.begin(OFFICER, Desk.intake(Desk.somebody()));
        return new Filed(caseNumber, cases.reissueAccessCode(caseNumber, OFFICER));
    }

    private void assertSigned(Filed filed, String method) {
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        Proofs.Proof proof = proofs.of(filed.caseNumber());
        assertThat(proof.method()).isEqualTo(method);
        assertThat(proof.intact()).isTrue();
        assertThat(proof.witness()).isEqualTo(OFFICER);
    }

    private static void choose(TasklistPage desk, String way) {
        desk.field("way").locator("input[value=" + way + "]").check();
    }

    private static void press(TasklistPage desk, String label) {
        desk.form()
                .locator("button:visible", new Locator.LocatorOptions().setHasText(label))
                .click();
    }

    /** A stroke with the mouse, once the pad is there. */
    private static void draw(TasklistPage desk) {
        Locator frame = desk.field("mark").locator("canvas");
        frame.scrollIntoViewIfNeeded();
        desk.page.waitForTimeout(500);
        BoundingBox box = frame.boundingBox();
        desk.page.mouse().move(box.x + 60, box.y + 40);
        desk.page.mouse().down();
        for (int i = 1; i <= 20; i++) {
            desk.page.mouse().move(box.x + 60 + i * 12, box.y + 40 + (i % 5) * 16);
        }
        desk.page.mouse().up();
    }

    private List<String> drafts() {
        return jdbc.sql("select task_id from task_draft").query(String.class).list().stream()
                .flatMap(task -> journey
                        .asStaff(
                                OFFICER,
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        "/api/v1/staff/tasks/{id}", task),
                                null)
                        .body()
                        .findParents("way")
                        .stream())
                .flatMap(draft -> {
                    List<String> names = new java.util.ArrayList<>();
                    draft.fieldNames().forEachRemaining(names::add);
                    return names.stream();
                })
                .toList();
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
