package sa.org.esrar.casework.reception;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After some time nobody needs to know any more who came and what was said (F2); that somebody came stays counted. */
@Component
class ForgottenVisits {

    private final JdbcClient jdbc;
    private final ReceptionSettings settings;
    private final Clock clock;

    ForgottenVisits(JdbcClient jdbc, ReceptionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Destroys what was typed with visits whose time has passed, and says with how many. */
    @Transactional
    int destroyTyped() {
        return jdbc.sql(
                        """
                        update visit set name_cipher = null, note_cipher = null, answer_cipher = null
                        where arrived_at < ? and num_nonnulls(name_cipher, note_cipher, answer_cipher) > 0
                        """)
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(settings.typedKept()))))
                .update();
    }
}
