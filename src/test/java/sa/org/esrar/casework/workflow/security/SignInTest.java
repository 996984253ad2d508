package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.support.CaseworkTest;

/** Sign-in as a browser does it, on the real port, and every door for every kind of person. */
@CaseworkTest
class SignInTest {

    private static final String STAFF_API = "/api/v1/staff/tasks?caseNumber=REQ-1448-000001";

    @LocalServerPort
    int port;

    @Autowired
    Groups groups;

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
        assertThat(browser.get("/camunda/api/engine/engine/default/task?maxResults=5")
                        .getBody())
                .isEqualTo("[]");
        assertThat(status(browser.get(STAFF_API))).isEqualTo(200);
    }

    @Test
    void signingInChangesTheSessionAndItsCookieIsNotForScripts() {
        Browser browser = new Browser(port);
        browser.get("/camunda/app/tasklist/default/");
        String before = browser.cookie("CASEWORK-SESSION");
        String cookie =
                browser.signIn("reception-1", DemoPeople.PASSWORD).getHeaders().get(HttpHeaders.SET_COOKIE).stream()
                        .filter(each -> each.startsWith("CASEWORK-SESSION="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        assertThat(before).isNotEmpty().isNotEqualTo(browser.cookie("CASEWORK-SESSION"));
    }

    @Test
    void signingOutOfAWebAppEndsTheOneSession() {
        Browser browser = new Browser(port).as("reception-1");
        assertThat(status(browser.post("/camunda/api/admin/auth/user/default/logout", "")))
                .isEqualTo(200);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(401);
        assertThat(status(browser.get("/camunda/api/engine/engine/default/task?maxResults=5")))
                .isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/sign-in");
    }

    @Test
    void signingOutOnOurPageEndsTheOneSession() {
        Browser browser = new Browser(port).as("reception-1");
        assertThat(browser.submit("/staff/sign-out", Map.of()).getHeaders().getLocation())
                .hasPath("/staff/sign-in")
                .hasQuery("ended");
        assertThat(status(browser.get("/camunda/api/engine/engine/default/task?maxResults=5")))
                .isEqualTo(401);
    }

    @Test
    void theStaffApiTakesTheSessionOnlyWithItsToken() {
        Browser browser = new Browser(port).as("reception-1");
        assertThat(status(browser.post("/api/v1/staff/tasks/none/claim", "{}"))).isEqualTo(404);
        assertThat(status(browser.withoutTokens("/api/v1/staff/tasks/none/claim")))
                .isEqualTo(403);
        assertThat(status(new Browser(port).basic("reception-1", DemoPeople.PASSWORD, HttpMethod.GET, STAFF_API)))
                .isEqualTo(200);
        Browser tool = new Browser(port);
        assertThat(status(tool.basic(
                        "reception-1", DemoPeople.PASSWORD, HttpMethod.POST, "/api/v1/staff/tasks/none/claim")))
                .isEqualTo(404);
        assertThat(tool.cookie("CASEWORK-SESSION")).isEmpty();
        assertThat(status(tool.get(STAFF_API))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "reception-1, tasklist, 200",
        "reception-1, cockpit, 403",
        "reception-1, admin, 403",
        "service-member, tasklist, 200",
        "accountant, cockpit, 403",
        "hr-officer, tasklist, 200",
        "executive-manager, cockpit, 200",
        "executive-manager, admin, 403",
        "analyst, cockpit, 200",
        "analyst, tasklist, 403",
        "analyst, admin, 403",
        "admin, admin, 200",
        "admin, cockpit, 200"
    })
    void theWebAppsAreOpenToWhomTheTableNames(String user, String app, int expected) {
        Browser browser = new Browser(port).as(user);
        assertThat(status(browser.get("/camunda/app/" + app + "/default/"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "reception-1, 403",
        "executive-manager, 403",
        "board-chair, 403",
        "privacy-officer, 403",
        "analyst, 200",
        "admin, 200"
    })
    void theEnginesRestApiIsForAnalystsAndAdministrators(String user, int expected) {
        for (String path : List.of("/engine-rest/process-definition?maxResults=5", "/engine-rest/engine")) {
            assertThat(status(new Browser(port).basic(user, DemoPeople.PASSWORD, HttpMethod.GET, path)))
                    .as(path)
                    .isEqualTo(expected);
            assertThat(status(new Browser(port).as(user).get(path)))
                    .as("a session does not open " + path)
                    .isEqualTo(401);
        }
    }

    @Test
    void analystsSeeDefinitionsThroughTheRestApiAndNoOtherUsersAndNoInstances() {
        Browser analyst = new Browser(port);
        assertThat(analyst.basic("analyst", DemoPeople.PASSWORD, HttpMethod.GET, "/engine-rest/user?maxResults=100")
                        .getBody())
                .doesNotContain("reception-1");
        assertThat(analyst.basic(
                                "analyst",
                                DemoPeople.PASSWORD,
                                HttpMethod.GET,
                                "/engine-rest/process-instance?maxResults=5")
                        .getBody())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/user, 401",
        "GET, /engine-rest/engine, 401",
        "POST, /engine-rest/deployment/create, 401",
        "GET, /camunda/api/engine/engine/default/user, 401",
        "GET, /camunda/api/engine/engine/, 401",
        "POST, /camunda/api/admin/setup/default/user/create, 401",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist, 401",
        "GET, /api/v1/staff/tasks, 401",
        "GET, /actuator/env, 403",
        "GET, /actuator/beans, 403",
        "GET, /anything/else, 403",
        "GET, /api/v2/whatever, 403"
    })
    void withoutSignInNothingIsOpenThatShouldNotBe(HttpMethod method, String path, int expected) {
        assertThat(status(new Browser(port).script(method, path))).isEqualTo(expected);
    }

    @Test
    void theSetUpAndTheWebAppsOwnSignInAreShutForEverybody() {
        Browser admin = new Browser(port).as("admin");
        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/tasklist")) {
            assertThat(status(admin.post(path, "{}"))).as(path).isEqualTo(403);
        }
    }

    @Test
    void thePublicApiIsOpenAndKeepsNoSession() {
        Browser browser = new Browser(port);
        assertThat(status(browser.get("/api/v1/services"))).isNotIn(401, 403);
        assertThat(status(browser.get("/v3/api-docs"))).isNotIn(401, 403);
        assertThat(status(browser.script(HttpMethod.POST, "/api/v1/cases/REQ-1448-000001/withdrawal")))
                .isNotIn(401, 403);
        assertThat(browser.cookie("CASEWORK-SESSION")).isEmpty();
    }

    @Test
    void ourPagesAllowNoInlineScriptAndTheWebAppsKeepTheirOwnPolicy() {
        HttpHeaders headers = new Browser(port).get("/staff/sign-in").getHeaders();
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("Strict-Transport-Security")).isNull();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new Browser(port)
                        .as("reception-1")
                        .get("/camunda/app/tasklist/default/")
                        .getHeaders()
                        .get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-", "frame-ancestors 'none'", "allow-popups-to-escape-sandbox");
    }

    @Test
    void theGroupsOfTheGlossaryExistWithTheirPeople() {
        assertThat(groups.groupsOf("executive-manager")).containsExactlyInAnyOrder("executive-manager", "management");
        assertThat(groups.membersOf("aid-committee"))
                .containsExactlyInAnyOrder("aid-chair", "aid-secretary", "aid-member");
        assertThat(groups.groupsOf("nobody")).isEmpty();
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
