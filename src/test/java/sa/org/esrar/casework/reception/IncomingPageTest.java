package sa.org.esrar.casework.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;

/** The incoming register as a page (A2, A4): numbers, filter, whose case it is, and what is refused. */
@CaseworkTest
class IncomingPageTest {

    private static final String PAGE = "/staff/incoming";
    private static final StaffUser RECEPTION = new StaffUser("reception-1", Set.of("intake-officers"));

    @Autowired
    MockMvc http;

    @Autowired
    IncomingLetters letters;

    @Autowired
    ContactLog contacts;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Journey journey;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void anEmptyRegister() {
        jdbc.update("delete from incoming_letter");
    }

    @Test
    void aLetterGetsItsNumberAndStandsOnTheListOfItsYear() throws Exception {
        String given = enter(letter().param("reference", "س/٤٥")
                .param("sentOn", "٢٠٢٦-١١-٢٠")
                .param("pages", "٣"));
        String number = given.replaceAll("(?s).*reception__number\">(1448/\\d+)<.*", "$1");
        assertThat(number).matches("1448/\\d+");
        assertThat(given)
                .contains("رقم الوارد الذي يُكتب على الورق", "بلدية الأحساء", "س/45", "3 صفحات", "الجمعة 20/11/2026م");

        assertThat(read("liaison-1", PAGE + "?year=1448&only=LETTER")).contains("بلدية الأحساء");
        assertThat(read("liaison-1", PAGE + "?year=1448&only=FAX"))
                .contains("لا وارد من هذا النوع في هذا العام.")
                .doesNotContain("بلدية الأحساء");
        assertThat(read("liaison-1", PAGE + "?year=1447")).doesNotContain("بلدية الأحساء");
        assertThat(read("executive-manager", PAGE + "?lang=en"))
                .contains("Incoming register", "dir=\"ltr\"", "3 pages");
    }

    @Test
    void whatCameForACaseStandsInItsContactLogAndIsHiddenFromWhoDoesNotSeeTheCase() throws Exception {
        Filed filed = signed();
        String shortForm = CaseNumbers.shortForm(filed.caseNumber());
        assertThat(enter(letter().param("caseNumber", shortForm)))
                .contains("بلدية الأحساء")
                .containsPattern("<td>\\s*<bdi[^>]*>" + shortForm);
        assertThat(contacts.of(filed.caseNumber()))
                .filteredOn(contact -> contact.channel() == Channel.LETTER)
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.direction()).isEqualTo(ContactLog.Direction.IN);
                    assertThat(contact.summary()).startsWith("وارد 1448/");
                });

        transaction.executeWithoutResult(
                status -> exclusions.exclude(filed.caseNumber(), "reception-2", "DECLARED", "reception-2"));
        for (String other : List.of("reception-2", "volunteer-coordinator")) {
            assertThat(read(other, PAGE))
                    .contains("يخص معاملة ليست ضمن ما يحق لكم الاطلاع عليه")
                    .doesNotContain("بلدية الأحساء")
                    .doesNotContainPattern("<td>\\s*<bdi[^>]*>" + shortForm);
            MvcResult refused = perform(other, letter().param("caseNumber", shortForm));
            assertThat(refused.getResponse().getStatus()).as(other).isEqualTo(422);
            assertThat(text(refused))
                    .contains("لا توجد معاملة بهذا الرقم ضمن ما يحق لكم الاطلاع عليه.", "value=\"بلدية الأحساء\"");
        }
        assertThat(text(perform("reception-1", letter().param("caseNumber", "1448/999999"))))
                .contains("لا توجد معاملة بهذا الرقم ضمن ما يحق لكم الاطلاع عليه.");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNoNumberIsTaken() throws Exception {
        MvcResult fax = perform("reception-1", post(PAGE).param("kind", "FAX").param("sender", "بلدية الأحساء"));
        assertThat(fax.getResponse().getStatus()).isEqualTo(422);
        MvcResult all = perform(
                "reception-1",
                post(PAGE)
                        .param("kind", "PIGEON")
                        .param("sender", "س".repeat(200_000))
                        .param("reference", "1".repeat(61))
                        .param("sentOn", "غداً")
                        .param("pages", "-3")
                        .param("caseNumber", "<script>alert(1)</script>"));
        assertThat(all.getResponse().getStatus()).isEqualTo(422);
        for (String field : List.of("kind", "sender", "reference", "sentOn", "pages", "caseNumber")) {
            assertThat(text(all)).contains("id=\"" + field + "-problem\"");
        }
        assertThat(text(all)).doesNotContain("<script>alert");
        assertThat(text(fax)).contains("id=\"pages-problem\"");
        assertThat(jdbc.queryForObject("select count(*) from incoming_letter", Integer.class))
                .isZero();
        assertThat(text(perform("reception-1", letter().param("sentOn", "2026-11-23"))))
                .contains("id=\"sentOn-problem\"");
    }

    @Test
    void whatIsPastedStaysTextAndAFormSentTwiceTakesOneNumber() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            perform(
                    "reception-1",
                    post(PAGE)
                            .param("kind", "EMAIL")
                            .param("sender", "\"><script>alert(1)</script>")
                            .param("form", form));
        }
        assertThat(read("reception-1", PAGE)).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(jdbc.queryForObject("select count(*) from incoming_letter", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void ofManyAtTheSameMomentEachGetsANumberOfItsOwn() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> all = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(one -> () -> letters.register(
                                    new AddIncoming("LETTER", "بلدية الأحساء", "", "", "", ""), RECEPTION)
                            .printed())
                    .toList();
            List<String> numbers = new ArrayList<>();
            for (Future<String> number : officers.invokeAll(all)) {
                numbers.add(number.get());
            }
            assertThat(numbers).doesNotHaveDuplicates().hasSize(24);
        } finally {
            officers.shutdown();
        }
    }

    @Test
    void othersGetNoPageAndTakeNoNumber() throws Exception {
        for (String other : List.of("service-chair", "accountant", "hr-officer", "analyst", "admin")) {
            assertThat(perform(other, get(PAGE)).getResponse().getStatus())
                    .as(other)
                    .isEqualTo(403);
            assertThat(perform(other, letter()).getResponse().getStatus())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(http.perform(letter().with(user("reception-1")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from incoming_letter", Integer.class))
                .isZero();
    }

    private Filed signed() {
        return journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
    }

    private static MockHttpServletRequestBuilder letter() {
        return post(PAGE).param("kind", "LETTER").param("sender", "بلدية الأحساء");
    }

    private String enter(MockHttpServletRequestBuilder letter) throws Exception {
        MvcResult given = perform("reception-1", letter);
        assertThat(given.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        return text(http.perform(get(PAGE).with(user("reception-1")).flashAttrs(given.getFlashMap()))
                .andReturn());
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
