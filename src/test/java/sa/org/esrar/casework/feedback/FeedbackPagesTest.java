package sa.org.esrar.casework.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.notifications.Dispatcher;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Suggestions and thanks: in one field without a name, read by management, and by who is thanked. */
@CaseworkTest
class FeedbackPagesTest {

    private static final String SUGGESTION = "يا ليت الدورات تكون العصر، الصبح عندنا مدارس.";
    private static final String STAFF = "/staff/feedback";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    ForgottenFeedback forgotten;

    @Autowired
    Families families;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    DemoStaff staff;

    @BeforeEach
    void nobodyWroteYet() {
        clock.set(TestClock.START);
        staff.load();
        jdbc.sql("delete from feedback").update();
        jdbc.sql("delete from outbox_message where template = 'feedback.reply'").update();
        ((Cache<?, ?>) ReflectionTestUtils.getField(limits, "buckets")).invalidateAll();
    }

    private Page send(String way, String... fields) {
        return new Visitor(http, "ar").send("/" + way, fields);
    }

    private FeedbackView only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    private List<FeedbackView> all() {
        return feedbacks.visibleTo(new StaffUser("executive-manager", Set.of("management")));
    }

    private MockHttpServletResponse as(String name, MockHttpServletRequestBuilder asked) {
        try {
            return http.perform(asked.with(user(name)).with(csrfCookie()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String html(String name) throws Exception {
        MockHttpServletResponse page = as(name, get(STAFF));
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse step(String name, UUID id, String step, String... fields) {
        MockHttpServletRequestBuilder form = post(STAFF + "/{id}/{step}", id, step);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return as(name, form);
    }

    // ---- from outside

    @ParameterizedTest
    @CsvSource({
        "suggest, ar, تقرؤه الإدارة العليا",
        "thank, ar, كلمتكم الطيبة",
        "suggest, en, Your suggestion has arrived"
    })
    void oneFieldIsEnoughAndTheReceiptIsASentence(String way, String language, String receipt) {
        Visitor visitor = new Visitor(http, language);
        assertThat(visitor.open("/" + way).html()).contains("name=\"text\"", "href=\"/complain\"");
        Page page = visitor.send("/" + way, "text", SUGGESTION);
        assertThat(page.path()).isEqualTo("/" + way + "/received");
        assertThat(page.html()).contains(receipt).doesNotContainPattern("[A-Z]{3}-\\d{4}-\\d{6}");
        FeedbackView one = only();
        assertThat(one.text()).isEqualTo(SUGGESTION);
        assertThat(one.name()).isNull();
        assertThat(one.contact()).isNull();
        assertThat(one.state()).isEqualTo(FeedbackState.NEW);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        Page page = send("thank", "text", "؟؟؟؟", "whom", "موظفة الاستقبال", "mobile", "12", "email", "x");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("id=\"text-problem\"", "id=\"mobile-problem\"", "id=\"email-problem\"")
                .contains("؟؟؟؟", "value=\"موظفة الاستقبال\"", "value=\"12\"");
        assertThat(send("suggest", "text", "  ").html()).contains("يُرجى كتابة الاقتراح");
        Page endless = send("suggest", "text", "ش".repeat(200_000));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.html()).contains("4,000", "ششش");
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsTypedIsShownAsTextAndKeptWithoutHiddenCharacters() throws Exception {
        send("suggest", "text", "<script>alert(1)</script> 😀 \u202eabc ١٢٣\u0007", "name", "<b>سعاد</b>");
        assertThat(only().text()).isEqualTo("<script>alert(1)</script> 😀 abc 123");
        assertThat(html("executive-manager"))
                .contains("&lt;script&gt;", "&lt;b&gt;سعاد")
                .doesNotContain("<script>alert");
    }

    @Test
    void theSameFormSentTwiceIsOneAndAnotherIsAnother() {
        for (String text : List.of(SUGGESTION, SUGGESTION, SUGGESTION + "!")) {
            assertThat(send("suggest", "key", "k1", "text", text).path()).isEqualTo("/suggest/received");
        }
        assertThat(all()).hasSize(2);
    }

    @Test
    void whoSendsTooManyIsAskedToWait() {
        try {
            while (true) {
                limits.check("feedback", "127.0.0.1");
            }
        } catch (ApiException tooMany) {
            assertThat(send("suggest", "text", SUGGESTION).status()).isEqualTo(429);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void nothingOfItLiesReadableInTheDatabase() {
        send("thank", "text", SUGGESTION, "whom", "الصبية", "name", "سعاد", "mobile", "0519990002");
        step("executive-manager", only().id(), "answer", "sentence", "يُدرس مع المدربات");
        String row = jdbc.sql("select *, encode(detail, 'escape') d, encode(note, 'escape') n from feedback")
                .query()
                .listOfRows()
                .toString();
        assertThat(row).doesNotContain("الدورات", "الصبية", "سعاد", "519990002", "المدربات");
        assertThat(only().contact()).isEqualTo("+966519990002");
        assertThat(only().note()).isEqualTo("يُدرس مع المدربات");
    }

    @Test
    void noCaseNoTaskAndNoMessageComesOfIt() {
        long cases =
                jdbc.sql("select count(*) from case_file").query(Long.class).single();
        long told = jdbc.sql("select count(*) from outbox_message")
                .query(Long.class)
                .single();
        long digest =
                jdbc.sql("select count(*) from digest_item").query(Long.class).single();
        send("suggest", "text", SUGGESTION, "mobile", "0519990002");
        assertThat(jdbc.sql("select count(*) from case_file").query(Long.class).single())
                .isEqualTo(cases);
        assertThat(jdbc.sql("select count(*) from outbox_message")
                        .query(Long.class)
                        .single())
                .isEqualTo(told);
        assertThat(jdbc.sql("select count(*) from digest_item")
                        .query(Long.class)
                        .single())
                .isEqualTo(digest);
    }

    @Test
    void theShortWaysStandBesideTheLongOnes() {
        Visitor visitor = new Visitor(http, "ar");
        for (String path : List.of("/", "/complain", "/ask")) {
            assertThat(visitor.open(path).html())
                    .as(path)
                    .contains("href=\"/suggest\"")
                    .contains("اقتراح أو شكر");
        }
    }

    // ---- management

    @Test
    void managementReadsAnswersAndSeesHowManyWait() throws Exception {
        send("suggest", "text", SUGGESTION, "name", "سعاد");
        assertThat(waiting("executive-manager")).isEqualTo(1);
        assertThat(html("executive-manager")).contains("الدورات تكون العصر", "سعاد", "جديد");
        UUID id = only().id();
        assertThat(step("executive-manager", id, "reading").getRedirectedUrl()).isEqualTo(STAFF);
        assertThat(only().state()).isEqualTo(FeedbackState.READ);
        assertThat(waiting("executive-manager")).isZero();
        assertThat(step("executive-manager", id, "reading").getStatus()).isEqualTo(409);

        MockHttpServletResponse empty = step("executive-manager", id, "answer", "sentence", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("sentence-problem-" + id);
        MockHttpServletResponse endless = step("executive-manager", id, "answer", "sentence", "ش".repeat(501));
        assertThat(endless.getStatus()).isEqualTo(422);
        assertThat(endless.getContentAsString(StandardCharsets.UTF_8)).contains("ششش");

        step("executive-manager", id, "answer", "sentence", "تُفتح دورة مسائية في رجب");
        assertThat(only().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(html("executive-manager"))
                .contains("تُفتح دورة مسائية في رجب")
                .doesNotContain("name=\"sentence\"");
        assertThat(step("executive-manager", id, "answer", "sentence", "غير ذلك")
                        .getStatus())
                .isEqualTo(409);
    }

    private int waiting(String name) {
        for (JsonNode page : journey.asStaff(name, get("/api/v1/staff/pages"), null)
                .expect(200)
                .body()) {
            if (page.get("address").asText().endsWith(STAFF)) {
                return page.get("waiting").asInt();
            }
        }
        return -1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception-1", "follow-up-chair", "service-chair", "admin", "analyst", "accountant"})
    void nobodyElseReadsOrTouchesIt(String name) {
        send("thank", "text", SUGGESTION);
        UUID id = only().id();
        assertThat(waiting(name)).isEqualTo(-1);
        assertThat(as(name, get(STAFF)).getStatus()).isEqualTo(403);
        for (String step : List.of("reading", "answer", "officer")) {
            assertThat(step(name, id, step, "sentence", "س", "officer", name).getStatus())
                    .as(step)
                    .isEqualTo(403);
        }
        assertThat(only().state()).isEqualTo(FeedbackState.NEW);
        assertThat(only().passedTo()).isNull();
    }

    @Test
    void thanksReachWhoIsThankedWithoutTheContactAndNothingElse() throws Exception {
        send("suggest", "text", "اقتراح لا يخصها");
        send("thank", "text", "الله يجزاها خير", "whom", "اللي في الاستقبال", "name", "أم سعد", "mobile", "0519990002");
        UUID thanks = id(FeedbackKind.THANKS);
        assertThat(step("executive-manager", thanks, "officer", "officer", "nobody")
                        .getStatus())
                .isEqualTo(422);
        assertThat(step("executive-manager", thanks, "officer", "officer", "reception-1")
                        .getRedirectedUrl())
                .isEqualTo(STAFF);
        assertThat(waiting("reception-1")).isZero();
        assertThat(html("reception-1"))
                .contains("الله يجزاها خير", "اللي في الاستقبال", "أم سعد")
                .doesNotContain("اقتراح لا يخصها", "519990002", "name=\"sentence\"", "name=\"officer\"");
        assertThat(step("reception-1", thanks, "answer", "sentence", "س").getStatus())
                .isEqualTo(403);
        assertThat(as("reception-2", get(STAFF)).getStatus()).isEqualTo(403);
        // A suggestion is nobody's.
        assertThat(step("executive-manager", id(FeedbackKind.SUGGESTION), "officer", "officer", "reception-1")
                        .getStatus())
                .isEqualTo(409);
    }

    private UUID id(FeedbackKind kind) {
        return all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theWriterIsThankedWhereWishedInAMessageThatSaysNothingOfIt() {
        send("suggest", "text", SUGGESTION, "mobile", "٠٥١٩٩٩٠٠٠٢", "email", "souad@example.org");
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(23, 0));
        step("executive-manager", only().id(), "answer", "sentence", "تُفتح دورة مسائية", "reply", "true");
        assertThat(only().repliedAt()).isNotNull();
        assertThat(families.lastMessage("feedback.reply")).isEqualTo("نشكركم على رسالتكم إلينا. قرأناها وأفدنا منها.");

        // A family is left in peace at night, and the number need not be anybody's on record.
        dispatcher.dispatch();
        assertThat(told()).containsExactly("SMS QUEUED");
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(9, 0));
        dispatcher.dispatch();
        assertThat(told()).containsExactly("SMS SENT");
    }

    @Test
    void nobodyIsToldUnlessWishedOrWhereNoContactWasLeft() {
        send("suggest", "text", SUGGESTION, "email", "souad@example.org");
        step("executive-manager", only().id(), "answer", "sentence", "نظرنا فيه");
        assertThat(only().repliedAt()).isNull();
        jdbc.sql("delete from feedback").update();
        send("suggest", "text", SUGGESTION);
        step("executive-manager", only().id(), "answer", "sentence", "نظرنا فيه", "reply", "true");
        assertThat(only().repliedAt()).isNull();
        assertThat(told()).isEmpty();
    }

    /** Channel and state of every one, and what it says. */
    private List<String> told() {
        return jdbc.sql("select channel || ' ' || status from outbox_message where template = 'feedback.reply'")
                .query(String.class)
                .list();
    }

    @Test
    void allOfItIsDestroyedAfterItsTime() {
        send("suggest", "text", SUGGESTION);
        clock.set(clock.instant().plus(Duration.ofDays(365)));
        assertThat(forgotten.destroy()).isZero();
        clock.set(clock.instant().plus(Duration.ofSeconds(1)));
        assertThat(forgotten.destroy()).isEqualTo(1);
        assertThat(all()).isEmpty();
    }
}
