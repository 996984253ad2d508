package sa.org.esrar.casework.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Originals that were seen and not copied, and facts that were checked with whoever issued them. */
@Component
class Sightings {

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    Sightings(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param fact what was recorded of an original; null where a typed fact was checked */
    record Evidence(String fact, String by, Instant at) {}

    /** Records them; an item seen again replaces what was recorded of it. */
    void record(String caseNumber, List<Sighting> seen, String by) {
        for (Sighting sighting : seen) {
            jdbc.sql(
                            """
                    insert into item_sighting (case_number, item_code, fact, sighted_by, sighted_at)
                    values (?, ?, ?, ?, ?)
                    on conflict (case_number, item_code) do update
                      set fact = excluded.fact, sighted_by = excluded.sighted_by, sighted_at = excluded.sighted_at""")
                    .params(
                            caseNumber,
                            sighting.item(),
                            texts.seal(sighting.fact()),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Nobody is entitled to them any more (F2). */
    void forget(String caseNumber) {
        for (String table : List.of("item_sighting", "item_fact_check")) {
            jdbc.sql("delete from " + table + " where case_number = ?")
                    .param(caseNumber)
                    .update();
        }
    }

    /** Records that facts were checked at their issuer; the facts themselves are among the answers. */
    void recordChecked(String caseNumber, List<String> items, String by) {
        for (String item : items) {
            jdbc.sql(
                            """
                    insert into item_fact_check (case_number, item_code, checked_by, checked_at) values (?, ?, ?, ?)
                    on conflict (case_number, item_code) do update
                      set checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
                    .params(caseNumber, item, by, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** By item code, what was seen. */
    Map<String, Evidence> of(String caseNumber) {
        Map<String, Evidence> seen = new LinkedHashMap<>();
        jdbc.sql("select item_code, fact, sighted_by, sighted_at from item_sighting where case_number = ?"
                        + " order by sighted_at")
                .param(caseNumber)
                .query(row -> {
                    seen.put(
                            row.getString("item_code"),
                            new Evidence(
                                    texts.open(row.getBytes("fact")),
                                    row.getString("sighted_by"),
                                    row.getTimestamp("sighted_at").toInstant()));
                });
        return seen;
    }

    /** By item code, what was checked at its issuer. */
    Map<String, Evidence> checked(String caseNumber) {
        Map<String, Evidence> checked = new LinkedHashMap<>();
        jdbc.sql("select item_code, checked_by, checked_at from item_fact_check where case_number = ?"
                        + " order by checked_at")
                .param(caseNumber)
                .query(row -> {
                    checked.put(
                            row.getString("item_code"),
                            new Evidence(
                                    null,
                                    row.getString("checked_by"),
                                    row.getTimestamp("checked_at").toInstant()));
                });
        return checked;
    }
}
