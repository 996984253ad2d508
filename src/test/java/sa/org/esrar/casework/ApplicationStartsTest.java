package sa.org.esrar.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class ApplicationStartsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void runsOnPostgreSql18WithArabicTrigrams() {
        assertThat(jdbc.queryForObject("select current_setting('server_version_num')::int / 10000", Integer.class))
                .isEqualTo(18);
        assertThat(jdbc.queryForObject("select cardinality(show_trgm('فاطمة'))", Integer.class))
                .isPositive();
    }
}
