package sa.org.esrar.casework.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The direct link (F4): without an account, without a name, with whatever people type and attach. */
@CaseworkTest
class ReportPagesTest extends ViolationSteps {

    private Visitor.Page send(String... fields) {
        return new Visitor(http, "ar").send("/report", form(fields));
    }

    private int reports() {
        return jdbc.sql("select count(*) from violation_report")
                .query(Integer.class)
                .single();
    }

    @Test
    void pageSaysThatNoNameIsNeededAndWhoReads() {
        String ar = new Visitor(http, "ar").open("/report").html();
        assertThat(ar)
                .contains("لا يلزمكم ذكر اسمكم", "مسؤولة البلاغات 1، مسؤول البلاغات 2", "لا يجوز أن يُضار أحد")
                .doesNotContain("reports-1");
        String en = new Visitor(http, "en").open("/report").html();
        assertThat(en).contains("You need not give your name", "Reader of reports 1, Reader of reports 2");
        assertThat(new Visitor(http, "ar").open("/").html()).contains("href=\"/report\"");
    }

    @Test
    void whatIsLeftIsSaidAtItsFieldAndNothingTypedIsLost() {
        int before = reports();
        assertThat(send("text", "", "how", "كلام يبقى", "concerned", "STAFF").html())
                .contains("text-problem", "كلام يبقى", "يُرجى كتابة ما حدث");
        assertThat(send("text", "؟؟؟؟", "contact", "وسيلة تبقى").html())
                .contains("text-problem", "؟؟؟؟", "وسيلة تبقى", "بكلمات");
        assertThat(send("happenedOn", "2026-11-23").html()).contains("happenedOn-problem", "2026-11-23");
        assertThat(send("happenedOn", "أمس").html()).contains("happenedOn-problem");
        assertThat(send("concerned", "EVERYBODY").html()).contains("portal-problem");
        assertThat(send("naming", "READERS_ONLY", "readers", "مسؤولة البلاغات 1")
                        .html())
                .contains("name-problem")
                .containsPattern("reader-1\"[^>]*checked");
        String text = "ش".repeat(200_000);
        assertThat(send("text", text).html()).contains("text-problem").contains(text);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void scriptControlSignsAndOtherLanguagesAreTextAndNothingElse() {
        for (String text : List.of(
                "<script>alert(1)</script> شكراً",
                "نص\u0000\u0007 مع \u202Eعلامات\u202C",
                "یہ اردو میں ایک رپورٹ ہے ۱۲۳",
                "😡 سرقة")) {
            Made made = report("text", text);
            assertThat(page(made).html())
                    .doesNotContain("<script>alert(1)")
                    .doesNotContain("\u202E")
                    .doesNotContain("\u0007");
        }
    }

    @Test
    void sameReportTwiceIsToldAndNothingIsLost() {
        int before = reports();
        Visitor visitor = new Visitor(http, "ar");
        String[] form = form("filingKey", "same-report", "text", "بلاغ واحد بعينه");
        Made first = made(visitor, visitor.send("/report", form));
        Made second = made(visitor, visitor.send("/report", form));
        assertThat(second.caseNumber()).isEqualTo(first.caseNumber());
        assertThat(second.filed().accessCode()).isEqualTo(first.filed().accessCode());
        assertThat(second.receipt()).contains("وصلنا هذا البلاغ من قبل");
        assertThat(reports()).isEqualTo(before + 1);

        Made alike = report("text", "بلاغ واحد بعينه");
        assertThat(alike.caseNumber()).isNotEqualTo(first.caseNumber());
        assertThat(alike.receipt()).contains("وصلنا النص نفسه قبل أقل من دقيقة");
        assertThat(read(FIRST, alike).expect(200).body().get("twin").asText()).startsWith("1448/");
        clock.set(clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(report("text", "بلاغ واحد بعينه").receipt()).doesNotContain("قبل أقل من دقيقة");
    }

    @Test
    void whoNamesThemselvesReportsAsAnybody() {
        Made made =
                report("naming", "READERS_ONLY", "name", "المحاسبة", "concerned", "STAFF", "concernedText", "المحاسبة");
        assertThat(excluded(made)).containsExactly("accountant");
        assertThat(hasTask(FIRST, made, EXAMINE)).isTrue();
    }

    @Test
    void wordsThatSayNothingOrTooMuchStayOnThePage() {
        Made made = report();
        assertThat(step(made, "reportwords", "words", "؟؟").html()).contains("words-problem", "؟؟");
        String text = "ش".repeat(200_000);
        assertThat(step(made, "reportwords", "words", text).html())
                .contains("words-problem")
                .contains(text);
        assertThat(step(made, "reporter", "name", "اسم", "contact", "x".repeat(300))
                        .html())
                .contains("contact-problem");
        assertThat(new Visitor(http, "ar").open("/track/abcdefgh/reported").html())
                .doesNotContain("VIO-");
    }

    @Test
    void filesAreAttachedOnTheTrackingPageAndReadByReadersAlone() throws Exception {
        Made made = report();
        String path = page(made).path() + "/reportevidence";
        assertThat(made.visitor()
                        .attach(path, "evidence", "صورة.png", TestFiles.png(40, 30, true))
                        .html())
                .contains("صورة.png");
        journey.call(MockMvcRequestBuilders.multipart("/api/v1/staff/cases/{n}/documents", made.caseNumber())
                        .file(new MockMultipartFile("file", "ما وجده القارئ.png", null, TestFiles.png(50, 30, true)))
                        .param("item", "offered")
                        .with(httpBasic(SECOND, DemoPeople.PASSWORD)))
                .expect(201);
        assertThat(page(made).html())
                .as("what readers add is theirs")
                .contains("صورة.png")
                .doesNotContain("ما وجده");
        assertThat(made.visitor()
                        .attach(path, "evidence", "notes.txt", "...".getBytes())
                        .html())
                .contains("file-problem");
        String document = jdbc.sql(
                        "select id::text from case_document where case_number = ? and item_code = 'evidence'")
                .param(made.caseNumber())
                .query(String.class)
                .single();
        String address = "/api/v1/staff/cases/" + made.caseNumber() + "/documents/" + document;
        assertThat(journey.status(FIRST, MockMvcRequestBuilders.get(address))).isEqualTo(200);
        for (String user : List.of("executive-manager", "admin", "reception-1", "board-chair", "privacy-officer")) {
            assertThat(journey.status(user, MockMvcRequestBuilders.get(address)))
                    .as(user)
                    .isEqualTo(404);
            assertThat(http.perform(MockMvcRequestBuilders.get("/staff/documents/" + document)
                                    .with(user(user)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(user)
                    .isEqualTo(404);
        }
    }
}
