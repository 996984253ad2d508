package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;
import static sa.org.esrar.casework.support.RequestForms.left;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.casefile.Documents.Held;
import sa.org.esrar.casework.casefile.Documents.HeldDocument;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Clamd;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Attachments through the real doors to a real clamd: what it finds, and what happens while it is away. */
@CaseworkTest
class QuarantineTest {

    private static final String PROCESS = "quarantined-file";
    private static final String REVIEW = "userTask_reviewQuarantinedFile";
    private static final String CHECK = "userTask_checkCompleteness";
    private static final String ITEM = "product-photos";

    private static Clamd clamd;

    @DynamicPropertySource
    static void clamdOfTheTest(DynamicPropertyRegistry settings) {
        clamd = Clamd.prepare();
        settings.add("casework.casefile.virus-scan.socket", () -> clamd.socket().toString());
        settings.add("casework.casefile.virus-scan.timeout", () -> "5s");
        settings.add("casework.casefile.virus-scan.tries", () -> "3");
    }

    @AfterAll
    static void stop() {
        clamd.close();
    }

    @Autowired
    Journey journey;

    @Autowired
    Documents documents;

    @Autowired
    QuarantineScans scans;

    @Autowired
    Exclusions exclusions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestRestTemplate http;

    private Filed filed;

    /** A signed request of which a picture is asked for. */
    @BeforeEach
    void waitingForAPicture() {
        clamd.restart();
        jdbc.sql("delete from document_version where file is not null").update();
        filed = journey.file(
                journey.filing("fair-stall", noura(), stall(), Journey.document(ITEM, "a.jpg", TestFiles.jpeg())));
        journey.sign(filed).expect(200);
        journey.submit("reception-1", filed, CHECK, left(ITEM, "UNREADABLE")).expect(200);
    }

    @Test
    void aCleanFileCountsAtOnce() {
        journey.attach(filed, ITEM, "b.jpg", picture(70)).expect(201);

        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        assertThat(jdbc.sql("select count(*) from case_document where case_number = ? and scanned_at is not null")
                        .param(filed.caseNumber())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anInfectedFileIsKeptApartAndToldAndHarmsNoCase() {
        Journey.Answer answer = journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(71)));

        answer.expect(422);
        assertThat(answer.body().get("detailAr").asText()).contains("فحص الفيروسات");
        HeldDocument held = held();
        assertThat(held.held()).isEqualTo(Held.INFECTED);
        assertThat(held.found()).startsWith("Eicar-Test-Signature");
        assertThat(documents.list(filed.caseNumber())).hasSize(1);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(journey.track(filed).toString()).contains("غير آمن").doesNotContain("Eicar");
        assertThat(content(held)).doesNotContain("EICAR");

        // The family sends another one and the request goes on.
        journey.attach(filed, ITEM, "c.jpg", picture(72)).expect(201);
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void aPictureOfAComplainantGoesTheSameWay() {
        Visitor complainant = new Visitor(mvc, "ar");
        Visitor.Page receipt = complainant.send(
                "/complain", "kind", "SERVICE", "respondent", "NOBODY", "text", "نص الشكوى", "unnamed", "true");
        String page = receipt.path().replace("/complained", "");
        Visitor.Page infected = complainant.attach(
                page + "/attachment?from=receipt", "attachment", "b.jpg", TestFiles.infected(picture(90)));
        assertThat(infected.html()).contains("attachment-problem", "غير آمن").doesNotContain("Eicar");
        assertThat(complainant.open(page).html())
                .contains("مرفقات لم تُضَف بعد")
                .doesNotContain("أُرفق بها مستند أو صورة");
        Visitor.Page clean = complainant.attach(page + "/attachment", "attachment", "c.jpg", picture(91));
        assertThat(clean.html()).contains("أُرفق بها مستند أو صورة", "c.jpg");
    }

    @Test
    void whatIsKeptApartIsReadByNobodyThroughAnyDoor() {
        journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(73))).expect(422);
        String path = "/api/v1/staff/cases/" + filed.caseNumber() + "/documents/" + held().id();

        for (String user : List.of("reception-1", "executive-manager")) {
            for (String door : List.of(path, path + "/pages/1", "/staff/documents/" + held().id())) {
                assertThat(journey.status(user, MockMvcRequestBuilders.get(door)))
                        .as(user + " " + door)
                        .isIn(404, 302, 401);
            }
        }
        assertThat(jdbc.sql("select count(*) from case_read where case_number = ? and what like 'document:%'")
                        .param(filed.caseNumber())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileOfAReportIsToldToItsReporterAndLookedAtByItsReadersAlone() {
        Visitor reporter = new Visitor(mvc, "ar");
        String page = reporter.send("/report", "filingKey", "held", "text", "بلاغ فيه ملف")
                .path()
                .replace("/reported", "");
        Visitor.Page infected =
                reporter.attach(page + "/reportevidence", "evidence", "b.jpg", TestFiles.infected(picture(77)));
        assertThat(infected.html()).contains("file-problem", "فحص الفيروسات").doesNotContain("Eicar");
        Filed report = new Filed(
                jdbc.sql("select case_number from case_document where case_number like 'VIO-%'")
                        .query(String.class)
                        .single(),
                null);
        scans.askReviews();
        assertThat(journey.task("reception-1", report, REVIEW)).isNull();
        assertThat(journey.task("reports-2", report, REVIEW)).isNotNull();
        assertThat(journey.submit(
                                "reports-2",
                                report,
                                REVIEW,
                                Map.of(
                                        "files",
                                        List.of(Map.of(
                                                "file",
                                                documents
                                                        .held(report.caseNumber())
                                                        .get(0)
                                                        .id()
                                                        .toString(),
                                                "decision",
                                                "DESTROY"))))
                        .status())
                .isEqualTo(200);
        assertThat(documents.held(report.caseNumber())).isEmpty();
    }

    @Test
    void anOfficerLooksAtAnInfectedFileAndDestroysIt() {
        journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(74))).expect(422);
        scans.askReviews();
        scans.askReviews();
        ProcessInstance review = review();
        assertThat(review).isWaitingAt(REVIEW);
        String id = held().id().toString();

        // The scan says the same again, and nobody may pass the file over.
        assertThat(scanAgain("reception-1", id).expect(200).body().get("held").asText())
                .isEqualTo("INFECTED");
        journey.submit("reception-1", filed, REVIEW, Map.of()).expect(422);
        journey.submit(
                        "reception-1",
                        filed,
                        REVIEW,
                        Map.of("files", List.of(Map.of("file", id, "decision", "DESTROY"))))
                .expect(200);

        assertThat(documents.held(filed.caseNumber())).isEmpty();
        assertThat(jdbc.sql("select destroyed_by, destroyed_reason from case_document where id = ?::uuid")
                        .param(id)
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .single())
                .isEqualTo("reception-1 QUARANTINED");
        assertThat(jdbc.sql("select count(*) from case_document_content where document_id = ?::uuid")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(review).isEnded().hasPassed("end_filesDestroyed");
        scans.askReviews();
        assertThat(review()).isNull();
    }

    @Test
    void whileClamdIsAwayFilesWaitAndComeInByThemselves() {
        clamd.kill();
        Journey.Answer answer = journey.attach(filed, ITEM, "b.jpg", picture(75));
        answer.expect(201);
        assertThat(answer.body().get("held").asText()).isEqualTo("NOT_SCANNED");
        assertThat(journey.status(filed)).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(journey.track(filed).toString()).contains("قيد الفحص");

        scans.scanDue();
        assertThat(held().held()).as("not due yet, and clamd is away").isEqualTo(Held.NOT_SCANNED);
        clamd.start();
        clock.set(clock.instant().plus(Duration.ofMinutes(3)));
        scans.scanDue();

        assertThat(documents.held(filed.caseNumber())).isEmpty();
        assertThat(documents.list(filed.caseNumber())).hasSize(2);
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        assertThat(review()).isNull();
    }

    @Test
    void clamdKilledInTheMiddleOfAStreamLetsNothingThrough() throws Exception {
        clamd.freeze(true);
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            clamd.kill();
        });
        killer.start();

        Journey.Answer answer = journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(76)));

        killer.join();
        answer.expect(201);
        assertThat(held().held()).isEqualTo(Held.NOT_SCANNED);
        clamd.start();
        clock.set(clock.instant().plus(Duration.ofMinutes(3)));
        scans.scanDue();
        assertThat(held().held()).isEqualTo(Held.INFECTED);
        assertThat(journey.status(filed)).isEqualTo("AWAITING_DOCUMENTS");
    }

    @Test
    void whatCannotBeScannedAfterSomeTriesIsLookedAtAndReleasedWhenAScanIsClean() {
        clamd.kill();
        journey.attach(filed, ITEM, "b.jpg", picture(77)).expect(201);
        for (int i = 0; i < 2; i++) {
            scans.askReviews();
            assertThat(review()).isNull();
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            scans.scanDue();
        }
        scans.askReviews();
        ProcessInstance review = review();
        assertThat(review).isWaitingAt(REVIEW);

        clamd.start();
        JsonNode after =
                scanAgain("reception-1", held().id().toString()).expect(200).body();
        assertThat(after.get("held").isNull()).isTrue();

        assertThat(review).isEnded().hasPassed("end_nothingToReview");
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void twoNodesScanEachFileOnceAndAskForOneReview() throws Exception {
        clamd.kill();
        // More than one node takes at once.
        int files = 24;
        for (int i = 0; i < files; i++) {
            journey.attach(filed, ITEM, "b.jpg", picture(100 + i)).expect(201);
        }
        assertThat(tries()).hasSize(files).containsOnly(1);

        roundOnTwoNodes();
        assertThat(tries()).hasSize(files).containsOnly(2);
        assertThat(review()).isNull();
        roundOnTwoNodes();
        assertThat(tries()).hasSize(files).containsOnly(3);
        ProcessInstance review = review();
        assertThat(review).isWaitingAt(REVIEW);

        clamd.start();
        roundOnTwoNodes();
        assertThat(documents.held(filed.caseNumber())).isEmpty();
        assertThat(review).isEnded().hasPassed("end_nothingToReview");
        assertThat(jdbc.sql("select count(*) from timeline_entry where case_number = ? and code = ?")
                        .params(filed.caseNumber(), "casefile.documentReleased")
                        .query(Integer.class)
                        .single())
                .isEqualTo(files);
    }

    @Test
    void moreThanClamdTakesIsLookedAtAtOnce() {
        byte[] large = Arrays.copyOf(picture(78), Clamd.beyondLimit());
        journey.attach(filed, ITEM, "b.jpg", large).expect(201);

        assertThat(held()).extracting(HeldDocument::held).isEqualTo(Held.NOT_SCANNED);
        scans.askReviews();
        assertThat(review()).isNotNull();
    }

    @Test
    void theSameFileSentAgainIsScannedAgain() {
        clamd.kill();
        journey.attach(filed, ITEM, "b.jpg", picture(79)).expect(201);
        clamd.start();

        journey.attach(filed, ITEM, "b.jpg", picture(79)).expect(201);

        assertThat(documents.held(filed.caseNumber())).isEmpty();
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void aDraftShowsWhatWaitsAndStaffAreNotAsked() {
        Visitor family = new Visitor(mvc, "ar");
        Visitor.Page begun = family.send(
                "/requests/fair-stall",
                "filingKey",
                UUID.randomUUID().toString(),
                "noticeVersion",
                "1",
                "name",
                "نورة سعد العذقي",
                "nationalId",
                "1999990011",
                "mobile",
                "0519990001",
                "mobileOwner",
                "OWN",
                "category",
                "productive-family",
                "addressForm",
                "FEMININE",
                "agreedChannels",
                "SMS");
        String page = begun.path().replaceAll("/request$", "");

        Visitor.Page infected = family.attach(page + "/documents", ITEM, "b.jpg", TestFiles.infected(picture(80)));
        assertThat(infected.html()).contains("فحص الفيروسات", "غير آمن", "b.jpg");
        clamd.kill();
        Visitor.Page waiting = family.attach(page + "/documents", ITEM, "c.jpg", picture(81));
        assertThat(waiting.html()).contains("قيد الفحص", "c.jpg");

        scans.askReviews();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .list())
                .noneMatch(instance -> !instance.getBusinessKey().equals(filed.caseNumber())
                        && jdbc.sql("select status from case_file where case_number = ?")
                                .param(instance.getBusinessKey())
                                .query(String.class)
                                .single()
                                .equals("DRAFT"));
    }

    @Test
    void staffUploadsGoThroughTheSameScan() {
        journey.call(upload("reception-1", ITEM, TestFiles.infected(picture(82))))
                .expect(422);
        assertThat(held().held()).isEqualTo(Held.INFECTED);
        journey.call(upload("reception-1", ITEM, picture(83))).expect(201);
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
    }

    @Test
    void whatWasTakenForInfectedIsOpenedBeforeItIsReleased() {
        journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(85))).expect(422);
        byte[] half = Arrays.copyOf(picture(86), picture(86).length / 2);
        journey.attach(filed, ITEM, "c.jpg", TestFiles.infected(half)).expect(422);
        String whole = held("b.jpg");
        String broken = held("c.jpg");
        clamd.kill();
        clamd.lookFor("another signature".getBytes(StandardCharsets.US_ASCII));
        clamd.start();
        try {
            assertThat(scanAgain("reception-1", whole)
                            .expect(200)
                            .body()
                            .get("held")
                            .isNull())
                    .isTrue();
            assertThat(scanAgain("reception-1", broken)
                            .expect(200)
                            .body()
                            .get("held")
                            .asText())
                    .as("it would have been refused when it came")
                    .isEqualTo("INFECTED");
        } finally {
            clamd.lookFor(Clamd.EICAR);
            clamd.kill();
        }
        assertThat(documents.list(filed.caseNumber()))
                .filteredOn(document -> document.fileName().equals("b.jpg"))
                .singleElement()
                .satisfies(released -> {
                    assertThat(released.pages()).isOne();
                    assertThat(released.pagesOnly()).isFalse();
                });
    }

    @Test
    void whatIsInfectedIsNotPublishedAndWhatWasTypedStays() throws Exception {
        byte[] clean = TestFiles.pdf("policy");

        String page = publish(TestFiles.infected(clean), "ar");

        assertThat(page)
                .contains(
                        "وجد فحص الفيروسات في الملف ما يضر، فلم يُنشر",
                        "value=\"السياسة المعدلة\"",
                        "value=\"2026-12-01\"")
                .doesNotContain("Eicar");
        assertThat(publish(TestFiles.infected(clean), "en")).contains("It was neither published nor kept.");
        assertThat(published()).isZero();

        assertThat(publish(clean, "ar")).isEmpty();
        assertThat(published()).isOne();
    }

    @Test
    void nothingIsPublishedUnscanned() throws Exception {
        assertThat(publish(
                        TestFiles.pdf(
                                document -> document.getDocumentCatalog()
                                        .setMetadata(new PDMetadata(
                                                document, new ByteArrayInputStream(new byte[Clamd.beyondLimit()]))),
                                "long"),
                        "ar"))
                .as("more than clamd takes")
                .contains("تعذّر فحص الملف من الفيروسات الآن");

        clamd.kill();
        assertThat(publish(TestFiles.pdf("policy 2"), "ar"))
                .contains("تعذّر فحص الملف من الفيروسات الآن", "value=\"السياسة المعدلة\"");
        assertThat(publish(TestFiles.pdf("policy 2"), "en")).contains("could not be scanned for viruses now");
        assertThat(published()).isZero();

        clamd.start();
        assertThat(publish(TestFiles.pdf("policy 2"), "ar")).isEmpty();
        assertThat(published()).isOne();
    }

    /** What the page says; empty when it leads on, for the file was published. */
    private String publish(byte[] content, String language) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.multipart("/staff/publications")
                        .file(new MockMultipartFile("file", "policy.pdf", "application/pdf", content))
                        .param("document", "policy-summary")
                        .param("titleAr", "السياسة المعدلة")
                        .param("titleEn", "Amended policy")
                        .param("from", "2026-12-01")
                        .queryParam("lang", language)
                        .header("Accept", "text/html")
                        .with(user("admin"))
                        .with(csrfCookie()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long published() {
        return jdbc.sql("select count(*) from document_version where file is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void theWrongPersonNeitherScansNorSeesWhatIsKeptApart() {
        journey.attach(filed, ITEM, "b.jpg", TestFiles.infected(picture(84))).expect(422);
        String id = held().id().toString();
        scans.askReviews();

        scanAgain("hr-officer", id).expect(404);
        exclusions.exclude(filed.caseNumber(), "reception-2", "DECLARED", "reception-2");
        scanAgain("reception-2", id).expect(404);
        assertThat(journey.task("reception-2", filed, REVIEW)).isNull();
    }

    @Test
    void healthTellsWhetherAttachmentsAreScanned() {
        assertThat(http.getForEntity("/actuator/health/virus-scan", String.class)
                        .getBody())
                .contains("UP");
        clamd.kill();
        var away = http.getForEntity("/actuator/health/virus-scan", String.class);
        assertThat(away.getStatusCode().value()).isEqualTo(503);
        assertThat(away.getBody()).contains("NOT_SCANNING");
        assertThat(http.getForEntity("/actuator/health", String.class).getBody())
                .contains("UP");
    }

    private HeldDocument held() {
        return documents.held(filed.caseNumber()).get(0);
    }

    private String held(String fileName) {
        return documents.held(filed.caseNumber()).stream()
                .filter(held -> held.fileName().equals(fileName))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String content(HeldDocument held) {
        byte[] cipher = jdbc.sql("select cipher from case_document_content where document_id = ?")
                .param(held.id())
                .query(byte[].class)
                .single();
        return new String(cipher, StandardCharsets.ISO_8859_1);
    }

    private Journey.Answer scanAgain(String user, String id) {
        return journey.asStaff(
                user,
                MockMvcRequestBuilders.post("/api/v1/staff/cases/{n}/documents/{id}/scan", filed.caseNumber(), id),
                new HashMap<>());
    }

    private MockHttpServletRequestBuilder upload(String user, String item, byte[] content) {
        return MockMvcRequestBuilders.multipart("/api/v1/staff/cases/{n}/documents", filed.caseNumber())
                .file(new MockMultipartFile("file", "صورة.jpg", null, content))
                .param("item", item)
                .with(httpBasic(user, DemoPeople.PASSWORD));
    }

    /** How often a scan was tried of each file that is kept apart. */
    private List<Integer> tries() {
        return jdbc.sql("select scan_tries from case_document where case_number = ? and held is not null")
                .param(filed.caseNumber())
                .query(Integer.class)
                .list();
    }

    /** An hour later the schedules of two nodes go off in the same moment. */
    private void roundOnTwoNodes() throws Exception {
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> node = () -> {
                QuarantineRounds rounds = new QuarantineRounds(scans);
                together.await();
                rounds.round();
                return null;
            };
            for (Future<Void> round : nodes.invokeAll(List.of(node, node))) {
                round.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private ProcessInstance review() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(filed.caseNumber())
                .singleResult();
    }

    /** Every picture is another one. */
    private static byte[] picture(int width) {
        return TestFiles.picture("jpg", width, 48);
    }
}
