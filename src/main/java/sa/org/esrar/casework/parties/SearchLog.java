package sa.org.esrar.casework.parties;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who among staff searched for persons, when, by what, and who was shown (F2: read audit). What was typed is never kept.
 * Every page and form that shows persons outside of their cases writes here.
 */
@Service
@Transactional
public class SearchLog {

    private final JdbcClient jdbc;
    private final PartyProperties settings;
    private final Clock clock;

    SearchLog(JdbcClient jdbc, PartyProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was searched by. */
    public enum By {
        NAME,
        NATIONAL_ID,
        MOBILE,
        /** Somebody who was chosen before, e.g. in a draft. */
        RECORD,
        /** Persons like one who is about to be registered. */
        LIKENESS,
        /** Persons like those of a list. */
        LIST
    }

    /** Writes down a search, each time; also one that showed nobody. */
    public void searched(String userId, By by, Collection<UUID> shown) {
        jdbc.sql("insert into person_search (user_id, by_what, shown, at) values (?, ?, cast(? as uuid[]), ?)")
                .params(
                        userId,
                        by.name(),
                        shown.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Destroys what is older than the settings say, and says how much. */
    int forget() {
        return jdbc.sql("delete from person_search where at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.searchesKept())))
                .update();
    }
}
