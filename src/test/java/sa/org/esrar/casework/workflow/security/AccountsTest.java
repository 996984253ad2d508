package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestClock;

/** Passwords, locks, roles and removed people, as an administrator manages them in Camunda Admin. */
@CaseworkTest
class AccountsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String STAFF_API = "/api/v1/staff/tasks?caseNumber=REQ-1448-000001";
    private static final String INITIAL = "given-by-office-1";
    private static final String OWN = "palm-garden-7-wells";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    @Test
    void anUnknownUserAndAWrongPasswordLookAlike() {
        var unknown = new Browser(port).signIn("nobody-here", "wrong");
        var wrong = new Browser(port).signIn("liaison-1", "wrong");
        assertThat(unknown.getStatusCode()).isEqualTo(wrong.getStatusCode());
        assertThat(unknown.getHeaders().getLocation())
                .isEqualTo(wrong.getHeaders().getLocation())
                .hasQuery("refused");
        assertThat(new Browser(port).get("/staff/sign-in?refused").getBody())
                .contains("lang=\"ar\"", "dir=\"rtl\"", "تعذّر الدخول: يُرجى التحقق");
    }

    @Test
    void tenWrongPasswordsLockAndAnAdministratorUnlocks() {
        for (int i = 0; i < 10; i++) {
            new Browser(port).signIn("reception-2", "wrong-" + i);
            pass(Duration.ofSeconds(61));
        }
        pass(Duration.ofDays(1));
        assertThat(signedIn(new Browser(port), "reception-2", DemoPeople.PASSWORD))
                .isFalse();

        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.post(ENGINE + "/user/reception-2/unlock", "{}")))
                .isEqualTo(204);
        assertThat(signedIn(new Browser(port), "reception-2", DemoPeople.PASSWORD))
                .isTrue();
    }

    @Test
    void aPasswordThatAnAdministratorGaveHasToBeChangedBeforeAnythingElse() {
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.post(
                        ENGINE + "/user/create",
                        "{\"profile\":{\"id\":\"new-colleague\",\"firstName\":\"نورة\",\"lastName\":\"\"},"
                                + "\"credentials\":{\"password\":\"" + INITIAL + "\"}}")))
                .isEqualTo(204);
        assertThat(status(admin.send(HttpMethod.PUT, ENGINE + "/group/intake-officers/members/new-colleague", "{}")))
                .isEqualTo(204);

        Browser browser = new Browser(port);
        browser.signIn("new-colleague", INITIAL);
        assertThat(browser.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/password");
        assertThat(browser.get("/staff/decisions").getHeaders().getLocation()).hasPath("/staff/password");
        assertThat(status(browser.submit("/staff/decisions", Map.of("caseNumber", "REQ-1448-000001", "reason", "x"))))
                .isEqualTo(302);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(403);
        assertThat(status(browser.get(ENGINE + "/task?maxResults=1"))).isEqualTo(403);

        for (String weak : new String[] {"short-1", "without-any-digit", "new-colleague-1", DemoPeople.PASSWORD}) {
            assertThat(status(change(browser, INITIAL, weak, weak))).as(weak).isEqualTo(200);
        }
        assertThat(status(change(browser, "not-the-present", OWN, OWN))).isEqualTo(200);
        pass(Duration.ofSeconds(2));
        assertThat(status(change(browser, INITIAL, OWN, OWN + "x"))).isEqualTo(200);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(403);

        assertThat(status(change(browser, INITIAL, OWN, OWN))).isEqualTo(302);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(200);
        assertThat(signedIn(new Browser(port), "new-colleague", INITIAL)).isFalse();
        pass(Duration.ofSeconds(2));
        assertThat(signedIn(new Browser(port), "new-colleague", OWN)).isTrue();
    }

    @Test
    void aResetEndsOpenSessionsAndForcesAnotherPassword() {
        person("aisha", "intake-officers");
        Browser browser = new Browser(port);
        assertThat(signedIn(browser, "aisha", OWN)).isTrue();
        pass(Duration.ofSeconds(5));
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.send(
                        HttpMethod.PUT,
                        ENGINE + "/user/aisha/credentials",
                        "{\"password\":\"" + INITIAL + "\",\"authenticatedUserPassword\":\"" + DemoPeople.PASSWORD
                                + "\"}")))
                .isEqualTo(204);
        pass(Duration.ofSeconds(31));
        assertThat(status(browser.get(STAFF_API))).isEqualTo(401);
        Browser again = new Browser(port);
        again.signIn("aisha", INITIAL);
        assertThat(again.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/password");
    }

    @Test
    void rolesChangedInAdminActWithinAMinuteInOpenSessions() {
        person("hind", "intake-officers");
        Browser browser = new Browser(port);
        signedIn(browser, "hind", OWN);
        assertThat(apps(browser)).contains("tasklist").doesNotContain("cockpit");
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.send(HttpMethod.PUT, ENGINE + "/group/management/members/hind", "{}")))
                .isEqualTo(204);
        assertThat(status(admin.send(HttpMethod.DELETE, ENGINE + "/group/intake-officers/members/hind", "")))
                .isEqualTo(204);
        pass(Duration.ofSeconds(31));
        assertThat(apps(browser)).contains("cockpit");
        identity.deleteMembership("hind", "management");
        pass(Duration.ofSeconds(31));
        assertThat(apps(browser)).doesNotContain("cockpit", "tasklist");
    }

    @Test
    void theSessionOfSomebodyWhoWasRemovedEnds() {
        person("leaving", "intake-officers");
        Browser browser = new Browser(port);
        signedIn(browser, "leaving", OWN);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(200);
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.send(HttpMethod.DELETE, ENGINE + "/user/leaving", "")))
                .isEqualTo(204);
        pass(Duration.ofSeconds(31));
        assertThat(status(browser.get(ENGINE + "/task?maxResults=1"))).isEqualTo(401);
        assertThat(status(browser.get(STAFF_API))).isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/").getHeaders().getLocation())
                .hasPath("/staff/sign-in");
    }

    @Test
    void theLastAdministratorStays() {
        Browser admin = new Browser(port).as("admin");
        assertThat(status(admin.send(HttpMethod.DELETE, ENGINE + "/group/camunda-admin/members/admin", "")))
                .isEqualTo(403);
        assertThat(status(admin.send(HttpMethod.DELETE, ENGINE + "/user/admin", "")))
                .isEqualTo(403);
        assertThat(status(admin.send(HttpMethod.DELETE, ENGINE + "/group/camunda-admin", "")))
                .isEqualTo(403);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);
    }

    private void person(String id, String group) {
        User user = identity.newUser(id);
        user.setFirstName("تجربة");
        user.setPassword(OWN);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private static String apps(Browser browser) {
        browser.get("/camunda/app/welcome/default/");
        return browser.get("/camunda/api/admin/auth/user/default").getBody();
    }

    private static boolean signedIn(Browser browser, String user, String password) {
        return browser.signIn(user, password).getHeaders().getLocation().getQuery() == null;
    }

    private static ResponseEntity<String> change(Browser browser, String present, String chosen, String again) {
        return browser.submit("/staff/password", Map.of("present", present, "chosen", chosen, "again", again));
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
