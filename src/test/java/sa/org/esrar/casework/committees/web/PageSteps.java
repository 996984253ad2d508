package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;

/** Minutes of the service committee on the pages of its members. */
abstract class PageSteps extends ServiceMinutesSteps {

    @Autowired
    MockMvc http;

    static String address(String task) {
        return "/staff/tasks/" + task;
    }

    /** Id of the only task that somebody has. */
    String task(String number, String assignee) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskAssignee(assignee)
                .singleResult()
                .getId();
    }

    /** A page that is shown. */
    String page(String reader, String address) throws Exception {
        MockHttpServletResponse page = open(reader, get(address));
        assertThat(page.getStatus()).as(text(page)).isEqualTo(200);
        return text(page);
    }

    MockHttpServletResponse open(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(user)).with(csrfCookie()))
                .andReturn()
                .getResponse();
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
