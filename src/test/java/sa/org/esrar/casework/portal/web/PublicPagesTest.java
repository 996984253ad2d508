package sa.org.esrar.casework.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.support.CaseworkTest;

/** What the public pages say, and what a browser may keep of them. */
@CaseworkTest
class PublicPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoParties sampleParties;

    /** These pages are written once for all: nothing of one visitor may stand in them. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/services/fair-stall"})
    void aPageThatIsKeptForEverybodyHoldsNothingOfAnybody(String path) throws Exception {
        String mine = text(mvc.perform(get(path)
                .cookie(
                        new Cookie("CASEWORK-XSRF", "6f1c2a9e-0000-4000-8000-00000000c5f4"),
                        new Cookie("visit", "mine"))));
        String theirs = text(mvc.perform(get(path)
                .cookie(
                        new Cookie("CASEWORK-XSRF", "7a2d3b0f-0000-4000-8000-00000000c5f4"),
                        new Cookie("visit", "theirs"))));
        assertThat(mine).isEqualTo(theirs).doesNotContain("<form", "_csrf");
    }

    @Test
    void aServiceSaysWhatToBringApartFromWhatCompletesTheRequest() throws Exception {
        String page = text(page("/services/fair-stall"));
        String forFiling = between(page, "ما يلزم لاكتمال الطلب", "ما يُحضر عند الزيارة");
        String toBring = between(page, "ما يُحضر عند الزيارة", "</main>");
        assertThat(forFiling).contains("صور المنتجات").doesNotContain("الاطلاع على الهوية");
        assertThat(toBring).contains("الاطلاع على الهوية", "الشهادة الصحية").doesNotContain("صور المنتجات");
        page("/services/no-such-service").andExpect(status().isNotFound());
    }

    @Test
    void thePromiseIsExplainedDayByDay() throws Exception {
        // 22 February is a holiday: the table of facts says 8 March.
        page("/promise?from=2026-02-12")
                .andExpect(content().string(containsString("فموعد الرد الأحد 08/03/2026م")))
                .andExpect(content().string(containsString("إجازة يوم التأسيس")))
                .andExpect(content().string(containsString("الجمعة: عطلة نهاية الأسبوع")));
        page("/promise").andExpect(content().string(containsString("فموعد الرد الأحد 13/12/2026م")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٢/٠٢/٢٠٢٦", "24/08/1447", " 2026-02-12\u200f", "12-2-2026"})
    void aDateIsReadAsPeopleWriteIt(String typed) throws Exception {
        mvc.perform(get("/promise").param("from", typed).header("Accept", "text/html"))
                .andExpect(content().string(containsString("فموعد الرد الأحد 08/03/2026م")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"أمس", "2026-02-30", "<script>alert(1)</script>", "9999-01-01", "1900-01-01", "2026"})
    void aDateThatIsNoneIsAnsweredKindlyAndNotRepeated(String typed) throws Exception {
        mvc.perform(get("/promise").param("from", typed).header("Accept", "text/html"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("from-problem")))
                .andExpect(content().string(containsString("يُرجى")))
                .andExpect(content().string(not(containsString("alert(1)"))))
                .andExpect(content().string(not(containsString("فموعد الرد"))));
    }

    @Test
    void hoursOfRamadanAndOfTheDayStandOnTheContactPage() throws Exception {
        page("/contact")
                .andExpect(content()
                        .string(containsString(
                                "اليوم الأحد 22/11/2026م (12/06/1448هـ): من 8:00 صباحاً إلى 4:00 مساءً")))
                .andExpect(content().string(containsString("الأحد – الخميس: من 10:00 صباحاً إلى 4:00 مساءً")))
                .andExpect(content().string(containsString("info@example.com")));
    }

    @Test
    void aPageInTheOtherLanguageIsTheSamePage() throws Exception {
        page("/promise?from=2026-02-12&lang=ar")
                .andExpect(content().string(containsString("href=\"/promise?from=2026-02-12&amp;lang=en\"")));
        // An address that names another host stays a path of ours.
        assertThat(new PageFrameOf("//example.com/x").languageLink()).isEqualTo("/example.com/x?lang=en");
    }

    @Test
    void pagesAreKeptForTheWayBackAndFilesForAYear() throws Exception {
        String home = text(page("/").andExpect(header().string("Cache-Control", "no-cache, private")));
        page("/track").andExpect(header().string("Cache-Control", containsString("no-store")));
        page("/requests/fair-stall").andExpect(header().string("Cache-Control", containsString("no-store")));
        Matcher sheet = Pattern.compile("/css/portal\\.css\\?v=[0-9a-f]{12}").matcher(home);
        assertThat(sheet.find()).isTrue();
        mvc.perform(get(sheet.group()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        mvc.perform(get("/webjars/bootstrap/5.3.8/css/bootstrap.rtl.min.css"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        for (String other : new String[] {"/css/portal.css", "/css/portal.css?v=000000000000", "/css/staff.css"}) {
            mvc.perform(get(other)).andExpect(header().string("Cache-Control", "no-cache, public"));
        }
    }

    @Test
    void sampleDataIsSaidOnEveryPage() throws Exception {
        page("/").andExpect(content().string(not(containsString("بيانات تجريبية"))));
        try {
            sampleParties.load();
            page("/").andExpect(content().string(containsString("بيانات تجريبية")));
            page("/contact?lang=en").andExpect(content().string(containsString("Sample data")));
        } finally {
            jdbc.update("update party set fictitious = false");
        }
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).header("Accept", "text/html"));
    }

    private static String text(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString();
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        return page.substring(start, page.indexOf(to, start));
    }

    /** A frame around a page of this address. */
    private record PageFrameOf(String address) {

        String languageLink() {
            var request = new org.springframework.mock.web.MockHttpServletRequest("GET", address);
            return new PageFrame(request, java.util.Locale.forLanguageTag("ar"), null, null).languageLink(null);
        }
    }
}
