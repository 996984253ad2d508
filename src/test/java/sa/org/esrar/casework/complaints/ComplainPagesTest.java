package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.Visitor;

/** The direct link (E1): without an account, named or not, with whatever people type. */
@CaseworkTest
class ComplainPagesTest extends ComplaintSteps {

    private Visitor.Page send(String... fields) {
        return new Visitor(http, "ar").send("/complain", fields);
    }

    private int complaints() {
        return jdbc.sql("select count(*) from complaint").query(Integer.class).single();
    }

    @Test
    void whatIsLeftIsSaidAtItsFieldAndNothingTypedIsLost() {
        int before = complaints();
        Visitor.Page again = send("filingKey", "k1", "kind", "", "text", "كلام يبقى", "respondent", "NOBODY");
        assertThat(again.html()).contains("kind-problem", "name-problem", "كلام يبقى", "يُرجى اختيار موضوع الشكوى");
        assertThat(complaints()).isEqualTo(before);
        Visitor.Page mobile = send(
                "filingKey",
                "k1",
                "kind",
                "SERVICE",
                "text",
                "كلام",
                "respondent",
                "STAFF",
                "facts",
                "UNFAIR",
                "name",
                "نورة العذقي",
                "mobile",
                "12",
                "wish",
                "رغبة تبقى");
        assertThat(mobile.html())
                .contains("mobile-problem", "value=\"نورة العذقي\"", "value=\"12\"", "رغبة تبقى")
                .containsPattern("fact-UNFAIR\"[^>]*checked");
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void longTextIsRefusedWithTheLimitAndKept() {
        String text = "ش".repeat(200_000);
        Visitor.Page again =
                send("filingKey", "k2", "kind", "SERVICE", "respondent", "NOBODY", "text", text, "unnamed", "true");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).contains("text-problem").contains(text);
    }

    @Test
    void emojiControlSignsScriptAndOtherLanguagesAreTextAndNothingElse() {
        for (String text : List.of(
                "😡😡 خدمة سيئة",
                "<script>alert(1)</script> شكراً",
                "نص\u0000\u0007 مع \u202Eعلامات\u202C",
                "یہ اردو میں ایک شکایت ہے ۱۲۳",
                "؟؟؟؟")) {
            Made made = complain("text", text);
            String html = page(made).html();
            assertThat(html)
                    .doesNotContain("<script>alert(1)")
                    .doesNotContain("\u202E")
                    .doesNotContain("\u0007");
        }
    }

    @Test
    void sameFormTwiceIsOneComplaint() {
        int before = complaints();
        Visitor visitor = new Visitor(http, "ar");
        Made one = complain(visitor, "filingKey", "same");
        int after = complaints();
        assertThat(after).isEqualTo(before + 1);
        String[] form = {
            "filingKey", "twice", "kind", "SERVICE", "respondent", "NOBODY", "text", "مرتين", "unnamed", "true"
        };
        Made first = made(visitor, visitor.send("/complain", form));
        Made second = made(visitor, visitor.send("/complain", form));
        assertThat(second.caseNumber()).isEqualTo(first.caseNumber()).isNotEqualTo(one.caseNumber());
    }

    @Test
    void unnamedComplaintIsFollowedByNumberAndCodeAndNamedLater() {
        Made made = complain();
        assertThat(journey.messages(made.caseNumber(), "case.received")).isEmpty();
        Visitor elsewhere = new Visitor(http, "en");
        assertThat(elsewhere
                        .send(
                                "/track",
                                "caseNumber",
                                made.caseNumber(),
                                "accessCode",
                                made.filed().accessCode())
                        .html())
                .contains("Your complaint has arrived");
        assertThat(step(made, "name", "name", "123").html()).contains("problem");
        step(made, "name", "name", "سارة خالد الشيشي", "mobile", "0519990008");
        assertThat(page(made).html()).doesNotContain("إضافة اسمكم");
        assertThat(excluded(made))
                .as("the namesake's number is a board member's")
                .contains("board-member");
        proposed(made);
        assertThat(journey.messages(made.caseNumber(), "case.proposal")).hasSize(1);
        assertThat(step(made, "name", "name", "نورة", "mobile", "0519990001").html())
                .contains("اسم من قبل");
    }

    @Test
    void ownCaseIsLinkedOnlyWhereItIsProvenToBeTheirs() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        Made guessed = complain("caseNumber", request.caseNumber());
        assertThat(links(guessed)).isEmpty();
        assertThat(read(CHAIR, guessed).body().get("typedCase").asText()).isEqualTo(request.caseNumber());

        Visitor.Page wrong = send(
                "filingKey",
                "k3",
                "kind",
                "SERVICE",
                "respondent",
                "NOBODY",
                "text",
                "نص",
                "unnamed",
                "true",
                "caseNumber",
                request.caseNumber(),
                "accessCode",
                "0000000000");
        assertThat(wrong.html()).contains("accessCode-problem");

        Made proven = complain("caseNumber", request.caseNumber(), "accessCode", request.accessCode());
        assertThat(links(proven)).containsExactly(request.caseNumber() + " ABOUT");

        Visitor visitor = new Visitor(http, "ar");
        String handle = visitor.send("/track", "caseNumber", request.caseNumber(), "accessCode", request.accessCode())
                .path()
                .replace("/track/", "");
        assertThat(visitor.open("/complain?about=" + handle).html()).contains("طلب خدمة رقم");
        Made owners = complain(visitor, "about", handle, "unnamed", "");
        assertThat(links(owners)).containsExactly(request.caseNumber() + " ABOUT");
        assertThat(journey.messages(owners.caseNumber(), "case.received"))
                .as("its owner hears of it")
                .hasSize(1);
    }

    @Test
    void officerLinksAndWhoeverWorkedOnThatCaseIsExcluded() {
        Filed request = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", request, "userTask_checkCompleteness", Map.of("complete", true))
                .expect(200);
        Made made = complain();
        submit(SECRETARY, made, CONFLICT, Map.of("respondent", "STAFF", "linkedCase", "CMP-1448-999999"))
                .expect(422);
        submit(
                        SECRETARY,
                        made,
                        CONFLICT,
                        Map.of(
                                "respondent",
                                "STAFF",
                                "linkedCase",
                                request.caseNumber(),
                                "note",
                                "هو من استقبلها",
                                "excluded",
                                List.of(
                                        Map.of("user", "liaison-1", "involved", true),
                                        Map.of("user", "liaison-2", "involved", false))))
                .expect(200);
        assertThat(excluded(made)).containsExactly("liaison-1", "reception-1");
        submit(SECRETARY, made, ASSIGN, Map.of("settler", "liaison-1")).expect(422);
        submit(SECRETARY, made, ASSIGN, Map.of("settler", "reception-2")).expect(422);
        submit(SECRETARY, made, ASSIGN, Map.of("settler", MEMBER)).expect(200);
    }

    @Test
    void acceptAndDeclineAtTheSameMomentOneHoldsAndTheOtherIsTold() throws Exception {
        Made made = proposed(complain());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (String accepted : List.of("true", "false")) {
            Visitor visitor = new Visitor(http, "ar").with(made.visitor().visit());
            answers.add(two.submit(() -> {
                start.await();
                return visitor.send(made.path() + "/proposal", "accepted", accepted)
                        .html();
            }));
        }
        start.countDown();
        List<String> pages = new ArrayList<>();
        for (Future<String> answer : answers) {
            pages.add(answer.get());
        }
        two.shutdown();
        assertThat(pages).filteredOn(html -> html.contains("id=\"problems\"")).hasSize(1);
        assertThat(status(made)).isIn("SETTLED", "UNDER_STUDY");
        assertThat(jdbc.sql("select count(*) from complaint_proposal where case_number = ? and accepted is not null")
                        .param(made.caseNumber())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherBrowserFindsEveryStepShut() {
        Made made = proposed(complain());
        Visitor stranger = new Visitor(http, "ar");
        for (String step : List.of("proposal", "word", "reopening", "name", "retraction", "continued")) {
            assertThat(stranger.send(made.path() + "/" + step, "accepted", "true", "settled", "true")
                            .html())
                    .contains("accessCode");
        }
        assertThat(status(made)).isEqualTo("SETTLING");
    }

    @Test
    void posterAndFormCanBePrinted() {
        Visitor visitor = new Visitor(http, "ar");
        assertThat(visitor.open("/complain/poster").html()).contains("<svg", "/complain");
        for (String language : List.of("ar", "en")) {
            assertThat(visitor.open("/complain/form-" + language + ".pdf")
                            .response()
                            .getContentType())
                    .isEqualTo("application/pdf");
        }
    }

    private List<String> links(Made made) {
        return jdbc.sql("select linked || ' ' || relation from case_link where case_number = ?")
                .param(made.caseNumber())
                .query(String.class)
                .list();
    }
}
