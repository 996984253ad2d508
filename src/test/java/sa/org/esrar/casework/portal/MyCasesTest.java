package sa.org.esrar.casework.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Families.other;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.notifications.Dispatcher;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** A telephone shows the cases of its one owner, to who holds it, and tells nobody else whether there are any. */
@CaseworkTest
class MyCasesTest {

    private static final String IF_ANY = "إن كانت لهذا الرقم معاملات فسيصلكم رمز التحقق";
    private static final String HUDA = "0519990004";
    private static final String NOBODY = "0519990014";
    private static final String HANDLE = "/track/[a-z0-9]{8}";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Filed filed;
    private Visitor huda;

    @BeforeEach
    void aWomanWithARequestAndHerOwnTelephone() {
        filed = families.signed("هدى إبراهيم السعفي", "1999990045", HUDA, "OWN");
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from one_time_code").update();
        huda = new Visitor(http, "ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0519990004",
                "٠٥١٩٩٩٠٠٠٤",
                "۰۵۱۹۹۹۰۰۰۴",
                "+966 51 999 0004",
                "00966519990004",
                "519990004",
                "0519-990-004",
                "\u200F0519990004\u200F"
            })
    void theNumberIsUnderstoodHoweverItIsTyped(String typed) {
        Page asked = huda.send("/my-cases", "mobile", typed);
        assertThat(asked.path()).isEqualTo("/my-cases/code");
        assertThat(asked.html()).contains(IF_ANY).doesNotContain("0519990004");
        Page list = huda.send("/my-cases/code", "code", families.lastCode("otp.signIn"));
        assertThat(list.path()).isEqualTo("/my-cases");
        assertThat(list.html()).contains(filed.caseNumber());
    }

    @Test
    void theListShowsEveryCaseNewestFirstWithItsStatusAndOpensEach() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        Filed newer = families.signed("هدى إبراهيم السعفي", "1999990045", HUDA, "OWN");
        Page list = signIn(huda);
        assertThat(list.html()).contains("مراجعة الاكتمال");
        assertThat(list.html().indexOf(newer.caseNumber()))
                .isPositive()
                .isLessThan(list.html().indexOf(filed.caseNumber()));
        assertThat(list.response().getHeader("Cache-Control")).contains("no-store");

        Page opened = huda.send("/my-cases/case", "caseNumber", filed.caseNumber());
        assertThat(opened.path()).matches(HANDLE);
        assertThat(opened.html()).contains("مراجعة الاكتمال").doesNotContain(filed.accessCode());
        assertThat(huda.send(opened.path() + "/withdrawal").html()).contains("أُغلق بطلبكم");
    }

    @Test
    void eachLineSaysWhatItIsAboutAndWhenItsAnswerIsDue() {
        assertThat(lineOf(filed, signIn(huda)))
                .contains("مساندة في استخراج التراخيص", "موعد الرد الأحد 13/12/2026م (04/07/1448هـ)")
                .doesNotContain("المدة موقوفة");
        assertThat(families.lastMessage("otp.signIn"))
                .as("a message says nothing about the matter")
                .doesNotContain("التراخيص");
        assertThat(lineOf(filed, signIn(new Visitor(http, "en"))))
                .contains("Answer due")
                .doesNotContain("مساندة");

        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.invalid("refusal-notice", "?"))
                .expect(200);
        journey.runDueJobs();
        assertThat(lineOf(filed, huda.open("/my-cases"))).contains("المدة موقوفة");

        journey.withdraw(filed).expect(200);
        assertThat(lineOf(filed, huda.open("/my-cases")))
                .contains("مساندة في استخراج التراخيص", "أُغلق بطلبكم")
                .doesNotContain("موعد الرد", "المدة موقوفة");
    }

    private static String lineOf(Filed filed, Page list) {
        int inside = list.html().indexOf(filed.caseNumber());
        return list.html()
                .substring(list.html().lastIndexOf("<li", inside), list.html().indexOf("</li>", inside));
    }

    @Test
    void whoPrefersEnglishReadsAndHearsEnglish() {
        Visitor english = new Visitor(http, "en");
        Page asked = english.send("/my-cases", "mobile", HUDA);
        assertThat(asked.html()).contains("If there are cases under this number");
        assertThat(families.lastMessage("otp.signIn")).startsWith("Code to open your cases");
        Page list = english.send("/my-cases/code", "code", families.lastCode("otp.signIn"));
        assertThat(list.html()).contains("My cases").contains("Completeness check");
    }

    // ---- what cannot be learnt

    @Test
    void anUnknownNumberIsAnsweredAlikeAndGetsNothing() {
        Page known = huda.send("/my-cases", "mobile", HUDA);
        Visitor stranger = new Visitor(http, "ar");
        Page unknown = stranger.send("/my-cases", "mobile", NOBODY);
        Page nobodys = new Visitor(http, "ar").send("/my-cases", "mobile", "0500000000");
        assertThat(unknown.html()).isEqualTo(known.html()).isEqualTo(nobodys.html());
        assertThat(unknown.path()).isEqualTo(known.path());
        assertThat(stranger.visit().getValue()).hasSameSizeAs(huda.visit().getValue());
        assertThat(written()).as("the same rows for every number").containsExactly(3L, 3L);

        huda.send("/my-cases", "mobile", HUDA);
        String code = families.lastCode("otp.signIn");
        dispatcher.dispatch();
        assertThat(jdbc.sql("select count(*) from outbox_message where template = 'otp.signIn'")
                        .query(Long.class)
                        .single())
                .as("no trace of whose number somebody typed")
                .isEqualTo(2);
        Page wrong = stranger.send("/my-cases/code", "code", "000000");
        Page wrongToo = huda.send("/my-cases/code", "code", other(code));
        assertThat(wrong.html()).isEqualTo(wrongToo.html()).contains("ستة أرقام");
    }

    private List<Long> written() {
        return List.of(
                jdbc.sql("select count(*) from one_time_code where subject like 'sign-in:%' and sent_at = ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from outbox_message where template = 'otp.signIn'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void askingTakesTheSameTimeForAnyNumber() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            jdbc.sql("delete from one_time_code").update();
            known.add(timed(HUDA));
            unknown.add(timed(NOBODY));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).isBetween(0.6, 1.6);
    }

    private long timed(String mobile) {
        long start = System.nanoTime();
        assertThat(new Visitor(http, "ar").send("/my-cases", "mobile", mobile).status())
                .isEqualTo(200);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0135861234", "05199900", "هدى", "<b>0519990004</b>", "05199900040", "🙂"})
    void whatIsNoMobileIsSaidSoBesideTheField(String typed) {
        Page page = huda.send("/my-cases", "mobile", typed);
        assertThat(page.html())
                .contains("رقم الجوال عشرة أرقام تبدأ بـ 05")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<b>0519990004");
        assertThat(families.lastMessage("otp.signIn")).isNull();
    }

    // ---- whose telephone it is

    @Test
    void aFamilysTelephoneAndARelativesShowNothing() {
        families.signed("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED");
        families.signed("فاطمة علي الجريدي", "1999990029", "0519990002", "RELATIVE");
        for (String mobile : List.of("0519990005", "0519990002")) {
            jdbc.sql("delete from outbox_message").update();
            Visitor holder = new Visitor(http, "ar");
            holder.send("/my-cases", "mobile", mobile);
            String code = families.lastCode("otp.signIn");
            dispatcher.dispatch();
            assertThat(families.lastMessage("otp.signIn")).isNull();
            assertThat(holder.send("/my-cases/code", "code", code).html())
                    .as("even with a guessed code")
                    .doesNotContain("REQ-")
                    .contains("برقم مشترك مع الأسرة")
                    .contains("لا معاملات مسجَّلة");
        }
    }

    @Test
    void aNumberThatTwoPersonsCallTheirOwnIsAFamilysNumber() {
        families.signed("أحمد مؤمن الكربي", "1999990060", "0519990006", "OWN");
        families.signed("زينب حسين الليفي", "1999990078", "0519990006", "OWN");
        Visitor holder = new Visitor(http, "ar");
        assertThat(signIn(holder, "0519990006").html()).doesNotContain("REQ-");
    }

    @Test
    void aNumberThatNobodyConfirmedShowsNothing() {
        journey.file(families.filing("سارة خالد الشيشي", "1999990086", "0519990008", "OWN"));
        assertThat(signIn(new Visitor(http, "ar"), "0519990008").html()).doesNotContain("REQ-");
    }

    @Test
    void aFilingThatAnotherTypedWithHerIdentityNumberIsNotShownToHerNorHersToThem() {
        Filed mistyped = journey.file(families.filing("أحمد مؤمن الكربي", "1999990045", "0519990017", "OWN"));
        Filed herOwn = journey.file(families.filing("هدى إبراهيم السعفي", "1999990045", HUDA, "OWN"));
        jdbc.sql("delete from outbox_message").update();
        assertThat(signIn(huda).html())
                .contains(filed.caseNumber())
                .contains(herOwn.caseNumber())
                .doesNotContain(mistyped.caseNumber());
        assertThat(huda.send("/my-cases/case", "caseNumber", mistyped.caseNumber())
                        .path())
                .isEqualTo("/my-cases");
        assertThat(signIn(new Visitor(http, "ar"), "0519990017").html()).doesNotContain("REQ-");
    }

    @Test
    void anothersCaseIsNeitherOpenedNorRenewed() {
        Filed others = families.signed("نورة سعد العذقي", "1999990011", "0519990001", "OWN");
        signIn(huda);
        for (String step : List.of("/my-cases/case", "/my-cases/access-code")) {
            for (String number : List.of(others.caseNumber(), "REQ-1448-999999", "", "' or 1=1 --")) {
                Page page = huda.send(step, "caseNumber", number);
                assertThat(page.path()).isEqualTo("/my-cases");
                assertThat(page.html()).doesNotContain(others.caseNumber());
            }
        }
        assertThat(journey.track(others).get("status").asText()).isEqualTo("RECEIVED");
        Visitor nobody = new Visitor(http, "ar");
        assertThat(nobody.send("/my-cases/case", "caseNumber", filed.caseNumber())
                        .html())
                .contains("name=\"mobile\"");
        assertThat(nobody.send("/my-cases/access-code", "caseNumber", filed.caseNumber())
                        .html())
                .contains("name=\"mobile\"");
        assertThat(journey.track(filed).get("status").asText()).isEqualTo("RECEIVED");
    }

    // ---- the code

    @Test
    void theCodeComesLateOrWrongOrTooOften() {
        huda.send("/my-cases", "mobile", HUDA);
        String code = families.lastCode("otp.signIn");
        for (int i = 0; i < 5; i++) {
            assertThat(huda.send("/my-cases/code", "code", other(code)).html()).contains("ستة أرقام");
        }
        assertThat(huda.send("/my-cases/code", "code", code).html()).contains("كثرت المحاولات");

        huda.send("/my-cases", "mobile", HUDA);
        String second = families.lastCode("otp.signIn");
        clock.set(clock.instant().plus(Duration.ofMinutes(5)).plusSeconds(1));
        assertThat(huda.send("/my-cases/code", "code", second).html()).contains("انتهت صلاحية رمز التحقق");

        huda.send("/my-cases", "mobile", HUDA);
        Page fourth = huda.send("/my-cases", "mobile", HUDA);
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.html()).contains("تكرر طلب رمز التحقق").contains("value=\"" + HUDA);
        assertThat(new Visitor(http, "ar").send("/my-cases", "mobile", NOBODY).status())
                .isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            new Visitor(http, "ar").send("/my-cases", "mobile", NOBODY);
        }
        assertThat(new Visitor(http, "ar").send("/my-cases", "mobile", NOBODY).html())
                .as("an unknown number is refused alike")
                .contains("تكرر طلب رمز التحقق");
    }

    @Test
    void aCodeIsForItsNumberAndItsPurposeAlone() {
        huda.send("/my-cases", "mobile", HUDA);
        String code = families.lastCode("otp.signIn");
        Visitor other = new Visitor(http, "ar");
        other.send("/my-cases", "mobile", NOBODY);
        assertThat(other.send("/my-cases/code", "code", code).html()).contains("ستة أرقام");
        Filed unsigned = journey.file(families.filing("هدى إبراهيم السعفي", "1999990045", HUDA, "OWN"));
        assertThat(huda.send("/my-cases/code", "code", journey.lastCode(unsigned.caseNumber()))
                        .html())
                .contains("ستة أرقام");
    }

    @Test
    void ofTwoBrowsersWithOneCodeOneSignsIn() throws Exception {
        huda.send("/my-cases", "mobile", HUDA);
        String code = families.lastCode("otp.signIn");
        Cookie asked = huda.visit();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Page> attempt = () -> new Visitor(http, "ar").with(asked).send("/my-cases/code", "code", code);
            List<Future<Page>> both = two.invokeAll(List.of(attempt, attempt));
            List<String> pages = new ArrayList<>();
            for (Future<Page> one : both) {
                pages.add(one.get().html());
            }
            assertThat(pages)
                    .filteredOn(html -> html.contains(filed.caseNumber()))
                    .hasSize(1);
            assertThat(pages)
                    .filteredOn(html -> html.contains("يُرجى طلب رمز تحقق جديد"))
                    .hasSize(1);
        } finally {
            two.shutdown();
        }
    }

    // ---- the visit

    @Test
    void signingInGivesAnotherCookieAndTheOneBeforeOpensNothing() {
        huda.send("/my-cases", "mobile", HUDA);
        Cookie before = huda.visit();
        Page list = huda.send("/my-cases/code", "code", families.lastCode("otp.signIn"));
        assertThat(list.html()).contains(filed.caseNumber());
        assertThat(huda.visit().getValue()).isNotEqualTo(before.getValue());
        assertThat(new Visitor(http, "ar").with(before).open("/my-cases").html())
                .contains("name=\"mobile\"");
        assertThat(new Visitor(http, "ar")
                        .with(before)
                        .send("/my-cases/code", "code", families.lastCode("otp.signIn"))
                        .html())
                .as("the code is used")
                .doesNotContain(filed.caseNumber());
    }

    @Test
    void leavingAndWaitingEndIt() {
        signIn(huda);
        assertThat(huda.send("/track/leave").path()).isEqualTo("/");
        assertThat(huda.open("/my-cases").html()).contains("name=\"mobile\"");

        signIn(huda);
        clock.set(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(huda.open("/my-cases").html()).contains("name=\"mobile\"");

        signIn(huda);
        for (int i = 0; i < 3; i++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(20)));
            assertThat(huda.open("/my-cases").html()).contains(filed.caseNumber());
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(huda.open("/my-cases").html())
                .as("after an hour, however much it is used")
                .contains("name=\"mobile\"");
    }

    @Test
    void goingBackToTheCodePageDoesNoHarm() {
        signIn(huda);
        assertThat(huda.open("/my-cases/code").path()).isEqualTo("/my-cases");
        assertThat(huda.send("/my-cases/code", "code", families.lastCode("otp.signIn"))
                        .html())
                .contains(filed.caseNumber());
        assertThat(new Visitor(http, "ar").open("/my-cases/code").html()).contains("name=\"mobile\"");
    }

    @Test
    void aLostAccessCodeIsRenewedAndToldOnce() {
        signIn(huda);
        Page renewed = huda.send("/my-cases/access-code", "caseNumber", filed.caseNumber());
        assertThat(renewed.path()).isEqualTo("/my-cases");
        String code = renewed.html().replaceAll("(?s).*<bdi dir=\"ltr\" class=\"fs-4\">([0-9A-Z]{10})<.*", "$1");
        assertThat(code).hasSize(10).isNotEqualTo(filed.accessCode());
        assertThat(huda.open("/my-cases").html()).doesNotContain(code);

        Visitor other = new Visitor(http, "ar");
        assertThat(other.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                        .path())
                .isEqualTo("/track");
        Page opened = other.send("/track", "caseNumber", filed.caseNumber(), "accessCode", code);
        assertThat(opened.path()).matches(HANDLE);
        assertThat(opened.html()).contains("صدر رمز متابعة جديد");
    }

    private Page signIn(Visitor who) {
        return signIn(who, HUDA);
    }

    private Page signIn(Visitor who, String mobile) {
        jdbc.sql("delete from one_time_code").update();
        who.send("/my-cases", "mobile", mobile);
        return who.send("/my-cases/code", "code", families.lastCode("otp.signIn"));
    }
}
