package sa.org.esrar.casework.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.catalogue.Publications;
import sa.org.esrar.casework.catalogue.PublishFile;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.PublishedDocuments.Edition;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** An administrator publishes documents; nobody else does, nothing but a PDF is taken, nothing is ever replaced. */
@CaseworkTest
class PublicationsPageTest {

    private static final StaffUser ADMINISTRATOR = new StaffUser("admin", Set.of("camunda-admin"));
    private static final String PAGE = "/staff/publications";

    @Autowired
    MockMvc mvc;

    @Autowired
    Publications publications;

    @Autowired
    PublishedDocuments documents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void asTheFilesHaveIt() {
        clock.set(TestClock.START);
        jdbc.update("delete from document_version where file is not null");
        jdbc.update("delete from published_document where code like 'document-%'");
    }

    @Test
    void aNewVersionStandsBesideTheOldOneAndIsDownloadedSafely() throws Exception {
        byte[] content = pdf();
        mvc.perform(upload("policy-summary", "2026-11-01", content).with(csrfCookie()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(PAGE + "?published=policy-summary"));

        assertThat(documents.inForce("policy-summary").orElseThrow().version()).isEqualTo(2);
        mvc.perform(page("/documents/policy-summary"))
                .andExpect(content().string(containsString("السياسة المعدلة")))
                .andExpect(content().string(containsString("/documents/policy-summary/versions/2/file")))
                .andExpect(content().string(containsString("/documents/policy-summary/versions/1")));
        // The old version keeps its own title and text.
        mvc.perform(page("/documents/policy-summary/versions/1"))
                .andExpect(content().string(containsString("إصدار سابق")))
                .andExpect(content().string(containsString("اعتمد مجلس الإدارة السياسة")))
                .andExpect(content().string(not(containsString("السياسة المعدلة"))));
        mvc.perform(get("/documents/policy-summary/versions/2/file"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(content))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(page("/documents/policy-summary/versions/1/file")).andExpect(status().isNotFound());
        mvc.perform(page(PAGE + "?published=policy-summary").with(user("admin")))
                .andExpect(content().string(containsString("نُشرت الوثيقة.")));
    }

    @Test
    void aDocumentIsInForceFromItsDay() throws Exception {
        mvc.perform(upload("", "2026-12-01", pdf()).with(csrfCookie())).andExpect(status().is3xxRedirection());
        String code = newest().code();
        assertThat(documents.inForce(code)).isEmpty();
        mvc.perform(page("/documents")).andExpect(content().string(containsString("لم يحن موعده")));
        mvc.perform(page("/documents/" + code)).andExpect(status().isNotFound());
        clock.set(LocalDate.of(2026, 12, 1), LocalTime.MIDNIGHT);
        assertThat(documents.inForce(code).orElseThrow().title().en()).isEqualTo("Amended policy");
        mvc.perform(page("/documents/" + code)).andExpect(status().isOk());
    }

    @Test
    void nobodyButAnAdministratorPublishesOrSeesThePage() throws Exception {
        mvc.perform(page(PAGE)).andExpect(redirectedUrl("/staff/sign-in"));
        mvc.perform(multipart(PAGE).file(file(pdf())).with(csrfCookie())).andExpect(status().is4xxClientError());
        for (String other : List.of("reception-1", "executive-manager", "analyst")) {
            mvc.perform(page(PAGE).with(user(other))).andExpect(status().isForbidden());
            mvc.perform(upload("policy-summary", "2026-11-01", pdf())
                            .with(user(other))
                            .with(csrfCookie()))
                    .andExpect(status().isForbidden());
        }
        assertThatThrownBy(() -> publications.publish(
                        new PublishFile("policy-summary", "ع", "e", "2026-11-01", pdf()),
                        new StaffUser("executive", Set.of("executive-manager", "management"))))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(403));
        // Another site's form, without the token.
        mvc.perform(upload("policy-summary", "2026-11-01", pdf())).andExpect(status().isForbidden());
        assertThat(uploads()).isZero();
    }

    @Test
    void whatIsNoPdfIsRefusedWhateverItIsCalled() throws Exception {
        for (String content :
                List.of("<html><script>alert(1)</script></html>", "MZ\u0090\u0000", "PK\u0003\u0004", "")) {
            mvc.perform(upload("policy-summary", "2026-11-01", content.getBytes(StandardCharsets.ISO_8859_1))
                            .with(csrfCookie()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("file-problem")))
                    .andExpect(content().string(containsString("السياسة المعدلة")));
        }
        assertThat(uploads()).isZero();
    }

    @Test
    void whatIsBrokenLockedOrHoldsMoreThanItsPagesIsNotGivenToFamilies() {
        byte[] whole = pdf();
        Map<String, byte[]> unfit = Map.of(
                "casefile.document.broken",
                Arrays.copyOf(whole, whole.length / 3),
                "casefile.document.encrypted",
                TestFiles.pdf(
                        x -> x.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())), "one"),
                "casefile.document.active",
                TestFiles.pdf(x -> x.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")), "one"),
                "casefile.publication.holdsFiles",
                TestFiles.invoice());
        unfit.forEach((code, content) -> assertThat(problems("policy-summary", "ع", "e", "2026-12-01", content))
                .containsExactly("file " + code));
        assertThat(uploads()).isZero();
    }

    @Test
    void whatIsTooLargeWrongOrLeftOutIsSaidFieldByField() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        byte[] start = pdf();
        System.arraycopy(start, 0, large, 0, start.length);
        assertThat(problems("policy-summary", " ", null, "31/02/2026", large))
                .containsExactly(
                        "titleAr catalogue.publication.titleNeeded",
                        "titleEn catalogue.publication.titleNeeded",
                        "from catalogue.date.format",
                        "file catalogue.publication.tooLarge");
        assertThat(problems("policy-summary", "ع".repeat(201), "e", "2026-10-31", null))
                .containsExactly(
                        "titleAr catalogue.text.tooLong",
                        "from catalogue.publication.fromBefore",
                        "file catalogue.publication.fileNeeded");
        // The privacy notice is a text that filings name, never a file.
        for (String code : List.of(PublishedDocuments.PRIVACY_NOTICE, "no-such-document")) {
            assertThatThrownBy(() ->
                            publications.publish(new PublishFile(code, "ع", "e", "2026-12-01", pdf()), ADMINISTRATOR))
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                            .isEqualTo(404));
        }
    }

    @Test
    void everyFieldOfTheFormSaysWhatIsLeft() throws Exception {
        String page = mvc.perform(multipart(PAGE)
                        .file(file(new byte[0]))
                        .header("Accept", "text/html")
                        .with(user("admin"))
                        .with(csrfCookie()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("titleAr-problem", "titleEn-problem", "from-problem", "file-problem");
    }

    @Test
    void theSameFileIsPublishedOnce() {
        byte[] content = pdf();
        publications.publish(new PublishFile("policy-summary", "ع", "e", "2026-12-01", content), ADMINISTRATOR);
        assertThat(problems("policy-summary", "ع", "e", "2026-12-01", content))
                .containsExactly("file catalogue.publication.already");
        assertThat(problems("", "ع", "e", "2026-12-01", content)).containsExactly("file catalogue.publication.already");
    }

    @Test
    void twoUploadsAtOnceGetTwoVersions() {
        List<CompletableFuture<Edition>> both = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> publications.publish(
                        new PublishFile("policy-summary", "ع" + i, "e" + i, "2026-12-01", pdf()), ADMINISTRATOR)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Edition::version))
                .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
        assertThat(documents.editions().stream()
                        .filter(edition -> edition.code().equals("policy-summary")))
                .hasSize(7);
    }

    @Test
    void whatIsPublishedCannotBeChangedEvenInTheDatabase() {
        publications.publish(new PublishFile("policy-summary", "ع", "e", "2026-12-01", pdf()), ADMINISTRATOR);
        assertThatThrownBy(() -> jdbc.update("update document_version set title_ar = 'x' where version = 2"))
                .hasMessageContaining("a published version stays as it is");
    }

    private List<String> problems(String document, String titleAr, String titleEn, String from, byte[] content) {
        try {
            publications.publish(new PublishFile(document, titleAr, titleEn, from, content), ADMINISTRATOR);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code())
                    .toList();
        }
    }

    private int uploads() {
        return jdbc.queryForObject("select count(*) from document_version where file is not null", Integer.class);
    }

    private Edition newest() {
        return documents.editions().get(documents.editions().size() - 1);
    }

    private static MockMultipartHttpServletRequestBuilder upload(String document, String from, byte[] content) {
        MockMultipartHttpServletRequestBuilder form = multipart(PAGE).file(file(content));
        form.param("document", document)
                .param("titleAr", "السياسة المعدلة")
                .param("titleEn", "Amended policy")
                .param("from", from)
                .header("Accept", "text/html")
                .with(user("admin"));
        return form;
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "policy.pdf", "application/pdf", content);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(String path) {
        return get(path).header("Accept", "text/html");
    }

    /** Each time another. */
    private static byte[] pdf() {
        return TestFiles.pdf(UUID.randomUUID().toString());
    }
}
