package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;
import static sa.org.esrar.casework.support.RequestForms.complete;
import static sa.org.esrar.casework.support.RequestForms.opinion;
import static sa.org.esrar.casework.support.RequestForms.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Taking a decision back on its page (C5): by its committee and management, until the answer is sent. */
@CaseworkTest
class DecisionsPageTest {

    private static final String PAGE = "/staff/decisions";
    private static final String DECIDE = "userTask_decideRequest";
    private static final String REASON = "ورد ما يغيّر الرأي <b>";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    Exclusions exclusions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void chairTakesTheDecisionBackAndDecidesAgain() throws Exception {
        Filed filed = decided();
        String spoken = CaseNumbers.spoken(filed.caseNumber());
        assertThat(read("service-chair"))
                .contains(
                        spoken,
                        "مساندة في استخراج التراخيص",
                        "عدم الموافقة",
                        "سحب القرار",
                        "10:01:00",
                        "الأحد 22/11/2026م")
                .doesNotContain("نورة", "العذقي", "1999990011", "519990001", "لا يمارَس النشاط من المنزل");

        MvcResult taken = perform("service-chair", takeBack(filed, REASON).with(csrfCookie()));
        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        String after = text(http.perform(get(PAGE).with(user("service-chair")).flashAttrs(taken.getFlashMap()))
                .andReturn());
        assertThat(after)
                .contains("سُحب القرار في " + spoken)
                .doesNotContain("name=\"caseNumber\" value=\"" + filed.caseNumber());

        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
        release();
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).isEmpty();
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
        assertThat(journey.status(filed)).isEqualTo("DECIDED");
    }

    @Test
    void colleagueAndManagementMayToo() throws Exception {
        Filed filed = decided();
        assertThat(read("executive-manager")).contains(filed.caseNumber());
        assertThat(perform("service-secretary", takeBack(filed, REASON).with(csrfCookie()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(journey.task("service-chair", filed, DECIDE)).isNotNull();
    }

    @Test
    void anotherGroupAndTheExcludedSeeNothingAndChangeNothing() throws Exception {
        Filed filed = decided();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        exclusions.exclude(filed.caseNumber(), "service-secretary", "DECLARED", "service-secretary"));
        MockHttpServletResponse unknown = perform(
                        "service-chair",
                        post(PAGE)
                                .param("caseNumber", "REQ-1448-999999")
                                .param("reason", REASON)
                                .with(csrfCookie()))
                .getResponse();
        assertThat(unknown.getStatus()).isEqualTo(404);
        for (String wrong : new String[] {"aid-chair", "liaison-1", "reception-1", "admin", "service-secretary"}) {
            assertThat(read(wrong)).as(wrong).doesNotContain(filed.caseNumber());
            for (String reason : new String[] {REASON, ""}) {
                MockHttpServletResponse refused = perform(
                                wrong, takeBack(filed, reason).with(csrfCookie()))
                        .getResponse();
                assertThat(refused.getStatus()).as(wrong).isEqualTo(404);
                assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                        .as(wrong)
                        .doesNotContain(filed.caseNumber());
            }
        }
        assertThat(journey.status(filed)).isEqualTo("DECIDED");
    }

    @Test
    void nobodyGetsInWithoutSigningInOrWithoutTheToken() throws Exception {
        Filed filed = decided();
        MockHttpServletResponse list =
                http.perform(get(PAGE).accept("text/html")).andReturn().getResponse();
        assertThat(list.getRedirectedUrl()).isEqualTo("/staff/sign-in");
        MockHttpServletResponse unsigned = http.perform(
                        takeBack(filed, REASON).accept("text/html").with(csrfCookie()))
                .andReturn()
                .getResponse();
        assertThat(unsigned.getRedirectedUrl()).isEqualTo("/staff/sign-in");
        assertThat(perform("service-chair", takeBack(filed, REASON))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(journey.status(filed)).isEqualTo("DECIDED");
    }

    @Test
    void reasonIsOwedAndWhatWasTypedStays() throws Exception {
        Filed first = decided();
        Filed second = decided();
        MvcResult empty = perform("service-chair", takeBack(first, "  ").with(csrfCookie()));
        assertThat(empty.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(empty))
                .contains("يُرجى ذكر السبب.", second.caseNumber())
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsOnlyOnce("invalid-feedback");
        assertThat(text(perform(
                        "service-chair",
                        post(PAGE).param("caseNumber", first.caseNumber()).with(csrfCookie()))))
                .contains("يُرجى ذكر السبب.");

        String endless = "س".repeat(1001);
        MvcResult tooLong = perform("service-chair", takeBack(first, endless).with(csrfCookie()));
        assertThat(tooLong.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(tooLong)).containsOnlyOnce(endless).contains("لا يزيد السبب على");
        assertThat(journey.status(first)).isEqualTo("DECIDED");

        assertThat(text(perform(
                        "service-chair",
                        takeBack(first, "").header("Accept-Language", "en").with(csrfCookie()))))
                .contains("Please give the reason.", "Take the decision back", "dir=\"ltr\"", "Not approved");
    }

    @Test
    void onceTheAnswerIsSentThePageSaysSoAndKeepsTheReason() throws Exception {
        Filed filed = decided();
        release();
        MvcResult late = perform("service-chair", takeBack(filed, REASON).with(csrfCookie()));
        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        assertThat(text(late))
                .contains(
                        CaseNumbers.spoken(filed.caseNumber()),
                        "أُرسل الرد إلى المستفيد",
                        "ورد ما يغيّر الرأي &lt;b&gt;")
                .doesNotContain("value=\"" + filed.caseNumber());
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
        assertThat(perform("aid-chair", takeBack(filed, REASON).with(csrfCookie()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void twiceTakenBackIsOnce() throws Exception {
        Filed filed = decided();
        perform("service-chair", takeBack(filed, REASON).with(csrfCookie()));
        MvcResult again = perform("service-secretary", takeBack(filed, REASON).with(csrfCookie()));
        assertThat(again.getResponse().getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("لا تسمح مرحلة الطلب الحالية بهذه الخطوة");
    }

    @Test
    void ofTwoAtTheSameMomentOneTakesItBack() throws Exception {
        Filed filed = decided();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = Stream.of("service-chair", "service-secretary")
                    .<Callable<Integer>>map(person ->
                            () -> perform(person, takeBack(filed, REASON).with(csrfCookie()))
                                    .getResponse()
                                    .getStatus())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 409);
        } finally {
            people.shutdown();
        }
        assertThat(journey.task("service-chair", filed, DECIDE)).isNotNull();
    }

    @Test
    void withdrawnRequestIsNotListed() throws Exception {
        Filed filed = decided();
        journey.withdraw(filed).expect(200);
        assertThat(read("service-chair")).doesNotContain(filed.caseNumber());
    }

    private Filed decided() {
        clock.set(TestClock.START);
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, DECIDE, refusal("S5-1")).expect(200);
        return filed;
    }

    private void release() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    private static MockHttpServletRequestBuilder takeBack(Filed filed, String reason) {
        return post(PAGE).param("caseNumber", filed.caseNumber()).param("reason", reason);
    }

    private String read(String user) throws Exception {
        MvcResult page = perform(user, get(PAGE));
        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        return text(page);
    }

    private MvcResult perform(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(user))).andReturn();
    }

    private static String text(MvcResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
