package sa.org.esrar.casework.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Who has opened a case may look at it, in this browser and for a while; nobody else. */
@CaseworkTest
class VisitsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    private Filed filed;
    private Visitor family;

    @BeforeEach
    void aFamilyWithARequest() {
        filed = journey.file(journey.filing("licensing-support", noura(), licensing()));
        family = new Visitor(http, "ar");
    }

    @Test
    void numberAndCodeOpenTheCaseAtAnAddressThatNamesNothing() {
        Page page = enter(family);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).matches("/track/[a-z0-9]{8}/review").doesNotContain("1448");
        assertThat(page.html()).contains(filed.caseNumber()).contains(filed.accessCode());
        assertThat(page.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.response().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.html()).doesNotContain("name=\"accessCode\"");

        Page again = family.open(page.path());
        assertThat(again.html()).contains(filed.caseNumber());
        assertThat(enter(family).path()).as("one handle for one case").isEqualTo(page.path());
    }

    @Test
    void theCookieIsShutAwayAndSaysNothing() {
        enter(family);
        Cookie visit = family.visit();
        assertThat(visit.isHttpOnly()).isTrue();
        assertThat(visit.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(visit.getValue())))
                .doesNotContain("REQ-");
    }

    @Test
    void theAddressAloneOpensNothing() {
        Page page = enter(family);
        assertDoor(new Visitor(http, "ar").open(page.path()));
        Visitor other = new Visitor(http, "ar");
        Filed others = journey.file(journey.filing("licensing-support", huda(), licensing()));
        other.send("/track", "caseNumber", others.caseNumber(), "accessCode", others.accessCode());
        assertDoor(other.open(page.path()));
        assertDoor(other.send(caseOf(page) + "/withdrawal"));
        assertThat(journey.status(filed)).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void aCookieOfOnesOwnMakingIsWorthNothing() {
        Page page = enter(family);
        String sealed = family.visit().getValue();
        String changed = sealed.substring(0, 40) + (sealed.charAt(40) == 'A' ? 'B' : 'A') + sealed.substring(41);
        for (String value : new String[] {changed, "", "e30", "%00", "a".repeat(4000)}) {
            assertDoor(new Visitor(http, "ar").with(new Cookie("visit", value)).open(page.path()));
        }
    }

    @Test
    void aWrongCodeAndAWrongNumberAreAnsweredAlike() {
        String wrongCode = family.send("/track", "caseNumber", filed.caseNumber(), "accessCode", "0000000000")
                .html();
        String wrongNumber = family.send("/track", "caseNumber", "REQ-1448-999999", "accessCode", "0000000000")
                .html();
        assertThat(wrongCode).contains("لم نجد معاملة بهذا الرقم ورمز المتابعة").isEqualTo(wrongNumber);
    }

    @Test
    void aPageLeftOpenClosesByItselfAndStaysOpenWhileItIsUsed() {
        Page page = enter(family);
        for (int i = 0; i < 4; i++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(20)));
            assertThat(family.open(page.path()).html()).contains(filed.caseNumber());
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(31)));
        assertDoor(family.open(page.path()));
    }

    @Test
    void evenInUseItClosesAfterADaysWork() {
        Page page = enter(family);
        for (int i = 0; i < 23; i++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(20)));
            family.open(page.path());
        }
        assertThat(family.open(page.path()).html()).contains(filed.caseNumber());
        clock.set(clock.instant().plus(Duration.ofMinutes(25)));
        assertDoor(family.open(page.path()));
    }

    @Test
    void whatWasTypedIntoAClosedPageTravelsThroughTheDoor() {
        journey.sign(filed);
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete());
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.question("هل يناسبكم الموعد؟"));
        Page page = enter(family);
        clock.set(clock.instant().plus(Duration.ofMinutes(45)));
        String text = "نعم، <b>الموعد</b> مناسب \"لنا\"";

        Page door = family.send(caseOf(page) + "/reply", "text", text);
        assertDoor(door);
        assertThat(door.html())
                .contains("وما كتبتموه محفوظ")
                .contains("value=\"نعم، &lt;b&gt;الموعد&lt;/b&gt; مناسب &quot;لنا&quot;\"");

        Page wrong = family.send(
                "/track",
                "caseNumber",
                filed.caseNumber(),
                "accessCode",
                "0000000000",
                "unsent",
                "reply",
                "unsent.text",
                text);
        assertThat(wrong.html()).contains("name=\"unsent.text\"");

        Page waiting = family.send(
                "/track",
                "caseNumber",
                filed.caseNumber(),
                "accessCode",
                filed.accessCode(),
                "unsent",
                "reply",
                "unsent.text",
                text);
        assertThat(waiting.html())
                .as("what was typed is there to be read")
                .contains("إفادتكم", "نعم، &lt;b&gt;الموعد&lt;/b&gt; مناسب &quot;لنا&quot;</p>")
                .doesNotContain("<b>الموعد");
        assertThat(waiting.html()).contains("إرسال ما كُتب").containsPattern("action=\"/track/[a-z0-9]{8}/reply\"");
        String handle = waiting.html().replaceAll("(?s).*action=\"/track/([a-z0-9]{8})/reply\".*", "$1");
        Page sent = family.send("/track/" + handle + "/reply", "text", text);
        assertThat(sent.path()).isEqualTo("/track/" + handle);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void whatWasChosenAndFilledInIsReadInWordsBeforeItIsSent() {
        Page waiting = throughTheDoor(
                family,
                "request",
                "answers.activity",
                "<i>خبز</i>",
                "answers.licenceWanted",
                "SELF_EMPLOYMENT",
                "answers.previousRefusal",
                "true",
                "answers.previousRefusalReason",
                "سطر\nوسطر");
        assertThat(waiting.html())
                .contains("&lt;i&gt;خبز&lt;/i&gt;", "وثيقة العمل الحر</p>", "نعم</p>", "سطر\nوسطر")
                .doesNotContain("SELF_EMPLOYMENT</p>", "<i>خبز");

        Page channel = throughTheDoor(
                new Visitor(http, "en"), "channel", "channel", "EMAIL", "email", "\"x\"@y", "contactTime", "MORNING");
        assertThat(channel.html())
                .contains("E-mail</p>", "&quot;x&quot;@y</p>", "In the morning</p>")
                .doesNotContain("EMAIL</p>", "MORNING</p>");

        Page unknown = throughTheDoor(family, "removal", "document", "1");
        assertThat(unknown.html()).contains("name=\"document\"").doesNotContain("portal-typed");
    }

    private Page throughTheDoor(Visitor who, String step, String... typed) {
        List<String> fields = new ArrayList<>(
                List.of("caseNumber", filed.caseNumber(), "accessCode", filed.accessCode(), "unsent", step));
        for (int i = 0; i < typed.length; i += 2) {
            fields.add("unsent." + typed[i]);
            fields.add(typed[i + 1]);
        }
        return who.send("/track", fields.toArray(String[]::new));
    }

    @Test
    void aFileThatMeetsAClosedPageIsAskedForAgain() {
        Page page = enter(family);
        clock.set(clock.instant().plus(Duration.ofMinutes(45)));
        Page door = family.attach(caseOf(page) + "/documents", "product-photos", "a.jpg", TestFiles.jpeg());
        assertDoor(door);
        assertThat(door.html()).contains("ولم يصلنا المرفق").doesNotContain("وما كتبتموه محفوظ", "unsent");
    }

    @Test
    void theDoorTakesNoStepThatIsNone() {
        Page page = family.send(
                "/track",
                "caseNumber",
                filed.caseNumber(),
                "accessCode",
                filed.accessCode(),
                "unsent",
                "../../staff",
                "unsent.x",
                "1");
        assertThat(page.path()).matches("/track/[a-z0-9]{8}/review");
    }

    @Test
    void leavingClosesEverything() {
        Page page = enter(family);
        Page home = family.send("/track/leave");
        assertThat(home.path()).isEqualTo("/");
        assertDoor(family.open(page.path()));
    }

    @Test
    void sendingAStepAgainByGoingBackDoesNothingTwice() {
        Page page = enter(family);
        String code = journey.lastCode(filed.caseNumber());
        Page done = family.send(caseOf(page) + "/signature", "code", code);
        assertThat(done.path()).isEqualTo(caseOf(page) + "/receipt");
        Page again = family.send(caseOf(page) + "/signature", "code", code);
        assertThat(again.path()).as("the request as it stands").isEqualTo(caseOf(page));
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    private static String caseOf(Page page) {
        return page.path().substring(0, "/track/12345678".length());
    }

    private Page enter(Visitor who) {
        return who.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode());
    }

    private static void assertDoor(Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("name=\"accessCode\"").doesNotContain("portal-timeline");
    }

    private static java.util.Map<String, Object> huda() {
        var huda = noura();
        huda.put("name", "هدى إبراهيم السعفي");
        huda.put("nationalId", "1999990045");
        huda.put("mobile", "0519990004");
        return huda;
    }
}
