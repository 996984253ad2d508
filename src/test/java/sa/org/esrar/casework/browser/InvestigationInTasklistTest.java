package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence.Piece;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms of an investigation in Tasklist, from the intake to the findings, as staff fill them in (D1, F4). */
class InvestigationInTasklistTest extends InChromium {

    private static final String INVESTIGATOR = "investigator-1";
    private static final String MANAGER = "executive-manager";
    private static final int HEIGHT = 1800;
    private static final Pattern NUMBER = Pattern.compile("CPN-\\d{4}-\\d{6}");

    @Autowired
    Journey journey;

    @Autowired
    HarmObjections objections;

    @Autowired
    HarmEvidence evidence;

    @Autowired
    Findings findings;

    @Autowired
    DemoStaff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    @Test
    void fromTheIntakeOverAnObjectionToTheFindings() {
        String number = takenDown();
        try (TasklistPage window = window(INVESTIGATOR, "en")) {
            verified(window, number);
        }
        try (TasklistPage window = window(INVESTIGATOR, "ar")) {
            open(window, number, "userTask_decideAdmissibility");
            window.field("admissible").locator("input[value=false]").check();
            window.complete();
            says(window, "reasons", "يُرجى تعبئة هذا الحقل");
            window.field("reasons").locator("textarea").fill("لم يقع في مقر الجمعية\nولا في ركنها");
            window.picture("ar-decide-admissibility");
            seems(window);
            window.completeAndClose();
        }
        journey.runDueJobs();
        objections.file(number, "سُلِّمت البضاعة أمام شاهدين ولم يُسألا");
        try (TasklistPage window = window(MANAGER, "ar")) {
            open(window, number, "userTask_decideObjection", MANAGER);
            assertThat(window.form().innerText()).contains("ولا في ركنها", "أمام شاهدين");
            window.field("accepted").locator("input[value=true]").check();
            window.complete();
            says(window, "reasons", "يُرجى تعبئة هذا الحقل");
            window.field("reasons").locator("textarea").fill("لم يُسأل الشاهدان\nوهما معروفان");
            window.picture("ar-decide-harm-objection");
            seems(window);
            window.completeAndClose();
        }
        try (TasklistPage window = window(INVESTIGATOR, "ar")) {
            open(window, number, "userTask_appointInvestigators");
            window.field("lead").locator("select").selectOption(INVESTIGATOR);
            window.field("siteVisit").locator("input[value=true]").check();
            window.field("expert").locator("input[value=true]").check();
            window.complete();
            window.field("others").locator(".casework-error").waitFor();
            window.row("investigator-2").locator("input[type=checkbox]").check();
            window.picture("ar-appoint-investigators");
            seems(window);
            window.completeAndClose();

            open(window, number, "userTask_gatherEvidence");
            window.complete();
            window.field("evidence").locator(".casework-error").waitFor();
            piece(window, 0, "CONTRACT", "عقد الركن");
            window.field("evidence").locator("button").click();
            piece(window, 1, "INVOICE", "فواتير المواد");
            window.picture("ar-gather-evidence");
            seems(window);
            window.completeAndClose();

            open(window, number, "userTask_takeStatement");
            statement(window, "beneficiary");
            statement(window, "association");
            window.picture("ar-take-statement");
            seems(window);
            window.completeAndClose();

            open(window, number, "userTask_inspectSite");
            window.field("on").locator("input").fill("2026-11-23");
            window.field("present").locator("input").fill("المستفيدة ومسؤول البازار");
            window.field("seen").locator("textarea").fill("اللوحة محترقة، ولا رقم مناوب عليها");
            window.complete();
            window.field("on").locator(".casework-error").waitFor();
            window.picture("ar-inspect-site");
            seems(window);
            window.field("on").locator("input").fill("2026-11-21");
            window.completeAndClose();

            open(window, number, "userTask_obtainExpertOpinion");
            window.field("on").locator("input").fill("2026-11-22");
            window.field("expert").locator("input").fill("مهندس كهرباء");
            window.field("opinion").locator("textarea").fill("حمل زائد على اللوحة");
            window.complete();
            window.field("independent").locator(".casework-error").waitFor();
            window.picture("ar-obtain-expert-opinion");
            seems(window);
            window.field("independent").locator("input").check();
            window.completeAndClose();

            open(window, number, "userTask_recordFindings");
            caseFile(window);
            found(window, "fault", "1");
            found(window, "harm", "2");
            found(window, "causation", "3");
            item(window, 0, "المواد", "٣٢٤٥٫٥٠");
            window.field("items").locator("button").click();
            item(window, 1, "163 علبة", "1,630");
            window.field("cause").locator("select").selectOption("EQUIPMENT");
            window.field("causes").locator("textarea").fill("لا عقد صيانة");
            assertThat(window.field("reasons").isVisible()).isFalse();
            window.picture("ar-record-findings");
            seems(window);
            window.completeAndClose();
        }
        assertThat(evidence.all(number))
                .extracting(Piece::kind)
                .containsExactly(
                        EvidenceKind.CONTRACT,
                        EvidenceKind.INVOICE,
                        EvidenceKind.STATEMENT_BENEFICIARY,
                        EvidenceKind.STATEMENT_ASSOCIATION,
                        EvidenceKind.SITE_VISIT,
                        EvidenceKind.EXPERT_OPINION);
        assertThat(findings.all(number).get(0).found().damage()).isEqualTo(new BigDecimal("4875.50"));
    }

    /** What staff see of the case beside the form, and back to the form. */
    private static void caseFile(TasklistPage window) {
        window.page
                .locator(".nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("ملف المعاملة"))
                .click();
        Locator tab = window.page.locator(".casework-tab[aria-busy=true]");
        tab.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(window.page.locator(".casework-tab").innerText())
                .contains("مريم يوسف الطلعي", "لم يُسأل الشاهدان", "حمل زائد على اللوحة")
                .doesNotContain("undefined", "null");
        window.page.setViewportSize(1366, 2600);
        Pictures.take(window.page, "case-tab-compensation");
        window.page.setViewportSize(1366, HEIGHT);
        assertThat(Axe.violations(window.page, ".casework-tab")).isEmpty();
        window.page.locator(".nav-tabs a").first().click();
        window.form();
    }

    /** A claim that reception takes down in a call of the guardian's; its number. */
    private String takenDown() {
        try (TasklistPage window = window("reception-1", "ar")) {
            window.open("/camunda/app/tasklist/default/#/?processStart=compensation-intake");
            window.form();
            window.field("origin").locator("select").selectOption("BENEFICIARY");
            window.field("channel").locator("select").selectOption("PHONE");
            window.page.getByText("تسجيل شخص جديد").click();
            member(window, "person.name").locator("input").fill("نورة سعد العذقي");
            member(window, "person.nationalId").locator("input").fill("1999990011");
            member(window, "person.addressForm").locator("select").selectOption("FEMININE");
            member(window, "person.mobile").locator("input").fill("0519990001");
            window.field("represented").locator("input").check();
            window.field("text").locator("textarea").fill("انقطع الكهرب ليلتين وخربت بضاعتي");
            window.field("claimed").locator("input").fill("6850");
            line(window, 0, "المواد", "6850");
            assertThat(window.field("items").locator("button").count()).isEqualTo(1);
            window.page.locator(".modal-footer .btn-primary").click();
            assertThat(window.form().locator(".casework-summary li").innerText())
                    .startsWith("قُرئ عليه ما كُتب فأقرّه: ");
            window.field("readBack").locator("input").check();
            window.picture("ar-compensation-intake");
            seems(window);
            window.page.locator(".modal-footer .btn-primary").click();
            Locator started = window.page.locator(".casework-started");
            started.waitFor();
            Matcher number = NUMBER.matcher(started.innerText());
            assertThat(number.find()).as(started.innerText()).isTrue();
            return number.group();
        }
    }

    private void verified(TasklistPage window, String number) {
        open(window, number, "userTask_verifyHeirsOrGuardian");
        window.field("kind").locator("input[value=GUARDIAN]").check();
        no(window, "onRecord");
        member(window, "agent.name").locator("input").fill("مريم يوسف الطلعي");
        member(window, "agent.nationalId").locator("input").fill("1999990052");
        member(window, "agent.mobile").locator("input").fill("0519990005");
        member(window, "agent.addressForm").locator("select").selectOption("FEMININE");
        window.field("because").locator("select").selectOption("INCAPACITY");
        assertThat(window.field("wardBornOn").isVisible()).isFalse();
        assertThat(window.field("agencyNumber").isVisible()).isFalse();
        window.field("deedNumber").locator("input").fill("44001");
        window.field("issuer").locator("input").fill("كتابة العدل (مثال)");
        window.field("checkedOn").locator("input").fill("2026-11-23");
        window.field("sighted").locator("input").check();
        window.complete();
        window.field("checkedOn").locator(".casework-error").waitFor();
        window.picture("en-verify-heirs-or-guardian");
        seems(window);
        window.field("checkedOn").locator("input").fill("2026-11-22");
        window.completeAndClose();
    }

    private void open(TasklistPage window, String number, String key) {
        open(window, number, key, INVESTIGATOR);
    }

    private void open(TasklistPage window, String number, String key, String user) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        tasks.setAssignee(task.getId(), user);
        window.openTask(task.getId());
        window.form();
    }

    private static void piece(TasklistPage window, int at, String kind, String what) {
        Locator row = window.field("evidence").locator("[data-row]").nth(at);
        row.locator("[data-cell=kind]").selectOption(kind);
        row.locator("[data-cell=on]").fill("2026-09-10");
        row.locator("[data-cell=what]").fill(what);
        row.locator("[data-cell=from]").fill("المستفيدة");
    }

    private static void statement(TasklistPage window, String side) {
        member(window, side + ".how").locator("select").selectOption("MEETING");
        member(window, side + ".on").locator("input").fill("2026-11-20");
        member(window, side + ".from").locator("input").fill("صاحب الإفادة");
        member(window, side + ".text").locator("textarea").fill("قال ما عنده");
        assertThat(member(window, side + ".whyNotSigned").isVisible()).isFalse();
        member(window, side + ".signed").locator("input[value=true]").check();
    }

    private static void found(TasklistPage window, String point, String evidence) {
        member(window, point + ".found").locator("input[value=true]").check();
        member(window, point + ".text").locator("textarea").fill("ثبت بما يأتي");
        member(window, point + ".evidence").locator("input").fill(evidence);
    }

    private static void item(TasklistPage window, int at, String what, String amount) {
        line(window, at, what, amount);
        Locator row = window.field("items").locator("[data-row]").nth(at);
        row.locator("[data-cell=evidence]").fill("2");
    }

    private static void line(TasklistPage window, int at, String what, String amount) {
        Locator row = window.field("items").locator("[data-row]").nth(at);
        row.locator("[data-cell=what]").fill(what);
        row.locator("[data-cell=amount]").fill(amount);
    }

    private static void says(TasklistPage window, String field, String words) {
        Locator said = window.field(field).locator(".casework-error");
        said.waitFor();
        assertThat(said.innerText()).contains(words);
    }

    private static void no(TasklistPage window, String field) {
        window.field(field).locator("input[value=false]").check();
    }

    private static Locator member(TasklistPage window, String field) {
        return window.page.locator("[data-field='" + field + "']");
    }

    private static void seems(TasklistPage window) {
        assertThat(window.form().innerText()).doesNotContain("false", "undefined", "null");
        assertThat(Axe.violations(window.page, ".casework-form")).isEmpty();
        assertThat(window.troubles).isEmpty();
    }

    private TasklistPage window(String user, String language) {
        TasklistPage window = new TasklistPage(chromium.browser(), port, language, session(user));
        window.itIs(clock.instant());
        window.page.setViewportSize(1366, HEIGHT);
        return window;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
