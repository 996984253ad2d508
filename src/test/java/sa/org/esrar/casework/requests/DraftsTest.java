package sa.org.esrar.casework.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** A request that grows page by page, without script, with everything that happens on the way. */
@CaseworkTest
class DraftsTest {

    private static final Pattern NUMBER = Pattern.compile("REQ-1448-\\d{6}");
    private static final Pattern CODE = Pattern.compile("class=\"fs-4\">([0-9A-Z]{10})<");
    private static final Pattern DOCUMENT = Pattern.compile("documents/([0-9a-f-]{36})");

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AbandonedDrafts abandoned;

    @Autowired
    TestClock clock;

    @Test
    void fromTheFirstStepToTheReceiptWithoutScript() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "fair-stall");
        assertThat(details.path()).matches("/track/[a-z0-9]{8}/request");
        String page = caseOf(details);
        String number = first(NUMBER, details.html());
        assertThat(status(number)).isEqualTo("DRAFT");
        assertThat(journey.messages(number, "otp.signature"))
                .as("no code before it is asked for")
                .isEmpty();

        Page documents = family.send(page + "/request", stall());
        assertThat(documents.path()).isEqualTo(page + "/documents");
        Page review = family.open(page + "/review");
        assertThat(review.html())
                .contains("بقي لاكتمال طلبكم", "صور المنتجات", "documents#item-product-photos", "05••••001")
                .contains("25.00 ريال")
                .doesNotContain("1999990011", "إرسال رمز التوقيع");
        assertThat(family.send(page + "/code").html()).contains("alert-danger");
        assertThat(family.open(page + "/signature").path()).as("not yet").isEqualTo(page + "/review");

        Page attached = family.attach(page + "/documents", "product-photos", "معمول.jpg", TestFiles.jpeg());
        assertThat(attached.html()).contains("معمول.jpg");
        assertThat(family.open(page + "/review").html())
                .contains("إرسال رمز التوقيع")
                .doesNotContain("بقي لاكتمال");

        Page signing = family.send(page + "/code");
        assertThat(signing.path()).isEqualTo(page + "/signature");
        assertThat(status(number)).isEqualTo("AWAITING_SIGNATURE");
        assertThat(family.send(page + "/signature", "code", "").html()).contains("code-problem");
        Page receipt = family.send(page + "/signature", "code", journey.lastCode(number));
        assertThat(receipt.path()).isEqualTo(page + "/receipt");
        assertThat(receipt.html())
                .contains("لجنة الخدمات", "الأحد 13/12/2026م (04/07/1448هـ)", "رسالة نصية", "<path d=\"M4 4h1v1h-1z");
        assertThat(status(number)).isEqualTo("RECEIVED");
    }

    @Test
    void anotherDeviceGoesOnWithNumberAndCode() {
        Visitor telephone = new Visitor(http, "ar");
        Page details = begin(telephone, "licensing-support");
        String number = first(NUMBER, details.html());
        String code = first(CODE, details.html());
        telephone.send(caseOf(details) + "/request", "answers.activity", "إعداد المعمول");

        Visitor computer = new Visitor(http, "ar");
        Page review = computer.send("/track", "caseNumber", number, "accessCode", code);
        assertThat(review.path()).matches("/track/[a-z0-9]{8}/review").isNotEqualTo(caseOf(details) + "/review");
        assertThat(computer.open(caseOf(review) + "/request").html()).contains("إعداد المعمول");
    }

    @Test
    void whatIsTypedIsKeptWhileOneTypesAlsoWhereItIsStillWrong() {
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, "fair-stall"));
        Page kept = family.send(
                page + "/request", "kept", "", "answers.nameOnStall", "حلويات نورة", "answers.helpers", "تسعة");
        assertThat(kept.status()).isEqualTo(204);
        assertThat(family.open(page + "/request").html())
                .contains("حلويات نورة")
                .doesNotContain("تسعة");

        Page wrong = family.send(page + "/request", "answers.nameOnStall", "أخرى", "answers.helpers", "تسعة");
        assertThat(wrong.html()).contains("alert-danger", "value=\"تسعة\"", "href=\"#answers.helpers\"");
        family.send(page + "/request", "answers.helpers", "٢");
        assertThat(family.open(page + "/request").html())
                .as("emptied fields are emptied")
                .doesNotContain("أخرى");
    }

    @Test
    void aDraftOfAnOlderFormIsReviewedUnderTheNewOne() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "licensing-support");
        String page = caseOf(details);
        String number = first(NUMBER, details.html());
        family.send(page + "/request", licensing());
        // As if the service had been changed since: the catalogue's newest version is one further on.
        jdbc.sql(
                        "insert into service_version (service_code, version, content_hash, definition, loaded_at)"
                                + " select service_code, version + 1, '\\x00', jsonb_set(definition, '{version}', to_jsonb(version + 1)), loaded_at"
                                + " from service_version where service_code = 'licensing-support' order by version desc limit 1")
                .update();
        try {
            assertThat(family.open(page + "/review").html())
                    .contains("تغيّر نموذج هذه الخدمة", "إعداد المعمول")
                    .doesNotContain("إرسال رمز التوقيع");
            assertThat(family.send(page + "/code").html()).contains("تغيّر نموذج هذه الخدمة");
            assertThat(status(number)).isEqualTo("DRAFT");
            assertThat(family.open(page + "/request").html()).contains("إعداد المعمول");
            family.send(page + "/request", licensing());
            assertThat(family.send(page + "/code").path()).isEqualTo(page + "/signature");
        } finally {
            jdbc.sql("delete from service_version where content_hash = '\\x00'").update();
        }
    }

    @Test
    void whatStillFitsIsKeptAndWhatIsNewOrToBeAnsweredAnewIsSaidInWords() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "licensing-support");
        String page = caseOf(details);
        family.send(page + "/request", licensing());
        String workshop = "{\"name\": \"workshop\", \"type\": \"text\", \"required\": true, \"maxLength\": 100,"
                + " \"label\": {\"ar\": \"مكان الورشة\", \"en\": \"Workshop\"}}";
        String photo = "{\"code\": \"workshop-photo\", \"mode\": \"UPLOAD\", \"neededFor\": \"COMPLETENESS\","
                + " \"optional\": true, \"name\": {\"ar\": \"صورة الورشة\", \"en\": \"Picture of the workshop\"},"
                + " \"purpose\": {\"ar\": \"لمعاينتها\", \"en\": \"To see it\"}}";
        jdbc.sql(
                        "insert into service_version (service_code, version, content_hash, definition, loaded_at)"
                                + " select service_code, version + 1, '\\x01', replace((definition || jsonb_build_object("
                                + " 'version', version + 1, 'fields', definition->'fields' || :workshop::jsonb,"
                                + " 'items', definition->'items' || :photo::jsonb))::text, '\"OFFICE\"', '\"BRANCH\"')::jsonb, loaded_at"
                                + " from service_version where service_code = 'licensing-support' order by version desc limit 1")
                .param("workshop", workshop)
                .param("photo", photo)
                .update();
        try {
            Page review = family.open(page + "/review");
            assertThat(review.html())
                    .contains("تغيّر نموذج هذه الخدمة", "الجديد فيه: مكان الورشة، صورة الورشة.")
                    .containsPattern("يحتاج إلى إجابة من جديد: [^،<]+\\.")
                    .contains("إعداد المعمول", "request#answers.workshop")
                    .doesNotContain("OFFICE");
            assertThat(family.open(page + "/request").html()).contains("الجديد فيه", "إعداد المعمول");
            assertThat(family.attach(page + "/documents", "workshop-photo", "a.jpg", TestFiles.jpeg())
                            .html())
                    .as("a new item can be attached at once")
                    .contains("a.jpg");
            List<String> fields = new ArrayList<>(List.of(licensing()));
            fields.set(fields.indexOf("OFFICE"), "BRANCH");
            fields.addAll(List.of("answers.workshop", "الهفوف"));
            assertThat(family.send(page + "/request", fields.toArray(String[]::new))
                            .html())
                    .doesNotContain("تغيّر نموذج");
            assertThat(family.send(page + "/code").path()).isEqualTo(page + "/signature");
        } finally {
            jdbc.sql("delete from service_version where content_hash = '\\x01'").update();
        }
    }

    @Test
    void anAttachmentIsForItsOwnerAloneAndCanBeTakenOutAgain() {
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, "fair-stall"));
        Page with = family.attach(page + "/documents", "product-photos", "<img src=x>.jpg", TestFiles.jpeg());
        assertThat(with.html()).doesNotContain("<img src=x>");
        String id = first(DOCUMENT, with.html());

        Page picture = family.open(page + "/documents/" + id);
        assertThat(picture.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(picture.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.response().getHeader("Cache-Control")).contains("no-store");

        Visitor other = new Visitor(http, "ar");
        String others = caseOf(begin(other, "fair-stall", "1999990045", "0519990004"));
        assertThat(other.open(others + "/documents/" + id).status()).isEqualTo(404);
        assertThat(other.open(page + "/documents/" + id).response().getContentType())
                .startsWith("text/html");
        assertThat(other.send(others + "/removal", "document", id).status()).isEqualTo(404);

        assertThat(family.attach(page + "/documents", "product-photos", "a.jpg", "MZ not a picture".getBytes())
                        .html())
                .contains("product-photos-problem");
        assertThat(family.attach(page + "/documents", "no-such-item", "a.jpg", TestFiles.jpeg())
                        .status())
                .isLessThan(500);
        assertThat(family.send(page + "/removal", "document", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(404);
        assertThat(family.send(page + "/removal", "document", "x").status()).isEqualTo(400);
        assertThat(family.send(page + "/removal", "document", id).html()).doesNotContain(id);
        assertThat(family.open(page + "/documents/" + id).status()).isEqualTo(404);
    }

    @Test
    void aPictureThatCannotBeShownHasArrivedAllTheSameAndIsDownloaded() {
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, "fair-stall"));

        Page with = family.attach(page + "/documents", "product-photos", "صورة.heic", TestFiles.heic());

        assertThat(with.html())
                .contains("صورة.heic", "وصلتنا الصورة. لا تُعرض هنا")
                .doesNotContain("<img src=\"/track");
        Page picture = family.open(page + "/documents/" + first(DOCUMENT, with.html()));
        assertThat(picture.response().getContentType()).isEqualTo("image/heic");
        assertThat(picture.response().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(family.attach(page + "/documents", "product-photos", "b.jpg", TestFiles.jpeg())
                        .html())
                .contains("<img src=\"/track");
    }

    @Test
    void goingBackAfterTheSignatureShowsTheRequestAsItStands() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "licensing-support");
        String page = caseOf(details);
        family.send(page + "/request", licensing());
        family.send(page + "/code");
        family.send(page + "/signature", "code", journey.lastCode(first(NUMBER, details.html())));
        for (String step : List.of("/request", "/documents", "/review", "/signature")) {
            assertThat(family.open(page + step).path()).as(step).isEqualTo(page);
        }
        assertThat(family.send(page + "/request", "answers.activity", "شيء آخر").path())
                .isEqualTo(page);
        assertThat(family.send(page + "/request", "kept", "", "answers.activity", "شيء آخر")
                        .status())
                .isEqualTo(409);
        assertThat(family.attach(page + "/documents", "x", "a.jpg", TestFiles.jpeg())
                        .path())
                .isEqualTo(page);
        assertThat(family.send(page + "/code").path()).isEqualTo(page);
    }

    @Test
    void whatIsNeverSignedIsDestroyedAfterItsTime() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "fair-stall");
        String number = first(NUMBER, details.html());
        String code = first(CODE, details.html());
        family.send(caseOf(details) + "/request", stall());
        family.attach(caseOf(details) + "/documents", "product-photos", "معمول.jpg", TestFiles.jpeg());
        Instant begun = clock.instant();
        try {
            clock.set(begun.plus(Duration.ofDays(60)));
            abandoned.destroy();
            assertThat(status(number)).as("on the last day").isEqualTo("DRAFT");
            clock.set(begun.plus(Duration.ofDays(61)));
            abandoned.destroy();
            abandoned.destroy();
            assertThat(status(number)).isEqualTo("CLOSED");
            assertThat(jdbc.sql("select count(*) from filing_contact where case_number = :n"
                                    + " union all select count(*) from case_document_content c"
                                    + " join case_document d on d.id = c.document_id where d.case_number = :n")
                            .param("n", number)
                            .query(Long.class)
                            .list())
                    .containsExactly(0L, 0L);
            Page page = new Visitor(http, "ar").send("/track", "caseNumber", number, "accessCode", code);
            assertThat(page.html()).contains("فأُتلفت بياناته").doesNotContain("معمول", "FL-100200", "نورة");
        } finally {
            clock.set(begun);
        }
    }

    @Test
    void oneSignsOnceFromTwoTabs() throws Exception {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "licensing-support");
        String page = caseOf(details);
        String number = first(NUMBER, details.html());
        family.send(page + "/request", licensing());
        family.send(page + "/code");
        String code = journey.lastCode(number);
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Page>> answers = new ArrayList<>();
        for (int tab = 0; tab < 2; tab++) {
            answers.add(tabs.submit(() -> {
                together.await();
                return new Visitor(http, "ar").with(family.visit()).send(page + "/signature", "code", code);
            }));
        }
        together.countDown();
        for (Future<Page> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
        }
        tabs.shutdown();
        assertThat(status(number)).isEqualTo("RECEIVED");
        assertThat(jdbc.sql("select count(*) from declaration where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> شكراً",
                "😀🌴 معمول",
                "\u202Eمقلوب\u202C",
                "O'Neill & \"Sons\" <b>",
                "${7*7} #{x} [[1]] (1)"
            })
    void whatIsTypedIsShownAsItIs(String text) {
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, "licensing-support"));
        family.send(page + "/request", "answers.activity", text);
        for (String step : List.of("/request", "/review")) {
            String html = family.open(page + step).html();
            assertThat(html).doesNotContain("<script>alert", "<b>", "49 ", "\u202E");
            assertThat(html)
                    .contains(text.replace("\u202E", "")
                            .replace("\u202C", "")
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cash-assistance",
                "training",
                "fair-stall",
                "product-development",
                "licensing-support",
                "membership",
                "equipment-loan",
                "consignment-sales"
            })
    void markupInEveryFieldIsTextOnEveryPage(String service) {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>";
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, service));
        String form = family.open(page + "/request").html();
        Matcher names = Pattern.compile("name=\"(answers\\.[^\"]+)\"").matcher(form);
        List<String> fields = new ArrayList<>();
        while (names.find()) {
            fields.addAll(List.of(names.group(1), markup));
        }
        assertThat(fields).isNotEmpty();
        Page sent = family.send(page + "/request", fields.toArray(String[]::new));
        assertThat(sent.status()).isEqualTo(200);
        for (String html : List.of(
                sent.html(),
                family.open(page + "/request").html(),
                family.open(page + "/review").html())) {
            assertThat(html).doesNotContain("<script>alert", "<img src=x", "<b>");
        }
    }

    @Test
    void aCodeTypedTooLateIsRefusedInWordsAndTheNextOneSigns() {
        Visitor family = new Visitor(http, "ar");
        Page details = begin(family, "licensing-support");
        String page = caseOf(details);
        String number = first(NUMBER, details.html());
        family.send(page + "/request", licensing());
        family.send(page + "/code");
        String late = journey.lastCode(number);
        Instant sent = clock.instant();
        try {
            clock.set(sent.plus(Duration.ofMinutes(6)));
            Page refused = family.send(page + "/signature", "code", late);
            assertThat(refused.path()).isEqualTo(page + "/signature");
            assertThat(refused.html()).contains("code-problem", "انتهت صلاحية رمز التحقق", "إرسال رمز جديد");
            assertThat(status(number)).isEqualTo("AWAITING_SIGNATURE");
            family.send(page + "/code");
            assertThat(family.send(page + "/signature", "code", journey.lastCode(number))
                            .path())
                    .isEqualTo(page + "/receipt");
        } finally {
            clock.set(sent);
        }
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedInWordsAndStaysOnThePage() {
        Visitor family = new Visitor(http, "ar");
        String page = caseOf(begin(family, "licensing-support"));
        String text = "ن".repeat(200_000);
        Page refused = family.send(page + "/request", "answers.activity", text);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.html()).contains("answers.activity-problem", text);
    }

    private Page begin(Visitor family, String service) {
        return begin(family, service, "1999990011", "٠٥١٩٩٩٠٠٠١");
    }

    private Page begin(Visitor family, String service, String nationalId, String mobile) {
        String form = family.open("/requests/" + service).html();
        return family.send(
                "/requests/" + service,
                "noticeVersion",
                first(Pattern.compile("name=\"noticeVersion\" value=\"(\\d+)\""), form),
                "filingKey",
                first(Pattern.compile("name=\"filingKey\" value=\"([^\"]+)\""), form),
                "name",
                "نورة سعد العذقي",
                "nationalId",
                nationalId,
                "mobile",
                mobile,
                "mobileOwner",
                "OWN",
                "category",
                "productive-family",
                "addressForm",
                "FEMININE",
                "agreedChannels",
                "SMS");
    }

    private static String[] stall() {
        return new String[] {
            "answers.eventCode", "KHALAS_FESTIVAL",
            "answers.productList[0].name", "معمول",
            "answers.productList[0].price", "٢٥",
            "answers.stallSize", "S2X2",
            "answers.needsPower", "true",
            "answers.needsColdStorage", "false",
            "answers.helpers", "1",
            "answers.nameOnStall", "حلويات نورة",
            "answers.documentNumber", "FL-100200",
            "answers.documentExpiry", "2027-06-30"
        };
    }

    private static String[] licensing() {
        List<String> fields = new ArrayList<>();
        Journey.licensing().forEach((name, value) -> {
            fields.add("answers." + name);
            fields.add(String.valueOf(value));
        });
        return fields.toArray(String[]::new);
    }

    private String status(String number) {
        return jdbc.sql("select status from case_file where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static String caseOf(Page page) {
        return page.path().substring(0, "/track/12345678".length());
    }

    private static String first(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        assertThat(found.find()).as(pattern + " in " + html).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
