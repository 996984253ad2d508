package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.compensation.Claims;
import sa.org.esrar.casework.compensation.FileHarm;
import sa.org.esrar.casework.compensation.Origin;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence.Piece;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The forms of an investigation in Tasklist, from the admission to the findings, as an investigator fills them in (D1). */
class InvestigationInTasklistTest extends InChromium {

    private static final String INVESTIGATOR = "investigator-1";

    @Autowired
    Claims claims;

    @Autowired
    Parties parties;

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

    @Test
    void theInvestigatorGoesFromTheAdmissionToTheFindings() {
        clock.set(TestClock.START);
        staff.load();
        String number = claims.file(claim()).caseNumber();
        try (TasklistPage window = window("ar")) {
            open(window, number, "userTask_decideAdmissibility");
            window.field("admissible").locator("input[value=true]").check();
            window.picture("ar-decide-admissibility");
            seems(window);
            window.completeAndClose();

            open(window, number, "userTask_appointInvestigators");
            window.field("lead").locator("select").selectOption(INVESTIGATOR);
            window.row("investigator-2").locator("input[type=checkbox]").check();
            no(window, "siteVisit");
            no(window, "expert");
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

            open(window, number, "userTask_recordFindings");
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
                        EvidenceKind.STATEMENT_ASSOCIATION);
        assertThat(findings.all(number).get(0).found().damage()).isEqualTo(new BigDecimal("4875.50"));
    }

    private FileHarm claim() {
        UUID party = parties.registerAtDesk(
                new RegisterParty(
                        "نورة سعد العذقي",
                        "1999990011",
                        "0519990001",
                        null,
                        null,
                        "productive-family",
                        null,
                        AddressForm.FEMININE,
                        List.of(Channel.SMS),
                        null,
                        null),
                "");
        return new FileHarm(
                Origin.BENEFICIARY,
                party,
                null,
                false,
                "انقطع الكهرب ليلتين وخربت بضاعتي",
                new BigDecimal("6850.00"),
                List.of(),
                Channel.WEBSITE,
                1,
                null);
    }

    private void open(TasklistPage window, String number, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        tasks.setAssignee(task.getId(), INVESTIGATOR);
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
        Locator row = window.field("items").locator("[data-row]").nth(at);
        row.locator("[data-cell=what]").fill(what);
        row.locator("[data-cell=amount]").fill(amount);
        row.locator("[data-cell=evidence]").fill("2");
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

    private TasklistPage window(String language) {
        TasklistPage window = new TasklistPage(
                chromium.browser(),
                port,
                language,
                TasklistPage.signIn(chromium.browser(), port, INVESTIGATOR, DemoPeople.PASSWORD));
        window.itIs(clock.instant());
        window.page.setViewportSize(1366, 1800);
        return window;
    }
}
