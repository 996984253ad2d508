package sa.org.esrar.casework.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.AUTHOR;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.TEXT;
import static sa.org.esrar.casework.announcements.AnnouncementSteps.form;
import static sa.org.esrar.casework.parties.Channel.PHONE;
import static sa.org.esrar.casework.parties.Channel.SMS;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** The pages of announcements for management and for everybody, and who is refused (G2, G3). */
@CaseworkTest
class AnnouncementPagesTest {

    private static final String PAGE = "/staff/announcements";
    private static final String MANAGER = "executive-manager";

    @Autowired
    AnnouncementSteps steps;

    @Autowired
    Announcements announcements;

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    /** Each test opens the form anew. */
    private final String form = UUID.randomUUID().toString();

    @BeforeEach
    void nobodyYet() {
        clock.set(TestClock.START);
        steps.nobodyYet();
    }

    // ---- writing

    @Test
    void itIsShownAsItWillGoOutAndProposedOnce() {
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        steps.signed("فاطمة علي الجريدي", "1999990029", "0519990002", PHONE);
        MockHttpServletResponse preview = send(typed("step", "preview"));
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(text(preview))
                .contains(TEXT, "شخصان", "رسالة نصية", "يبلّغهم موظف", "لدينا إعلان يعنيكم", "(S5-1)")
                .contains("ولا يشمل الطلبات التي استلمناها قبل ذلك")
                .contains("بالعربية وحدها")
                .contains("name=\"appliesToReceived\" value=\"false\"");
        assertThat(count()).as("nothing is kept by looking").isZero();

        assertThat(text(send(typed("step", "amend")))).contains(TEXT).contains("عرضه كما سيصل");
        Map<String, String> proposed = typed("step", "propose");
        String there = send(proposed).getRedirectedUrl();
        assertThat(there).matches(PAGE + "/\\d+");
        assertThat(send(proposed).getRedirectedUrl()).as("the same form again").isEqualTo(there);
        assertThat(count()).isEqualTo(1);
        assertThat(text(open(MANAGER, there))).contains("بانتظار الاعتماد").contains("سحب الإعلان");
        assertThat(text(open(MANAGER, PAGE))).contains("مساندة في استخراج التراخيص");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        MockHttpServletResponse empty =
                send(Map.of("step", "propose", "form", UUID.randomUUID().toString()));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty))
                .contains("textAr-problem", "from-problem", "subject-problem", "appliesToReceived-problem");

        Map<String, String> past = typed("from", "2026-11-21");
        past.put("textAr", "<script>alert(1)</script> شكراً");
        MockHttpServletResponse refused = send(past);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("ولا يُعلن بأثر سابق", "&lt;script&gt;alert(1)&lt;/script&gt; شكراً")
                .doesNotContain("<script>alert");
        MockHttpServletResponse long_ = send(typed("textAr", "ت".repeat(200_000)));
        assertThat(long_.getStatus()).isEqualTo(422);
        assertThat(text(long_)).contains("textAr-problem").contains("ت".repeat(200_000));
        assertThat(count()).isZero();
    }

    @Test
    void itsAuthorChangesWhatWasGivenBack() {
        long id = steps.propose(form());
        assertThat(open(MANAGER, PAGE + "/form?id=" + id).getStatus()).isEqualTo(409);
        steps.decide(id, Map.of("approved", false, "reason", "يُذكر موعد انتهاء المهلة"))
                .expect(200);
        assertThat(text(open(MANAGER, PAGE + "/" + id))).contains("يُذكر موعد انتهاء المهلة", "تعديله وإرساله من جديد");
        assertThat(text(open(MANAGER, PAGE + "/form?id=" + id))).contains(TEXT, "value=\"2026-12-01\"");
        Map<String, String> again = typed("step", "propose");
        again.put("id", String.valueOf(id));
        assertThat(send(again).getRedirectedUrl()).isEqualTo(PAGE + "/" + id);
        assertThat(count()).isEqualTo(1);
        assertThat(open(MANAGER, PAGE + "/form?id=4711").getStatus()).isEqualTo(404);
    }

    // ---- whom it reached

    @Test
    void theProofNamesEverybodyMaskedAndTheExcludedReadNothing() {
        Filed noura = steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        Filed fatima = steps.signed("فاطمة علي الجريدي", "1999990029", "0519990002", PHONE);
        UUID member = steps.member("أحمد مؤمن الكربي", "1999990060", "0519990006", PHONE);
        Map<String, Object> form = form();
        form.put("audience", "BOTH");
        long id = steps.published(form);

        String page = text(open(MANAGER, PAGE + "/" + id));
        assertThat(page)
                .contains("نورة سعد العذقي", noura.caseNumber(), "05••••001", "في الانتظار", "متابعة مفتوحة")
                .contains("أحمد مؤمن الكربي", "تسجيل إبلاغه")
                .doesNotContain("0519990001", "+966519990001");
        assertThat(looks(noura)).contains(MANAGER);
        assertThat(text(open(MANAGER, PAGE + "/" + id + "/proof")))
                .contains("إثبات إبلاغ الإعلان رقم", "data-print", fatima.caseNumber())
                .doesNotContain("0519990002");

        assertThat(post(PAGE + "/" + id + "/by-hand", Map.of("party", member.toString(), "channel", "PHONE"))
                        .getRedirectedUrl())
                .endsWith("show=unreached");
        assertThat(post(PAGE + "/" + id + "/by-hand", Map.of("party", member.toString(), "channel", "PHONE"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(open(MANAGER, PAGE + "/" + id))).contains("أُرسلت يدوياً");
        assertThat(text(open(MANAGER, PAGE + "/" + id + "?show=unreached"))).doesNotContain("أحمد مؤمن الكربي");

        transaction.executeWithoutResult(
                status -> exclusions.exclude(noura.caseNumber(), MANAGER, "DISCLOSED", "board-chair"));
        assertThat(text(open(MANAGER, PAGE + "/" + id)))
                .contains("معاملة استُبعدتم منها", "فاطمة علي الجريدي")
                .doesNotContain("نورة سعد العذقي", noura.caseNumber(), "05••••001");
        assertThat(text(open(MANAGER, PAGE + "/" + id + "/proof")))
                .doesNotContain("نورة سعد العذقي", noura.caseNumber());
    }

    @Test
    void aReasonIsNeededToEndIt() {
        long id = steps.published(form());
        MockHttpServletResponse without = post(PAGE + "/" + id + "/end", Map.of("reason", " "));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(text(without)).contains("reason-problem");
        assertThat(post(PAGE + "/" + id + "/end", Map.of("reason", "نُشر قبل اعتماد اللائحة"))
                        .getRedirectedUrl())
                .isEqualTo(PAGE + "/" + id);
        assertThat(text(open(MANAGER, PAGE + "/" + id))).contains("منتهٍ").doesNotContain("reason-problem");
    }

    // ---- who

    @Test
    void nobodyElseWritesReadsOrEndsThem() {
        long id = steps.published(form());
        for (String other :
                List.of("reception-1", "service-member", "follow-up-chair", "board-chair", "admin", "analyst")) {
            for (String path : List.of("", "/form", "/" + id, "/" + id + "/proof")) {
                assertThat(open(other, PAGE + path).getStatus())
                        .as(other + path)
                        .isEqualTo(403);
            }
            for (String path : List.of("/form", "/" + id + "/end")) {
                assertThat(send(other, PAGE + path, typed("reason", "x")).getStatus())
                        .as(other + path)
                        .isEqualTo(403);
            }
            assertThat(send(
                                    other,
                                    PAGE + "/" + id + "/by-hand",
                                    Map.of("party", UUID.randomUUID().toString()))
                            .getStatus())
                    .as(other)
                    .isEqualTo(403);
        }
        for (String other : List.of("reception-1", "service-member", "follow-up-chair", "admin", "analyst")) {
            assertThat(journey.status(other, get("/api/v1/staff/announcements/{id}", id)))
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(journey.status("board-chair", get("/api/v1/staff/announcements/{id}", id)))
                .isEqualTo(200);
        assertThat(journey.status(MANAGER, get("/api/v1/staff/announcements/{id}", 4711)))
                .isEqualTo(404);
        assertThat(perform(get(PAGE)).getRedirectedUrl()).endsWith("/staff/sign-in");
        assertThat(perform(get("/api/v1/staff/announcements/{id}", id)).getStatus())
                .isEqualTo(401);
        assertThat(open(MANAGER, PAGE + "/4711").getStatus()).isEqualTo(404);
        // Another site's form, without the token.
        assertThat(perform(MockMvcRequestBuilders.post(PAGE + "/" + id + "/end")
                                .param("reason", "x")
                                .with(user(MANAGER)))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoApprovesReadsTheExactTextAndHowManyItConcerns() {
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        long id = steps.propose(form());
        JsonNode seen = journey.asStaff("board-chair", get("/api/v1/staff/announcements/{id}", id), null)
                .expect(200)
                .body();
        assertThat(seen.get("textAr").asText()).isEqualTo(TEXT);
        assertThat(seen.get("persons").asInt()).isEqualTo(1);
        assertThat(seen.get("message").get("ar").asText()).endsWith("/announcements/" + id);
        assertThat(seen.get("listed").asBoolean())
                .as("the list of names is not for the chair")
                .isFalse();
        assertThat(seen.toString()).doesNotContain("نورة");
    }

    // ---- everybody

    @Test
    void everybodyReadsItWithoutAnAccountAndNobodyIsNamed() {
        steps.signed("نورة سعد العذقي", "1999990011", "0519990001", SMS);
        Visitor visitor = new Visitor(http, "ar");
        assertThat(visitor.open("/announcements").html()).contains("لا توجد إعلانات الآن");
        long id = steps.propose(form());
        String path = "/announcements/" + id;
        assertThat(visitor.open(path).status()).as("before its approval").isEqualTo(404);
        assertThat(visitor.open("/announcements").html()).contains("لا توجد إعلانات الآن");
        steps.decide(id, Map.of("approved", true)).expect(200);
        journey.runDueJobs();

        assertThat(visitor.open(path).html())
                .contains(TEXT, "مساندة في استخراج التراخيص", "ولا يشمل الطلبات", "/services/licensing-support")
                .doesNotContain("نورة", "executive-manager", "board-chair");
        assertThat(visitor.open("/announcements").html()).contains("href=\"" + path + "\"");
        assertThat(visitor.open("/services/licensing-support?lang=ar").html()).contains("إعلانات عن هذه الخدمة", path);
        assertThat(visitor.open("/services/fair-stall?lang=ar").html()).doesNotContain("إعلانات عن هذه الخدمة");
        assertThat(new Visitor(http, "en").open(path).html())
                .contains("The text of this announcement is in Arabic only.", "lang=\"ar\"", TEXT);
        for (String wrong : List.of("/announcements/4711", "/announcements/x", "/announcements/-1")) {
            assertThat(visitor.open(wrong).status()).as(wrong).isEqualTo(404);
        }

        announcements.end(id, "نُشر قبل اعتماد <b>اللائحة</b>", AUTHOR);
        assertThat(visitor.open(path).html()).contains("انتهى هذا الإعلان", "نُشر قبل اعتماد &lt;b&gt;");
        assertThat(visitor.open("/announcements").html()).contains("منتهٍ");
    }

    // ----

    private Map<String, String> typed(String field, String value) {
        Map<String, String> typed = new HashMap<>();
        form().forEach((name, text) -> typed.put(name, String.valueOf(text)));
        typed.put("form", form);
        typed.put("step", "preview");
        typed.put(field, value);
        return typed;
    }

    private MockHttpServletResponse send(Map<String, String> form) {
        return post(PAGE + "/form", form);
    }

    private MockHttpServletResponse post(String path, Map<String, String> form) {
        return send(MANAGER, path, form);
    }

    private MockHttpServletResponse send(String user, String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path).with(user(user)).with(csrfCookie());
        form.forEach(request::param);
        return perform(request);
    }

    private MockHttpServletResponse open(String user, String path) {
        return perform(get(path).with(user(user)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.header("Accept", "text/html").header("Accept-Language", "ar"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from announcement", Integer.class);
    }

    private List<String> looks(Filed filed) {
        return jdbc.queryForList(
                "select user_id from case_read where case_number = ? and what = 'announcement'",
                String.class,
                filed.caseNumber());
    }
}
