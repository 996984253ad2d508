package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.support.Visitor;
import sa.org.esrar.casework.support.Visitor.Page;

/** Pictures and papers of the complainant: from the receipt on, for who sees the complaint, until it is over. */
@CaseworkTest
class ComplaintAttachmentsTest extends ComplaintSteps {

    private static final String C07 =
            "لقيت نقشتي اللي سلمتها لكم في طلب تطوير المنتج مطبوعة على علب هدايا وزعتوها على الرعاة، بدون إذني ولا ذكر اسمي.";

    @Autowired
    Documents documents;

    @Autowired
    Families families;

    private Page attach(Made made, String from, String name, byte[] content) {
        return made.visitor().attach(made.path() + "/attachment" + from, "attachment", name, content);
    }

    private List<String> names(Made made) {
        return documents.list(made.caseNumber()).stream()
                .map(Documents.Document::fileName)
                .toList();
    }

    private JsonNode seen(String user, Made made) {
        return journey.asStaff(user, get("/api/v1/staff/cases/{n}", made.caseNumber()), null)
                .expect(200)
                .body();
    }

    @Test
    void theSampleComesWithTwoPicturesAndTheCommitteeSeesThem() {
        Made made = complain("kind", "INTELLECTUAL_PROPERTY", "text", C07);
        Page receipt = attach(made, "?from=receipt", "النقشة.jpg", TestFiles.picture("jpg", 640, 480));
        assertThat(receipt.path()).startsWith(made.path() + "/complained");
        assertThat(receipt.html())
                .as("the code is still there")
                .contains(made.filed().accessCode(), "النقشة.jpg");
        Page page = attach(made, "", "العلبة.png", TestFiles.picture("png", 400, 300));
        assertThat(page.path()).startsWith(made.path() + "#");
        assertThat(page.html()).contains("النقشة.jpg", "العلبة.png", "أُرفق بها مستند أو صورة");

        assertThat(names(made)).containsExactlyInAnyOrder("النقشة.jpg", "العلبة.png");
        assertThat(seen(CHAIR, made).get("documents"))
                .extracting(one -> one.get("fileName").asText())
                .containsExactlyInAnyOrder("النقشة.jpg", "العلبة.png");
        String picture = seen(CHAIR, made).get("documents").get(0).get("id").asText();
        String address = "/api/v1/staff/cases/" + made.caseNumber() + "/documents/" + picture;
        assertThat(journey.status(CHAIR, get(address + "/pages/1"))).isEqualTo(200);
        assertThat(journey.status("reception-1", get(address))).isEqualTo(404);
        assertThat(journey.status("accountant", get(address))).isEqualTo(404);
    }

    @Test
    void whoIsComplainedAboutSeesNoPictureThroughAnyDoor() {
        Made made = complain("respondent", "EXECUTIVE_MANAGER");
        attach(made, "", "a.jpg", TestFiles.jpeg());
        String id = documents.list(made.caseNumber()).get(0).id().toString();
        String address = "/api/v1/staff/cases/" + made.caseNumber() + "/documents/" + id;
        for (String door : List.of(address, address + "/pages/1")) {
            assertThat(journey.status("executive-manager", get(door))).as(door).isEqualTo(404);
        }
        assertThat(journey.status("board-chair", get(address))).isEqualTo(200);
    }

    @Test
    void whoIsExcludedLaterLosesThePicturesToo() {
        Made made = complain();
        attach(made, "", "a.jpg", TestFiles.jpeg());
        String address = "/api/v1/staff/cases/" + made.caseNumber() + "/documents/"
                + documents.list(made.caseNumber()).get(0).id();
        assertThat(journey.status(MEMBER, get(address))).isEqualTo(200);
        submit(
                        SECRETARY,
                        made,
                        CONFLICT,
                        Map.of(
                                "respondent",
                                "STAFF",
                                "note",
                                "صلة",
                                "excluded",
                                List.of(Map.of("user", MEMBER, "involved", true))))
                .expect(200);
        assertThat(journey.status(MEMBER, get(address))).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedBesideTheFieldAndTheSameTwiceIsOnce() {
        Made made = complain();
        Page refused = attach(made, "", "a.txt", "نص".getBytes());
        assertThat(refused.html()).contains("id=\"attachment-problem\"");
        assertThat(attach(made, "?from=receipt", "a.txt", "نص".getBytes()).html())
                .contains("id=\"attachment-problem\"", made.filed().accessCode());
        attach(made, "", "a.jpg", TestFiles.jpeg());
        attach(made, "", "b.jpg", TestFiles.jpeg());
        assertThat(names(made)).containsExactly("a.jpg");
    }

    @Test
    void whatIsOverTakesNothingMoreAndSaysSo() {
        Made made = complain();
        attach(made, "", "a.jpg", TestFiles.jpeg());
        step(made, "retraction");
        Page page = page(made);
        assertThat(page.html()).contains("فلا يُرفق بها شيء", "a.jpg").doesNotContain("type=\"file\"");
        // An old page in another tab still has the form.
        Page late = made.visitor()
                .attach(page.path() + "/attachment", "attachment", "b.jpg", TestFiles.picture("jpg", 100, 80));
        assertThat(late.html()).contains("فلا يُرفق بها شيء");
        assertThat(names(made)).containsExactly("a.jpg");
    }

    @Test
    void whatComesByLetterIsAttachedByWhoSeesTheComplaint() throws Exception {
        Made made = complain();
        assertThat(sent(CHAIR, made, "offered", TestFiles.jpeg())).isEqualTo(201);
        assertThat(sent(CHAIR, made, "signed-declaration", TestFiles.pdf())).isEqualTo(404);
        assertThat(sent("reception-1", made, "offered", TestFiles.pdf())).isEqualTo(404);
        assertThat(page(made).html()).contains("letter.jpg", "أُرفق بها مستند أو صورة");
        step(made, "retraction");
        assertThat(sent("executive-manager", made, "offered", TestFiles.pdf())).isEqualTo(409);
        assertThat(names(made)).containsExactly("letter.jpg");
    }

    private int sent(String name, Made made, String item, byte[] content) throws Exception {
        return http.perform(multipart("/api/v1/staff/cases/{n}/documents", made.caseNumber())
                        .file(new MockMultipartFile("file", "letter.jpg", null, content))
                        .param("item", item)
                        .with(user(name))
                        .with(csrfCookie()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void othersAttachNothingAndARequestHasItsOwnWay() {
        Made made = complain();
        Page stranger =
                new Visitor(http, "ar").attach(made.path() + "/attachment", "attachment", "a.jpg", TestFiles.jpeg());
        assertThat(stranger.html()).contains("name=\"accessCode\"");
        assertThat(names(made)).isEmpty();

        Filed filed = families.signed("هدى إبراهيم السعفي", "1999990045", "0519990004", "OWN");
        Visitor visitor = new Visitor(http, "ar");
        String request = visitor.send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .path();
        assertThat(visitor.attach(request + "/attachment", "attachment", "a.jpg", TestFiles.jpeg())
                        .status())
                .isEqualTo(404);
    }
}
