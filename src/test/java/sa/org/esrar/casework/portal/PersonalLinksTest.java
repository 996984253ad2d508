package sa.org.esrar.casework.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** A link in a message opens its case for the person it was sent to, and for nobody else in the family. */
@CaseworkTest
class PersonalLinksTest {

    private static final String RECEIVED = "request.received";
    private static final String HANDLE = "/track/[a-z0-9]{8}";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Filed filed;
    private Visitor phone;

    @BeforeEach
    void aRequestOfAWomanWithHerOwnTelephone() {
        filed = families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        journey.runDueJobs();
        phone = new Visitor(http, "ar");
    }

    @Test
    void onOnesOwnTelephoneItOpensTheCaseAndLeadsAwayFromItsAddress() throws Exception {
        String link = families.link(filed, RECEIVED);
        assertThat(link).matches("/l/[a-z0-9]{12}");
        MockHttpServletResponse answer =
                http.perform(page(get(link))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).matches(HANDLE);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");

        Page page = phone.open(link);
        assertThat(page.path()).matches(HANDLE);
        assertThat(page.html()).contains("مراجعة الاكتمال").doesNotContain(filed.accessCode());
        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(phone.open(link).path()).as("as often as one likes").isEqualTo(page.path());
        assertThat(new Visitor(http, "ar").open(page.path()).html()).contains("name=\"caseNumber\"");
    }

    @Test
    void eachMessageHasALinkOfItsOwnAndNoneLiesReadableInTheTables() {
        journey.submit("reception-1", filed, "userTask_checkCompleteness", Map.of("complete", true))
                .expect(200);
        journey.runDueJobs();
        journey.submit(
                        "service-member",
                        filed,
                        "userTask_studyRequest",
                        Map.of("needsClarification", true, "question", "ما النشاط؟"))
                .expect(200);
        String first = families.link(filed, RECEIVED);
        String second = families.link(filed, "request.question");
        assertThat(second).isNotEqualTo(first);
        assertThat(phone.open(second).html()).contains("ما النشاط؟");
        assertThat(jdbc.sql("select l::text from personal_link l")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(first.substring(3)) || row.contains("519990004"));
    }

    @Test
    void unknownExpiredAndMalformedLinksAreAnsweredAlikeWithTheDoor() {
        String link = families.link(filed, RECEIVED);
        clock.set(clock.instant().plus(Duration.ofDays(90)));
        assertThat(phone.open(link).path()).matches(HANDLE);
        clock.set(clock.instant().plusSeconds(1));
        String expired = new Visitor(http, "ar").open(link).html();
        assertThat(expired)
                .contains("انتهت صلاحية هذا الرابط أو لم يصل كاملاً")
                .contains("name=\"caseNumber\"")
                .doesNotContain("1448/");
        for (String token : List.of("abcdefgh2345", "ABCDEFGH2345", "x", "abc--", "abcdefgh234-", "a".repeat(300))) {
            Page page = new Visitor(http, "ar").open("/l/" + token);
            assertThat(page.status()).as(token).isEqualTo(200);
            assertThat(page.html().replace(page.path(), link))
                    .as("but for its own address " + token)
                    .isEqualTo(expired);
            assertThat(page.response().getCookie("visit")).isNull();
        }
    }

    @Test
    void aFamilysOrARelativesTelephoneAsksForTheAccessCode() {
        for (List<String> person : List.of(
                List.of("مريم يوسف الطلعي", "1999990052", "0519990005", "SHARED"),
                List.of("فاطمة علي الجريدي", "1999990029", "0519990002", "RELATIVE"))) {
            Filed theirs = families.signed(person.get(0), person.get(1), person.get(2), person.get(3));
            journey.runDueJobs();
            String link = families.link(theirs, RECEIVED);
            Visitor shared = new Visitor(http, "ar");
            Page door = shared.open(link);
            assertThat(door.path()).isEqualTo(link);
            assertThat(door.html())
                    .contains("هاتف قد يستعمله غيركم")
                    .contains("name=\"accessCode\"")
                    .doesNotContain(theirs.caseNumber())
                    .doesNotContain("name=\"caseNumber\"");
            assertThat(door.response().getCookie("visit")).isNull();
            assertThat(shared.send(link, "accessCode", filed.accessCode()).html())
                    .as("another case's code")
                    .contains("رمز المتابعة عشر خانات");
            assertThat(shared.send(link, "accessCode", "").html()).contains("رمز المتابعة عشر خانات");
            Page opened = shared.send(link, "accessCode", theirs.accessCode().toLowerCase());
            assertThat(opened.path()).matches(HANDLE);
            assertThat(opened.html()).contains("مراجعة الاكتمال");
        }
    }

    @Test
    void aLinkToATelephoneThatIsNoLongerHersOpensNothing() {
        String link = families.link(filed, RECEIVED);
        families.signed("هدى إبراهيم السعفي", "1999990045", "0519990015", "OWN");
        assertThat(phone.open(link).html()).contains("name=\"accessCode\"").doesNotContain("مراجعة الاكتمال");
        families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "SHARED");
        assertThat(new Visitor(http, "ar").open(link).html()).contains("هاتف قد يستعمله غيركم");
    }

    @Test
    void lookingAheadOpensNothing() throws Exception {
        String link = families.link(filed, RECEIVED);
        for (MockHttpServletRequestBuilder ahead :
                List.of(head(link), get(link).header("Sec-Purpose", "prefetch;prerender"))) {
            MockHttpServletResponse answer =
                    http.perform(page(ahead)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(204);
            assertThat(answer.getCookie("visit")).isNull();
            assertThat(answer.getHeader("Location")).isNull();
        }
    }

    @Test
    void followingALinkChangesNothingInTheCase() {
        String before = state();
        phone.open(families.link(filed, RECEIVED));
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return jdbc.sql("select c::text || (select count(*) from timeline_entry where case_number = c.case_number)"
                        + " || (select count(*) from contact_entry where case_number = c.case_number)"
                        + " from case_file c where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder page(MockHttpServletRequestBuilder request) {
        return request.header("Accept", "text/html").header("Accept-Language", "ar");
    }
}
