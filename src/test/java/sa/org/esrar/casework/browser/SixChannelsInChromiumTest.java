package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/**
 * One case for each channel by which people come (A1 to A6), from intake to answer: taken down in real Tasklist, signed,
 * and answered as every other request.
 */
@Tag(DocsPictures.TAG)
class SixChannelsInChromiumTest extends InChromium {

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    Parties parties;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    CaseRegister cases;

    @Autowired
    ContactLog contacts;

    @Autowired
    TaskService tasks;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    private final Map<String, String> sessions = new HashMap<>();

    @BeforeAll
    void registerTheSamples() {
        staff.load();
        sample("فاطمة علي الجريدي", "1999990029", "0519990002", AddressForm.FEMININE);
        sample("عبدالله حسن الخلاصي", "1999990037", "0519990003", AddressForm.MASCULINE);
        sample("هدى إبراهيم السعفي", "1999990045", "0519990004", AddressForm.FEMININE);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void interview() {
        String number;
        try (IntakePage intake = open("reception-1")) {
            intake.choose("channel", "INTERVIEW");
            intake.check("noticeGiven");
            intake.beneficiary("شيخة ناصر البسري", "1999990110", "0519990020", "SMS");
            intake.choose("family.choice", "NEW");
            intake.licensing();
            number = intake.start();
        }
        assertThat(cases.view(number).channel()).isEqualTo(Channel.INTERVIEW);
        answered(number);
    }

    @Test
    void telephone() {
        String number;
        try (IntakePage intake = open("liaison-1")) {
            intake.choose("channel", "PHONE");
            intake.check("noticeGiven");
            intake.take("person", "فاطمه على الجريدى");
            intake.type("particulars.callFrom", "10:00");
            intake.type("particulars.callUntil", "09:00");
            intake.licensing();
            intake.press();
            assertThat(intake.field("particulars.callUntil").locator(".casework-error"))
                    .hasCount(1);
            intake.type("particulars.callUntil", "12:00");
            number = intake.start();
        }
        answered(number);
    }

    @Test
    void letter() {
        String number;
        try (IntakePage intake = open("reception-2")) {
            intake.choose("channel", "LETTER");
            intake.check("noticeGiven");
            intake.take("person", "عبد الله الخلاصي");
            intake.type("particulars.letterDate", "2026-12-01");
            intake.type("particulars.senderReference", "خ/44");
            intake.type("particulars.incomingNumber", "1448/999");
            intake.licensing();
            intake.press();
            assertThat(intake.field("particulars.letterDate").locator(".casework-error"))
                    .hasCount(1);
            assertThat(intake.field("particulars.incomingNumber").locator(".casework-error"))
                    .hasCount(1);
            intake.type("particulars.letterDate", "2026-11-18");
            intake.type(
                    "particulars.incomingNumber",
                    incoming.register(
                                    new RegisterIncoming(
                                            RegisterIncoming.Kind.LETTER,
                                            "عبدالله حسن الخلاصي",
                                            "خ/44",
                                            LocalDate.parse("2026-11-18"),
                                            1,
                                            null),
                                    "reception-2")
                            .printed());
            number = intake.start();
        }
        assertThat(incoming.ofCase(number)).hasSize(1);
        answered(number);
    }

    @Test
    void fax() {
        String number;
        try (IntakePage intake = open("reception-1")) {
            intake.choose("channel", "FAX");
            intake.check("noticeGiven");
            intake.take("person", "هدي ابراهيم");
            intake.type("particulars.faxPages", "٠");
            intake.choose("serviceCode", "licensing-support");
            intake.field("answers.activity").waitFor();
            intake.type("answers.activity", "خياطة");
            intake.press();
            assertThat(intake.field("particulars.faxPages").locator(".casework-error"))
                    .not()
                    .hasCount(0);
            intake.type("particulars.faxPages", "٣");
            number = intake.start();
        }
        assertThat(incoming.ofCase(number)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(RegisterIncoming.Kind.FAX);
            assertThat(entry.pages()).isEqualTo(3);
        });
        // What the fax did not say is asked by telephone, and added to the draft.
        try (TasklistPage reception = task("reception-1", number, "userTask_completeDeskFile")) {
            reception.claim();
            assertThat(reception.form()).containsText("عدد الصفحات");
            reception
                    .page
                    .locator("[data-field='answers.licenceWanted'] select")
                    .selectOption("SELF_EMPLOYMENT");
            reception
                    .page
                    .locator("[data-field='answers.hasAccountAtPlatform'] input[value=true]")
                    .check();
            reception
                    .page
                    .locator("[data-field='answers.previousRefusal'] input[value=false]")
                    .check();
            reception.page.locator("[data-field='answers.helpAt'] select").selectOption("PHONE");
            reception.completeAndClose();
        }
        answered(number);
    }

    @Test
    void volunteer() {
        String number;
        try (IntakePage intake = open("volunteer-coordinator")) {
            intake.choose("channel", "VOLUNTEER");
            intake.check("noticeGiven");
            intake.register("volunteer", "بدر ناصر الشيشي", null, "0519990019");
            intake.beneficiary("وضحى سالم الطلعي", "1999990128", "0519990019", "PHONE");
            intake.licensing();
            intake.press();
            assertThat(intake.field("person.mobile").locator(".casework-error")).hasCount(1);
            assertThat(Axe.violations(intake.page, ".casework-form")).isEmpty();
            intake.type("person.mobile", "0519990021");
            number = intake.start();
        }
        try (TasklistPage liaison = task("liaison-1", number, "userTask_confirmVolunteerFiling")) {
            liaison.page.setViewportSize(1366, 1500);
            liaison.claim();
            assertThat(liaison.form()).containsText("بدر ناصر الشيشي");
            liaison.field("confirmed").locator("input[value=true]").check();
            liaison.field("way").locator("select").selectOption("CODE");
            liaison.page.getByText("إرسال رمز التأكيد إلى جوال صاحب العلاقة").click();
            assertThat(liaison.page.getByText("أُرسل الرمز")).isVisible();
            Pictures.take(liaison.page, "form-confirm-volunteer-filing");
            liaison.field("code").locator("input").fill("000000");
            liaison.complete();
            assertThat(liaison.field("code").locator(".casework-error")).hasCount(1);
            assertThat(Axe.violations(liaison.page, ".casework-form")).isEmpty();
            liaison.field("code").locator("input").fill(families.lastCode("otp.filing"));
            liaison.completeAndClose();
            assertThat(liaison.troubles).isEmpty();
        }
        answered(number);
    }

    /** The website has a test of its own for every page ({@link FilingInChromiumTest}); here it is one of six. */
    @Test
    void website() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        assertThat(cases.view(filed.caseNumber()).channel()).isEqualTo(Channel.WEBSITE);
        study(filed);
    }

    /** From the file that is complete to the answer that the family reads. */
    private void answered(String number) {
        Filed filed = new Filed(number, cases.reissueAccessCode(number, "reception-1"));
        assertThat(contacts.of(number).get(0).direction()).isEqualTo(ContactLog.Direction.IN);
        assertThat(contacts.of(number).get(0).channel())
                .isEqualTo(cases.view(number).channel());
        sign(filed);
        study(filed);
    }

    private void sign(Filed filed) {
        journey.asStaff(
                        "reception-2",
                        MockMvcRequestBuilders.post(
                                "/api/v1/staff/service-requests/{n}/declaration/code", filed.caseNumber()),
                        null)
                .expect(204);
        try (TasklistPage witness = task("reception-2", filed.caseNumber(), "userTask_witnessDeclaration")) {
            witness.claim();
            witness.field("way").locator("input[value=CODE]").check();
            witness.field("code").locator("input").fill(journey.lastCode(filed.caseNumber()));
            witness.completeAndClose();
        }
    }

    private void study(Filed filed) {
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-secretary", filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", RequestForms.refusal("S5-1"))
                .expect(200);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", 1366)) {
            family.track(filed.caseNumber(), filed.accessCode());
            assertThat(family.page.locator("main")).containsText("نعتذر عن عدم تمكّننا من الموافقة");
            assertThat(family.troubles).isEmpty();
        }
        assertThat(journey.status(filed)).isEqualTo("ANSWERED");
    }

    private void sample(String name, String nationalId, String mobile, AddressForm form) {
        parties.registerAtDesk(
                new RegisterParty(
                        name,
                        nationalId,
                        mobile,
                        null,
                        null,
                        "craftsperson",
                        null,
                        form,
                        List.of(Channel.SMS),
                        null,
                        null),
                "");
    }

    private IntakePage open(String user) {
        return new IntakePage(chromium.browser(), port, "ar", session(user));
    }

    private TasklistPage task(String user, String number, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        TasklistPage tasklist = new TasklistPage(chromium.browser(), port, "ar", session(user));
        tasklist.openTask(task.getId());
        return tasklist;
    }

    private String session(String user) {
        return sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
    }
}
