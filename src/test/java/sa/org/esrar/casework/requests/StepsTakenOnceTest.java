package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.RequestForms;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Two presses without script are one step; a step that the server could not take is told beside what it was about. */
@CaseworkTest
class StepsTakenOnceTest {

    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReplyThatIsSentTwiceAtOnceIsGivenOnceAndNothingIsRefused() throws Exception {
        Filed filed = asked();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        String once = once(page);
        ExecutorService fingers = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Page>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(fingers.submit(() -> {
                together.await();
                return new Visitor(http, "ar")
                        .with(family.visit())
                        .send(page.path() + "/reply", "once", once, "text", "متران");
            }));
        }
        together.countDown();
        for (Future<Page> answer : answers) {
            assertThat(answer.get().html()).contains("portal-timeline").doesNotContain("alert-danger");
        }
        fingers.shutdown();
        assertThat(lines(filed, "requests.replied")).isEqualTo(1);
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void aReplyFromAPageThatIsOutOfDateIsRefusedInWordsAndStaysOnThePage() {
        Filed filed = asked();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        journey.reply(filed, "من جهاز آخر").expect(204);
        Page late = family.send(page.path() + "/reply", "once", once(page), "text", "متران");
        assertThat(late.html()).contains("alert-danger", "لا تسمح مرحلة الطلب");
        assertThat(lines(filed, "requests.replied")).isEqualTo(1);
    }

    @Test
    void aReplyThatIsFarTooLongIsRefusedInWordsAndStaysOnThePage() {
        Filed filed = asked();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        String text = "ن".repeat(200_000);
        Page refused = family.send(page.path() + "/reply", "once", once(page), "text", text);
        assertThat(refused.html()).contains("text-problem", "لا تزيد الإفادة على 4,000 حرف", text);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_BENEFICIARY");
        assertThat(family.send(page.path() + "/reply", "once", once(refused), "text", "😀".repeat(4000))
                        .html())
                .doesNotContain("text-problem");
        assertThat(journey.status(filed)).isEqualTo("UNDER_STUDY");
    }

    @Test
    void withdrawingTwiceWithdrawsOnceWithoutAWordOfRefusal() {
        Filed filed = asked();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        String once = once(page);
        family.send(page.path() + "/withdrawal", "once", once);
        assertThat(family.send(page.path() + "/withdrawal", "once", once).html())
                .contains("سحبتم الطلب")
                .doesNotContain("alert-danger");
        assertThat(lines(filed, "requests.withdrawn")).isEqualTo(1);
    }

    @Test
    void whatWasMissingIsAttachedOnceHoweverOftenItIsSent() {
        Filed filed = awaitingPhotos();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        String address = page.path() + "/document?once=" + once(page);
        for (int i = 0; i < 2; i++) {
            assertThat(family.attach(address, "product-photos", "b.jpg", another())
                            .html())
                    .contains("مراجعة الاكتمال")
                    .doesNotContain("alert-danger");
        }
        assertThat(documents(filed)).isEqualTo(2);
    }

    @Test
    void aPaperThatTheServerCouldNotKeepIsToldBesideItsItemAndTakenTheNextTime() {
        Filed filed = awaitingPhotos();
        Visitor family = new Visitor(http, "ar");
        Page page = enter(family, filed);
        String address = page.path() + "/document?once=" + once(page);
        whileDocumentsCannotBeKept(() -> {
            Page failed = family.attach(address, "product-photos", "b.jpg", another());
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.html())
                    .contains("id=\"product-photos-problem\"", "لخلل من جهتنا، ونعتذر", "name=\"file\"")
                    .containsPattern("الرقم المرجعي عند التواصل معنا: [0-9a-f]{8}")
                    .doesNotContain("Exception", "case_document");
        });
        assertThat(documents(filed)).isEqualTo(1);
        assertThat(family.attach(address, "product-photos", "b.jpg", another()).html())
                .contains("مراجعة الاكتمال");
        assertThat(documents(filed)).isEqualTo(2);
    }

    @Test
    void inADraftTooItIsToldBesideItsItem() {
        Filed filed = journey.file(journey.filing("fair-stall", Journey.noura(), Journey.stall()));
        Visitor family = new Visitor(http, "en");
        Page review = enter(family, filed);
        String address = review.path().replace("/review", "/documents");
        whileDocumentsCannotBeKept(() -> {
            Page failed = family.attach(address, "product-photos", "b.jpg", another());
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.html()).contains("id=\"product-photos-problem\"", "fault on our side");
        });
        assertThat(family.attach(address, "product-photos", "b.jpg", another()).html())
                .contains("b.jpg")
                .doesNotContain("product-photos-problem");
    }

    /** Another picture: the same one again is not kept twice. */
    private static byte[] another() {
        byte[] picture = TestFiles.jpeg();
        byte[] longer = Arrays.copyOf(picture, picture.length + 1);
        longer[picture.length] = 1;
        return longer;
    }

    /** The database takes no document meanwhile, as on a full disk. */
    private void whileDocumentsCannotBeKept(Runnable step) {
        jdbc.sql("alter table case_document add constraint full_disk check (false) not valid")
                .update();
        try {
            step.run();
        } finally {
            jdbc.sql("alter table case_document drop constraint full_disk").update();
        }
    }

    private Filed awaitingPhotos() {
        Filed filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                Journey.noura(),
                Journey.stall(),
                Journey.document("product-photos", "a.jpg", TestFiles.jpeg())));
        journey.submit(
                        "reception-1",
                        filed,
                        "userTask_checkCompleteness",
                        RequestForms.left("product-photos", "UNREADABLE"))
                .expect(200);
        return filed;
    }

    private Filed asked() {
        Filed filed = journey.fileAndSign(journey.filing("licensing-support", Journey.noura(), Journey.licensing()));
        journey.submit("reception-1", filed, "userTask_checkCompleteness", RequestForms.complete())
                .expect(200);
        journey.runDueJobs();
        journey.submit("service-member", filed, "userTask_studyRequest", RequestForms.question("كم طول الطاولة؟"))
                .expect(200);
        return filed;
    }

    private Page enter(Visitor family, Filed filed) {
        return family.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode());
    }

    private static String once(Page page) {
        Matcher found = ONCE.matcher(page.html());
        assertThat(found.find()).as(page.html()).isTrue();
        return found.group(1);
    }

    private long lines(Filed filed, String code) {
        return count("select count(*) from timeline_entry where case_number = ? and code = '" + code + "'", filed);
    }

    private long documents(Filed filed) {
        return count("select count(*) from case_document where case_number = ?", filed);
    }

    private long count(String sql, Filed filed) {
        return jdbc.sql(sql).param(filed.caseNumber()).query(Long.class).single();
    }
}
