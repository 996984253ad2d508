package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;
import sa.org.esrar.casework.workflow.webapps.TaskLists;

/** The main job as people do it: the family on the public pages, staff in real Tasklist, against the real API. */
@Tag(DocsPictures.TAG)
class JourneyInChromiumTest extends InChromium {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String STUDY = "userTask_studyRequest";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String FULFIL = "userTask_fulfilEntitlement";

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskLists lists;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> sessions = new HashMap<>();

    @Test
    void requestGoesFromFilingToItsAnswerInArabic() {
        Filed filed = fileAndSign();

        try (TasklistPage reception = open("reception-1", filed, CHECK, "ar")) {
            reception.claim();
            reception.complete();
            assertThat(reception.field("complete").locator(".casework-error")).hasCount(1);
            reception.field("complete").locator("input[value=false]").check();
            reception.complete();
            assertThat(reception.field("gaps").locator(".casework-error")).hasText("يُرجى ذكر ما بقي لاكتمال الطلب.");
            Locator photos = reception.row("product-photos");
            assertThat(photos.locator("[data-received]")).hasText("وصل");
            assertThat(reception.row("self-employment").locator("[data-received]"))
                    .hasText("وصل");
            photos.locator("select").selectOption("UNREADABLE");
            photos.locator("[data-cell=note]").fill("نأمل صورة أوضح للعلبة");
            Pictures.take(reception.page, "form-check-completeness");
            reception.completeAndClose();
            assertThat(reception.troubles).isEmpty();
        }
        try (FamilyPage family = track(filed)) {
            assertThat(family.page.locator("main")).containsText("بانتظار استكمالكم");
            assertThat(family.page.locator("main")).containsText("نأمل صورة أوضح للعلبة");
            Pictures.take(family.page, "tracking-2-awaiting-documents");
            family.attach("صور المنتجات", "صورة.jpg", TestFiles.jpeg());
            family.press("إرفاق");
            assertThat(family.page.locator(".portal-status")).containsText("مراجعة الاكتمال");
        }
        try (TasklistPage reception = open("reception-1", filed, CHECK, "ar")) {
            reception.claim();
            reception.field("complete").locator("input[value=true]").check();
            reception.completeAndClose();
        }
        journey.runDueJobs();

        study(filed);
        decide(filed);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        try (FamilyPage family = track(filed)) {
            assertThat(family.page.locator("main")).containsText("يسرّنا إبلاغكم بالموافقة على طلبكم.");
            assertThat(family.page.locator("main")).containsText("ركن 2×2 بكهرباء");
            Pictures.take(family.page, "tracking-4-answered");
        }
        fulfil(filed);
        try (FamilyPage family = track(filed)) {
            assertThat(family.page.locator(".portal-status")).containsText("اكتمل التنفيذ");
            assertThat(family.page.locator(".portal-timeline li").allInnerTexts())
                    .anyMatch(line -> line.contains("أُرسل الرد"))
                    .anyMatch(line -> line.contains("سُلِّم الاستحقاق"));
            family.page
                    .locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("لماذا هذا الموعد؟"))
                    .click();
            Locator days = family.page.locator("details tbody tr");
            assertThat(days.last()).containsText("13/12/2026");
            assertThat(days.last()).containsText("15");
            Pictures.take(family.page.locator("details[open]").first(), "why-this-date");
            assertThat(family.troubles).isEmpty();
        }
    }

    @Test
    void requestThatIsLateIsApologisedForByManagement() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.goTo(LocalDate.parse("2026-12-13"));
        clock.set(LocalDate.parse("2026-12-14"), LocalTime.of(9, 0));
        try (TasklistPage manager = open("executive-manager", filed, "userTask_resolveOverdueRequest", "ar")) {
            manager.claim();
            assertThat(manager.page.locator(".casework-badge-late")).hasText("متأخر");
            manager.complete();
            assertThat(manager.field("apology").locator(".casework-error")).hasCount(1);
            manager.field("apology").locator("textarea").fill("نعتذر عن تأخرنا في الرد على طلبكم.");
            manager.field("expectedOn").locator("input").fill("2026-12-14");
            manager.field("measure").locator("textarea").fill("ضُمّ الطلب إلى جلسة الغد.");
            manager.complete();
            assertThat(manager.field("expectedOn").locator(".casework-error")).hasText("يُرجى اختيار تاريخ بعد اليوم.");
            manager.field("expectedOn").locator("input").fill("2026-12-20");
            Pictures.take(manager.page, "form-resolve-overdue");
            manager.completeAndClose();
            assertThat(manager.troubles).isEmpty();
        }
        try (FamilyPage family = track(filed)) {
            assertThat(family.page.locator(".portal-status")).containsText("تأخرنا عليكم ونعتذر");
            assertThat(family.page.locator(".portal-timeline").first()).containsText("20/12/2026");
        }
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(10, 0));
    }

    @Test
    void everythingIsThereInEnglishToo() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366)) {
            family.open("/?lang=en");
            assertThat(family.page.locator("html")).hasAttribute("dir", "ltr");
            family.track(filed.caseNumber(), filed.accessCode());
            assertThat(family.page.locator(".portal-status")).containsText("13/12/2026");
            assertThat(family.page.locator("main").innerText()).doesNotContainPattern("\\p{InArabic}");
            assertThat(family.page.context().cookies())
                    .anyMatch(cookie -> cookie.name.equals("casework-language") && cookie.value.equals("en"));
        }
        try (TasklistPage reception = open("reception-1", filed, CHECK, "en")) {
            reception.claim();
            reception.complete();
            assertThat(reception.field("complete").locator(".casework-error").innerText())
                    .doesNotContainPattern("\\p{InArabic}");
            reception.field("complete").locator("input[value=true]").check();
            reception.completeAndClose();
        }
    }

    @Test
    void listsAndTheCaseTabStandBesideTheForm() {
        lists.refresh();
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        try (TasklistPage reception = open("reception-1", filed, CHECK, "ar")) {
            assertThat(reception
                            .page
                            .locator(".task-filters, [cam-tasklist-filters]")
                            .first())
                    .containsText("مهام مجموعتي");
            reception.page.getByText("المتأخرة").first().click();
            reception.page.getByText("مهام مجموعتي").first().click();
            assertThat(reception.page.locator("[cam-tasks]").first()).containsText("التحقق من اكتمال الطلب");
            assertThat(reception.page.locator(".casework-card").first()).containsText("1448/");
            reception.page.setViewportSize(1366, 700);
            Pictures.take(reception.page, "tasklist");
            reception.page.setViewportSize(1366, 1500);
            reception
                    .page
                    .locator("[cam-tasks] h4 a, [cam-tasks] .task a, [cam-tasks] li a")
                    .first()
                    .click();
            reception
                    .page
                    .locator(".nav-tabs a")
                    .filter(new Locator.FilterOptions().setHasText("ملف المعاملة"))
                    .click();
            Locator tab = reception.page.locator(".casework-tab");
            assertThat(tab).containsText("سجل سير المعاملة");
            assertThat(tab.locator("tbody tr").last()).containsText("13/12/2026");
            assertThat(tab.locator("tbody tr").last()).containsText("15");
            Pictures.take(reception.page, "case-tab");
            assertThat(reception.troubles).isEmpty();
        }
    }

    @Test
    void diagramIsShownInCockpitWithTheCasesOnIt() {
        journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("request-intake")
                .latestVersion()
                .singleResult()
                .getId();
        try (TasklistPage manager = new TasklistPage(chromium.browser(), port, "ar", session("executive-manager"))) {
            manager.open("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
            manager.page
                    .locator("[data-element-id=userTask_checkCompleteness]")
                    .first()
                    .waitFor();
            if (DocsPictures.areTaken()) {
                manager.page.waitForTimeout(1500);
            }
            Pictures.take(manager.page, "cockpit-request-intake");
            assertThat(manager.page
                            .locator("[data-element-id=userTask_decideRequest]")
                            .first())
                    .isVisible();
        }
        try (TasklistPage nobody = new TasklistPage(chromium.browser(), port, "ar", null)) {
            nobody.open("/staff/sign-in?lang=ar");
            assertThat(nobody.page.locator("#username")).isFocused();
            Pictures.take(nobody.page, "sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/services/fair-stall", "/requests/fair-stall", "/requests/consignment-sales", "/track"})
    void publicPagesFitASmallTelephone(String path) {
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 360)) {
            family.open(path);
            assertThat(family.fits()).as(path).isTrue();
            assertThat(family.page
                            .locator("main input:visible, main select:visible, main textarea:visible")
                            .all())
                    .as("every field has a name")
                    .allMatch(field -> (Boolean) field.evaluate(
                            "field => field.labels.length > 0 || field.getAttribute('aria-label') !== null"));
            assertThat(family.troubles).isEmpty();
        }
    }

    @Test
    void filingTwiceWithOneFormMakesOneCase() {
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366)) {
            family.open("/requests/licensing-support");
            family.type("الاسم كاملاً", "فاطمة علي الجريدي");
            family.type("رقم الهوية", "1999990029");
            family.type("رقم الجوال", "0519990002");
            family.choose("الفئة", "أسرة منتجة");
            family.choose("صيغة المخاطبة", "المكرمة …");
            Object same = family.page.evaluate("async () => { const form = document.querySelector('main form');"
                    + " const send = async () => { const answer = await fetch(form.action,"
                    + " {method: 'POST', body: new URLSearchParams(new FormData(form))});"
                    + " const page = await answer.text();"
                    + " return (page.match(/REQ-1448-\\d{6}/) || [answer.status + page])[0]; };"
                    + " const first = await send(); const second = await send();"
                    + " return first === second ? 'one' : first + ' / ' + second; }");
            assertThat(same).isEqualTo("one");
            family.press("متابعة");
            family.page.locator("form[data-keeps]").waitFor();
            assertThat(jdbc.sql("select count(*) from service_request r join case_file c using (case_number)"
                                    + " where r.service_code = 'licensing-support' and c.status = 'DRAFT'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    /** The family's part until the receipt: errors first, then everything. */
    private Filed fileAndSign() {
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366)) {
            family.open("/");
            assertThat(family.page.locator("html")).hasAttribute("dir", "rtl");
            Pictures.take(family.page, "home");
            family.page.getByText("ركن في بازار أو معرض", exactly()).click();
            Pictures.take(family.page, "service");
            family.press("تقديم طلب");

            family.type("الاسم كاملاً", "نورة سعد العذقي");
            family.type("رقم الجوال", "0123");
            family.page.locator("#channel-PHONE").check();
            family.press("متابعة");
            family.page.locator("#problems").waitFor();
            Pictures.take(family.page, "filing-with-errors");
            assertThat(family.page.locator("#problems")).isFocused();
            assertThat(family.field("رقم الهوية")).hasAttribute("aria-invalid", "true");
            assertThat(family.field("الاسم كاملاً")).hasValue("نورة سعد العذقي");
            assertThat(family.page.locator("#channel-PHONE")).isChecked();

            family.type("رقم الهوية", "1999990011");
            family.type("رقم الجوال", "٠٥١٩٩٩٠٠٠١");
            family.choose("صاحب الرقم", "رقمي الخاص");
            family.choose("الفئة", "أسرة منتجة");
            family.choose("صيغة المخاطبة", "المكرمة …");
            family.press("متابعة");

            family.cell("المنتج").waitFor();
            family.cell("المنتج").fill("معمول");
            family.cell("السعر بالريال").fill("خمسة");
            family.choose("البازار أو المعرض", "مهرجان الخلاص (مثال)");
            family.press("حفظ ومتابعة");
            family.page.locator("#problems").waitFor();
            assertThat(family.cell("السعر بالريال")).hasValue("خمسة");
            assertThat(family.cell("المنتج")).hasValue("معمول");
            family.cell("السعر بالريال").fill("٢٥");
            family.choose("مساحة الركن", "2×2");
            family.choose("هل تلزم كهرباء؟", "نعم");
            family.choose("هل يلزم تبريد؟", "لا");
            family.type("عدد المساعدين", "1");
            family.type("الاسم على الركن", "حلويات نورة");
            family.type("رقم وثيقة العمل الحر", "FL-100200");
            Pictures.take(family.page, "filing");
            family.press("حفظ ومتابعة");

            family.page.locator("input[type=file]").first().waitFor();
            family.page.locator("main a.btn-primary").click();
            assertThat(family.page.locator(".portal-status")).containsText("بقي لاكتمال طلبكم");
            assertThat(family.page.locator(".portal-status")).containsText("صور المنتجات");
            Filed filed = new Filed(family.receipt(0), family.receipt(1));
            assertThat(filed.caseNumber()).matches("REQ-1448-\\d{6}");
            family.page.locator(".portal-status a[href*='/request#']").first().click();
            family.type("تاريخ انتهاء الوثيقة", "2027-06-30");
            family.press("حفظ ومتابعة");
            family.attach("صور المنتجات", "صورة.jpg", TestFiles.jpeg());
            assertThat(family.page.locator(".portal-preview[src^='data:image']"))
                    .hasCount(1);
            family.press("إرفاق");
            assertThat(family.page.locator(".portal-papers img")).isVisible();
            Pictures.take(family.page, "filing-documents");
            family.press("متابعة");
            assertThat(family.page.locator(".portal-status")).hasCount(0);
            Pictures.take(family.page, "filing-review");
            family.press("إرسال رمز التوقيع");
            family.type("رمز التحقق", "000000");
            family.press("توقيع الطلب وإرساله");
            assertThat(family.page.locator("#code")).hasAttribute("aria-invalid", "true");
            Pictures.take(family.page, "signing");
            family.type("رمز التحقق", journey.lastCode(filed.caseNumber()));
            family.press("توقيع الطلب وإرساله");
            assertThat(family.page.locator(".portal-status")).containsText("لجنة الخدمات");
            assertThat(family.page.locator(".portal-status")).containsText("الأحد 13/12/2026م (04/07/1448هـ)");
            assertThat(family.page.locator(".portal-code")).isVisible();
            Pictures.take(family.page, "receipt");
            family.press("فتح صفحة المعاملة");
            assertThat(family.page.locator(".portal-status")).containsText("مراجعة الاكتمال");
            Pictures.take(family.page, "tracking-1-received");
            assertThat(family.troubles).isEmpty();
            return filed;
        }
    }

    private void study(Filed filed) {
        try (TasklistPage member = open("service-member", filed, STUDY, "ar")) {
            member.claim();
            member.field("needsClarification").locator("input[value=true]").check();
            member.complete();
            assertThat(member.field("question").locator(".casework-error")).hasCount(1);
            member.field("question").locator("textarea").fill("ما طول الطاولة التي تحتاجونها؟");
            member.completeAndClose();
        }
        try (FamilyPage family = track(filed)) {
            assertThat(family.page.locator("main")).containsText("ما طول الطاولة التي تحتاجونها؟");
            Pictures.take(family.page, "tracking-3-question");
            family.type("إفادتكم", "متران تكفي");
            family.press("إرسال الإفادة");
            assertThat(family.page.locator(".portal-status")).containsText("قيد الدراسة");
        }
        try (TasklistPage member = open("service-member", filed, STUDY, "ar")) {
            member.claim();
            assertThat(member.form()).containsText("متران تكفي");
            member.complete();
            assertThat(member.field("opinion").locator(".casework-error")).hasCount(1);
            for (String criterion : new String[] {"S3-1", "S3-3", "S3-4"}) {
                member.row(criterion).locator("select").selectOption("YES");
            }
            member.row("S3-2").locator("select").selectOption("NOT_APPLICABLE");
            member.field("opinion").locator("textarea").fill("المعايير متحققة، والمنتج من صنع الأسرة.");
            member.field("recommendedOutcome").locator("select").selectOption("APPROVED");
            Pictures.take(member.page, "form-study-request");
            member.completeAndClose();
            assertThat(member.troubles).isEmpty();
        }
    }

    private void decide(Filed filed) {
        try (TasklistPage chair = open("service-chair", filed, DECIDE, "ar")) {
            chair.claim();
            assertThat(chair.form()).containsText("المعايير متحققة، والمنتج من صنع الأسرة.");
            chair.complete();
            assertThat(chair.field("outcome").locator(".casework-error")).hasCount(1);
            chair.field("outcome").locator("select").selectOption("DECLINED");
            chair.complete();
            assertThat(chair.field("criterion").locator(".casework-error")).hasCount(1);
            assertThat(chair.field("reasons").locator(".casework-error")).hasCount(1);
            chair.field("outcome").locator("select").selectOption("APPROVED");
            chair.complete();
            assertThat(chair.field("entitlementWhat").locator(".casework-error"))
                    .hasCount(1);
            assertThat(chair.field("entitlementDueOn").locator(".casework-error"))
                    .hasCount(1);
            chair.field("entitlementWhat").locator("textarea").fill("ركن 2×2 بكهرباء");
            chair.field("entitlementDueOn").locator("input").fill("2026-12-20");
            chair.field("deliveredBy").locator("select").selectOption("liaison-officers");
            chair.field("basis").locator("select").selectOption("SERVICE_CRITERIA");
            chair.field("basisReference").locator("input").fill("S3");
            Pictures.take(chair.page, "form-decide-request");
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
    }

    private void fulfil(Filed filed) {
        try (TasklistPage liaison = open("liaison-1", filed, FULFIL, "ar")) {
            liaison.claim();
            liaison.complete();
            assertThat(liaison.field("deliveredOn").locator(".casework-error")).hasCount(1);
            liaison.field("deliveredOn").locator("input").fill("2026-11-22");
            liaison.field("proof").locator("select").selectOption("HANDOVER_RECORD");
            liaison.field("proofReference").locator("input").fill("1448/7");
            liaison.complete();
            assertThat(liaison.field("sighted").locator(".casework-error"))
                    .not()
                    .hasCount(0);
            liaison.row("identity").locator("input").fill("0011");
            liaison.row("health-certificate").locator("input").fill("HC-55، تنتهي 01/05/2027م");
            Pictures.take(liaison.page, "form-fulfil-entitlement");
            liaison.completeAndClose();
            assertThat(liaison.troubles).isEmpty();
        }
    }

    private FamilyPage track(Filed filed) {
        FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366);
        family.track(filed.caseNumber(), filed.accessCode());
        return family;
    }

    /** Tasklist with the case's open task of this kind, for someone who signed in on our page. */
    private TasklistPage open(String user, Filed filed, String key, String language) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(filed.caseNumber())
                .taskDefinitionKey(key)
                .singleResult();
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, language, session(user));
        tasklist.itIs(clock.instant());
        tasklist.page.setViewportSize(1366, 1500);
        tasklist.openTask(task.getId());
        return tasklist;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }
}
