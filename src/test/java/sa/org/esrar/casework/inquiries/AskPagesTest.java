package sa.org.esrar.casework.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.InquiryForms.answer;
import static sa.org.esrar.casework.support.InquiryForms.approved;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Asking on the website without an account and without script, up to the word on the answer; and everything wrong with it. */
@CaseworkTest
class AskPagesTest {

    private static final Pattern NUMBER = Pattern.compile("INQ-\\d{4}-\\d{6}");
    private static final Pattern CODE = Pattern.compile("class=\"fs-4\">([0-9A-Z]{10})<");
    private static final String QUESTION = "هل لديكم مشغل خياطة يُستأجر بالساعة؟";

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    InquiryDossiers dossiers;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    DemoStaff staff;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void freshLimits() {
        clock.set(TestClock.START);
        staff.load();
        ((Cache<?, ?>) ReflectionTestUtils.getField(limits, "buckets")).invalidateAll();
    }

    // ---- unnamed

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aQuestionWithoutANameGetsNumberCodeAndDate(String language) {
        Visitor visitor = new Visitor(http, language);
        Page receipt = visitor.send("/ask", fields("question", QUESTION));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.path()).endsWith("/asked");
        assertThat(receipt.html()).contains("25/11/2026", "portal-code", "<path");
        Filed asked = filed(receipt);
        assertThat(cases.view(asked.caseNumber()).partyId()).isNull();
        assertThat(dossiers.of(asked.caseNumber()).asker()).isEqualTo(Asker.UNNAMED);
        assertThat(dossiers.of(asked.caseNumber()).question()).isEqualTo(QUESTION);

        // Another browser reads it with both, and not with one of them.
        Visitor later = new Visitor(http, language);
        assertThat(later.send("/track", "caseNumber", asked.caseNumber(), "accessCode", "0000000000")
                        .html())
                .doesNotContain(QUESTION);
        Page page = later.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        assertThat(page.html())
                .contains(QUESTION, language.equals("ar") ? "ورد استفساركم" : "Your inquiry has arrived");
        assertThat(page.html()).doesNotContain("value=\"SUFFICIENT\"");
    }

    @Test
    void theAnswerStandsOnThePageWithBothButtonsAndTheWordIsTakenOnce() {
        Visitor visitor = new Visitor(http, "ar");
        Filed asked = filed(visitor.send("/ask", fields("question", QUESTION, "field", "textiles")));
        answered(asked, "نعم، في مقرنا صباح كل أحد.\nوالحجز بالهاتف.");
        Page page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        assertThat(page.html()).contains("نعم، في مقرنا", "أجابت عن سؤالي", "ما زال لدي سؤال", "أُجيب");

        String once = UUID.randomUUID().toString();
        String[] notEnough = {"opinion", "NOT_SUFFICIENT", "remark", "وكم السعر؟", "once", once};
        Page again = visitor.send(page.path() + "/opinion", notEnough);
        assertThat(again.html()).contains("عاد سؤالكم إلى ضابط الاتصال", "وكم السعر؟");
        // The same form once more, as a double press sends it.
        assertThat(visitor.send(page.path() + "/opinion", notEnough).status()).isEqualTo(200);
        assertThat(dossiers.of(asked.caseNumber()).round()).isEqualTo(2);

        answered(asked, "خمسون ريالاً للساعة.");
        page = visitor.open(page.path());
        assertThat(page.html()).contains("خمسون ريالاً للساعة.").doesNotContain("وكم السعر؟");
        assertThat(visitor.send(page.path() + "/opinion", "opinion", "SUFFICIENT")
                        .html())
                .contains("أفدتم بكفاية الإجابة")
                .doesNotContain("value=\"SUFFICIENT\"");
        // A word on what is over, as an old page in another tab sends it.
        Page over = visitor.send(page.path() + "/opinion", "opinion", "NOT_SUFFICIENT", "remark", "متأخر");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.html()).contains("انتهى هذا الاستفسار");
        assertThat(visitor.send(page.path() + "/opinion", "opinion", "MAYBE").status())
                .isEqualTo(400);
    }

    // ---- named

    @Test
    void whoLeavesAMobileIsTheSamePersonEachTimeAndIsToldThere() {
        String[] typed = fields("question", QUESTION, "name", "منيرة فهد الصرامي", "mobile", "٠٥١٩٩٩٠٠٤٥");
        Filed first = filed(new Visitor(http, "ar").send("/ask", typed));
        Filed second = filed(new Visitor(http, "ar").send("/ask", typed));
        journey.runDueJobs();
        UUID party = cases.view(first.caseNumber()).partyId();
        assertThat(party).isNotNull().isEqualTo(cases.view(second.caseNumber()).partyId());
        PartyView person = parties.view(party);
        assertThat(person.maskedNationalId()).isNull();
        assertThat(person.maskedMobile()).isNotNull();
        assertThat(journey.messages(first.caseNumber(), "case.received"))
                .singleElement()
                .asString()
                .doesNotContain(QUESTION);
        assertThat(dossiers.of(first.caseNumber()).asker()).isEqualTo(Asker.NAMED);
        assertThat(dossiers.isProven(first.caseNumber())).isFalse();
    }

    @Test
    void aMobileWithoutANameAndWhatIsNoMobileAreSaidBesideTheFields() {
        Page page = new Visitor(http, "ar")
                .send("/ask", fields("question", QUESTION, "mobile", "0129990001", "email", "x", "category", "nobody"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("id=\"name-problem\"", "id=\"mobile-problem\"", "id=\"email-problem\"", "category-problem")
                .contains(QUESTION);
    }

    // ---- named later

    @Test
    void whoAskedWithoutANameAddsItAndIsToldThereFromThenOn() {
        Visitor visitor = new Visitor(http, "ar");
        Filed asked = filed(visitor.send("/ask", fields("question", QUESTION)));
        Page page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        assertThat(page.html()).contains("إضافة اسمكم");
        Page wrong = visitor.send(page.path() + "/asker", "name", "", "mobile", "12", "email", "souad@example.org");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains(
                        "id=\"name-problem\"", "id=\"mobile-problem\"", "value=\"souad@example.org\"", "value=\"12\"");
        assertThat(cases.view(asked.caseNumber()).partyId()).isNull();

        String[] name = {"name", "سعاد محمد الهفوفي", "mobile", "0519990046", "once", "k1"};
        Page named = visitor.send(page.path() + "/asker", name);
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.html()).contains("أضاف السائل اسمه").doesNotContain("إضافة اسمكم");
        assertThat(visitor.send(page.path() + "/asker", name).status()).isEqualTo(200);
        assertThat(dossiers.of(asked.caseNumber()).asker()).isEqualTo(Asker.NAMED);
        assertThat(dossiers.isProven(asked.caseNumber())).isFalse();
        Page again = visitor.send(page.path() + "/asker", "name", "غيرها", "mobile", "0519990002");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("اسم من قبل");

        answered(asked, "نعم.");
        assertThat(journey.messages(asked.caseNumber(), "case.news")).hasSize(1);
    }

    @Test
    void whoIsKinOfTheNameIsExcludedFromThenOn() {
        Visitor visitor = new Visitor(http, "ar");
        Filed asked = filed(visitor.send("/ask", fields("question", QUESTION)));
        Page page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        visitor.send(page.path() + "/asker", "name", "عضوة المجلس", "mobile", "0519990008");
        assertThat(jdbc.sql("select user_id from case_exclusion where case_number = ?")
                        .param(asked.caseNumber())
                        .query(String.class)
                        .list())
                .contains("board-member");
    }

    @Test
    void whatIsOverTakesNoName() {
        Visitor visitor = new Visitor(http, "ar");
        Filed asked = filed(visitor.send("/ask", fields("question", QUESTION)));
        answered(asked, "نعم.");
        Page page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        visitor.send(page.path() + "/opinion", "opinion", "SUFFICIENT");
        assertThat(visitor.open(page.path()).html()).doesNotContain("إضافة اسمكم");
        assertThat(visitor.send(page.path() + "/asker", "name", "سعاد محمد", "mobile", "0519990046")
                        .status())
                .isEqualTo(409);
        assertThat(cases.view(asked.caseNumber()).partyId()).isNull();
    }

    // ---- about a case

    @Test
    void aboutACaseIsAskedFromWithinItAlone() {
        Filed filed = families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        Visitor visitor = new Visitor(http, "ar");
        Page request = visitor.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode());
        assertThat(request.html()).contains(request.path() + "/ask");
        Page receipt = visitor.send(request.path() + "/ask", "question", "متى يصلني الرد؟");
        Filed asked = filed(receipt);
        InquiryDossier inquiry = dossiers.of(asked.caseNumber());
        assertThat(inquiry.kind()).isEqualTo(InquiryKind.ABOUT_CASE);
        assertThat(inquiry.about()).isEqualTo(filed.caseNumber());
        assertThat(inquiry.asker()).isEqualTo(Asker.ACCESS_CODE);
        assertThat(cases.view(asked.caseNumber()).partyId())
                .isEqualTo(cases.view(filed.caseNumber()).partyId());
        // Among the cases of her telephone too.
        assertThat(visitor.send("/my-cases", "mobile", "0519990004").path()).isEqualTo("/my-cases/code");
        assertThat(visitor.send("/my-cases/code", "code", families.lastCode("otp.signIn"))
                        .html())
                .contains(asked.caseNumber());

        // Through the form of everybody it is no kind to choose.
        Page forged = visitor.send("/ask", fields("question", "متى الرد؟", "kind", "ABOUT_CASE"));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(visitor.send(request.path() + "/ask", "question", "؟؟؟؟").status())
                .isEqualTo(422);
        assertThat(new Visitor(http, "ar").open(request.path() + "/ask").html())
                .contains("name=\"accessCode\"")
                .doesNotContain("سؤال عن معاملتكم");
    }

    @Test
    void theStepsOfAnInquiryAreNotThereForARequestNorForAStranger() {
        Filed filed = families.signed("عبدالله حسن الخلاصي", "1999990037", "0519990003", "OWN");
        Visitor visitor = new Visitor(http, "ar");
        String request = visitor.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .path();
        assertThat(visitor.open(request + "/asked").status()).isEqualTo(404);
        assertThat(visitor.send(request + "/opinion", "opinion", "SUFFICIENT").status())
                .isEqualTo(404);
        Filed asked = filed(visitor.send("/ask", fields("question", QUESTION)));
        answered(asked, "نعم.");
        String page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode())
                .path();
        assertThat(new Visitor(http, "ar")
                        .send(page + "/opinion", "opinion", "SUFFICIENT")
                        .html())
                .doesNotContain("أفدتم بكفاية الإجابة");
        assertThat(dossiers.of(asked.caseNumber()).stage()).isEqualTo(InquiryStage.ANSWERED);
    }

    // ---- matching questions

    @Test
    void publishedQuestionsAreOfferedBeforeItIsSentAndWhileOneTypes() {
        String ramadan = "كم دوامكم في رمضان؟";
        int already = count();
        Visitor visitor = new Visitor(http, "ar");
        Page before = visitor.send("/ask", fields("question", ramadan, "seen", "", "name", "سعاد"));
        assertThat(before.path()).isEqualTo("/ask");
        assertThat(before.html()).contains("قبل إرسال السؤال", "دوام رمضان منشور", "value=\"سعاد\"");
        assertThat(count()).isEqualTo(already);
        assertThat(visitor.send("/ask", fields("question", ramadan, "seen", "true"))
                        .path())
                .endsWith("/asked");
        assertThat(count()).isEqualTo(already + 1);

        Page similar = visitor.send("/ask/similar", "question", ramadan);
        assertThat(similar.html()).contains("دوام رمضان منشور").doesNotContain("<html");
        assertThat(visitor.send("/ask/similar", "question", "<script>").html()).doesNotContain("script");
        assertThat(visitor.send("/ask/similar").status()).isEqualTo(200);
        assertThat(visitor.open("/ask/similar?question=x").status()).isEqualTo(405);
    }

    // ---- bad input

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "؟؟؟؟", "😀😀😀", "12345", "\u0000\u0007\u200f"})
    void whatIsNoQuestionIsSaidKindly(String typed) {
        int before = count();
        Page page = new Visitor(http, "ar").send("/ask", fields("question", typed));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("id=\"question-problem\"");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void twoHundredThousandCharactersAreRefusedAndKeptOnThePage() {
        String typed = "سؤال ".repeat(40_000).strip();
        Page page = new Visitor(http, "ar").send("/ask", fields("question", typed));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("4,000", typed);
        Filed asked = filed(new Visitor(http, "ar").send("/ask", fields("question", "س".repeat(4000))));
        assertThat(dossiers.of(asked.caseNumber()).question()).hasSize(4000);
    }

    @Test
    void emojiHtmlControlCharactersAndEnglishStayText() {
        String typed = "<script>alert(1)</script> 😀 شكراً\u0000\u0007\r\nWhen does the course begin? \u202eabc ١٢٣";
        Visitor visitor = new Visitor(http, "en");
        Filed asked = filed(visitor.send("/ask", fields("question", typed)));
        assertThat(dossiers.of(asked.caseNumber()).question())
                .isEqualTo("<script>alert(1)</script> 😀 شكراً\nWhen does the course begin? abc 123");
        Page page = visitor.send("/track", "caseNumber", asked.caseNumber(), "accessCode", asked.accessCode());
        assertThat(page.html()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(dossiers.of(asked.caseNumber()).language()).isEqualTo("en");
    }

    @Test
    void theSameFormTwiceIsOneInquiryAndTooManyAreRefused() {
        String key = UUID.randomUUID().toString();
        Visitor visitor = new Visitor(http, "ar");
        Filed first = filed(visitor.send("/ask", fields("question", QUESTION, "askingKey", key)));
        Filed same = filed(visitor.send("/ask", fields("question", QUESTION, "askingKey", key)));
        assertThat(same).isEqualTo(first);
        // Ten in ten minutes, times the factor of the tests.
        for (int i = 0; i < 100_000; i++) {
            limits.count("asking", "127.0.0.1");
        }
        Page refused = visitor.send("/ask", fields("question", QUESTION));
        assertThat(refused.status()).isEqualTo(429);
    }

    // ---- how

    /** With script, so that matching questions were seen, unless a test says otherwise. */
    private static String[] fields(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "GENERAL");
        form.put("seen", "true");
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static Filed filed(Page receipt) {
        Matcher number = NUMBER.matcher(receipt.html());
        Matcher code = CODE.matcher(receipt.html());
        assertThat(number.find() && code.find()).as(receipt.html()).isTrue();
        return new Filed(number.group(), code.group(1));
    }

    private void answered(Filed asked, String text) {
        journey.runDueJobs();
        journey.submit("liaison-1", asked, "userTask_answerInquiry", answer(text))
                .expect(200);
        journey.submit("liaison-2", asked, "userTask_reviewAnswer", approved()).expect(200);
    }

    private int count() {
        return jdbc.sql("select count(*) from inquiry").query(Integer.class).single();
    }
}
