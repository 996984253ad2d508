package sa.org.esrar.casework.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.published;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.catalogue.FrequentQuestions;
import sa.org.esrar.casework.catalogue.PublishQuestion;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;

/** A good answer becomes a question of the website: edited, without anything of a person, and withdrawn when it is outdated (G2). */
@CaseworkTest
class PublishedQuestionsTest {

    private static final String QUESTION = "هل يُستأجر مشغل الخياطة بالساعة؟";
    private static final String GOOD = "نعم، صباح كل أحد، والحجز من صفحة الخدمة أو هاتف الجمعية 013 000 0000.";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Inquiries inquiries;

    @Autowired
    PublishedQuestions questions;

    @Autowired
    FrequentQuestions frequent;

    @Autowired
    DemoStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        staff.load();
        jdbc.sql("delete from published_question").update();
    }

    @Test
    void theReviewerPublishesItAndTheNextOneFindsItWhileTyping() {
        Filed asked = toReview("منيرة فهد الصرامي");
        Answer named = journey.submit(
                "liaison-2", asked, "userTask_reviewAnswer", published(QUESTION, "نعم يا منيره فهد الصرامى."));
        assertThat(named.expect(422).body().toString()).contains("answerAr");
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", published(QUESTION, GOOD))
                .expect(200);
        assertThat(questions.shown()).singleElement().satisfies(one -> {
            assertThat(one.question().ar()).isEqualTo(QUESTION);
            assertThat(one.publishedBy()).isEqualTo("liaison-2");
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        new Visitor(http, "ar").open("/questions").html())
                .contains(QUESTION));
        assertThat(new Visitor(http, "en").open("/questions").html())
                .containsPattern("<details[^>]*lang=\"ar\" dir=\"rtl\">\\s*<summary>" + QUESTION);
        assertThat(frequent.like("كم المشغل في الساعة؟", 3))
                .extracting(one -> one.question().ar())
                .contains(QUESTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answerAr | راسلونا على noura@example.com",
                "answerAr | جوالها 0519990001",
                "answerAr | جوالها ٠٥١ ٩٩٩ ٠٠٠١",
                "answerAr | الهوية 1999990011",
                "answerAr | المعاملة REQ-1448-000123",
                "answerAr | المعاملة 1448/123",
                "answerAr | الحساب SA92 0000 0000 0019 9990 0001",
                "answerAr | Only English",
                "questionEn | سؤال",
                "questionAr | ''",
                "section | nowhere"
            })
    void nothingOfAPersonAndNothingHalf(String field, String text) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "section", "filing", "questionAr", QUESTION, "answerAr", GOOD, "questionEn", "", "answerEn", ""));
        texts.put(field, text);
        assertThat(questions.problems(new PublishQuestion(
                        texts.get("section"),
                        texts.get("questionAr"),
                        texts.get("answerAr"),
                        texts.get("questionEn"),
                        texts.get("answerEn"))))
                .extracting(problem -> problem.field())
                .contains(field);
    }

    @Test
    void bothLanguagesOrArabicOnly() {
        assertThat(questions.problems(new PublishQuestion("filing", QUESTION, GOOD, "Can I rent it?", "")))
                .extracting(problem -> problem.field())
                .containsExactly("answerEn");
        assertThat(questions.problems(new PublishQuestion(
                        "filing", QUESTION, GOOD + " من 06/12/2026م (1448/06/26هـ).", "Can I rent it?", "Yes.")))
                .isEmpty();
        assertThat(questions.problems(new PublishQuestion("filing", "س".repeat(301), GOOD, null, null)))
                .extracting(problem -> problem.code())
                .containsExactly("catalogue.text.tooLong");
    }

    @Test
    void liaisonOfficersAndManagementPublishAndWithdrawOnTheirPage() throws Exception {
        MockHttpServletRequestBuilder form = post("/staff/questions")
                .param("section", "filing")
                .param("questionAr", QUESTION)
                .param("answerAr", GOOD)
                .param("form", "one-page");
        assertThat(as("liaison-1", form).getRedirectedUrl()).isEqualTo("/staff/questions");
        // The same page sent twice publishes once.
        as("liaison-1", form);
        assertThat(questions.shown()).hasSize(1);
        assertThat(as("executive-manager", get("/staff/questions")).getContentAsString(StandardCharsets.UTF_8))
                .contains(QUESTION, "سحب");
        MockHttpServletResponse wrong = as(
                "liaison-1",
                post("/staff/questions").param("section", "filing").param("questionAr", "<b>اتصلوا 0519990001</b>"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("questionAr-problem", "answerAr-problem", "&lt;b&gt;");

        String id = questions.shown().get(0).id().toString();
        for (String user : List.of("reception-1", "service-member", "accountant", "analyst", "admin")) {
            assertThat(as(user, get("/staff/questions")).getStatus()).as(user).isEqualTo(403);
            assertThat(as(user, form).getStatus()).as(user).isEqualTo(403);
            assertThat(as(user, post("/staff/questions/withdrawal").param("id", id))
                            .getStatus())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(questions.shown()).hasSize(1);
        as("liaison-2", post("/staff/questions/withdrawal").param("id", id));
        assertThat(questions.shown()).isEmpty();
        assertThat(questions.all()).singleElement().satisfies(one -> assertThat(one.withdrawnAt())
                .isNotNull());
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        new Visitor(http, "ar").open("/questions").html())
                .doesNotContain(QUESTION));
        assertThat(as(
                                "liaison-1",
                                post("/staff/questions/withdrawal")
                                        .param("id", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse as(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(CsrfCookie.csrfCookie())
                        .with(SecurityMockMvcRequestPostProcessors.user(user))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar"))
                .andReturn()
                .getResponse();
    }

    private Filed toReview(String name) {
        Inquiries.Asked asked = inquiries.ask(
                new AskQuestion(InquiryKind.GENERAL, QUESTION, null, "textiles", name, "0519990045", null, null, "ar"));
        journey.runDueJobs();
        Filed filed = new Filed(asked.caseNumber(), asked.accessCode());
        journey.submit("liaison-1", filed, "userTask_answerInquiry", answer(GOOD))
                .expect(200);
        return filed;
    }
}
