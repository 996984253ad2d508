package sa.org.esrar.casework.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.complaints.ComplaintStage;
import sa.org.esrar.casework.inquiries.InquiryStage;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;

/** The live list of top management: what it shows, to whom, and what comes of it (H5). */
@CaseworkTest
class OversightPageTest extends OversightSteps {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OversightPageTest.class);
    private static final String PAGE = "/staff/oversight";
    private static final String GIVE = PAGE + "/instruction/given";
    private static final StaffUser READER = new StaffUser(MANAGER, Set.of("management", "executive-manager"));

    @Autowired
    CaseRegister register;

    @Autowired
    OversightFigures figures;

    @Test
    void openCasesStandInTheOrderOfTheirDaysAndCanBeNarrowedDown() {
        Filed complaint = complained();
        Filed inquiry = asked("textiles");
        Filed other = asked("handicrafts");
        clock.set(LocalDate.parse("2026-11-26"), LocalTime.of(9, 0));
        String page = page("");
        assertThat(page).contains("3 معاملات مفتوحة · معاملتان متأخرتان", "متأخرة يوم عمل واحد", "ضابطة الاتصال 1");
        assertThat(page.indexOf(number(inquiry))).isBetween(0, page.indexOf(number(complaint)));
        assertThat(page("?kind=CMP")).contains(number(complaint)).doesNotContain(number(inquiry));
        assertThat(page("?due=LATE")).contains(number(inquiry)).doesNotContain(number(complaint));
        assertThat(page("?field=handicrafts")).contains(number(other)).doesNotContain(number(inquiry));
        assertThat(page("?owner=user:liaison-1")).contains(number(inquiry)).doesNotContain(number(complaint));
        assertThat(page("?owner=group:follow-up-committee"))
                .contains(number(complaint))
                .doesNotContain(number(inquiry));
        assertThat(page("?kind=VIO&due=x&owner=x&page=x")).as("is as nothing").contains(number(inquiry));
        assertThat(page("?category=supported-family")).contains("لا معاملات بهذه الشروط.");
        assertThat(page("?page=9999999999").contains(number(inquiry))).isTrue();
        assertThat(page("?lang=en")).contains("3 open cases · 2 late cases", "1 working day late");
        assertThat(jdbc.queryForList("select case_number from case_read where what = 'oversight'", String.class))
                .contains(complaint.caseNumber(), inquiry.caseNumber(), other.caseNumber());
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void anAssociationWithoutCasesHasAPageToo() {
        assertThat(page(""))
                .contains("لا معاملات مفتوحة", "لا معاملات بهذه الشروط.", "لا توجيهات مفتوحة.", "لم تُجرَ مراجعة بعد.");
        assertThat(page("?lang=en")).contains("No open cases", "No review yet.");
    }

    @Test
    void whoIsNotOfTopManagementIsRefusedAtEveryDoor() {
        Filed inquiry = asked("textiles");
        weekBegins("2026-11-29");
        long review = reviewId();
        for (String user : List.of(
                "reception-1",
                "liaison-1",
                "follow-up-chair",
                "board-chair",
                "board-member",
                "accountant",
                "analyst")) {
            assertThat(open(user, get(PAGE)).getStatus()).as(user).isEqualTo(403);
            assertThat(open(user, get(PAGE + "/cases.csv")).getStatus())
                    .as(user)
                    .isEqualTo(403);
            assertThat(open(user, get(PAGE + "/reviews/{id}", review)).getStatus())
                    .as(user)
                    .isEqualTo(403);
            assertThat(open(user, post(PAGE + "/reviews")).getStatus()).as(user).isEqualTo(403);
            assertThat(open(user, post(PAGE + "/instruction").param("caseNumber", inquiry.caseNumber()))
                            .getStatus())
                    .as(user)
                    .isEqualTo(403);
            assertThat(open(user, give(Map.of("text", "x"))).getStatus())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(open(MANAGER, get(PAGE + "/reviews/{id}", 999_999)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theExcludedManagerFindsTheCaseNowhere() {
        Filed inquiry = asked("textiles");
        assertThat(page("")).contains(number(inquiry));
        exclude(inquiry, MANAGER);
        assertThat(page(""))
                .doesNotContain(inquiry.caseNumber())
                .doesNotContain(number(inquiry))
                .contains("معاملة مفتوحة واحدة", "وفي الأرقام معاملة أخرى لا تُعرض عليكم")
                .contains("لا معاملات مفتوحة لدى أحد.");
        assertThat(csv()).doesNotContain(inquiry.caseNumber());
        assertThat(open(MANAGER, post(PAGE + "/instruction").param("caseNumber", inquiry.caseNumber()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(open(
                        MANAGER,
                        give(Map.of(
                                "text",
                                "x",
                                "owner",
                                "user:liaison-1",
                                "dueOn",
                                "2026-12-01",
                                "caseNumber",
                                inquiry.caseNumber())))))
                .contains("لا توجد معاملة بهذا الرقم");
    }

    @Test
    void reportsOfViolationsAreNotInIt() {
        String violation = register.open(CaseKind.VIO, null, Channel.WEBSITE, CaseStatus.RECEIVED)
                .caseNumber();
        assertThat(page("")).doesNotContain(violation).contains("لا معاملات مفتوحة");
        assertThat(open(MANAGER, post(PAGE + "/instruction").param("caseNumber", violation))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(open(
                        MANAGER,
                        give(Map.of(
                                "text",
                                "x",
                                "owner",
                                "user:liaison-1",
                                "dueOn",
                                "2026-12-01",
                                "caseNumber",
                                violation)))))
                .contains("لا توجد معاملة بهذا الرقم");
    }

    /** The views say which stages are over; a stage that comes later has to be told to them. */
    @Test
    void whatIsOverIsNotOpen() {
        String complaint = complained().caseNumber();
        for (ComplaintStage stage : ComplaintStage.values()) {
            jdbc.update("update complaint set stage = ? where case_number = ?", stage.name(), complaint);
            assertThat(jdbc.queryForObject(
                            "select open from complaint_course where case_number = ?", Boolean.class, complaint))
                    .as(stage.name())
                    .isEqualTo(!stage.over());
        }
        String inquiry = asked("textiles").caseNumber();
        for (InquiryStage stage : InquiryStage.values()) {
            jdbc.update("update inquiry set stage = ? where case_number = ?", stage.name(), inquiry);
            assertThat(jdbc.queryForObject(
                            "select open from inquiry_course where case_number = ?", Boolean.class, inquiry))
                    .as(stage.name())
                    .isEqualTo(!stage.over());
        }
    }

    // ---- instructions and reviews

    @Test
    void anInstructionAboutACaseReachesItsOwnerOnceHoweverOftenItIsSent() {
        Filed inquiry = asked("textiles");
        assertThat(text(open(MANAGER, post(PAGE + "/instruction").param("caseNumber", inquiry.caseNumber()))))
                .contains(inquiry.caseNumber(), "توجيه من الإدارة العليا");
        Map<String, String> typed = Map.of(
                "form",
                UUID.randomUUID().toString(),
                "text",
                "يُتصل بالسائلة <b>اليوم</b>",
                "owner",
                "user:reception-1",
                "dueOn",
                "2026-12-01",
                "caseNumber",
                inquiry.caseNumber());
        for (int i = 0; i < 2; i++) {
            assertThat(open(MANAGER, give(typed)).getRedirectedUrl()).isEqualTo(PAGE);
        }
        assertThat(jdbc.queryForObject("select count(*) from management_instruction", Integer.class))
                .isEqualTo(1);
        assertThat(page("")).contains("يُتصل بالسائلة &lt;b&gt;اليوم&lt;/b&gt;").doesNotContain("<b>");
        assertThat(instructionOf("reception-1").getDueDate()).isNotNull();

        Map<String, Object> done = Map.of("proof", "اتصلتُ بها");
        submit("reception-1", instructionOf("reception-1"), done).expect(200);
        assertThat(page("")).doesNotContain("يُتصل بالسائلة");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        MockHttpServletResponse answer = open(
                MANAGER,
                give(Map.of("text", "يُراجع الجدول", "owner", "", "dueOn", "2026-12-04", "caseNumber", "1448/999999")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "يُراجع الجدول</textarea>",
                        "value=\"2026-12-04\"",
                        "value=\"1448/999999\"",
                        "ليس هذا اليوم يوم عمل",
                        "لا توجد معاملة بهذا الرقم",
                        "id=\"owner-problem\"");
        assertThat(text(open(MANAGER, give(Map.of("text", "ن".repeat(200_000))))))
                .contains("id=\"text-problem\"");
    }

    @Test
    void aReviewIsAskedForAtAnyTimeAndStandsBelowOnceItIsDone() {
        Filed inquiry = asked("textiles");
        open(MANAGER, post(PAGE + "/reviews"));
        assertThat(review().getDueDate()).isNotNull();
        assertThat(open(MANAGER, post(PAGE + "/reviews")).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(tasks.createTaskQuery().taskDefinitionKey(REVIEW).count()).isEqualTo(1);
        assertThat(page("")).contains("هناك مراجعة مفتوحة");
        long review = reviewId();
        complete(MANAGER, with(instruction("يُتصل بها", "user:liaison-1", "2026-12-01", inquiry.caseNumber())))
                .expect(200);
        assertThat(page("")).contains("توجيه واحد، بقي منها واحد", PAGE + "/reviews/" + review);
        assertThat(text(open(MANAGER, get(PAGE + "/reviews/{id}", review))))
                .contains("يُتابع الأسبوع القادم", "يُتصل بها", "أتمّها المدير التنفيذي", "عند المراجعة");
        assertThat(text(open(MANAGER, get(PAGE + "/reviews/{id}?lang=en", review))))
                .contains("Completed by Executive manager", "At the review");
    }

    // ---- the list as a file

    @Test
    void theFileSaysThatTheDataAreSamplesAndHoldsNoFormula() {
        Filed inquiry = asked("textiles");
        jdbc.update("update staff_member set title_ar = '=HYPERLINK(\"x\")' where user_id = 'liaison-1'");
        jdbc.update("update party set fictitious = true");
        try {
            MockHttpServletResponse answer = open(MANAGER, get(PAGE + "/cases.csv"));
            assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
            assertThat(answer.getHeader("Content-Disposition")).contains("open-cases.csv");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            List<String> lines = text(answer).lines().toList();
            assertThat(lines.get(0)).isEqualTo("\uFEFF\"بيانات تجريبية\"");
            assertThat(lines.get(1)).startsWith("\"رقم المعاملة\",\"الموضوع\"");
            assertThat(lines.get(2))
                    .startsWith("\"" + inquiry.caseNumber() + "\",\"استفسار عام\"")
                    .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"2026-11-25\"");
            assertThat(lines).hasSize(3);
        } finally {
            jdbc.update("update staff_member set title_ar = 'ضابطة الاتصال 1' where user_id = 'liaison-1'");
        }
    }

    // ---- speed

    /** Twenty thousand open inquiries and as many that are over; the page asks for as much as with three. */
    @Test
    void twentyThousandOpenCasesAreAFewStatements() {
        asked("textiles");
        int few = statements();
        jdbc.update(
                """
                insert into case_file (case_number, kind, hijri_year, serial, party_id, channel, status, received_at,
                  access_code_hash, clock_running, complete_on, policy_due_on, due_on)
                select 'INQ-1447-' || lpad(n::text, 6, '0'), 'INQ', 1447, n, null, 'WEBSITE', 'RECEIVED',
                  timestamptz '2026-11-01 08:00+03', decode('00', 'hex'), n <= 20000, date '2026-11-01',
                  date '2026-11-10' + n % 40, date '2026-11-10' + n % 40
                from generate_series(1, 40000) n""");
        jdbc.update(
                """
                insert into inquiry (case_number, kind, asker, question, language, officer, stage, round, version)
                select 'INQ-1447-' || lpad(n::text, 6, '0'), 'GENERAL', 'UNNAMED', decode('00', 'hex'), 'ar',
                  'liaison-' || 1 + n % 2, case when n <= 20000 then 'ANSWERING' else 'NO_REPLY' end, 1, 0
                from generate_series(1, 40000) n""");
        jdbc.execute("analyze");
        try {
            assertThat(statements()).isEqualTo(few);
            Instant start = Instant.now();
            String page = page("?page=3");
            Duration whole = Duration.between(start, Instant.now());
            assertThat(page).contains("20,001 معاملة", "صفحة 3 من 401");
            start = Instant.now();
            assertThat(figures.open(CaseFilter.ALL, READER, 50, 0)).hasSize(50);
            LOG.info(
                    "20,000 open cases: the page took {} ms, its list {} ms",
                    whole.toMillis(),
                    Duration.between(start, Instant.now()).toMillis());
            assertThat(whole).isLessThan(Duration.ofSeconds(10));
            start = Instant.now();
            weekBegins("2026-11-29");
            LOG.info(
                    "20,000 open cases: a review was opened within {} ms",
                    Duration.between(start, Instant.now()).toMillis());
            assertThat(seen(MANAGER, reviewId()).get("attention")).hasSize(Reviews.MOST_LISTED);
        } finally {
            jdbc.execute("alter table management_review_case disable trigger user");
            jdbc.update("delete from management_review_case");
            jdbc.execute("alter table management_review_case enable trigger user");
            jdbc.update("delete from inquiry where case_number like 'INQ-1447-%'");
            jdbc.execute("alter table case_read disable trigger user");
            jdbc.update("delete from case_read where case_number like 'INQ-1447-%'");
            jdbc.execute("alter table case_read enable trigger user");
            jdbc.update("delete from case_file where case_number like 'INQ-1447-%'");
        }
    }

    /** How many statements the page sends, once it was asked for before. */
    private int statements() {
        page("");
        Logger sql = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> sent = new ListAppender<>();
        Level before = sql.getLevel();
        sent.start();
        sql.addAppender(sent);
        sql.setAdditive(false);
        sql.setLevel(Level.DEBUG);
        try {
            page("");
        } finally {
            sql.detachAppender(sent);
            sql.setAdditive(true);
            sql.setLevel(before);
        }
        int count = (int) sent.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(count).as("the appender hears of them").isPositive();
        return count;
    }

    // ---- how

    private static String number(Filed filed) {
        return CaseNumbers.spoken(filed.caseNumber());
    }

    private int waiting() {
        for (JsonNode page : journey.asStaff(MANAGER, get("/api/v1/staff/pages"), null)
                .expect(200)
                .body()) {
            if (page.get("address").asText().equals(PAGE)) {
                return page.get("waiting").asInt();
            }
        }
        throw new AssertionError("not in the menu");
    }

    private String page(String query) {
        MockHttpServletResponse answer = open(MANAGER, get(PAGE + query));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private String csv() {
        return text(open(MANAGER, get(PAGE + "/cases.csv")));
    }

    private static MockHttpServletRequestBuilder give(Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(GIVE);
        fields.forEach(form::param);
        return form;
    }

    private MockHttpServletResponse open(String name, MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(user(name)).with(csrfCookie()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
