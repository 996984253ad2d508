package sa.org.esrar.casework.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;

/** The reception line and the screen of the hall as pages, also as the wrong person and with what people paste. */
@CaseworkTest
class ReceptionPageTest {

    private static final String PAGE = "/staff/reception";
    private static final String DISPLAY = PAGE + "/display";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    MockMvc http;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyCameYet() {
        demoStaff.load();
        jdbc.update("delete from visit");
        jdbc.update("delete from visit_day");
    }

    @Test
    void anArrivalGetsItsNumberAndIsCalledServedAndCounted() throws Exception {
        MvcResult given = perform(
                "reception-1", arrival("INQUIRY").param("name", "أم سعد").param("whom", "group:liaison-officers"));
        assertThat(given.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        String page = text(http.perform(get(PAGE).with(user("reception-1")).flashAttrs(given.getFlashMap()))
                .andReturn());
        assertThat(page)
                .contains("أُعطي الرقم", "أم سعد", "لمقابلة: ضباط الاتصال", "استفسار", "أقل من دقيقة", "dir=\"rtl\"");

        step(page, "WAITING", "CALL", "");
        assertThat(read("liaison-1", PAGE)).contains("نداء مرة أخرى", "reception__called");
        step(page, "CALLED", "ANSWER", "تبدأ الدورة الأحد");
        assertThat(read("executive-manager", PAGE))
                .contains("لا أحد في الانتظار", "من خُدموا اليوم", "تبدأ الدورة الأحد")
                .doesNotContain("name=\"step\"");
        assertThat(read("volunteer-coordinator", PAGE + "?lang=en"))
                .contains("dir=\"ltr\"", "Nobody is waiting.", "Answered on the spot");
    }

    @Test
    void theScreenOfTheHallShowsNumbersAndNothingElse() throws Exception {
        assertThat(read("reception-1", DISPLAY)).contains("حياكم الله");
        perform(
                "reception-1",
                arrival("COMPLAINT")
                        .param("name", "أم سعد")
                        .param("note", "تشكو من تأخر")
                        .param("caseNumber", "1448/4321"));
        step(read("reception-1", PAGE), "WAITING", "CALL", "");
        assertThat(read("reception-1", DISPLAY))
                .contains("http-equiv=\"refresh\" content=\"10\"", "<bdi>1</bdi>")
                .doesNotContain("أم سعد", "تشكو", "4321", "شكوى");
    }

    @Test
    void othersGetNoPageAndNoStep() throws Exception {
        perform("reception-1", arrival("OTHER").param("name", "أم سعد"));
        String id = id(read("reception-1", PAGE));
        for (String other : new String[] {"service-chair", "accountant", "hr-officer", "analyst", "admin"}) {
            for (MockHttpServletRequestBuilder door : new MockHttpServletRequestBuilder[] {
                get(PAGE),
                get(DISPLAY),
                arrival("OTHER").with(csrfCookie()),
                post(PAGE + "/step")
                        .param("id", id)
                        .param("seen", "WAITING")
                        .param("step", "CALL")
                        .with(csrfCookie())
            }) {
                MockHttpServletResponse refused =
                        http.perform(door.with(user(other))).andReturn().getResponse();
                assertThat(refused.getStatus()).as(other).isEqualTo(403);
                assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("أم سعد");
            }
        }
        assertThat(http.perform(get(PAGE).accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/staff/sign-in");
        assertThat(http.perform(arrival("OTHER").with(user("reception-1")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from visit", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatIsPastedStaysText() throws Exception {
        perform(
                "reception-1",
                arrival("OTHER")
                        .param("name", "<script>alert(1)</script>")
                        .param("note", "\"><img src=x onerror=alert(1)> ${7*7} [[${7*7}]]"));
        assertThat(read("reception-1", PAGE))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}")
                .doesNotContain("<script>alert", "<img src=x", "49 ");
        MvcResult wrong = perform("reception-1", arrival("").param("name", "\"><script>alert(2)</script>"));
        assertThat(text(wrong)).doesNotContain("<script>alert(2)");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        MvcResult wrong = perform(
                "reception-1",
                arrival("").param("name", "أم سعد").param("caseNumber", "؟؟؟؟").param("answer", "س".repeat(301)));
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(wrong))
                .contains(
                        "يُرجى اختيار الغرض.",
                        "يُرجى كتابة رقم المعاملة مثل: 1448/123",
                        "لا يزيد النص على 300 حرف.",
                        "value=\"أم سعد\"");
        String endless = "س".repeat(200_000);
        MvcResult tooLong = perform("reception-1", arrival("OTHER").param("note", endless));
        assertThat(tooLong.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(tooLong)).containsOnlyOnce(endless);

        perform("reception-1", arrival("OTHER"));
        String page = read("reception-1", PAGE);
        MvcResult noAnswer = step(page, "WAITING", "ANSWER", "  ");
        assertThat(noAnswer.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(noAnswer)).containsOnlyOnce("يُرجى كتابة ما أُجيب به في سطر.");
        step(page, "WAITING", "SERVE", "");
        MvcResult late = step(page, "WAITING", "ANSWER", "إجابة كُتبت");
        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("تغيّرت حالة هذا الرقم قبل قليل");
    }

    @Test
    void aFormSentTwiceGivesOneNumber() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            MvcResult given = perform("reception-1", arrival("OTHER").param("form", form));
            assertThat(given.getFlashMap().get("given")).isEqualTo(1);
        }
        assertThat(jdbc.queryForObject("select count(*) from visit", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoVisitOrNoStepIsRefused() throws Exception {
        assertThat(stepOf(UUID.randomUUID().toString(), "WAITING", "CALL")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(stepOf("1 or 1=1", "WAITING", "CALL").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(stepOf(UUID.randomUUID().toString(), "WAITING", "DANCE")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    private MvcResult step(String page, String seen, String step, String answer) throws Exception {
        return perform(
                "reception-1",
                post(PAGE + "/step")
                        .param("id", id(page))
                        .param("seen", seen)
                        .param("step", step)
                        .param("answer", answer));
    }

    private MvcResult stepOf(String id, String seen, String step) throws Exception {
        return perform(
                "reception-1",
                post(PAGE + "/step").param("id", id).param("seen", seen).param("step", step));
    }

    private static String id(String page) {
        Matcher id = ID.matcher(page);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static MockHttpServletRequestBuilder arrival(String matter) {
        return post(PAGE).param("matter", matter);
    }

    private String read(String person, String address) throws Exception {
        MvcResult page = http.perform(get(address).with(user(person))).andReturn();
        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        return text(page);
    }

    private MvcResult perform(String person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(person)).with(csrfCookie())).andReturn();
    }

    private static String text(MvcResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
