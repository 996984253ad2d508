package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;

/** What fails under {@code /staff} is said in the frame of the pages for staff, and elsewhere in that of families. */
@CaseworkTest
class StaffErrorPageTest {

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @CsvSource({
        "/staff,404",
        "/staff/no-such-page,404",
        "/staff/publications,403",
        "/staff/people/form,413",
        "/staff/sittings,500"
    })
    void staffSeeTheirOwnFrame(String uri, int status) throws Exception {
        assertThat(page(uri, status))
                .contains("class=\"staff-page\"", "href=\"/staff\"", "قائمة المهام", uri + "?lang=en")
                .doesNotContain("portal", "/contact");
    }

    @ParameterizedTest
    @CsvSource({"/staffing,404", "/track,500"})
    void familiesSeeTheirs(String uri, int status) throws Exception {
        assertThat(page(uri, status)).contains("/contact").doesNotContain("staff-page");
    }

    private static MockHttpServletRequest asTheContainerDoes(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.ERROR);
        return request;
    }

    private String page(String uri, int status) throws Exception {
        return http.perform(get("/error")
                        .with(user("reception-1"))
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, uri)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .accept(MediaType.TEXT_HTML)
                        .with(StaffErrorPageTest::asTheContainerDoes))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
