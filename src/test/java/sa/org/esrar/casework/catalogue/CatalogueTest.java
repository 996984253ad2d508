package sa.org.esrar.casework.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.catalogue.Catalogue.Missing;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

@CaseworkTest
class CatalogueTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    PublishedDocuments documents;

    @Autowired
    CatalogueFiles files;

    @Autowired
    CatalogueLoader loader;

    @Autowired
    Messages messages;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @AfterEach
    void asTheFilesHaveIt() {
        jdbc.update("delete from service_version where version > 1");
        jdbc.update("delete from document_version where version > 1");
        loader.load(files.services(), files.documents());
    }

    @Test
    void loadingTwiceOrByTwoNodesAtOnceChangesNothing() {
        CompletableFuture.allOf(CompletableFuture.runAsync(this::load), CompletableFuture.runAsync(this::load))
                .join();
        assertThat(jdbc.queryForObject("select count(*) from service_version", Integer.class))
                .isEqualTo(8);
        assertThat(catalogue.services()).hasSize(8).allMatch(service -> service.version() == 1);
    }

    private void load() {
        loader.load(files.services(), files.documents());
    }

    @Test
    void aChangedServiceGetsANewVersionAndOldCasesKeepTheirs() {
        List<ObjectNode> changed = files.services();
        ((ObjectNode) changed.get(2).get("name")).put("ar", "ركن في معرض");
        loader.load(changed, files.documents());

        assertThat(catalogue.service("fair-stall")).get().satisfies(service -> {
            assertThat(service.version()).isEqualTo(2);
            assertThat(service.name().ar()).isEqualTo("ركن في معرض");
        });
        assertThat(catalogue.service("fair-stall", 1).name().ar()).isEqualTo("ركن في بازار أو معرض");
        assertThat(catalogue.service("training")).get().matches(service -> service.version() == 1);
    }

    @Test
    void aServiceThatIsNoLongerOfferedStaysForItsCases() {
        loader.load(files.services().subList(0, 7), files.documents());
        assertThat(catalogue.services()).hasSize(7);
        assertThat(catalogue.service("consignment-sales")).isEmpty();
        assertThat(catalogue.service("consignment-sales", 1).code()).isEqualTo("consignment-sales");
    }

    @Test
    void aPublishedTextIsNeverChangedInPlace() {
        List<ObjectNode> changed = files.documents();
        ((ObjectNode) changed.get(0).get("versions").get(0).get("text")).put("ar", "نص آخر");
        assertThatThrownBy(() -> loader.load(files.services(), changed))
                .hasMessageContaining("privacy-notice")
                .hasMessageContaining("version 1");
        assertThat(documents.inForce("privacy-notice").orElseThrow().text().ar())
                .contains("353");
    }

    @Test
    void aNewVersionIsInForceFromItsDay() {
        List<ObjectNode> more = files.documents();
        ObjectNode second = more.get(0).get("versions").get(0).deepCopy();
        second.put("version", 2).put("from", "2026-12-01");
        more.get(0).withArray("versions").add(second);
        loader.load(files.services(), more);

        assertThat(documents.noticeVersion()).isEqualTo(1);
        clock.set(LocalDate.of(2026, 11, 30), LocalTime.of(23, 59));
        assertThat(documents.noticeVersion()).isEqualTo(1);
        clock.set(LocalDate.of(2026, 12, 1), LocalTime.MIDNIGHT);
        assertThat(documents.noticeVersion()).isEqualTo(2);
        assertThat(documents.version("privacy-notice", 1)).isPresent();
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThatThrownBy(() -> catalogue.service("fair-stall", 99))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(404));
    }

    @Test
    void whatIsLeftIsSaidInWords() {
        ServiceDefinition stall = catalogue.service("fair-stall").orElseThrow();
        Map<String, Object> answers = catalogue
                .check(stall, Map.of("eventCode", "KHALAS_FESTIVAL", "documentNumber", "FL-1"), false, "")
                .answers();
        List<Missing> left = catalogue.missing(stall, answers, Set.of());

        assertThat(left)
                .extracting(Missing::code)
                .containsExactly(
                        "productList",
                        "stallSize",
                        "needsPower",
                        "needsColdStorage",
                        "helpers",
                        "nameOnStall",
                        "product-photos",
                        "self-employment");
        assertThat(left.get(6).name().ar()).isEqualTo("صور المنتجات");
        assertThat(left.get(6).what().ar()).isEqualTo("يُرجى إرفاقه. الغرض منه: لاختيار موقع الركن والتعريف به.");
        assertThat(left.get(7).what().en()).isEqualTo("Please give it in the service's form: Expiry of the document.");
    }

    @Test
    void aFamilyCompletesOnTheWebsiteWithoutAVisit() {
        ServiceDefinition cash = catalogue.service("cash-assistance").orElseThrow();
        Map<String, Object> answers = catalogue
                .check(
                        cash,
                        Map.of(
                                "lossDate",
                                "2026-11-01",
                                "lossKind",
                                "FIRE",
                                "whatHappened",
                                "احترق الفرن",
                                "amountRequested",
                                1500,
                                "householdSize",
                                5,
                                "incomeBand",
                                "MORE",
                                "otherSupport",
                                false),
                        true,
                        "")
                .answers();
        assertThat(catalogue.missing(cash, answers, Set.of()))
                .extracting(Missing::code)
                .containsExactly("repair-quote");
        assertThat(catalogue.missing(cash, answers, Set.of("repair-quote"))).isEmpty();
    }

    @Test
    void everyProblemOfTheFormHasItsWords() {
        ServiceDefinition cash = catalogue.service("cash-assistance").orElseThrow();
        List<FieldProblem> problems = catalogue
                .check(
                        cash,
                        Map.of("amountRequested", 9000, "whatHappened", "ا".repeat(1001), "householdSize", 50),
                        false,
                        "")
                .problems();
        assertThat(problems)
                .extracting(problem ->
                        messages.both(problem.code(), problem.arguments()).ar())
                .containsExactly(
                        "النص أطول من المسموح، ويُرجى الاكتفاء بـ 1,000 حرف.",
                        "يُرجى إدخال مبلغ من 1 إلى 5,000 ريال.",
                        "يُرجى إدخال عدد من 1 إلى 20.");
    }

    @Test
    void anyoneReadsTheServicesAndABrowserNeedNotReadThemTwice() throws Exception {
        String tag = mvc.perform(get("/api/v1/services"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(header().string("Cache-Control", containsString("max-age=300")))
                .andExpect(jsonPath("$.length()").value(8))
                .andExpect(jsonPath("$[2].code").value("fair-stall"))
                .andExpect(jsonPath("$[2].noticeVersion").value(1))
                .andExpect(jsonPath("$[2].criteria[2].code").value("S3-3"))
                .andExpect(jsonPath("$[2].items[1].purpose.en").value("To place the stall and to publish it"))
                .andExpect(jsonPath("$[2].items[1].mode").value("UPLOAD"))
                .andExpect(jsonPath("$[2].items[1].neededFor").value("COMPLETENESS"))
                .andExpect(jsonPath("$[2].fields[1].columns[1].type").value("money"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/api/v1/services").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        mvc.perform(get("/api/v1/services/training"))
                .andExpect(jsonPath("$.name.ar").value("مقعد تدريبي"));
        mvc.perform(get("/api/v1/services/loans").header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("catalogue.service.unknown"))
                .andExpect(jsonPath("$.title").value("Not found"));
    }

    @Test
    void anyoneReadsThePublishedDocuments() throws Exception {
        mvc.perform(get("/api/v1/documents"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("privacy-notice"))
                .andExpect(jsonPath("$[0].title.ar").value("إشعار الخصوصية"))
                .andExpect(jsonPath("$[0].text").doesNotExist())
                .andExpect(jsonPath("$[1].code").value("policy-summary"));
        mvc.perform(get("/api/v1/documents/privacy-notice/versions/1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value("2026-11-01"))
                .andExpect(jsonPath("$.text.ar").value(containsString("لا نطلب صور بطاقة الهوية")));
        mvc.perform(get("/api/v1/documents/privacy-notice/versions/7")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/documents/privacy-notice/versions/x")).andExpect(status().isBadRequest());
    }
}
