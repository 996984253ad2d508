package sa.org.esrar.casework.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;

/**
 * Forms a demo committee anew, so that from today on it decides by minutes. May be called as often as a test wants, also
 * twice on a day and after the clock was set back: the last call counts.
 */
@TestComponent
public class CommitteesByMinutes {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final Committees committees;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    CommitteesByMinutes(Committees committees, JdbcClient jdbc, TransactionTemplate transaction, TestClock clock) {
        this.committees = committees;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By its own rule, with more than half present (all, where all must agree), also by circulation, endorsed by nobody. */
    public Committee of(String code) {
        return of(code, way(committees.find(code).orElseThrow().rule()));
    }

    /** The same with one member less. */
    public Committee without(String code, String leaving) {
        return form(code, way(committees.find(code).orElseThrow().rule()), leaving);
    }

    /** As {@code way} says, with these alternates and the members of yesterday. */
    public Committee of(String code, Way way, Alternate... alternates) {
        return form(code, way, null, alternates);
    }

    private Committee form(String code, Way way, String leaving, Alternate... alternates) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RIYADH);
        transaction.executeWithoutResult(status -> {
            Committee former = committees
                    .find(code, today.minusDays(1))
                    .or(() -> committees.find(code))
                    .orElseThrow();
            forgetFormationsFrom(today, code);
            committees.form(new Formation(
                    code,
                    former.name(),
                    way,
                    "T/" + today,
                    today,
                    today,
                    null,
                    former.members().stream()
                            .filter(member -> !member.userId().equals(leaving))
                            .toList(),
                    List.of(alternates)));
        });
        return committees.find(code).orElseThrow();
    }

    /** With more than half present (all, where all must agree), also by circulation, endorsed by nobody. */
    public static Way way(Committee.Rule rule) {
        return new Way(rule, 0, true, true, null);
    }

    private void forgetFormationsFrom(LocalDate day, String code) {
        jdbc.sql(
                        """
                        delete from committee_member where formation_id in
                               (select id from committee_formation where committee = :code and in_force_from >= :day)
                        """)
                .param("code", code)
                .param("day", day)
                .update();
        jdbc.sql("delete from committee_formation where committee = :code and in_force_from >= :day")
                .param("code", code)
                .param("day", day)
                .update();
    }
}
