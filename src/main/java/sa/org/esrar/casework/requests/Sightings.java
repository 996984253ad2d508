package sa.org.esrar.casework.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Originals that were seen and not copied. */
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

    /** Item code to the fact that was recorded. */
    Map<String, String> of(String caseNumber) {
        Map<String, String> facts = new LinkedHashMap<>();
        jdbc.sql("select item_code, fact from item_sighting where case_number = ? order by sighted_at")
                .param(caseNumber)
                .query(row -> {
                    facts.put(row.getString("item_code"), texts.open(row.getBytes("fact")));
                });
        return facts;
    }
}
