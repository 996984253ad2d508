package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** The pages of committees: who forms them, who reads of them, and what is refused (D2). */
@CaseworkTest
class CommitteePagesTest {

    private static final String PAGE = "/staff/committees";
    private static final String SERVICE = PAGE + "/service-committee";
    private static final String MANAGER = "executive-manager";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvc http;

    @Autowired
    Committees committees;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void asSampled() {
        clock.set(TestClock.START.minusSeconds(24 * 60 * 60));
        demoStaff.load();
        for (String code : List.of("service-committee", "board")) {
            byMinutes.of(code, Way.byOfficer(Rule.MAJORITY));
        }
        clock.set(TestClock.START);
    }

    // ---- reading

    @Test
    void managementReadsOfAllAndMembersOfTheirOwn() {
        assertThat(html(MANAGER, PAGE))
                .contains("لجنة الخدمات", "لجنة المساعدات", "مجلس الإدارة", "رئيسة لجنة الخدمات");
        assertThat(html("service-member", PAGE)).contains("لجنة الخدمات").doesNotContain("لجنة المساعدات");
        assertThat(html("service-member", SERVICE))
                .contains(
                        "أكثرية الحاضرين ويرجّح صوت الرئيس",
                        "2 من أصل 3",
                        "يُدخل القرار موظف مخوَّل منها",
                        "أمينة لجنة الخدمات")
                .doesNotContain("تشكيل جديد", "تغيير عضو");
        assertThat(html(MANAGER, PAGE + "/investigation-committee?lang=en"))
                .contains("All members agree", "3 of 3", "By minutes that its members approve", "Executive manager");
    }

    @Test
    void nobodyElseReadsOrFormsThem() {
        for (String stranger : List.of("reception-1", "accountant", "analyst", "admin")) {
            assertThat(status(stranger, get(PAGE))).as(stranger).isEqualTo(403);
            assertThat(status(stranger, get(SERVICE))).as(stranger).isEqualTo(403);
            assertThat(send(stranger, SERVICE + "/seats", seat()).getStatus()).isEqualTo(403);
            assertThat(status(stranger, get(SERVICE + "/formation"))).isEqualTo(404);
        }
        assertThat(status("service-member", get(PAGE + "/aid-committee"))).isEqualTo(404);
        assertThat(status("service-chair", get(SERVICE + "/formation"))).isEqualTo(403);
        assertThat(send("service-chair", SERVICE + "/formation", formation()).getStatus())
                .isEqualTo(403);
        assertThat(send("service-chair", SERVICE + "/seats", seat()).getStatus())
                .isEqualTo(403);
        assertThat(send("aid-chair", SERVICE + "/seats", seat()).getStatus()).isEqualTo(404);
        assertThat(status(MANAGER, get(PAGE + "/management"))).isEqualTo(404);
        assertThat(status(MANAGER, get(PAGE + "/management/formation"))).isEqualTo(404);
        assertThat(service().decisionNumber()).startsWith("T/");
    }

    @Test
    void theBoardIsFormedByItsChairAlone() {
        String board = PAGE + "/board";
        assertThat(html(MANAGER, board)).contains("أمين مجلس الإدارة").doesNotContain("تشكيل جديد", "تغيير عضو");
        assertThat(status(MANAGER, get(board + "/formation"))).isEqualTo(403);
        Map<String, String> change = seat();
        change.put("leaving", "board-member");
        change.put("joining", MANAGER);
        assertThat(send(MANAGER, board + "/seats", change).getStatus()).isEqualTo(403);
        assertThat(committees.find("board").orElseThrow().has(MANAGER)).isFalse();
        change.put("joining", "hr-officer");
        assertThat(send("board-chair", board + "/seats", change).getRedirectedUrl())
                .isEqualTo(board);
        assertThat(committees.find("board").orElseThrow().has("hr-officer")).isTrue();
    }

    // ---- forming

    @Test
    void theFormIsFilledInWithTheLastFormationAndFormsItAnew() {
        assertThat(html(MANAGER, SERVICE + "/formation"))
                .contains("<option value=\"service-chair\" selected=\"selected\">", "قرار تشكيل: لجنة الخدمات")
                .containsPattern("value=\"service-member\" checked");
        Map<String, String> typed = formation();
        MockHttpServletResponse formed = send(MANAGER, SERVICE + "/formation", typed);
        assertThat(formed.getRedirectedUrl()).isEqualTo(SERVICE);
        assertThat(send(MANAGER, SERVICE + "/formation", typed).getRedirectedUrl())
                .as("the same form again")
                .isEqualTo(SERVICE);
        Committee service = service();
        assertThat(service.way()).isEqualTo(new Way(Rule.ALL, 2, true, false, "board-chair"));
        assertThat(service.until()).isEqualTo(TODAY.plusYears(1));
        assertThat(service.members())
                .containsExactly(
                        new Member("service-chair", Role.CHAIR),
                        new Member("service-secretary", Role.SECRETARY),
                        new Member("hr-officer", Role.MEMBER));
        assertThat(service.alternates()).containsExactly(new Alternate("service-member", "hr-officer"));
        assertThat(html(MANAGER, SERVICE))
                .contains(
                        "اتفاق جميع الأعضاء",
                        "عضو احتياط",
                        ">ينوب عن</th>",
                        ">أخصائية الموارد البشرية</span>",
                        "غير جائز")
                .doesNotContain("ينوب عن: ")
                .contains("تشكيلات أخرى", "سجّل القرار", "المدير التنفيذي");
        assertThat(committees.formations("service-committee").get(0).recordedBy())
                .isEqualTo(MANAGER);
    }

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndNothingTypedIsLost() {
        MockHttpServletResponse empty = send(MANAGER, SERVICE + "/formation", new LinkedHashMap<>());
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty))
                .contains("decisionNumber-problem", "decidedOn-problem", "inForceFrom-problem", "chair-problem")
                .contains("rule-problem", "decidesByMinutes-problem", "byCirculation-problem");
        Map<String, String> typed = formation();
        typed.put("decisionNumber", "<b>1448/61");
        typed.put("inForceFrom", "2026-11-20");
        typed.put("decidedOn", "2026-11-21");
        typed.put("until", "2026-11-01");
        typed.put("quorum", "9");
        typed.put("alternate0", "service-chair");
        MockHttpServletResponse refused = send(MANAGER, SERVICE + "/formation?lang=en", typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("a decision is not in force before it was taken")
                .contains("the last day of the term lies before the first")
                .contains("The quorum is not above the number of members, 3.")
                .contains("An alternate must be at work")
                .contains("&lt;b&gt;1448/61", "value=\"2026-11-20\"")
                .containsPattern("value=\"hr-officer\" checked")
                .doesNotContain("<b>1448");
        typed.put("alternate0", "");
        typed.put("quorum", "");
        typed.put("until", "");
        typed.put("inForceFrom", "2026-11-21");
        assertThat(text(send(MANAGER, SERVICE + "/formation", typed)))
                .contains("للجنة قرار تشكيل يسري من هذا التاريخ أو بعده");
        typed.put("decisionNumber", "1".repeat(21));
        assertThat(text(send(MANAGER, SERVICE + "/formation", typed)))
                .contains("decisionNumber-problem", "1".repeat(21));
        assertThat(service().decisionNumber()).startsWith("T/");
    }

    @Test
    void theBoardsMinutesAreEndorsedNeitherByTheBoardNorByItsChair() {
        String formation = PAGE + "/board/formation";
        Map<String, String> typed = formation();
        for (String itself : List.of("board", "board-chair")) {
            typed.put("endorsedBy", itself);
            MockHttpServletResponse refused = send("board-chair", formation, typed);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("فلا يعتمد المجلس ولا رئيسه محاضر المجلس");
            assertThat(text(send("board-chair", formation + "?lang=en", typed)))
                    .contains("neither the board nor its chair endorses those of the board");
        }
        typed.put("endorsedBy", "executive-manager");
        typed.put("quorum", "9");
        assertThat(text(send("board-chair", formation, typed)))
                .contains("quorum-problem")
                .doesNotContain("endorsedBy-problem");
        assertThat(committees.find("board").orElseThrow().decisionNumber()).startsWith("T/");
    }

    // ---- seats

    @Test
    void aSeatChangesHandsAndTheRecordTellsByWhichDecision() {
        MockHttpServletResponse empty = send(MANAGER, SERVICE + "/seats", new LinkedHashMap<>());
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty))
                .contains("leaving-problem", "from-problem", "decisionNumber-problem", "decidedOn-problem");
        Map<String, String> chair = seat();
        chair.put("leaving", "service-chair");
        chair.put("joining", "");
        chair.put("from", "2026-11-21");
        MockHttpServletResponse refused = send(MANAGER, SERVICE + "/seats", chair);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "لا تبقى اللجنة بلا رئيس",
                        "لا يُغيَّر التشكيل بأثر سابق",
                        "value=\"1448/80\"",
                        "value=\"2026-11-21\"");
        Map<String, String> change = seat();
        assertThat(send(MANAGER, SERVICE + "/seats", change).getRedirectedUrl()).isEqualTo(SERVICE);
        assertThat(send(MANAGER, SERVICE + "/seats", change).getRedirectedUrl())
                .as("the same form again")
                .isEqualTo(SERVICE);
        assertThat(service().has("hr-officer")).isTrue();
        assertThat(service().has("service-member")).isFalse();
        assertThat(html(MANAGER, SERVICE))
                .contains("من انتهت عضويتهم", "عضو لجنة الخدمات")
                .contains("انتهت العضوية بالقرار رقم 1448/80", "حلّ في المقعد بالقرار رقم 1448/80");
        // Nobody of the committee any more.
        assertThat(status("service-member", get(SERVICE))).isEqualTo(403);
    }

    // ---- the term

    @Test
    void theEndOfTheTermIsToldBeforeItComes() {
        Map<String, String> typed = formation();
        typed.put("until", TODAY.plusDays(40).toString());
        send(MANAGER, SERVICE + "/formation", typed);
        assertThat(html(MANAGER, PAGE)).doesNotContain("تنتهي مدة التشكيل");
        clock.set(TODAY.plusDays(10), LocalTime.of(9, 0));
        assertThat(html(MANAGER, PAGE)).contains("تنتهي مدة التشكيل بعد 30 يوماً");
        clock.set(TODAY.plusDays(38), LocalTime.of(9, 0));
        assertThat(html(MANAGER, SERVICE)).contains("تنتهي مدة التشكيل بعد يومين");
        clock.set(TODAY.plusDays(40), LocalTime.of(9, 0));
        assertThat(html(MANAGER, SERVICE)).contains("تنتهي مدة التشكيل اليوم");
        clock.set(TODAY.plusDays(41), LocalTime.of(9, 0));
        assertThat(html(MANAGER, SERVICE))
                .contains("انتهت مدة تشكيلها في", "حتى يصدر قرار تشكيل جديد", "تشكيل جديد")
                .doesNotContain("تغيير عضو");
        assertThat(status("service-member", get(SERVICE))).isEqualTo(403);
    }

    // ---- shorthands

    private Committee service() {
        return committees.find("service-committee").orElseThrow();
    }

    private static Map<String, String> formation() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("form", UUID.randomUUID().toString());
        typed.put("decisionNumber", "1448/60");
        typed.put("decidedOn", "2026-11-19");
        typed.put("inForceFrom", "2026-11-22");
        typed.put("until", TODAY.plusYears(1).toString());
        typed.put("chair", "service-chair");
        typed.put("secretary", "service-secretary");
        typed.put("members", "hr-officer");
        typed.put("alternate0", "service-member");
        typed.put("standsInFor0", "hr-officer");
        typed.put("rule", "ALL");
        typed.put("quorum", "٢");
        typed.put("decidesByMinutes", "true");
        typed.put("byCirculation", "false");
        typed.put("endorsedBy", "board-chair");
        return typed;
    }

    private static Map<String, String> seat() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("form", UUID.randomUUID().toString());
        typed.put("leaving", "service-member");
        typed.put("joining", "hr-officer");
        typed.put("from", "2026-11-22");
        typed.put("decisionNumber", "1448/80");
        typed.put("decidedOn", "2026-11-19");
        return typed;
    }

    private String html(String user, String path) {
        MockHttpServletResponse page = perform(user, get(path));
        assertThat(page.getStatus()).as(user + " " + path).isEqualTo(200);
        return text(page);
    }

    private int status(String user, MockHttpServletRequestBuilder request) {
        return perform(user, request).getStatus();
    }

    private MockHttpServletResponse send(String user, String path, Map<String, String> typed) {
        MockHttpServletRequestBuilder request = post(path).with(csrfCookie());
        typed.forEach(request::param);
        return perform(user, request);
    }

    private MockHttpServletResponse perform(String user, MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(user(user)).accept("text/html"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
