package sa.org.esrar.casework.datachange;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.DataChangeForms.accepted;
import static sa.org.esrar.casework.support.DataChangeForms.declined;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Somebody changes their data on the website, follows it, takes it back, denies it; nobody else does (G3). */
@CaseworkTest
class DataChangePagesTest {

    private static final String CHECK = "userTask_checkDataChange";
    private static final String NEW = "0519990018";
    private static final Pattern NUMBER = Pattern.compile("UPD-\\d{4}-\\d{6}");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/d/[a-z0-9]{12})");

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoStaff staff;

    @Autowired
    TestClock clock;

    private Filed request;
    private UUID party;
    private String oldMobile;
    private Visitor browser;
    private String page;

    @BeforeEach
    void anOpenCaseOfSomebodyWithATelephoneOfHerOwn() {
        clock.set(TestClock.START);
        staff.load();
        jdbc.update("delete from outbox_message");
        jdbc.update("delete from one_time_code");
        jdbc.update("update party_contact set mobile_cipher = null, mobile_hash = null, mobile_owner = null,"
                + " email_cipher = null, email_hash = null");
        Map<String, Object> person = Desk.somebody();
        request = families.signed(
                "لولوة سالم السعفي", (String) person.get("nationalId"), (String) person.get("mobile"), "OWN");
        party = cases.view(request.caseNumber()).partyId();
        oldMobile = parties.contact(party).mobileE164();
        jdbc.update("delete from outbox_message");
        browser = new Visitor(http, "ar");
        page = browser.send("/track", "caseNumber", request.caseNumber(), "accessCode", request.accessCode())
                .path();
    }

    @Test
    void fromTheCaseToTheReceiptAndTheFollowingPage() {
        assertThat(browser.open(page).html()).contains("/details");
        Page shown = browser.open(page + "/details");
        assertThat(shown.html())
                .contains("بيانات صاحب المعاملة: طلب خدمة رقم")
                .as("nothing of what is on record")
                .doesNotContain(oldMobile.substring(4), "لولوة")
                .doesNotContain("name=\"code\"");
        Page asked = browser.send(page + "/details", "mobile", "٠٥١٩٩٩٠٠١٨", "owner", "OWN", "town", "المبرز");
        assertThat(asked.html())
                .contains("name=\"code\"", "name=\"mobileCode\"", "value=\"٠٥١٩٩٩٠٠١٨\"")
                .doesNotContain("name=\"emailCode\"");
        String once = once(asked);
        String code = families.lastCode("otp.data");
        String mobileCode = families.lastCode("otp.mobile");

        Page wrong = change(once, code, Families.other(mobileCode));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("mobileCode-problem", "value=\"" + code + "\"", "value=\"المبرز\"")
                .doesNotContain("id=\"code-problem\"");
        Page receipt = change(once, code, mobileCode);
        assertThat(receipt.path()).endsWith("/recorded");
        assertThat(receipt.html()).contains("إيصال طلب التحديث", "تحديث بيانات رقم", "24/11/2026");
        String number = number(receipt);
        assertThat(change(once, code, mobileCode).html())
                .as("sent twice is asked once")
                .contains(number);
        assertThat(jdbc.queryForObject("select count(*) from data_change where party_id = ?", Integer.class, party))
                .isEqualTo(1);

        Page followed = browser.open(receipt.path().replace("/recorded", ""));
        assertThat(followed.html())
                .contains("قيد التحقق", "05••••018", "المبرز", "سحب الطلب")
                .doesNotContain("519990018", "لم أطلب هذا التغيير");
        assertThat(followed.html()).contains("طُلب تحديث البيانات، وأثبتته رموز التحقق.");

        Filed change = new Filed(number, null);
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        Page made = browser.open(followed.path());
        assertThat(made.html())
                .contains("حُدِّثت بياناتكم", "29/11/2026", "لم أطلب هذا التغيير")
                .doesNotContain("سحب الطلب");
        assertThat(browser.send(followed.path() + "/retract").status())
                .as("too late to take it back")
                .isEqualTo(409);
        Page denied = browser.send(followed.path() + "/denial");
        assertThat(denied.html()).contains("أُعيدت بياناتكم السابقة");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(browser.send(followed.path() + "/denial").html()).contains("لا تسمح مرحلة التحديث الحالية");
    }

    @Test
    void takenBackAndDeclinedAreTold() {
        Filed change = take(NEW);
        String follow = open(change);
        assertThat(browser.send(follow + "/retract").html()).contains("سحبتم طلبكم");
        jdbc.update("delete from one_time_code");
        Filed second = take(NEW);
        follow = open(second);
        journey.submit("reception-1", second, CHECK, declined("نأمل زيارتنا <b>ومعكم</b> الأصل."))
                .expect(200);
        assertThat(browser.open(follow).html())
                .contains("نعتذر عن عدم تمكّننا من قبول التحديث", "نأمل زيارتنا &lt;b&gt;ومعكم&lt;/b&gt; الأصل.");
        assertThat(browser.send(follow + "/denial").status())
                .as("declined while she denies")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "mobile, 0135861234, mobile",
        "mobile, '🙂', mobile",
        "email, a@b, email",
        "owner, MINE, owner",
        "language, fr, language",
        "contactTime, NEVER, contactTime",
        "town, '<script>alert(1)</script>', town",
        "shortAddress, 12, shortAddress",
        "building, 1, building",
        "category, establishment, category",
        "field, magic, field"
    })
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays(String field, String typed, String problem) {
        Page refused = browser.send(page + "/details", field, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("id=\"" + problem + "-problem\"", "aria-invalid=\"true\"")
                .doesNotContain("<script>alert");
        assertThat(families.lastMessage("otp.data")).isNull();
    }

    @Test
    void nothingNewIsSaidInWordsAndALongTextIsRefused() {
        assertThat(browser.send(page + "/details").html()).contains("فلا شيء يتغيّر");
        assertThat(browser.send(page + "/details", "mobile", oldMobile).html()).contains("فلا شيء يتغيّر");
        for (String field : new String[] {"mobile", "email", "town", "street", "shortAddress", "category"}) {
            assertThat(browser.send(page + "/details", field, "س".repeat(200_000))
                            .status())
                    .as(field)
                    .isEqualTo(422);
        }
    }

    @Test
    void theSecondOneIsToldOfTheFirst() {
        Filed change = take(NEW);
        Page second = browser.send(page + "/details", "mobile", "0519990019");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("لديكم تحديث لم ينتهِ بعد", "value=\"0519990019\"");
        assertThat(change.caseNumber()).startsWith("UPD-");
    }

    @Test
    void aCaseThatNobodySignedLeadsToTheDesk() {
        Map<String, Object> person = Desk.somebody();
        Filed unsigned = journey.file(families.filing(
                "هيا ناصر الصرامي", (String) person.get("nationalId"), (String) person.get("mobile"), "OWN"));
        Visitor other = new Visitor(http, "ar");
        String theirs = other.send("/track", "caseNumber", unsigned.caseNumber(), "accessCode", unsigned.accessCode())
                .path()
                .replaceAll("(/track/[a-z0-9]{8}).*", "$1");
        assertThat(other.open(theirs + "/details").html())
                .contains("لا تُحدَّث البيانات من هذه المعاملة")
                .doesNotContain("name=\"mobile\"");
        assertThat(other.send(theirs + "/details", "mobile", NEW).status()).isEqualTo(409);
    }

    @Test
    void anotherBrowserHasNoWayInAndOtherCasesHaveNoSuchSteps() {
        Filed change = take(NEW);
        String follow = open(change);
        Visitor stranger = new Visitor(http, "ar");
        for (String step : new String[] {"/details", "/recorded"}) {
            assertThat(stranger.open(follow + step).html()).contains("name=\"accessCode\"");
        }
        stranger.send(follow + "/retract");
        stranger.send(follow + "/denial");
        stranger.send(page + "/change", "mobile", "0519990019", "code", "000000");
        assertThat(journey.task("reception-1", change, CHECK)).isNotNull();
        assertThat(browser.send(page + "/denial").status()).isEqualTo(404);
        assertThat(browser.send(page + "/retract").status()).isEqualTo(404);
        assertThat(browser.open(page + "/recorded").status()).isEqualTo(404);
    }

    @Test
    void whatWasTypedIntoAPageThatWasOverIsNotLost() {
        clock.set(clock.instant().plus(Duration.ofMinutes(31)));
        Page over = browser.send(page + "/details", "mobile", NEW, "town", "المبرز");
        assertThat(over.html()).contains("name=\"accessCode\"", NEW);
        Page opened = browser.send(
                "/track",
                "caseNumber",
                request.caseNumber(),
                "accessCode",
                request.accessCode(),
                "unsent",
                "details",
                "unsent.mobile",
                NEW,
                "unsent.town",
                "المبرز");
        assertThat(opened.html()).contains("ما كتبتموه لم يُرسل بعد", "المدينة أو البلدة", "المبرز", NEW);
    }

    @Test
    void withoutTheOldTelephoneThePageSaysWhatToDoAndLooksNobodyUp() {
        assertThat(browser.open(page + "/details").html()).contains("/my-cases/lost-mobile");
        Page lost = new Visitor(http, "ar").open("/my-cases/lost-mobile");
        assertThat(lost.html())
                .contains("زيارتنا ومعكم أصل الهوية", "دون تصوير", "طلب الاتصال بكم", "لا تتغيّر بيانات أحد دون إثبات")
                .doesNotContain("<input class");
        assertThat(new Visitor(http, "en").open("/my-cases/lost-mobile").html())
                .contains("Visit us with your original card");
        assertThat(new Visitor(http, "ar").open("/my-cases").html()).contains("لم يعد الجوال السابق معي");
    }

    @Test
    void fromMyCasesAndAfterwardsTheOldTelephoneSignsInToNothing() {
        String old = "0" + oldMobile.substring(4);
        assertThat(signIn(old).html()).contains(request.caseNumber());
        assertThat(browser.send("/my-cases/details").path()).endsWith("/details");
        Filed change = take(NEW);
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        assertThat(browser.open("/my-cases").html())
                .as("the browser that is signed in by the old one")
                .doesNotContain(request.caseNumber());
        assertThat(browser.send("/my-cases/details").path()).isEqualTo("/my-cases");
        browser = new Visitor(http, "ar");
        assertThat(signIn(old).html()).doesNotContain("REQ-");
        browser = new Visitor(http, "ar");
        assertThat(signIn(NEW).html())
                .contains(request.caseNumber(), change.caseNumber(), "تحديث بيانات رقم", "الجوال");
        assertThat(new Visitor(http, "ar").send("/my-cases/details").path()).isEqualTo("/my-cases");
    }

    @Test
    void theLinkInTheMessageNamesNobodyAndOneButtonGivesEverythingBack() {
        Filed change = take(NEW);
        journey.submit("reception-1", change, CHECK, accepted()).expect(200);
        Matcher link = LINK.matcher(
                journey.messages(change.caseNumber(), "data.changed").get(0));
        assertThat(link.find()).isTrue();
        Visitor holder = new Visitor(http, "ar");
        Page shown = holder.open(link.group(1));
        assertThat(shown.html())
                .contains("لم أطلب هذا التغيير", "29/11/2026")
                .doesNotContain("UPD-", "018", "لولوة", "REQ-");
        assertThat(shown.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(parties.contact(party).mobileE164())
                .as("looking changes nothing")
                .isEqualTo("+966" + NEW.substring(1));
        Page denied = holder.send(link.group(1));
        assertThat(denied.html()).contains("أعدنا وسيلة التواصل السابقة");
        assertThat(parties.contact(party).mobileE164()).isEqualTo(oldMobile);
        assertThat(holder.send(link.group(1)).status()).isEqualTo(409);
        Page unknown = holder.open("/d/abcdefgh2345");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.html()).contains("انتهت صلاحية هذا الرابط");
        assertThat(holder.send("/d/abcdefgh2345").status()).isEqualTo(404);
    }

    // ---- how

    private Filed take(String mobile) {
        String once = once(browser.send(page + "/details", "mobile", mobile));
        Page receipt = browser.send(
                page + "/change",
                "mobile",
                mobile,
                "once",
                once,
                "code",
                families.lastCode("otp.data"),
                "mobileCode",
                families.lastCode("otp.mobile"));
        assertThat(receipt.path()).endsWith("/recorded");
        Matcher code = Pattern.compile("<bdi dir=\"ltr\" class=\"fs-4\">([0-9A-Z]{10})<")
                .matcher(receipt.html());
        assertThat(code.find()).isTrue();
        return new Filed(number(receipt), code.group(1));
    }

    private Page change(String once, String code, String mobileCode) {
        return browser.send(
                page + "/change",
                "mobile",
                "٠٥١٩٩٩٠٠١٨",
                "owner",
                "OWN",
                "town",
                "المبرز",
                "once",
                once,
                "code",
                code,
                "mobileCode",
                mobileCode);
    }

    private String open(Filed change) {
        return browser.send("/track", "caseNumber", change.caseNumber(), "accessCode", change.accessCode())
                .path();
    }

    private Page signIn(String mobile) {
        browser.send("/my-cases", "mobile", mobile);
        return browser.send("/my-cases/code", "code", families.lastCode("otp.signIn"));
    }

    private static String once(Page page) {
        Matcher once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(page.html());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    private static String number(Page page) {
        Matcher number = NUMBER.matcher(page.html());
        assertThat(number.find()).isTrue();
        return number.group();
    }
}
