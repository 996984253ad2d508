package sa.org.esrar.casework.browser;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.sealing.SealedSample;
import sa.org.esrar.casework.compensation.CompensationSample;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Our own pages for staff, and the pages of what is refused to anybody, in both languages, as pictures too. */
@Tag(DocsPictures.TAG)
class EveryPageOfStaffTest extends FamiliesInChromium {

    private static final String PASSWORD = "palm-garden-7-wells";

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /** Somebody new, somebody who may be on record, somebody twice, and rows that need attention. */
    private static final String LIST =
            """
            الاسم,رقم الهوية,الفئة,صيغة المخاطبة,الجوال,عضو الجمعية العمومية,عضو منذ,رقم الأسرة,صلة القرابة
            موضي خالد البرحي,1999990110,أسرة منتجة,المكرمة,0519990021,نعم,1445/11/08,7,ممثل الأسرة
            نوره سعد العذقى,,أسرة منتجة,المكرمة,0519990001,,,,
            لطيفة ناصر البرحي,1999990110,متدرب أو متدربة,المكرمة,,,,7,ابنة
            منيرة سعد البرحي,2999990028,حداد,المكرمة,0135861234,نعم,قبل عامين,,
            """;

    @Autowired
    IdentityService identity;

    /** Of a module of its own; outside of tests the clock runs it. */
    @Autowired
    @Qualifier("importWork")
    Object importWork;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadableMessages readable;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    Absences absences;

    @Autowired
    CorrectiveActions actions;

    @Autowired
    CommitteesByMinutes committeesByMinutes;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Exclusions exclusions;

    private final PageAlbum album = new PageAlbum(checks);

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void signInAndPassword(String language) {
        try (FamilyPage staff = telephone(language)) {
            staff.open("/staff/sign-in");
            album.lookClosely(staff, "staff-sign-in");
            signIn(staff, "reception-1", "wrong-password-1");
            album.look(staff, "staff-sign-in-refused");
            staff.open("/staff/sign-in?ended");
            album.look(staff, "staff-sign-in-ended");
            String newcomer = "newcomer-" + language;
            User user = identity.newUser(newcomer);
            user.setFirstName("تجربة");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(newcomer, "intake-officers");
            signIn(staff, newcomer, PASSWORD);
            staff.open("/staff/password");
            album.lookAtRefusal(staff, "staff-password");
            staff.page.locator("#present").fill("wrong-password-1");
            staff.page.locator("#chosen").fill("short");
            staff.page.locator("#again").fill("short");
            staff.page.locator("main .btn-primary").click();
            album.look(staff, "staff-password-problem");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void decisionsAndPublications(String language) {
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "service-chair", DemoPeople.PASSWORD);
            staff.open("/staff/decisions");
            album.lookAtRefusal(staff, "staff-decisions-none");
            Filed filed = decided();
            Filed other = decided();
            staff.open("/staff/decisions");
            album.lookClosely(staff, "staff-decisions");
            takeBack(staff, filed, "   ");
            album.lookAtRefusal(staff, "staff-decisions-problem");
            takeBack(staff, filed, "ورد ما يغيّر الرأي");
            album.look(staff, "staff-decisions-done");
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            journey.runDueJobs();
            takeBack(staff, other, "سبب متأخر");
            album.lookAtRefusal(staff, "staff-decisions-refused");
            staff.open("/staff/publications");
            album.lookAtRefusal(staff, "error-403");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "admin", DemoPeople.PASSWORD);
            staff.open("/staff/publications");
            album.lookAtRefusal(staff, "staff-publications");
            staff.page.locator("main button[type=submit]").click();
            staff.page.locator("[role=alert]").waitFor();
            album.look(staff, "staff-publications-problems");
            staff.page.locator("#titleAr").fill("اللائحة الأساسية (مثال)");
            staff.page.locator("#titleEn").fill("By-laws (example)");
            staff.page.locator("#from").fill("2026-11-01");
            // No file is published twice, so each language has its own.
            staff.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("a.pdf", "application/pdf", TestFiles.pdf(language)));
            staff.page.locator("main button[type=submit]").click();
            staff.page.locator("[role=status]").waitFor();
            album.look(staff, "staff-publications-done");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void sittings(String language) {
        demoStaff.load();
        jdbc.sql("delete from sitting").update();
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "service-secretary", DemoPeople.PASSWORD);
            staff.open("/staff/sittings");
            album.look(staff, "staff-sittings-none");
            staff.page.locator("main a.btn-primary").click();
            staff.page.locator("#day").fill("2027-02-15");
            staff.page.locator("#time").fill("10:00");
            staff.page.locator("#repeat").selectOption("1");
            staff.page.locator("#until").fill("2027-02-22");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("#place-problem").waitFor();
            album.lookAtRefusal(staff, "staff-sittings-problem");
            staff.page.locator("#place").fill("قاعة الاجتماعات");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("#onDayOff").waitFor();
            album.lookAtRefusal(staff, "staff-sittings-holiday");
            staff.page.locator("#onDayOff").selectOption("KEEP");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("main [role=status]").waitFor();
            album.lookClosely(staff, "staff-sittings");
            picture(staff, "sittings");
            staff.page.locator("main td a").first().click();
            staff.page.locator("#day").fill("2027-02-16");
            album.look(staff, "staff-sitting-move");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("main [role=status]").waitFor();
            staff.page.locator("main td summary").first().click();
            album.look(staff, "staff-sitting-cancel");
            staff.page.locator("main td button").first().click();
            staff.page.locator("main [role=status]").waitFor();
            album.look(staff, "staff-sittings-cancelled");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void feedback(String language) {
        boolean arabic = language.equals("ar");
        jdbc.sql("delete from feedback").update();
        demoStaff.load();
        try (FamilyPage family = telephone(language)) {
            family.open("/thank");
            family.page.locator("#mobile").fill("12");
            family.press(arabic ? "إرسال" : "Send");
            family.page.locator("#problems").waitFor();
            album.lookAtRefusal(family, "thank-problems");
            family.open("/thank");
            family.page.locator("#text").fill("الله يجزاكم خير، صبرت عليّ حتى فهمت كل خطوة.");
            family.page.locator("#whom").fill("موظفة الاستقبال");
            family.page.locator("#name").fill("أم سعد");
            family.page.locator("#mobile").fill("0519990002");
            picture(family, "thank");
            family.press(arabic ? "إرسال" : "Send");
            family.page.waitForURL("**/thank/received");
            family.open("/suggest");
            family.page.locator("#text").fill("يا ليت الدورات تكون العصر، الصبح عندنا مدارس.");
            family.press(arabic ? "إرسال" : "Send");
            family.page.waitForURL("**/suggest/received");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "executive-manager", DemoPeople.PASSWORD);
            staff.open("/staff/feedback");
            album.lookClosely(staff, "staff-feedback");
            staff.press(arabic ? "حفظ وإنهاء" : "Save and close");
            staff.page.locator(".staff-problem").waitFor();
            album.lookAtRefusal(staff, "staff-feedback-problem");
            Locator thanks = staff.page.locator("section").filter(new Locator.FilterOptions().setHasText("أم سعد"));
            thanks.locator("select").selectOption("reception-1");
            thanks.locator("button").last().click();
            staff.page.locator("[role=status]").waitFor();
            thanks.locator("textarea").fill("بُلّغت موظفة الاستقبال");
            thanks.locator("input[type=checkbox]").check();
            thanks.locator("button.btn-primary").click();
            staff.page.locator("[role=status]").waitFor();
            picture(staff, "feedback");
            album.look(staff, "staff-feedback-done");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/feedback");
            album.look(staff, "staff-feedback-thanked");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void incoming(String language) {
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/incoming?year=1440");
            album.lookAtRefusal(staff, "staff-incoming-none");
            staff.page.locator("#kind").selectOption("FAX");
            staff.page.locator("#sentOn").fill("2999-01-01");
            staff.page.locator("#caseNumber").fill("1448/999999");
            staff.press(language.equals("ar") ? "قيد" : "Enter");
            staff.page.locator("[role=alert]").waitFor();
            album.lookAtRefusal(staff, "staff-incoming-problems");
            staff.page.locator("#sender").fill("بلدية الأحساء (مثال)");
            staff.page.locator("#reference").fill("45/2026");
            staff.page.locator("#sentOn").fill("2026-11-20");
            staff.page.locator("#pages").fill("٣");
            staff.page.locator("#caseNumber").fill("");
            staff.press(language.equals("ar") ? "قيد" : "Enter");
            staff.page.locator("[role=status]").waitFor();
            album.lookClosely(staff, "staff-incoming-done");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void absencesAndCasesThatNobodyAttendsTo(String language) {
        demoStaff.load();
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        String check = journey.task("reception-1", filed, "userTask_checkCompleteness")
                .get("id")
                .asText();
        journey.asStaff("reception-1", post("/api/v1/staff/tasks/{id}/claim", check), Map.of())
                .expect(204);
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "executive-manager", DemoPeople.PASSWORD);
            nobodyIsAway(staff);
            staff.open("/staff/absences");
            album.lookAtRefusal(staff, "staff-absences-none");
            staff.open("/staff/unattended");
            album.look(staff, "staff-unattended-none");
            staff.open("/staff/absences");
            recordAbsence(staff, "reception-1", today, today.minusDays(3));
            staff.page.locator("#until-problem").waitFor();
            album.look(staff, "staff-absences-problem");
            recordAbsence(staff, "reception-1", today, today.plusDays(2));
            staff.page.locator("main [role=status]").waitFor();
            recordAbsence(staff, "reception-2", today.plusDays(1), today.plusDays(9));
            album.lookClosely(staff, "staff-absences");
            picture(staff, "absences");
            staff.open("/staff/unattended");
            album.lookClosely(staff, "staff-unattended");
            picture(staff, "unattended");
            staff.page.locator("main section button").click();
            staff.page.locator("#problem").waitFor();
            album.look(staff, "staff-unattended-problem");
            staff.page.locator("main section select").selectOption("liaison-1");
            staff.page.locator("main section button").click();
            staff.page.locator("main [role=status]").waitFor();
            album.look(staff, "staff-unattended-done");
            nobodyIsAway(staff);
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-2", DemoPeople.PASSWORD);
            staff.open("/staff/unattended");
            album.lookAtRefusal(staff, "staff-unattended-refused");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "analyst", DemoPeople.PASSWORD);
            jdbc.sql("update staff_member set active = false where user_id = 'analyst'")
                    .update();
            staff.open("/staff/absences");
            album.lookAtRefusal(staff, "staff-absences-refused");
        } finally {
            jdbc.sql("update staff_member set active = true where user_id = 'analyst'")
                    .update();
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void correctiveActions(String language) {
        demoStaff.load();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("corrective-action")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's"));
        jdbc.sql("delete from corrective_action").update();
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        Filed filed = decided();
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "executive-manager", DemoPeople.PASSWORD);
            staff.open("/staff/actions");
            album.look(staff, "staff-actions-none");
            actions.open(
                    filed.caseNumber(),
                    Cause.DECISION,
                    language.equals("ar") ? "نشر جدول الأركان قبل كل معرض بأسبوع." : "Publish the plan a week before.",
                    "intake-officers",
                    today.plusDays(7),
                    "follow-up-chair");
            actions.open(filed.caseNumber(), Cause.MISSED_ANSWER, null, "management", today, "system");
            staff.open("/staff/actions");
            album.lookClosely(staff, "staff-actions");
            picture(staff, "corrective-actions");
            staff.page.locator("main section button").last().click();
            staff.page.locator("#problem").waitFor();
            album.lookAtRefusal(staff, "staff-actions-problem");
            staff.page.locator("main section select").last().selectOption("reception-2");
            staff.page.locator("main section button").last().click();
            staff.page.locator("main [role=status]").waitFor();
            album.look(staff, "staff-actions-done");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/actions");
            album.lookAtRefusal(staff, "staff-actions-refused");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void minutes(String language) {
        demoStaff.load();
        committeesByMinutes.of("service-committee");
        SealedSample.Sealed sealed = beans.createBean(SealedSample.class).sealed(3);
        byte[] changed = sealed.file().clone();
        changed[changed.length / 2] ^= 1;
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "service-chair", DemoPeople.PASSWORD);
            staff.open("/staff/minutes");
            album.lookClosely(staff, "staff-minutes-list");
            picture(staff, "minutes-list");
            staff.open("/staff/minutes/" + sealed.number());
            album.lookClosely(staff, "staff-minutes");
            picture(staff, "minutes");
            staff.open("/staff/minutes/verify");
            staff.page.locator("main button").click();
            staff.page.locator("#file-problem").waitFor();
            album.lookAtRefusal(staff, "staff-minutes-verify-problem");
            verify(staff, sealed.file());
            album.lookClosely(staff, "staff-minutes-verify-authentic");
            verify(staff, changed);
            album.look(staff, "staff-minutes-verify-changed");
        }
        exclusions.exclude(sealed.cases().get(1), "service-member", "DECLARED", "service-member");
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "service-member", DemoPeople.PASSWORD);
            staff.open("/staff/minutes/" + sealed.number());
            album.look(staff, "staff-minutes-item-hidden");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/minutes/" + sealed.number());
            album.lookAtRefusal(staff, "staff-minutes-refused");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void compensations(String language) {
        CompensationSample sample = beans.createBean(CompensationSample.class);
        sample.begin();
        Filed refused = sample.notAdmitted();
        Filed agreed = sample.agreed();
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "executive-manager", DemoPeople.PASSWORD);
            staff.open("/staff/compensation");
            album.lookClosely(staff, "staff-compensations");
            tell(staff, refused, "objection");
            album.lookAtRefusal(staff, "staff-compensation-objection");
            tell(staff, agreed, "late-ruling");
            album.look(staff, "staff-compensation-late-ruling");
            tell(staff, agreed, "death");
            album.look(staff, "staff-compensation-death");
            card(staff, agreed).locator("input[name=sure]").check();
            card(staff, agreed).locator("form[action$='/death'] button").click();
            staff.page.locator("[role=status]").first().waitFor();
            album.look(staff, "staff-compensation-done");
            staff.page.locator("#sought").fill("1448/999999");
            staff.page.locator("#sought + button").click();
            staff.page.locator("section.card").first().waitFor(HIDDEN);
            album.look(staff, "staff-compensation-none");
        }
        checks.report();
    }

    /** Sends a form of a compensation's card without anything in it. */
    private static void tell(FamilyPage staff, Filed filed, String step) {
        Locator form = card(staff, filed).locator("form[action$='/" + step + "']");
        form.locator("xpath=..").locator("summary").click();
        form.locator("button").click();
        card(staff, filed)
                .locator("form[action$='/" + step + "'] .staff-problem")
                .first()
                .waitFor();
    }

    private static Locator card(FamilyPage staff, Filed filed) {
        return staff.page
                .locator("section.card")
                .filter(new Locator.FilterOptions()
                        .setHas(staff.page.locator("input[value='" + filed.caseNumber() + "']")));
    }

    private static void verify(FamilyPage staff, byte[] file) {
        staff.page.locator("#file").setInputFiles(new FilePayload("a.pdf", "application/pdf", file));
        staff.page.locator("main button").click();
        staff.page.locator("[data-finding]").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void publishedQuestions(String language) {
        demoStaff.load();
        jdbc.sql("create table kept_question as select * from published_question")
                .update();
        jdbc.sql("delete from published_question").update();
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "liaison-1", DemoPeople.PASSWORD);
            staff.open("/staff/questions");
            album.lookAtRefusal(staff, "staff-questions-none");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("#questionAr-problem").waitFor();
            album.look(staff, "staff-questions-problem");
            staff.page.locator("#section").selectOption(new SelectOption().setIndex(1));
            staff.page.locator("#questionAr").fill("متى تبدأ دورة التصوير بالجوال؟");
            staff.page.locator("#answerAr").fill("تبدأ في الأسبوع الأول من الشهر، ولها مجموعة مسائية.");
            staff.page.locator("#questionEn").fill("When does the course begin?");
            staff.page.locator("#answerEn").fill("In the first week of the month; there is an evening group.");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("main [role=status]").waitFor();
            album.lookClosely(staff, "staff-questions");
            picture(staff, "questions");
            staff.page.locator("main .card button").click();
            staff.page.locator("main [role=status]").waitFor();
            album.look(staff, "staff-questions-withdrawn");
        } finally {
            jdbc.sql("delete from published_question").update();
            jdbc.sql("insert into published_question select * from kept_question")
                    .update();
            jdbc.sql("drop table kept_question").update();
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/questions");
            album.lookAtRefusal(staff, "staff-questions-refused");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void committees(String language) {
        demoStaff.load();
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        committeesByMinutes.of(
                "service-committee",
                new Way(Rule.MAJORITY, 0, true, true, null),
                new Alternate("aid-member", "service-member"));
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "executive-manager", DemoPeople.PASSWORD);
            staff.open("/staff/committees");
            album.look(staff, "staff-committees");
            staff.open("/staff/committees/service-committee/formation");
            album.lookClosely(staff, "staff-committee-formation");
            picture(staff, "committee-formation");
            staff.page.locator("#quorum").fill("x");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("#quorum-problem").waitFor();
            album.lookAtRefusal(staff, "staff-committee-formation-problems");
            staff.open("/staff/committees/service-committee");
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("#leaving-problem").waitFor();
            album.lookAtRefusal(staff, "staff-committee-problems");
            staff.page.locator("#leaving").selectOption("service-member");
            staff.page.locator("#joining").selectOption("hr-officer");
            staff.page.locator("#from").fill(today.toString());
            staff.page.locator("#decisionNumber").fill("1448/31");
            staff.page.locator("#decidedOn").fill(today.minusDays(3).toString());
            staff.page.locator("main .btn-primary").click();
            staff.page.locator("main [role=status]").waitFor();
            album.lookClosely(staff, "staff-committee");
            picture(staff, "committee");
        }
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "aid-member", DemoPeople.PASSWORD);
            staff.open("/staff/committees");
            album.lookAtRefusal(staff, "staff-committees-own");
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void peopleImports(String language) {
        journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        jdbc.sql("delete from people_import").update();
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/people-imports");
            staff.page.locator("main button").click();
            staff.page.locator("#file-problem").waitFor();
            album.lookAtRefusal(staff, "staff-imports-problem");
            staff.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("أسر.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            staff.page.locator("main button").click();
            staff.page.locator("#category").selectOption("");
            staff.page.locator("main button").first().click();
            staff.page.locator("#category-problem").waitFor();
            album.lookClosely(staff, "staff-import-columns");
            staff.page.locator("#category").selectOption("2");
            staff.page.locator("main button").first().click();
            staff.page.locator("[data-renews]").waitFor();
            album.look(staff, "staff-import-progress");
            workOff();
            staff.open("/staff/people-imports");
            album.look(staff, "staff-imports");
            staff.page.locator("main td a").click();
            show(staff, "LIKELY");
            album.look(staff, "staff-import-likely");
            show(staff, "WRONG");
            album.lookClosely(staff, "staff-import-wrong");
            picture(staff, "people-import");
            staff.page.locator("form[action$='/start'] button").click();
            workOff();
            staff.page.locator("form[action$='/undo'] button").click();
            staff.page.locator("[role=alert]").waitFor();
            album.look(staff, "staff-import-done");
            staff.page.locator("#sure").check();
            staff.page.locator("form[action$='/undo'] button").click();
            workOff();
            staff.page.locator("[data-renews]").waitFor(HIDDEN);
            album.look(staff, "staff-import-undone");
        }
        checks.report();
    }

    /** The page is there on the embedded database alone. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void messages(String language) {
        Filed filed = decided();
        Object page = AopTestUtils.getUltimateTargetObject(readable);
        Object store = ReflectionTestUtils.getField(page, "store");
        ReflectionTestUtils.setField(page, "store", new DataStore(true, null));
        try (FamilyPage staff = telephone(language)) {
            signIn(staff, "reception-1", DemoPeople.PASSWORD);
            staff.open("/staff/messages");
            album.lookAtRefusal(staff, "staff-messages");
            staff.page.locator("#caseNumber").fill("1448/999999");
            staff.page.locator("main button").click();
            staff.page.locator("[role=status]").waitFor();
            album.look(staff, "staff-messages-none");
            staff.page.locator("#caseNumber").fill(filed.caseNumber());
            staff.page.locator("main button").click();
            staff.page.locator("table").waitFor();
            album.look(staff, "staff-messages-found");
        } finally {
            ReflectionTestUtils.setField(page, "store", store);
        }
        checks.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatIsRefused(String language) {
        try (FamilyPage family = telephone(language)) {
            family.open("/no-such-page");
            album.lookAtRefusal(family, "error-404");
            family.open("/documents/policy-summary/versions/x");
            album.lookAtRefusal(family, "error-400");
            family.open("/track/leave");
            album.lookAtRefusal(family, "error-405");
            family.open("/track");
            family.page.context().clearCookies();
            family.page.locator("#caseNumber").fill("1");
            family.page.locator("#accessCode").fill("1");
            family.page.locator("main button[type=submit]").click();
            album.lookAtRefusal(family, "error-403-page-expired");
            tire("access-code-case", "1448/424242");
            family.open("/track");
            family.page.locator("#caseNumber").fill("1448/424242");
            family.page.locator("#accessCode").fill("1");
            family.page.locator("main button[type=submit]").click();
            album.lookAtRefusal(family, "error-429");
            jdbc.sql("alter table published_document rename to elsewhere").update();
            try {
                family.open("/documents/policy-summary/versions/1");
                album.lookAtRefusal(family, "error-500");
            } finally {
                jdbc.sql("alter table elsewhere rename to published_document").update();
            }
        }
        try (FamilyPage family = telephone(language)) {
            FilingSteps steps = new FilingSteps(family);
            steps.begin(STALL);
            steps.details(STALL);
            steps.paper("product-photos")
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("a.jpg", "image/jpeg", new byte[13 * 1024 * 1024]));
            // As without script, which would have told before sending.
            steps.paper("product-photos").locator("form[enctype]").evaluate("form => form.submit()");
            family.page.waitForLoadState();
            album.lookAtRefusal(family, "error-413");
        }
        checks.report();
    }

    private void nobodyIsAway(FamilyPage staff) {
        while (!absences.openOn(HijriDates.dayInRiyadh(clock.instant())).isEmpty()) {
            staff.open("/staff/absences");
            staff.page.locator("form[action$='/cancellation'] button").first().click();
            staff.page.locator("main [role=status]").waitFor();
        }
    }

    private static void recordAbsence(FamilyPage staff, String user, LocalDate from, LocalDate until) {
        staff.page.locator("#user").selectOption(user);
        staff.page.locator("#from").fill(from.toString());
        staff.page.locator("#until").fill(until.toString());
        staff.page.locator("main .btn-primary").click();
        staff.page.waitForLoadState();
    }

    /** In Arabic, as the documentation shows it. */
    private static void picture(FamilyPage staff, String name) {
        if (staff.language.equals("ar")) {
            Pictures.take(staff.page, name);
        }
    }

    private static void show(FamilyPage staff, String outcome) {
        staff.page.locator("a[href$='show=" + outcome + "']").click();
        staff.page.locator("#rows").waitFor();
    }

    /** As the clock has it done outside of tests. */
    private void workOff() {
        while (ReflectionTestUtils.<Boolean>invokeMethod(importWork, "step")) {
            // until nothing is left to do
        }
    }

    private Filed decided() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", refusal("S5-1"))
                .expect(200);
        return filed;
    }

    private static void takeBack(FamilyPage staff, Filed filed, String reason) {
        Locator card = staff.page.locator("section:has(input[value='" + filed.caseNumber() + "'])");
        card.locator("textarea").fill(reason);
        card.locator("button").click();
        staff.page.waitForLoadState();
    }

    private static void signIn(FamilyPage staff, String user, String password) {
        staff.open("/staff/sign-in");
        staff.page.locator("#username").fill(user);
        staff.page.locator("#password").fill(password);
        staff.page.locator("main button[type=submit]").click();
        staff.page.waitForLoadState();
    }
}
