package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sa.org.esrar.casework.support.TestDatabase;

class DatabaseChecksTest {

    private static final String SERVER = TestDatabase.create("checks");
    private static final JdbcTemplate ADMINISTRATOR = new JdbcTemplate(new DriverManagerDataSource(SERVER));

    @Test
    void aGoodDatabasePassesAndIsLeftEmpty() {
        assertThatCode(() -> check(SERVER)).doesNotThrowAnyException();
        assertThat(ADMINISTRATOR.queryForObject("select count(*) from pg_extension", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aDatabaseThatDoesNotKnowArabicLettersIsRefusedInBothLanguages() {
        String url = created("checks_c", "encoding 'UTF8' lc_ctype 'C' lc_collate 'C'");

        assertThatThrownBy(() -> check(url)).isInstanceOfSatisfying(StartRefusedException.class, refused -> {
            assertThat(refused.english()).contains("LC_CTYPE=C").contains("lc_ctype 'C.UTF-8'");
            assertThat(refused.arabic()).contains("LC_CTYPE=C").contains("الحروف العربية");
        });
    }

    @Test
    void aDatabaseInAnotherEncodingIsRefused() {
        String url = created("checks_latin", "encoding 'LATIN1' lc_ctype 'C' lc_collate 'C'");

        assertThatThrownBy(() -> check(url))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("LATIN1");
    }

    @Test
    void aUserWhoMayNotCreateTheExtensionLearnsWhatAnAdministratorHasToRun() {
        ADMINISTRATOR.execute("create role clerk login password 'clerk'");
        String url = created("checks_clerk", "lc_ctype 'C.UTF-8' lc_collate 'C.UTF-8' encoding 'UTF8'");
        String asClerk = url.replace("user=postgres", "user=clerk").replace("password=postgres", "password=clerk");

        assertThatThrownBy(() -> check(asClerk))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("the user may not create it")
                .hasMessageContaining("create extension pg_trgm");
        new JdbcTemplate(new DriverManagerDataSource(url)).execute("create extension pg_trgm");
        assertThatCode(() -> check(asClerk)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseAddressThatWouldPutValuesIntoLogsIsRefused() {
        assertThatThrownBy(() -> check(SERVER.replace("logServerErrorDetail=false", "logServerErrorDetail=true")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("personal data");
    }

    private static String created(String name, String options) {
        ADMINISTRATOR.execute("create database " + name + " template template0 " + options);
        return SERVER.replace("/checks?", "/" + name + "?");
    }

    private static void check(String url) throws SQLException {
        new DatabaseChecks(new DriverManagerDataSource(url)).verify();
    }
}
