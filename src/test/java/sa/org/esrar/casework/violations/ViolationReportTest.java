package sa.org.esrar.casework.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.EngineTables;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.Visitor;

/** Every way that a report goes, with its dates (F2, F4). */
@CaseworkTest
class ViolationReportTest extends ViolationSteps {

    @Autowired
    JdbcTemplate template;

    @Test
    void questionReplyInvestigationAndDecisionByAnother() {
        Made made = report();
        assertThat(told(made, "staff.newWork")).containsExactly(FIRST, SECOND);
        assertThat(status(made)).isEqualTo("RECEIVED");
        assertThat(journey.timer(made.filed(), "timer_examinationDue")).isEqualTo(Journey.morningOf("2026-11-24"));

        asked(made, FIRST);
        assertThat(status(made)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(Journey.held(journey.timer(made.filed(), "timer_examinationDue")))
                .isTrue();
        assertThat(Journey.held(journey.timer(made.filed(), "timer_examinationOverdue")))
                .isTrue();
        assertThat(page(made).html()).contains("في أي شهر كان ذلك؟").contains("إرسال الجواب");
        assertThat(step(made, "reportwords", "words", "في شهر محرم").html()).contains("في شهر محرم");
        assertThat(status(made)).isEqualTo("RECEIVED");

        investigating(made);
        assertThat(status(made)).isEqualTo("UNDER_STUDY");
        assertThat(journey.timer(made.filed(), "timer_investigationDue")).isEqualTo(Journey.morningOf("2026-12-13"));
        submit(FIRST, made, INVESTIGATE, Map.of("result", "ASK", "question", "أيّ مورّد؟"))
                .expect(200);
        step(made, "reportwords", "words", "مورّد الصالة");
        submit(FIRST, made, INVESTIGATE, Map.of("result", "FOUND", "findings", "وُجد فرق"))
                .expect(200);
        step(made, "reportwords", "words", "وعندي أيضاً صورة");

        assertThat(submit(FIRST, made, DECIDE, decision("NOT_SUBSTANTIATED"))
                        .expect(409)
                        .body()
                        .toString())
                .contains("violations.anotherDecides");
        submit(SECOND, made, DECIDE, decision("SUBSTANTIATED")).expect(422);
        submit(SECOND, made, DECIDE, decision("SUBSTANTIATED", "measure", "تُراجع الفواتير من اثنين"))
                .expect(200);
        assertThat(ended(made, "end_substantiated")).isTrue();
        assertThat(status(made)).isEqualTo("CLOSED");
        assertThat(page(made).html())
                .contains("نظرنا في الأمر واتُّخذ ما يلزم.")
                .doesNotContain("سبب القرار")
                .doesNotContain("وُجد فرق");
        assertThat(read(SECOND, made).expect(200).body().get("statements")).hasSize(6);
    }

    @Test
    void whatIsMendedStaysWithTheReaders() {
        Made made = found(report());
        submit(
                        SECOND,
                        made,
                        DECIDE,
                        decision("SUBSTANTIATED", "measure", "تُراجع الفواتير", "measureDueOn", "2026-11-01"))
                .expect(422);
        submit(
                        SECOND,
                        made,
                        DECIDE,
                        decision("SUBSTANTIATED", "measure", "تُراجع الفواتير", "measureDueOn", "2026-11-30"))
                .expect(200);
        assertThat(hasTask("follow-up-chair", made, "userTask_carryOutCorrectiveAction"))
                .isFalse();
        journey.goTo(LocalDate.of(2026, 11, 30));
        assertThat(told(made, "staff.escalated")).containsExactly(FIRST, SECOND);
        submit(FIRST, made, "userTask_carryOutCorrectiveAction", Map.of("proof", "تعميم"))
                .expect(200);
        assertThat(hasTask("executive-manager", made, "userTask_verifyCorrectiveAction"))
                .isFalse();
        submit(SECOND, made, "userTask_verifyCorrectiveAction", Map.of("verified", true))
                .expect(200);
    }

    @Test
    void firstLookThatIsLateGoesFromReaderToReadersToTheChairWithoutAWord() {
        Made made = report();
        journey.goTo(LocalDate.of(2026, 11, 23));
        assertThat(told(made, "staff.dueSoon")).containsExactly(FIRST, SECOND);
        journey.goTo(LocalDate.of(2026, 11, 24));
        assertThat(told(made, "staff.escalated")).containsExactly(FIRST, SECOND);
        assertThat(told(made, "staff.reportLate")).isEmpty();
        journey.goTo(LocalDate.of(2026, 11, 25));
        assertThat(told(made, "staff.reportLate")).containsExactly(CHAIR);
        assertThat(journey.messages(made.caseNumber(), "staff.reportLate"))
                .singleElement()
                .asString()
                .doesNotContain(made.caseNumber().substring(9).replaceFirst("^0+", ""));
        read(CHAIR, made).expect(404);
        assertThat(page(made).html()).contains("تأخرنا عليكم");
    }

    @Test
    void investigationThatIsLateToo() {
        Made made = investigating(report());
        journey.goTo(LocalDate.of(2026, 12, 6));
        assertThat(told(made, "staff.dueSoon")).containsExactly(FIRST, SECOND);
        journey.goTo(LocalDate.of(2026, 12, 13));
        assertThat(told(made, "staff.escalated")).containsExactly(FIRST, SECOND);
        journey.goTo(LocalDate.of(2026, 12, 14));
        assertThat(told(made, "staff.reportLate")).containsExactly(CHAIR);
    }

    @Test
    void noReplyInTimeAndTheReadersGoOn() {
        Made made = asked(report(), SECOND);
        journey.goTo(LocalDate.of(2026, 12, 6));
        assertThat(status(made)).isEqualTo("RECEIVED");
        investigating(made);
        submit(FIRST, made, INVESTIGATE, Map.of("result", "ASK", "question", "هل من مستند؟"))
                .expect(200);
        journey.goTo(LocalDate.of(2026, 12, 20));
        submit(FIRST, made, INVESTIGATE, Map.of("result", "FOUND", "findings", "لم يوجد شيء"))
                .expect(200);
        submit(SECOND, made, DECIDE, decision("NOT_SUBSTANTIATED")).expect(200);
        assertThat(ended(made, "end_notSubstantiated")).isTrue();
    }

    @Test
    void endsAtTheFirstLook() {
        Made outside = report();
        submit(FIRST, outside, EXAMINE, Map.of("result", "OUTSIDE", "note", "ليس لنا", "told", "الأمر لجهة أخرى"))
                .expect(422);
        submit(
                        FIRST,
                        outside,
                        EXAMINE,
                        Map.of(
                                "result", "OUTSIDE",
                                "note", "ليس لنا",
                                "told", "الأمر لجهة أخرى",
                                "authority", "هيئة (مثال)"))
                .expect(200);
        assertThat(ended(outside, "end_referredOutside")).isTrue();
        assertThat(page(outside).html()).contains("هيئة (مثال)").doesNotContain("ليس لنا");

        Made little = report();
        submit(
                        FIRST,
                        little,
                        EXAMINE,
                        Map.of("result", "NOT_ENOUGH", "note", "لا مكان ولا وقت", "told", "لم يتيسر المضي"))
                .expect(200);
        assertThat(ended(little, "end_notEnough")).isTrue();

        Made late = report();
        Visitor.Page over = step(little, "reportwords", "words", "كلام يبقى بعد الإغلاق");
        assertThat(over.html()).contains("انتهى النظر في هذا البلاغ").contains("كلام يبقى بعد الإغلاق");
        submit(FIRST, late, EXAMINE, Map.of("result", "INVESTIGATE")).expect(200);
        submit(FIRST, late, INVESTIGATE, Map.of("result", "FOUND", "findings", "وُجد"))
                .expect(200);
        submit(SECOND, late, DECIDE, decision("REFERRED_OUTSIDE")).expect(422);
        submit(SECOND, late, DECIDE, decision("REFERRED_OUTSIDE", "authority", "هيئة (مثال)"))
                .expect(200);
        assertThat(ended(late, "end_referredOutside")).isTrue();
    }

    @Test
    void withdrawalIsAWishAndTheReadersSay() {
        Made made = report();
        submit(FIRST, made, EXAMINE, Map.of("result", "WITHDRAWN", "note", "لا خطر", "told", "أُنهي كما رغبتم"))
                .expect(422);
        asked(made, FIRST);
        assertThat(step(made, "reportwithdrawal").html()).contains("وصلتنا رغبتكم");
        assertThat(step(made, "reportwithdrawal").html()).contains("من قبل");
        assertThat(status(made)).as("it goes on until a reader has looked").isEqualTo("RECEIVED");
        assertThat(read(FIRST, made).body().get("withdrawalAsked").asBoolean()).isTrue();
        submit(FIRST, made, EXAMINE, Map.of("result", "WITHDRAWN", "note", "لا خطر", "told", "أُنهي كما رغبتم"))
                .expect(200);
        assertThat(ended(made, "end_reportWithdrawn")).isTrue();
        assertThat(status(made)).isEqualTo("WITHDRAWN");

        Made risky = report();
        step(risky, "reportwithdrawal");
        submit(FIRST, found(risky), DECIDE, decision("NOT_SUBSTANTIATED")).expect(409);
    }

    @Test
    void readerWhoIsConcernedHearsNothingAndTheOtherActsAlone() {
        Made made = report("readers", "مسؤولة البلاغات 1");
        assertThat(excluded(made)).containsExactly(FIRST);
        assertThat(told(made, "staff.newWork")).containsExactly(SECOND);
        read(FIRST, made).expect(404);
        submit(SECOND, made, EXAMINE, Map.of("result", "INVESTIGATE")).expect(200);
        submit(SECOND, made, INVESTIGATE, Map.of("result", "FOUND", "findings", "وُجد"))
                .expect(200);
        submit(SECOND, made, DECIDE, decision("SUBSTANTIATED", "measure", "يُصلح"))
                .expect(200);
        assertThat(excluded(report("concernedText", "رأيت مسؤول البلاغات 2 يفعلها")))
                .containsExactly(SECOND);
        assertThat(excluded(report("concerned", "SERVICE_COMMITTEE")))
                .containsExactly("service-chair", "service-member", "service-secretary");
    }

    @Test
    void aboutEveryReaderItIsTheChairsAndAboutAllItIsReferredOutside() {
        Made made = report("concerned", "READERS");
        assertThat(excluded(made)).containsExactly(FIRST, SECOND);
        assertThat(hasTask(CHAIR, made, EXAMINE)).isTrue();
        assertThat(told(made, "staff.newWork")).containsOnly(CHAIR);
        submit(CHAIR, made, EXAMINE, Map.of("result", "INVESTIGATE")).expect(200);
        submit(CHAIR, made, INVESTIGATE, Map.of("result", "FOUND", "findings", "وُجد"))
                .expect(200);
        submit(CHAIR, made, DECIDE, decision("NOT_SUBSTANTIATED")).expect(200);

        Made all = report("concerned", "BOARD", "readers", "مسؤولة البلاغات 1", "readers", "مسؤول البلاغات 2");
        assertThat(ended(all, "end_referredOutside")).isTrue();
        assertThat(page(all).html()).contains("وزارة الموارد البشرية");
        assertThat(told(all, "staff.newWork")).isEmpty();
        assertThat(told(all, "staff.nobodyMayAct")).isEmpty();
    }

    @Test
    void readersExcludeWhomTheSystemCannotKnowButNotThemselves() {
        Made made = report();
        submit(FIRST, made, EXAMINE, excluding(FIRST)).expect(422);
        submit(FIRST, made, EXAMINE, excluding("nobody-known")).expect(422);
        submit(FIRST, made, EXAMINE, excluding(SECOND, "accountant")).expect(200);
        assertThat(excluded(made)).containsExactly("accountant", SECOND);
        read(SECOND, made).expect(404);
        assertThat(read(FIRST, made).body().get("excluded")).hasSize(2);
    }

    private static Map<String, Object> excluding(String... users) {
        Map<String, Object> form = new HashMap<>(Map.of("result", "INVESTIGATE"));
        form.put(
                "excluded",
                List.of(users).stream()
                        .map(user -> Map.of("user", user, "involved", true))
                        .toList());
        return form;
    }

    @Test
    void nameIsOpenedByItselfEachTimeLoggedAndInNothingElse() {
        Made made = report("naming", "READERS_ONLY", "name", "سارة خالد الشيشي", "contact", "0519990008");
        String whole = read(FIRST, made).expect(200).body().toString();
        assertThat(whole).contains("\"named\":true").doesNotContain("الشيشي").doesNotContain("0519990008");
        assertThat(page(made).html()).doesNotContain("الشيشي");
        openReporter("executive-manager", made).expect(404);
        openReporter(CHAIR, made).expect(404);
        openReporter(FIRST, made).expect(200);
        assertThat(openReporter(FIRST, made).expect(200).body().get("name").asText())
                .isEqualTo("سارة خالد الشيشي");
        assertThat(jdbc.sql("select user_id from case_read where case_number = ? and what = 'reporter'")
                        .param(made.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly(FIRST, FIRST);
        assertThat(journey.asStaff(
                                FIRST, MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", made.caseNumber()), null)
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain("الشيشي");

        found(made);
        submit(SECOND, made, DECIDE, decision("NOT_SUBSTANTIATED", "told", "نشكر ساره خالد الشيشى"))
                .expect(422);
        submit(SECOND, made, DECIDE, decision("SUBSTANTIATED", "measure", "يُتصل على 0519990008"))
                .expect(422);
        submit(SECOND, made, DECIDE, decision("NOT_SUBSTANTIATED")).expect(200);

        Made later = report();
        openReporter(FIRST, later).expect(404);
        assertThat(step(later, "reporter", "name", "123").html()).contains("name-problem");
        step(later, "reporter", "name", "نورة سعد العذقي");
        assertThat(openReporter(SECOND, later).expect(200).body().get("name").asText())
                .isEqualTo("نورة سعد العذقي");
        assertThat(step(later, "reporter", "name", "أخرى").html()).contains("اسم إلى هذا البلاغ من قبل");
    }

    // ---- at the desk

    private Answer start(String user, Map<String, Object> form) {
        return journey.asStaff(
                user, MockMvcRequestBuilders.post("/api/v1/staff/starts/violation-intake/submission"), form);
    }

    private static Map<String, Object> told() {
        return new HashMap<>(Map.of(
                "channel", "INTERVIEW",
                "text", "تُصرف المواد دون توقيع",
                "concerned", "STAFF",
                "named", true,
                "reporterName", "فاطمة علي الجريدي",
                "readBack", true,
                "silence", true));
    }

    @Test
    void whoTakesItDownPromisesSilenceHandsOutTheCodeOnceAndSeesNothingMore() {
        Map<String, Object> loud = told();
        loud.put("silence", false);
        assertThat(start("reception-1", loud).expect(422).body().toString()).contains("silence");
        Map<String, Object> unread = told();
        unread.put("readBack", false);
        start("reception-1", unread).expect(422);
        start("accountant", told()).expect(404);
        String number = start("reception-1", told())
                .expect(201)
                .body()
                .get("caseNumber")
                .asText();
        Made made = new Made(new Filed(number, null), null, null);
        read("reception-1", made).expect(404);
        journey.asStaff("reception-1", MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", number), null)
                .expect(404);
        assertThat(sheet("reception-2", number)).isEqualTo(404);
        assertThat(sheet("executive-manager", number)).isEqualTo(404);
        assertThat(sheet("reception-1", number)).isEqualTo(200);
        assertThat(sheet("reception-1", number)).as("once").isEqualTo(404);
        assertThat(sheet("reception-1", "REQ-1448-000001")).isEqualTo(404);
        assertThat(openReporter(FIRST, made).expect(200).body().get("name").asText())
                .contains("الجريدي");
        assertThat(journey.asStaff(
                                "reception-1",
                                MockMvcRequestBuilders.post("/api/v1/staff/desk/people"),
                                Map.of("typed", "فاطمة علي الجريدي"))
                        .expect(200)
                        .body()
                        .toString())
                .as("no search for persons knows who reported")
                .doesNotContain(number);
    }

    private int sheet(String user, String number) {
        try {
            return http.perform(MockMvcRequestBuilders.post("/staff/report-sheet")
                            .param("caseNumber", number)
                            .with(user(user))
                            .with(csrfCookie()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- out of a complaint

    @Test
    void complaintBecomesAReportWithItsTextAndEndsThere() {
        Visitor visitor = new Visitor(http, "ar");
        String html = visitor.send(
                        "/complain",
                        "filingKey",
                        "c06",
                        "kind",
                        "SERVICE",
                        "respondent",
                        "SERVICE_COMMITTEE",
                        "facts",
                        "HARM",
                        "text",
                        "نفس الأسماء في أحسن الأركان وكلهم قرايب وحدة من اللجنة",
                        "unnamed",
                        "true")
                .html();
        Matcher found = Pattern.compile("CMP-\\d{4}-\\d{6}").matcher(html);
        assertThat(found.find()).isTrue();
        Matcher code = Pattern.compile("id=\"code\">([0-9A-Z]{10})<").matcher(html);
        assertThat(code.find()).isTrue();
        Filed complaint = new Filed(found.group(), code.group(1));
        journey.submit(
                        "follow-up-secretary",
                        complaint,
                        "userTask_checkConflict",
                        Map.of("respondent", "EXECUTIVE_MANAGER", "report", true))
                .expect(200);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(complaint.caseNumber())
                        .count())
                .isZero();
        assertThat(journey.status(complaint)).isEqualTo("CLOSED");
        String number = jdbc.sql("select case_number from case_link where linked = ?")
                .param(complaint.caseNumber())
                .query(String.class)
                .single();
        assertThat(number).startsWith("VIO-");
        for (String user : List.of("follow-up-secretary", "executive-manager")) {
            assertThat(journey.asStaff(
                                    user,
                                    MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", complaint.caseNumber()),
                                    null)
                            .body()
                            .toString())
                    .as("nowhere in the complaint's file")
                    .doesNotContain("VIO-");
        }
        Visitor.Page page =
                visitor.send("/track", "caseNumber", complaint.caseNumber(), "accessCode", complaint.accessCode());
        assertThat(page.html()).contains("حُوِّلت شكواكم إلى بلاغ");
        Visitor.Page receipt = visitor.send(page.path() + "/continued");
        assertThat(receipt.path()).contains("/reported");
        Made made = made(visitor, receipt);
        assertThat(made.caseNumber()).isEqualTo(number);
        assertThat(read(FIRST, made).expect(200).body().get("text").asText()).contains("نفس الأسماء");
        assertThat(excluded(made)).contains("executive-manager", "service-chair");
        submit(FIRST, made, EXAMINE, Map.of("result", "NOT_ENOUGH", "note", "عام", "told", "نحتاج المزيد"))
                .expect(200);
        assertThat(ended(made, "end_notEnough")).isTrue();
    }

    @Test
    void noColumnOfTheEngineHoldsWhatWasTyped() {
        String mark = "Qviomarker";
        Made made = report(
                "text",
                mark + " text",
                "concernedText",
                mark + " whom",
                "how",
                mark + " how",
                "naming",
                "READERS_ONLY",
                "name",
                mark + " name",
                "contact",
                mark + " contact");
        submit(FIRST, made, EXAMINE, Map.of("result", "ASK", "question", mark + " question"))
                .expect(200);
        step(made, "reportwords", "words", mark + " reply");
        submit(FIRST, made, EXAMINE, Map.of("result", "INVESTIGATE", "note", mark + " note"))
                .expect(200);
        submit(FIRST, made, INVESTIGATE, Map.of("result", "FOUND", "findings", mark + " findings"))
                .expect(200);
        submit(
                        SECOND,
                        made,
                        DECIDE,
                        decision("SUBSTANTIATED", "reasons", mark + " reasons", "measure", mark + " measure"))
                .expect(200);
        Map<String, Object> desk = told();
        desk.put("text", mark + " desk");
        desk.put("reporterName", mark + " desk name");
        start("reception-1", desk).expect(201);
        assertThat(EngineTables.finds(template, mark)).isEmpty();
        assertThat(EngineTables.finds(template, made.filed().accessCode())).isEmpty();
        assertThat(ours(mark)).as("nor ours in the clear").isZero();
        assertThat(jdbc.sql("select party_id from case_file where case_number = ?")
                        .param(made.caseNumber())
                        .query()
                        .singleRow()
                        .get("party_id"))
                .isNull();
    }

    private int ours(String mark) {
        return jdbc.sql("select count(*) from violation_report r left join violation_statement s using (case_number)"
                        + " where position(convert_to(:mark, 'UTF8') in r.detail) > 0"
                        + " or position(convert_to(:mark, 'UTF8') in coalesce(r.reporter, '')) > 0"
                        + " or position(convert_to(:mark, 'UTF8') in coalesce(r.decision, '')) > 0"
                        + " or position(convert_to(:mark, 'UTF8') in coalesce(s.content, '')) > 0")
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }
}
