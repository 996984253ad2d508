package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.workflow.SystemWork;

/** The first start on an external database, and what of the demo opens nothing there. */
@CaseworkTest
class FirstPeopleTest {

    private static final DemoPeople EXTERNAL = new DemoPeople(
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://server/casework"));

    @Autowired
    RateLimits limits;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    SystemWork system;

    @Autowired
    CredentialStates credentials;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void withoutAdministrator() {
        jdbc.update("delete from act_id_membership where group_id_ = 'camunda-admin'");
    }

    @Test
    void demoPeopleAreForTheEmbeddedDatabaseAlone() {
        assertThat(EXTERNAL.wanted()).isFalse();
        assertThat(new DemoPeople(new MockEnvironment()).wanted()).isTrue();
    }

    @Test
    void withoutAnAdministratorTheStartIsRefusedAndSaysWhatToGive() {
        assertThatThrownBy(() -> setUp("", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CASEWORK_ADMIN_USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.PASSWORD, "admin", "short-1", "password-12345", "long-but-no-digit"})
    void aDefaultOrWeakPasswordIsRefusedAtStart(String password) {
        assertThatThrownBy(() -> setUp("chief", password))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CASEWORK_ADMIN_PASSWORD")
                .hasMessageNotContaining(password);
        assertThat(identity.createUserQuery().userId("chief").count()).isZero();
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndChangesThePasswordFirst() {
        setUp("chief", "palm-garden-7-wells");
        setUp("chief", "another-garden-8-wells");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);
        assertThat(credentials.mustChange("chief")).isTrue();
        assertThat(accounts.passwordMatches("chief", "palm-garden-7-wells")).isTrue();
    }

    @Test
    void theDemoPasswordOpensNothingOnAnExternalDatabase() {
        var typed = new UsernamePasswordAuthenticationToken("reception-1", DemoPeople.PASSWORD);
        assertThatThrownBy(() -> new StaffAuthenticationProvider(accounts, EXTERNAL, limits).authenticate(typed))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void thePermissionTableIsPutBackAtTheNextStartWithoutDoubling() {
        setUp("chief", "palm-garden-7-wells");
        Long rows = jdbc.queryForObject("select count(*) from act_ru_authorization", Long.class);
        jdbc.update("update act_ru_authorization set perms_ = 2147483647"
                + " where group_id_ = 'management' and resource_type_ = 6");
        setUp("chief", "palm-garden-7-wells");
        assertThat(jdbc.queryForObject("select count(*) from act_ru_authorization", Long.class))
                .isEqualTo(rows);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_authorization"
                                + " where group_id_ = 'management' and perms_ = 2147483647",
                        Long.class))
                .isZero();
    }

    private void setUp(String user, String password) {
        SecuritySettings settings = new SecuritySettings(
                Duration.ofSeconds(30), 10, new SecuritySettings.FirstAdministrator(user, password));
        new IdentitySetup(identity, authorizations, system, credentials, EXTERNAL, settings, jdbc, transactions)
                .afterSingletonsInstantiated();
    }
}
