package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** A complaint as people make and hear it: on a telephone, and in real Tasklist (E1, E3). */
@Tag(DocsPictures.TAG)
class ComplaintInChromiumTest extends InChromium {

    private static final int TELEPHONE = 360;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    DemoStaff staff;

    private final PageChecks checks = new PageChecks();
    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void sundayMorning() {
        clock.set(TestClock.START);
        staff.load();
    }

    @AfterEach
    void report() {
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void unnamedComplaintInAMinuteOnATelephone(String language) {
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, language, TELEPHONE)) {
            page.open("/complain");
            checks.look(page, "complain", language);
            page.page.locator("button[type=submit]").last().click();
            page.page.locator("#problems").waitFor();
            checks.look(page, "complain-again", language);
            Filed filed = file(page, false);
            checks.look(page, "complained", language);
            attach(page, "pattern.jpg", TestFiles.picture("jpg", 640, 480));
            assertThat(page.page.locator("#code")).hasText(filed.accessCode());
            checks.look(page, "complained-attached", language);
            if (language.equals("ar")) {
                Pictures.take(page.page, "complaint-received");
            }
            page.page.locator("main a.btn-primary").click();
            page.page.locator(".portal-timeline").first().waitFor();
            attach(page, "box.png", TestFiles.picture("png", 400, 300));
            checks.look(page, "complaint", language);
            if (language.equals("ar")) {
                Pictures.take(page.page, "complaint");
            }
            assertThat(filed.caseNumber()).startsWith("CMP-");
            page.page.locator("summary").last().click();
            page.open("/complain/poster");
            checks.look(page, "poster", language);
        }
    }

    /** With its progress, as the page's script sends it. */
    private static void attach(FamilyPage page, String fileName, byte[] picture) {
        page.page.locator("#attachments input[type=file]").setInputFiles(new FilePayload(fileName, "image/*", picture));
        page.page.locator("#attachments button[type=submit]").click();
        page.page
                .locator("#attachments li")
                .filter(new Locator.FilterOptions().setHasText(fileName))
                .waitFor();
    }

    private Filed file(FamilyPage page, boolean picture) {
        page.page.locator("#kind").selectOption("SERVICE");
        page.page.locator("#text").fill("في كل معرض نفس الأسماء تتكرر في أحسن الأركان، واحنا ما يجينا دور.");
        page.page.locator("#fact-REPEATED").check();
        page.page.locator("#unnamed").check();
        if (picture) {
            Pictures.take(page.page, "complain");
        }
        page.page.locator("button[type=submit]").last().click();
        Locator lines = page.page.locator("dl dd");
        lines.first().waitFor();
        return new Filed(
                lines.nth(0).locator("bdi").innerText().strip(),
                page.page.locator("#code").innerText().strip());
    }

    @Test
    void declinedHeardDecidedNotSettledAndHeardAbove() {
        Filed filed;
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.open("/complain");
            filed = file(page, true);
        }
        try (TasklistPage secretary = open("follow-up-secretary", filed, "userTask_checkConflict")) {
            secretary.field("respondent").locator("select").selectOption("STAFF");
            secretary.row("liaison-2").locator("input").check();
            secretary.complete();
            assertThat(secretary.field("note").locator(".casework-error")).hasCount(1);
            secretary.field("note").locator("textarea").fill("هو من رتّب الأركان");
            Pictures.take(secretary.page, "form-check-conflict");
            secretary.completeAndClose();
            assertThat(secretary.troubles).isEmpty();
        }
        try (TasklistPage secretary = open("follow-up-secretary", filed, "userTask_assignComplaint")) {
            secretary.field("settler").locator("select").selectOption("liaison-1");
            secretary.completeAndClose();
        }
        try (TasklistPage liaison = open("liaison-1", filed, "userTask_attemptAmicableSettlement")) {
            liaison.field("effort").locator("textarea").fill("اتصلنا واعتذرنا");
            liaison.field("result").locator("input[value=PROPOSED]").check();
            liaison.field("proposal").locator("textarea").fill("ركن أول في المعرض القادم");
            liaison.completeAndClose();
        }
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("ركن أول في المعرض القادم");
            checks.look(page, "proposal", "ar");
            Pictures.take(page.page, "complaint-proposal");
            page.press("عدم قبوله");
            assertThat(page.page.locator(".portal-status")).containsText("لدى لجنة المتابعة");
        }
        hear(filed, "userTask_hearComplainant");
        hear(filed, "userTask_hearRespondent");
        try (TasklistPage member = claimed("follow-up-member-1", filed, "userTask_establishFindings")) {
            member.field("findings").locator("textarea").fill("وُزعت الأركان دون جدول");
            member.field("rootCause").locator("select").selectOption("PROCEDURE");
            member.completeAndClose();
        }
        try (TasklistPage chair = claimed("follow-up-chair", filed, "userTask_decideComplaint")) {
            chair.complete();
            assertThat(chair.field("reasons").locator(".casework-error")).hasCount(1);
            assertThat(outcomes(chair)).containsExactly("", "UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "OUT_OF_REMIT");
            chair.field("outcome").locator("select").selectOption("PARTLY_UPHELD");
            chair.field("reasons").locator("textarea").fill("لم يكن للأركان جدول معلن.");
            chair.field("remedy").locator("select").selectOption("CORRECTION");
            chair.field("remedyText").locator("textarea").fill("جدول معلن للأركان من المعرض القادم.");
            chair.field("correctiveAction").locator("textarea").fill("نشر جدول الأركان قبل كل معرض بأسبوع.");
            chair.field("harmFound").locator("input[value=false]").check();
            Pictures.take(chair.page, "form-decide-complaint");
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
        correctiveAction(filed);
        journey.runDueJobs();
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.track(filed.caseNumber(), filed.accessCode());
            assertThat(page.page.locator("main")).containsText("لم يكن للأركان جدول معلن.");
            checks.look(page, "outcome", "ar");
            Pictures.take(page.page, "complaint-outcome");
            page.press("لم تنتهِ المشكلة");
            page.press("فتحها ومعرفة رمزها");
            filed = new Filed(
                    page.page
                            .locator("dl dd")
                            .first()
                            .locator("bdi")
                            .innerText()
                            .strip(),
                    page.page.locator("#code").innerText().strip());
            checks.look(page, "second-stage", "ar");
        }
        try (TasklistPage manager = claimed("executive-manager", filed, "userTask_decideSecondStage")) {
            assertThat(manager.form()).containsText("في كل معرض نفس الأسماء");
            assertThat(manager.troubles).isEmpty();
        }
    }

    @Test
    void anObjectionIsDecidedWithItsOwnOutcomes() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", request, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", request, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", request, "userTask_decideRequest", RequestForms.refusal("S5-1"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        Filed filed;
        try (FamilyPage page = new FamilyPage(chromium.browser(), port, "ar", TELEPHONE)) {
            page.track(request.caseNumber(), request.accessCode());
            page.page.locator("a[href*='objection=true']").click();
            page.page.locator("#text").fill("استوفيت المعيار وهذه الوثيقة");
            checks.look(page, "objection", "ar");
            page.page.locator("button[type=submit]").last().click();
            page.page.locator("#code").waitFor();
            assertThat(page.page.locator("main")).containsText("وصلنا تظلُّمكم");
            checks.look(page, "objected", "ar");
            filed = new Filed(
                    page.page
                            .locator("dl dd")
                            .first()
                            .locator("bdi")
                            .innerText()
                            .strip(),
                    null);
        }
        journey.submit("follow-up-secretary", filed, "userTask_checkConflict", Map.of("respondent", "NOBODY"))
                .expect(200);
        for (String hearing : List.of("userTask_hearComplainant", "userTask_hearRespondent")) {
            journey.submit("follow-up-member-1", filed, hearing, Map.of("how", "CALL", "statement", "قيل ما قيل"))
                    .expect(200);
        }
        journey.submit(
                        "follow-up-member-1",
                        filed,
                        "userTask_establishFindings",
                        Map.of("findings", "المعيار مستوفى", "rootCause", "PROCEDURE"))
                .expect(200);
        try (TasklistPage chair = claimed("follow-up-chair", filed, "userTask_decideComplaint")) {
            assertThat(outcomes(chair)).containsExactly("", "ACCEPTED", "REJECTED");
            assertThat(chair.troubles).isEmpty();
        }
    }

    private static List<Object> outcomes(TasklistPage page) {
        return List.copyOf((List<?>) page.field("outcome")
                .locator("option")
                .evaluateAll("options => options.map((option) => option.value)"));
    }

    @Test
    void complaintIsTakenDownInACallAndItsCodeReadOut() {
        try (TasklistPage desk = new TasklistPage(chromium.browser(), port, "ar", session("reception-1"))) {
            desk.page.setViewportSize(1366, 1500);
            desk.open("/camunda/app/tasklist/default/#/?processStart=complaint-intake");
            desk.form();
            desk.field("channel").locator("select").selectOption("PHONE");
            desk.page.getByText("تسجيل شخص جديد").click();
            field(desk, "person.name").locator("input").fill("فاطمة علي الجريدي");
            field(desk, "person.addressForm").locator("select").selectOption("FEMININE");
            field(desk, "person.mobile").locator("input").fill("0519990002");
            desk.field("kind").locator("select").selectOption("DIGNITY");
            desk.field("facts").locator("input[value=DIGNITY]").check();
            desk.field("respondent").locator("select").selectOption("STAFF");
            desk.field("text").locator("textarea").fill("رفعت صوتها عليّ قدام الحريم");
            desk.page.locator(".modal-footer .btn-primary").click();
            assertThat(desk.field("readBack").locator(".casework-error")).hasCount(1);
            desk.field("readBack").locator("input").check();
            Pictures.take(desk.page.locator(".modal-dialog"), "form-complaint-intake");
            desk.page.locator(".modal-footer .btn-primary").click();
            Locator started = desk.page.locator(".casework-started");
            assertThat(started).containsText("شكوى رقم");
            Page sheet = desk.page.context().waitForPage(() -> started.locator(".casework-sheet")
                    .click());
            assertThat(sheet.locator("#code")).hasText(Pattern.compile("[0-9A-Z]{10}"));
            assertThat(desk.troubles).isEmpty();
        }
    }

    /** Opened by the decision, carried out by one, verified by another. */
    private void correctiveAction(Filed filed) {
        try (TasklistPage member = claimed("follow-up-member-1", filed, "userTask_carryOutCorrectiveAction")) {
            assertThat(member.form()).containsText("نشر جدول الأركان قبل كل معرض بأسبوع.");
            member.field("proof").locator("textarea").fill("تعميم رقم 44، ونُشر الجدول في الموقع.");
            Pictures.take(member.page, "form-carry-out-corrective-action");
            member.completeAndClose();
            assertThat(member.troubles).isEmpty();
        }
        try (TasklistPage chair = claimed("follow-up-chair", filed, "userTask_verifyCorrectiveAction")) {
            assertThat(chair.form()).containsText("تعميم رقم 44");
            chair.field("verified").locator("input[value=false]").check();
            chair.complete();
            assertThat(chair.field("reason").locator(".casework-error")).hasCount(1);
            Pictures.take(chair.page, "form-verify-corrective-action");
            chair.open("/staff/actions");
            assertThat(chair.page.locator("main")).containsText("بانتظار التحقق");
        }
    }

    private static Locator field(TasklistPage page, String name) {
        return page.page.locator("[data-field='" + name + "']");
    }

    private void hear(Filed filed, String key) {
        try (TasklistPage member = claimed("follow-up-member-1", filed, key)) {
            member.field("how").locator("select").selectOption("CALL");
            member.field("statement").locator("textarea").fill("ما قيل في المكالمة");
            member.completeAndClose();
        }
    }

    private TasklistPage claimed(String user, Filed filed, String key) {
        TasklistPage page = open(user, filed, key);
        page.claim();
        return page;
    }

    private TasklistPage open(String user, Filed filed, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        TasklistPage page = new TasklistPage(chromium.browser(), port, "ar", session(user));
        page.itIs(clock.instant());
        page.page.setViewportSize(1366, 1500);
        page.openTask(task.getId());
        page.form();
        return page;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
