package sa.org.esrar.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.Journey.stall;
import static sa.org.esrar.casework.support.RequestForms.left;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.casefile.Documents.OwnWork;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** What staff do with attachments, each as the right person and as the wrong one. */
@CaseworkTest
class StaffDocumentsTest {

    private static final String CHECK = "userTask_checkCompleteness";
    private static final String ITEM = "product-photos";

    @Autowired
    Journey journey;

    @Autowired
    MockMvc http;

    @Autowired
    Documents documents;

    @Autowired
    CaseAccess access;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ReadLog readLog;

    @Autowired
    Timeline timeline;

    private Filed filed;
    private String cases;
    private UUID document;

    @BeforeEach
    void aSignedRequestWithAPaper() {
        filed = journey.fileAndSign(journey.filing(
                "fair-stall",
                noura(),
                stall(),
                Journey.document(ITEM, "كتالوج.pdf", TestFiles.pdf("one", "two", "three"))));
        cases = "/api/v1/staff/cases/" + filed.caseNumber() + "/documents";
        document = documents.list(filed.caseNumber()).get(0).id();
    }

    @Test
    void whatStaffAttachCountsLikeWhatTheFamilySends() {
        journey.submit("reception-1", filed, CHECK, left(ITEM, "UNREADABLE")).expect(200);

        JsonNode stored = journey.call(upload("reception-1", ITEM, TestFiles.jpeg()))
                .expect(201)
                .body();

        assertThat(stored.get("held").isNull()).isTrue();
        assertThat(journey.status(filed)).isEqualTo("RECEIVED");
        assertThat(timeline.entries(filed.caseNumber()))
                .filteredOn(entry -> entry.code().equals("requests.documentReceived"))
                .last()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("reception-1"));
    }

    @Test
    void whatNobodyAsksForIsNotTakenAndWhatWasOfferedIs() {
        journey.call(upload("reception-1", "identity-card", TestFiles.jpeg())).expect(404);
        journey.call(upload("reception-1", Documents.OFFERED, TestFiles.jpeg())).expect(201);
        journey.call(upload("reception-1", Documents.SIGNED_DECLARATION, TestFiles.pdf("signed")))
                .expect(201);
        journey.call(upload("reception-1", ITEM, "just words".getBytes())).expect(415);
        journey.call(upload("reception-1", ITEM, new byte[0])).expect(415);

        journey.withdraw(filed).expect(200);
        assertThat(documents.list(filed.caseNumber())).hasSize(3);
        journey.call(upload("executive-manager", ITEM, TestFiles.jpeg())).expect(409);
    }

    @Test
    void pagesAreShownOneByOneAndOpeningIsLoggedOnce() throws Exception {
        for (int page = 1; page <= 3; page++) {
            MockHttpServletResponse answer = get("reception-1", cases + "/" + document + "/pages/" + page);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentType()).isEqualTo("image/jpeg");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
            assertThat(picture.getHeight()).isEqualTo(1600);
        }
        assertThat(looks()).isEqualTo(1);
        get("reception-1", cases + "/" + document + "/pages/1");
        assertThat(looks()).as("opened again").isEqualTo(2);
        get("reception-2", cases + "/" + document + "/pages/2");
        assertThat(looks()).as("somebody else, in the middle").isEqualTo(3);

        for (String none : List.of("/pages/0", "/pages/4", "/pages/-1")) {
            assertThat(get("reception-1", cases + "/" + document + none).getStatus())
                    .as(none)
                    .isEqualTo(404);
        }
        assertThat(get("reception-1", cases + "/" + document + "/pages/x").getStatus())
                .isEqualTo(400);
    }

    @Test
    void aTabOfItsOwnShowsThePagesToWhoSeesTheCase() throws Exception {
        exclusions.exclude(filed.caseNumber(), "reception-2", "DECLARED", "reception-2");

        MockHttpServletResponse window = window("reception-1", document);

        assertThat(window.getStatus()).isEqualTo(200);
        assertThat(window.getContentAsString(StandardCharsets.UTF_8))
                .contains("كتالوج.pdf", "صفحة 3 من 3", cases + "/" + document + "/pages/3");
        for (String wrong : List.of("reception-2", "hr-officer", "admin", "accountant", "aid-member")) {
            assertThat(window(wrong, document).getStatus()).as(wrong).isEqualTo(404);
        }
        assertThat(window("reception-1", UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(http.perform(MockMvcRequestBuilders.get("/staff/documents/{id}", document)
                                .accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/staff/sign-in");
    }

    @Test
    void ofAPictureThatCannotBeShownItIsSaidHowToOpenIt() throws Exception {
        String id = journey.call(upload("reception-1", Documents.OFFERED, TestFiles.heic()))
                .expect(201)
                .body()
                .get("id")
                .asText();

        assertThat(window("reception-1", UUID.fromString(id)).getContentAsString(StandardCharsets.UTF_8))
                .contains("لا يُعرض هذا النوع من الصور هنا", "href=\"" + cases + "/" + id + "\"");
        assertThat(http.perform(MockMvcRequestBuilders.get("/staff/documents/{id}?lang=en", id)
                                .accept("text/html")
                                .with(user("reception-1")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Pictures of this kind are not shown here.", ">Download</a>");
        assertThat(get("reception-1", cases + "/" + id + "/pages/1").getStatus())
                .isEqualTo(404);
        MockHttpServletResponse download = get("reception-1", cases + "/" + id);
        assertThat(download.getContentAsByteArray()).isEqualTo(TestFiles.heic());
        assertThat(download.getHeader("Content-Disposition")).startsWith("attachment");
    }

    private MockHttpServletResponse window(String user, UUID id) throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/staff/documents/{id}", id)
                        .accept("text/html")
                        .with(user(user)))
                .andReturn()
                .getResponse();
    }

    @Test
    void anInvoiceWithFilesInsideIsShownAndNotGivenOut() throws Exception {
        byte[] invoice = TestFiles.invoice();
        String id = journey.call(upload("reception-1", Documents.OFFERED, invoice))
                .expect(201)
                .body()
                .get("id")
                .asText();

        assertThat(get("reception-1", cases + "/" + id).getStatus()).isEqualTo(409);
        assertThat(get("reception-1", cases + "/" + id + "/pages/1").getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatShouldNotBeThereIsDestroyedWithATrace() throws Exception {
        destroy("reception-1", Map.of()).expect(422);
        destroy("reception-1", Map.of("reason", "BECAUSE")).expect(422);

        destroy("reception-1", Map.of("reason", "IDENTITY_PAPER")).expect(204);

        assertThat(documents.list(filed.caseNumber())).isEmpty();
        assertThat(get("reception-1", cases + "/" + document).getStatus()).isEqualTo(404);
        assertThat(get("reception-1", cases + "/" + document + "/pages/1").getStatus())
                .isEqualTo(404);
        JsonNode file = journey.asStaff(
                        "reception-1", MockMvcRequestBuilders.get("/api/v1/staff/cases/{n}", filed.caseNumber()), null)
                .expect(200)
                .body();
        assertThat(file.get("timeline").toString()).contains("أُتلف مرفق: وثيقة هوية لا تُحفظ صورتها.");
        destroy("reception-1", Map.of("reason", "NOT_NEEDED")).expect(404);
    }

    @Test
    void ownWorkIsShownWithItsPermission() {
        mark("reception-1", Map.of("permitted", "SHOP_ONLY")).expect(204);

        assertThat(documents.list(filed.caseNumber()).get(0).ownWork()).isEqualTo(OwnWork.SHOP_ONLY);
        mark("reception-1", Map.of("permitted", "ANYTHING")).expect(422);
        mark("reception-1", new HashMap<>()).expect(204);
        assertThat(documents.list(filed.caseNumber()).get(0).ownWork()).isNull();
    }

    @Test
    void theWrongPersonPassesNoDoor() throws Exception {
        access.grant(filed.caseNumber(), "liaison-1", "TASK");
        exclusions.exclude(filed.caseNumber(), "reception-2", "DECLARED", "reception-2");

        for (String user : List.of("reception-2", "hr-officer", "analyst", "admin", "accountant", "aid-member")) {
            assertThat(get(user, cases + "/" + document).getStatus()).as(user).isEqualTo(404);
            assertThat(get(user, cases + "/" + document + "/pages/1").getStatus())
                    .as(user)
                    .isEqualTo(404);
            journey.call(upload(user, ITEM, TestFiles.jpeg())).expect(404);
            destroy(user, Map.of("reason", "NOT_NEEDED")).expect(404);
            mark(user, Map.of("permitted", "PUBLISH")).expect(404);
        }
        // Who works on the case sees it, and still may not destroy.
        assertThat(get("liaison-1", cases + "/" + document + "/pages/1").getStatus())
                .isEqualTo(200);
        destroy("liaison-1", Map.of("reason", "NOT_NEEDED")).expect(403);
        assertThat(http.perform(MockMvcRequestBuilders.get(cases + "/" + document + "/pages/1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(documents.list(filed.caseNumber())).hasSize(1);
        assertThat(documents.list(filed.caseNumber()).get(0).ownWork()).isNull();
    }

    @Test
    void aDocumentOfAnotherCaseIsNotThere() throws Exception {
        Filed other = journey.fileAndSign(
                journey.filing("fair-stall", noura(), stall(), Journey.document(ITEM, "b.jpg", TestFiles.jpeg())));
        String path = "/api/v1/staff/cases/" + other.caseNumber() + "/documents/" + document;

        assertThat(get("reception-1", path).getStatus()).isEqualTo(404);
        assertThat(get("reception-1", path + "/pages/1").getStatus()).isEqualTo(404);
    }

    @Test
    void whatWasSeenAndWhatWasCheckedIsShownWithWhoAndWhen() {
        Map<String, Object> form = new HashMap<>(left(ITEM, "UNREADABLE"));
        form.put("checked", List.of(Map.of("item", "self-employment", "checked", "YES")));
        form.put("sighted", List.of(Map.of("item", "health-certificate", "fact", "رقم 77، تنتهي 2027-01-01")));
        journey.submit("reception-1", filed, CHECK, form).expect(200);

        JsonNode items = journey.asStaff(
                        "reception-1",
                        MockMvcRequestBuilders.get("/api/v1/staff/service-requests/{n}", filed.caseNumber()),
                        null)
                .expect(200)
                .body()
                .at("/service/items");

        for (JsonNode item : items) {
            switch (item.get("code").asText()) {
                case "self-employment" -> {
                    assertThat(item.get("evidenceBy").asText()).isEqualTo("reception-1");
                    assertThat(item.get("evidenceAt").asText()).isEqualTo("2026-11-22T07:00:00Z");
                    assertThat(item.get("evidence").isNull()).isTrue();
                }
                case "health-certificate" -> {
                    assertThat(item.get("evidenceBy").asText()).isEqualTo("reception-1");
                    assertThat(item.get("evidence").asText()).contains("77");
                }
                default -> assertThat(item.get("evidenceBy").isNull()).isTrue();
            }
        }
    }

    private long looks() {
        return readLog.looks(filed.caseNumber()).stream()
                .filter(look -> look.what().equals("document:" + document))
                .count();
    }

    private Journey.Answer destroy(String user, Map<String, Object> body) {
        return journey.asStaff(user, MockMvcRequestBuilders.post(cases + "/" + document + "/destruction"), body);
    }

    private Journey.Answer mark(String user, Map<String, Object> body) {
        return journey.asStaff(user, MockMvcRequestBuilders.put(cases + "/" + document + "/own-work"), body);
    }

    private MockHttpServletResponse get(String user, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).with(httpBasic(user, DemoPeople.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder upload(String user, String item, byte[] content) {
        return MockMvcRequestBuilders.multipart(cases)
                .file(new MockMultipartFile("file", "صورة.jpg", null, content))
                .param("item", item)
                .with(httpBasic(user, DemoPeople.PASSWORD));
    }
}
