package sa.org.esrar.casework.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Finding;
import sa.org.esrar.casework.letters.LetterPictures;
import sa.org.esrar.casework.letters.PdfA;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.DocsPictures;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Committees at work as people do it: the secretary in Tasklist, members on their telephones, the family on its page (D2). */
@Tag(DocsPictures.TAG)
class CommitteeInChromiumTest extends FamiliesInChromium {

    private static final String COMMITTEE = "service-committee";
    private static final String CHAIR = "service-chair";
    private static final String SECRETARY = "service-secretary";
    private static final String MEMBER = "service-member";
    private static final String APPROVE = "userTask_approveMinutes";
    private static final String DRAFT = "userTask_draftMinutes";
    private static final String RECORD = "userTask_recordRequestDecision";

    private static final Pattern NUMBER = Pattern.compile("[0-9/:]+");

    private static final String REMARKS = "شكرت اللجنة الأسر على ما تنتج.";
    private static final String ATTACHMENT = "كشف أسعار الوثائق";
    private static final String ANSWER = "أُضيف الموعد إلى الملاحظات.";
    private static final String RESERVATION = "كان يحسن الانتظار حتى يصل العرض الثالث";

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    TaskService tasks;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RealMinutes real;

    private final PageAlbum album = new PageAlbum(checks);
    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void aCommitteeOfWhichAllMustApprove() {
        clock.set(TestClock.START);
        demoStaff.load();
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null));
    }

    @Test
    void anAgendaOfThreeWithAChangeAReservationAndARecusalGoesToTheSealedFileAndTheFamilies() throws Exception {
        Filed first = real.studied();
        Filed second = real.studied();
        Filed third = real.studied();
        try (FamilyPage secretary = phone(SECRETARY, "ar")) {
            secretary.open("/staff/sittings");
            for (Filed waiting : List.of(first, second, third)) {
                assertThat(secretary.page.locator("main")).containsText(CaseNumbers.spoken(waiting.caseNumber(), "ar"));
            }
            assertThat(secretary.fits()).isTrue();
            Pictures.take(secretary.page, "sittings-waiting");
        }
        String number = opened();
        try (TasklistPage secretary = open(SECRETARY, number, "userTask_callMeeting")) {
            assertThat(secretary.form().locator("[data-field=cases] [data-row]"))
                    .hasCount(3);
            secretary.field("date").locator("input").fill("2026-11-25");
            secretary.field("time").locator("input").fill("10:00");
            secretary.field("place").locator("input").fill("قاعة الاجتماعات");
            Pictures.take(secretary.page, "form-call-meeting");
            secretary.completeAndClose();
            assertThat(secretary.troubles).isEmpty();
        }
        clock.set(Instant.parse("2026-11-25T07:05:00Z"));
        try (TasklistPage secretary = open(SECRETARY, number, "userTask_recordAttendance")) {
            for (String member : List.of(CHAIR, SECRETARY, MEMBER)) {
                secretary.row(member).locator("select").selectOption("PRESENT");
            }
            secretary
                    .form()
                    .locator("[data-field='recused." + third.caseNumber() + "'] input[value=" + MEMBER + "]")
                    .check();
            assertThat(secretary.form()).containsText("3 من أصل 3");
            Pictures.take(secretary.page, "form-record-attendance");
            secretary.completeAndClose();
            assertThat(secretary.troubles).isEmpty();
        }
        decide(number, first, second, third);
        try (TasklistPage secretary = open(SECRETARY, number, DRAFT)) {
            secretary.field("remarks").locator("textarea").fill(REMARKS);
            secretary.field("attachments").locator("input").first().fill(ATTACHMENT);
            Pictures.take(secretary.page, "form-draft-minutes");
            secretary.completeAndClose();
            assertThat(secretary.troubles).isEmpty();
        }

        // Version 1: the chair approves in Tasklist, the member asks for a change on the telephone.
        try (TasklistPage chair = open(CHAIR, number, APPROVE)) {
            chair.field("choice").locator("input[value=APPROVE]").check();
            Pictures.take(chair.page, "form-approve-minutes");
            chair.completeAndClose();
            assertThat(chair.troubles).isEmpty();
        }
        String vanishing = task(number, APPROVE, SECRETARY);
        try (FamilyPage member = phone(MEMBER, "ar")) {
            member.open("/staff/tasks/" + task(number, APPROVE, MEMBER) + "?lang=en");
            assertThat(member.page.locator("main")).containsText("One case of the agenda is not shown to you");
            assertThat(member.page.locator(".minutes-text")).containsText("حاضر");
            assertThat(member.page.locator(".minutes-text")).not().containsText("Present");
            assertThat(member.page.locator(".minutes-text")).containsText("رئاسة الاجتماع: رئيسة لجنة الخدمات");
            assertThat(member.fits()).isTrue();
            Pictures.take(member.page, "phone-vote-en");
            member.open("/staff/tasks/" + task(number, APPROVE, MEMBER) + "?lang=ar");
            assertThat(member.page.locator("main")).containsText("لا تُعرض عليكم معاملة واحدة");
            assertThat(member.page.locator("main")).not().containsText(CaseNumbers.spoken(third.caseNumber(), "ar"));
            member.page.locator("#choice-REQUEST_CHANGE").check();
            member.page.locator("#reasons").fill("يُذكر أن التنفيذ قبل رمضان");
            member.page.locator("#answer button").click();
            assertThat(member.page.locator("main")).containsText("حُسمت النتيجة، ويمضي المحضر بها.");
            assertThat(member.troubles).isEmpty();
        }
        journey.runDueJobs();
        try (FamilyPage secretary = phone(SECRETARY, "ar")) {
            secretary.open("/staff/tasks/" + vanishing);
            assertThat(secretary.page.locator("main")).containsText("حُسم الأمر، ولا يلزمكم شيء.");
        }
        try (TasklistPage secretary = open(SECRETARY, number, DRAFT)) {
            assertThat(secretary.form()).containsText("يُذكر أن التنفيذ قبل رمضان");
            secretary
                    .form()
                    .locator("[data-field='answers." + MEMBER + "'] textarea")
                    .fill(ANSWER);
            secretary.completeAndClose();
        }

        // Version 2: all approve, each a minute after the other, the secretary with a reservation.
        try (TasklistPage secretary = open(SECRETARY, number, APPROVE)) {
            secretary
                    .field("choice")
                    .locator("input[value=APPROVE_WITH_RESERVATION]")
                    .check();
            secretary.complete();
            assertThat(secretary.field("reasons").locator(".casework-error")).hasCount(1);
            secretary.field("reasons").locator("textarea").fill(RESERVATION);
            secretary.completeAndClose();
        }
        for (String voter : List.of(CHAIR, MEMBER)) {
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
            try (FamilyPage member = phone(voter, "ar")) {
                member.open("/staff/tasks/" + task(number, APPROVE, voter));
                // What others wrote may speak of the case from which the member withdrew.
                String read = member.page.locator("main").innerText();
                assertThat(read.contains(RESERVATION)).as(voter).isEqualTo(voter.equals(CHAIR));
                member.page.locator("#choice-APPROVE").check();
                member.page.locator("#answer button").click();
                member.page.locator("main [role=status]").waitFor();
            }
        }
        journey.runDueJobs();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        assertThat(state(number)).isEqualTo("SEALED");
        try (FamilyPage chair = phone(CHAIR, "ar")) {
            chair.open("/staff/minutes/" + number);
            Pictures.take(chair.page, "minutes");
            Download file = chair.page.waitForDownload(
                    () -> chair.page.locator("main a[href$='/file']").click());
            assertThat(file.suggestedFilename()).isEqualTo(number + ".pdf");
            assertSealed(number, third, Files.readAllBytes(file.path()));
        }
        try (FamilyPage member = phone(MEMBER, "ar")) {
            member.open("/staff/minutes/" + number);
            assertThat(member.page.locator("main")).containsText("فلا يُسلَّم إليكم كاملاً");
            assertThat(member.page.locator("main a[href$='/file']")).hasCount(0);
        }
        for (Filed filed : List.of(first, second, third)) {
            try (FamilyPage family = telephone("ar")) {
                family.track(filed.caseNumber(), filed.accessCode());
                assertThat(family.page.locator("main")).containsText("يسرّنا إبلاغكم بالموافقة على طلبكم.");
            }
        }
    }

    @Test
    void aDecisionByCirculationOnTelephonesWithoutScript() {
        Filed filed = real.studied();
        String number = opened();
        journey.submit(SECRETARY, new Filed(number, null), "userTask_callMeeting", circulation(filed))
                .expect(200);
        decide(number, filed);
        journey.submit(SECRETARY, new Filed(number, null), DRAFT, Map.of()).expect(200);
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            try (FamilyPage member = telephoneWithoutScript("ar")) {
                signIn(member, voter);
                member.open("/staff/tasks/" + task(number, APPROVE, voter));
                assertThat(member.page.locator("main")).containsText("قرار بالتمرير، دون اجتماع");
                assertThat(member.page.getByText("نورة سعد العذقي")).isHidden();
                member.page.locator(".minutes-case summary").click();
                assertThat(member.page.getByText("نورة سعد العذقي")).isVisible();
                assertThat(member.page.getByText("المعايير متحققة.")).isVisible();
                assertThat(member.fits()).isTrue();
                member.page.locator("#choice-APPROVE").check();
                member.page.locator("#answer button").click();
                assertThat(member.page.locator("main [role=status]")).isVisible();
            }
        }
        journey.runDueJobs();
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        assertThat(state(number)).isEqualTo("SEALED");
        try (FamilyPage family = telephone("ar")) {
            family.track(filed.caseNumber(), filed.accessCode());
            assertThat(family.page.locator("main")).containsText("يسرّنا إبلاغكم بالموافقة على طلبكم.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void thePageOfATaskFitsEverywhereAndSaysWhatIsWrong(String language) {
        Filed filed = real.studied();
        String number = opened();
        journey.submit(SECRETARY, new Filed(number, null), "userTask_callMeeting", circulation(filed))
                .expect(200);
        decide(number, filed);
        journey.submit(SECRETARY, new Filed(number, null), DRAFT, Map.of()).expect(200);
        try (FamilyPage member = phone(MEMBER, language)) {
            member.open("/staff/tasks/" + task(number, APPROVE, MEMBER));
            album.lookClosely(member, "staff-task");
            member.page.setViewportSize(FilingSample.TELEPHONE, 900);
            if (language.equals("ar")) {
                Pictures.take(member.page, "task-approve");
            }
            member.page.locator(".minutes-case summary").click();
            album.look(member, "staff-task-case");
            member.page.locator(".minutes-case summary").click();
            member.page.locator("#choice-OBJECT").check();
            member.page.locator("#answer button").click();
            member.page.locator("#reasons-problem").waitFor();
            album.lookAtRefusal(member, "staff-task-problem");
            member.page.locator("#choice-RECUSED").check();
            album.look(member, "staff-task-recusal");
            member.page.locator("#choice-APPROVE").check();
            member.page.locator("#answer button").click();
            member.page.locator("main [role=status]").waitFor();
            album.look(member, "staff-task-settled");
        }
        checks.report();
    }

    /** What people typed and said on the way stands on the paper, and the paper is what was sealed. */
    private void assertSealed(String number, Filed withdrawnFrom, byte[] file) throws Exception {
        LetterPictures.keep(file, "minutes-of-three", false);
        PdfA.assertValid(file);
        PrintedText text = PrintedText.of(file);
        assertThat(List.of(REMARKS, ATTACHMENT, ANSWER, RESERVATION)).allMatch(text::says);
        assertThat(says(text, "القرار 3: " + CaseNumbers.spoken(withdrawnFrom.caseNumber(), "ar")))
                .isTrue();
        assertThat(says(text, "تنحّى لتعارض المصالح: عضو لجنة الخدمات")).isTrue();
        assertThat(says(text, "الرقم (صادر): " + letter(number))).isTrue();
        String day = "15/06/1448هـ الموافق 25/11/2026م، الساعة ";
        assertThat(List.of(
                        "رئيسة لجنة الخدمات اعتماد " + day + "10:06",
                        "عضو لجنة الخدمات اعتماد " + day + "10:07",
                        "أمينة لجنة الخدمات اعتماد مع التحفُّظ " + day + "10:05"))
                .as("each member, what they said and when")
                .allMatch(row -> says(text, row));

        assertThat(verifier.verify(file).finding()).isEqualTo(Finding.AUTHENTIC);
        assertThat(verifier.verify(file).minutes()).isEqualTo(number);
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 0x01;
        assertThat(verifier.verify(changed).authentic()).isFalse();
    }

    /** Read from right to left numbers stand the other way round, each as a whole. */
    private static boolean says(PrintedText text, String line) {
        return text.says(NUMBER.matcher(line)
                .replaceAll(
                        number -> new StringBuilder(number.group()).reverse().toString()));
    }

    private String letter(String number) {
        return jdbc.sql("select letter_year || '/' || letter_serial from minutes where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    // ---- steps

    private String opened() {
        return journey.asStaff(SECRETARY, post("/api/v1/staff/minutes"), Map.of("committee", COMMITTEE))
                .expect(201)
                .body()
                .get("number")
                .asText();
    }

    private static Map<String, Object> circulation(Filed filed) {
        return Map.of("called", "CIRCULATION", "cases", List.of(Map.of("case", filed.caseNumber(), "taken", true)));
    }

    /** The first in Tasklist as the secretary does, the others by the same door. */
    private void decide(String number, Filed... cases) {
        String due = LocalDate.parse("2026-12-20").toString();
        boolean first = true;
        for (Filed filed : cases) {
            Task task = tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(RECORD)
                    .processVariableValueEquals("caseNumber", number)
                    .list()
                    .stream()
                    .filter(one -> filed.caseNumber().equals(tasks.getVariable(one.getId(), "itemCase")))
                    .findFirst()
                    .orElseThrow();
            if (first && cases.length > 1) {
                try (TasklistPage secretary = tasklist(SECRETARY, task.getId())) {
                    // Which of the items it is, and of which minutes, in the short numbers that people use.
                    assertThat(secretary.page.locator(".casework-card", withText(filed.caseNumber())))
                            .hasCount(1);
                    assertThat(secretary.form()).containsText(shortNumber(number));
                    assertThat(secretary.form()).not().containsText(number);
                    secretary.field("outcome").locator("select").selectOption("APPROVED");
                    secretary.field("entitlementWhat").locator("textarea").fill("مرافقة في استخراج وثيقة العمل الحر");
                    secretary.field("entitlementDueOn").locator("input").fill(due);
                    secretary.field("deliveredBy").locator("select").selectOption("liaison-officers");
                    secretary.field("basis").locator("select").selectOption("SERVICE_CRITERIA");
                    secretary.field("basisReference").locator("input").fill("S5");
                    secretary.completeAndClose();
                    assertThat(secretary.troubles).isEmpty();
                }
            } else {
                journey.asStaff(
                                SECRETARY,
                                post("/api/v1/staff/tasks/{id}/submission", task.getId()),
                                RequestForms.approval(due))
                        .expect(200);
            }
            first = false;
        }
    }

    private static String shortNumber(String number) {
        return number.substring(4, 8) + "/" + Integer.parseInt(number.substring(9));
    }

    private static Page.LocatorOptions withText(String caseNumber) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + shortNumber(caseNumber) + "$"));
    }

    private String state(String number) {
        return jdbc.sql("select state from minutes where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String task(String number, String key, String assignee) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .taskAssignee(assignee)
                .singleResult()
                .getId();
    }

    private TasklistPage open(String user, String number, String key) {
        return tasklist(user, task(number, key, user));
    }

    private TasklistPage tasklist(String user, String task) {
        String session = sessions.computeIfAbsent(
                user, one -> TasklistPage.signIn(chromium.browser(), port, one, DemoPeople.PASSWORD));
        TasklistPage page = new TasklistPage(chromium.browser(), port, "ar", session);
        page.itIs(clock.instant());
        page.openTask(task);
        page.form();
        return page;
    }

    private FamilyPage phone(String user, String language) {
        FamilyPage phone = telephone(language);
        signIn(phone, user);
        return phone;
    }

    private static void signIn(FamilyPage phone, String user) {
        phone.open("/staff/sign-in");
        phone.page.locator("#username").fill(user);
        phone.page.locator("#password").fill(DemoPeople.PASSWORD);
        phone.page.locator("main button[type=submit]").click();
        phone.page.waitForLoadState();
    }
}
