package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import sa.org.esrar.casework.support.CaseworkTest;

/** Sign-in as a browser does it, on the real port. */
@CaseworkTest
class SignInTest {

    @LocalServerPort
    int port;

    @Test
    void theSessionOfTheSignInPageOpensTasklistAndItsApi() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/sign-in");
        assertThat(browser.signIn("reception-1", DemoPeople.PASSWORD)
                        .getHeaders()
                        .getLocation())
                .hasPath("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/app/tasklist/default/").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").getBody())
                .contains("reception-1")
                .contains("tasklist")
                .doesNotContain("cockpit");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").getBody())
                .isEqualTo("[]");
    }
}
