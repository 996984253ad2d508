package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.support.Journey.document;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** The papers of a request where people are: the family's page, the service's page, and the register (A2, B5, C3, C5). */
@CaseworkTest
class RequestLettersTest {

    @Autowired
    MockMvc http;

    @Autowired
    Messages messages;

    @Autowired
    Journey journey;

    @Autowired
    TestClock clock;

    @Autowired
    OutgoingRegister register;

    @Autowired
    RequestAnswers answers;

    @Autowired
    TransactionTemplate transaction;

    // ---- the receipt

    @Test
    void theReceiptSaysWhoStudiesTheRequestAndByWhenItIsAnswered() throws IOException {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        Visitor family = new Visitor(http, "ar");
        String page = open(family, filed);
        assertThat(family.open(page).html()).contains("تنزيل الإيصال").doesNotContain("تنزيل خطاب الرد");

        PrintedText receipt = PrintedText.of(pdf(family.open(page + "/receipt.pdf")));

        assertThat(receipt.says("المكرمة/ نورة سعد العذقي")).isTrue();
        assertThat(receipt.says("لجنة الخدمات")).isTrue();
        assertThat(receipt.says("رسالة نصية")).isTrue();
        assertThat(receipt.latin()).contains("04071448", "13122026");
        assertThat(receipt.latin()).doesNotContain(filed.accessCode(), "1999990011", "519990001");
        assertThat(register.ofCase(filed.caseNumber())).isEmpty();
    }

    @Test
    void whatIsLeftIsOnPaperWithItsReason() throws IOException {
        Filed filed = journey.fileAndSign(
                journey.filing("fair-stall", noura(), stall(), document("product-photos", "a.jpg", TestFiles.jpeg())));
        Visitor family = new Visitor(http, "ar");
        String page = open(family, filed);
        assertThat(family.open(page + "/left.pdf").status()).isEqualTo(409);
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_checkCompleteness",
                        RequestForms.left("product-photos", "UNREADABLE"))
                .expect(200);

        assertThat(family.open(page).html()).contains("تنزيل بيان ما بقي");
        PrintedText left = PrintedText.of(pdf(family.open(page + "/left.pdf")));
        assertThat(left.says("صور المنتجات")).isTrue();
        assertThat(left.says("غير ظاهر")).isTrue();
        assertThat(family.open(page + "/receipt.pdf").status()).isEqualTo(409);
    }

    @Test
    void nobodyElseHasTheFamilysPapersAndNobodyBeforeTheSignature() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        Visitor family = new Visitor(http, "ar");
        String page = open(family, filed);
        Filed another = journey.file(journey.filing("licensing-support", noura(), licensing()));
        Visitor stranger = new Visitor(http, "ar");
        String unsigned = open(stranger, another).replaceAll("/review$", "");
        for (String paper : List.of("/receipt.pdf", "/left.pdf", "/answer.pdf")) {
            Page refused = new Visitor(http, "ar").open(page + paper);
            assertThat(refused.html()).contains("name=\"accessCode\"").doesNotContain("%PDF");
            assertThat(stranger.open(page + paper).html()).contains("name=\"accessCode\"");
            Page early = stranger.open(unsigned + paper);
            assertThat(early.status()).isEqualTo(409);
            assertThat(messages.text(early.refusal(), "ar")).contains("بعد توقيع الطلب");
            assertThat(early.html()).doesNotContain("%PDF");
        }
    }

    // ---- the answer

    @Test
    void theAnswerIsRegisteredWhenItGoesOutAndIsTheSameFileEachTime() throws IOException {
        Filed filed = decided(RequestForms.refusal("S5-1"));
        Visitor family = new Visitor(http, "ar");
        String page = open(family, filed);
        assertThat(family.open(page + "/answer.pdf").status()).isEqualTo(404);
        assertThat(register.ofCase(filed.caseNumber())).isEmpty();

        release();

        OutgoingRegister.Entry entry = register.ofCase(filed.caseNumber()).get(0);
        assertThat(entry.kind()).isEqualTo(LetterKind.DECISION);
        assertThat(family.open(page).html())
                .contains("تنزيل خطاب الرد")
                .contains(entry.number().printed());
        byte[] first = pdf(family.open(page + "/answer.pdf"));
        clock.set(clock.instant().plus(Duration.ofDays(3)));
        assertThat(answerOf(filed)).isEqualTo(first);
        PrintedText letter = PrintedText.of(first);
        assertThat(letter.says(entry.number().printed())).isTrue();
        assertThat(letter.says("S5-1")).isTrue();
        assertThat(letter.says("لا يمارَس النشاط من المنزل")).isTrue();
        assertThat(letter.says("ولكم التظلم خلال خمسة عشر يوم عمل")).isTrue();
    }

    @Test
    void anApprovalNamesWhatIsGranted() throws IOException {
        Filed filed = decided(RequestForms.approval("2026-12-20"));
        release();
        PrintedText letter = PrintedText.of(answerOf(filed));
        assertThat(letter.says("يسرّنا إبلاغكم بالموافقة")).isTrue();
        assertThat(letter.says("مرافقة في استخراج وثيقة العمل الحر")).isTrue();
        assertThat(letter.latin()).contains("20122026");
        assertThat(letter.says("التظلم")).isFalse();
    }

    @Test
    void aJobThatRunsAgainAfterATroubleRegistersOneLetter() {
        Filed filed = decided(RequestForms.refusal("S5-1"));
        transaction.executeWithoutResult(trouble -> {
            answers.sendAnswer(filed.caseNumber());
            assertThat(register.ofCase(filed.caseNumber())).hasSize(1);
            trouble.setRollbackOnly();
        });
        assertThat(register.ofCase(filed.caseNumber())).isEmpty();
        release();
        assertThat(register.ofCase(filed.caseNumber())).hasSize(1);
        assertThat(journey.messages(filed.caseNumber(), "request.answered")).hasSize(1);
    }

    // ---- the blank form

    @Test
    void theBlankFormOfAServiceIsThereInBothLanguagesAndMayBeKept() throws IOException {
        Visitor anybody = new Visitor(http, "ar");
        assertThat(anybody.open("/services/fair-stall").html())
                .contains("نموذج الطلب للطباعة")
                .contains("/services/fair-stall/form-ar.pdf");
        MockHttpServletResponse form =
                anybody.open("/services/fair-stall/form-ar.pdf").response();
        assertThat(form.getContentType()).isEqualTo("application/pdf");
        assertThat(form.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        assertThat(form.getHeader(HttpHeaders.ETAG)).isNotEmpty();
        assertThat(form.getCookie("visit")).isNull();
        PrintedText arabic = PrintedText.of(form.getContentAsByteArray());
        assertThat(arabic.says("صور المنتجات")).isTrue();
        assertThat(arabic.says("وأتحمل المسؤولية المباشرة عنها")).isTrue();
        PrintedText english = PrintedText.of(
                anybody.open("/services/fair-stall/form-en.pdf").response().getContentAsByteArray());
        assertThat(english.says("Photographs of the products")).isTrue();
        assertThat(anybody.open("/services/nothing/form-ar.pdf").status()).isEqualTo(404);
        assertThat(anybody.open("/services/fair-stall/form-fr.pdf").status()).isEqualTo(404);
    }

    private Filed decided(Map<String, Object> decision) {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", noura(), licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.opinion("S5-1", "S5-2"))
                .expect(200);
        journey.submit("service-chair", filed, "userTask_decideRequest", new HashMap<>(decision))
                .expect(200);
        return filed;
    }

    private void release() {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
    }

    /** As the family has it who comes anew. */
    private byte[] answerOf(Filed filed) {
        Visitor family = new Visitor(http, "ar");
        return pdf(family.open(open(family, filed) + "/answer.pdf"));
    }

    private static byte[] pdf(Page page) {
        assertThat(page.status()).as(page.html()).isEqualTo(200);
        MockHttpServletResponse response = page.response();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
        return response.getContentAsByteArray();
    }

    private static String open(Visitor visitor, Filed filed) {
        return visitor.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .path();
    }
}
