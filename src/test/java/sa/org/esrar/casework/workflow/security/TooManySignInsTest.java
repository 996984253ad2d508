package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.support.CaseworkTest;

/** One address cannot go through the list of accounts; only wrong passwords count, and other addresses are not affected. */
@CaseworkTest
class TooManySignInsTest {

    /** {@code staff-sign-in} of application.yaml times the factor of the test profile. */
    private static final int CAPACITY = 30 * 10_000;

    @Autowired
    MockMvc http;

    @Autowired
    RateLimits limits;

    @Test
    void afterTooManyWrongPasswordsEvenTheRightOneWaits() throws Exception {
        String attacker = "203.0.113.9";
        assertThat(signIn(attacker, "wrong-password-1").getRedirectedUrl()).contains("refused");
        for (int i = 1; i < CAPACITY; i++) {
            limits.count("staff-sign-in", attacker);
        }
        MockHttpServletResponse refused = signIn(attacker, DemoPeople.PASSWORD);
        assertThat(refused.getStatus()).isEqualTo(429);
        MockHttpServletResponse basic = tool(attacker);
        assertThat(basic.getStatus()).isEqualTo(429);
        assertThat(basic.getHeader("Retry-After")).isNotBlank();
        assertThat(basic.getContentAsString()).contains("api.tooMany");
        assertThat(tool("203.0.113.10").getStatus()).isEqualTo(200);
    }

    @Test
    void rightPasswordsAreNotCounted() throws Exception {
        String office = "203.0.113.11";
        for (int i = 1; i < CAPACITY; i++) {
            limits.count("staff-sign-in", office);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(tool(office).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse signIn(String address, String password) throws Exception {
        return send(
                address,
                post("/staff/sign-in")
                        .param("username", "reception-1")
                        .param("password", password)
                        .with(csrfCookie()));
    }

    private MockHttpServletResponse tool(String address) throws Exception {
        return send(
                address,
                get("/api/v1/staff/tasks")
                        .param("caseNumber", "REQ-1448-999999")
                        .with(httpBasic("reception-2", DemoPeople.PASSWORD)));
    }

    private MockHttpServletResponse send(String address, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }
}
