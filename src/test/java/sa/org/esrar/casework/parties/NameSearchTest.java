package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class NameSearchTest {

    @Autowired
    Parties parties;

    @Autowired
    DemoParties demo;

    @Autowired
    NameSearch names;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void sampleParties() {
        demo.load();
    }

    @ParameterizedTest
    @CsvSource({
        "فاطمه على الجريدى, 1999990029",
        "عبد الله الخلاصي, 1999990037",
        "هدي ابراهيم, 1999990045",
        "احمد مومن, 1999990060",
        "نـورة, 1999990011",
        "نوره سعد العذقى, 1999990011",
        "امينه رحمن, 2999990019",
        "amina yusuf, 2999990019",
        "العذقي نورة, 1999990011",
        "منشاه سعف, 7999990012",
        "زينب حسن, 1999990078"
    })
    void peopleAreFoundHoweverTheirNameIsSpelt(String typed, String nationalId) {
        assertThat(parties.search(typed, 5))
                .first()
                .extracting(PartyView::id)
                .isEqualTo(parties.findByNationalId(nationalId).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "؟؟؟؟", "ن", "%", "_", "' or 1=1 --", "\u0000", "\ud83d", "شيء لا وجود له قط"})
    void nothingIsFoundForNothing(String typed) {
        assertThat(parties.search(typed, 10)).isEmpty();
    }

    @Test
    void anOverlongQueryAndAnOddLimitDoNoHarm() {
        assertThat(parties.search("نورة ".repeat(50_000), 10)).isNotNull();
        assertThat(parties.search("نورة", -1)).hasSize(1);
        assertThat(parties.search("نورة", Integer.MAX_VALUE)).isNotEmpty();
    }

    @Test
    void searchesAmongThousandsUseTheIndexesOfTheNames() {
        jdbc.update(
                """
                insert into party (id, version, establishment, name, name_key, search_key, category, address_form,
                                   fictitious, registered_at, national_id_cipher, national_id_hash)
                select gen_random_uuid(), 0, false, n, n, n, 'trainee', 'FEMININE', false, now(),
                       sha256(('c' || n)::bytea), sha256(n::bytea)
                  from (select (array['نوف','ليلي','منال','عبير','خلود','عايشه','لطيفه','موضي'])[1 + i % 8] || ' '
                            || (array['سعد','ناصر','فهد','خالد','يوسف','جاسم','علي'])[1 + i % 7] || ' '
                            || (array['السعفي','الكربي','الليفي','الطلعي','البسري'])[1 + i % 5] || ' '
                            || substr(md5(i::text), 1, 5) as n
                          from generate_series(1, 6000) i) names
                """);
        jdbc.execute("analyze party");
        String search = NameSearch.SEARCH.replace(":key", "'نوره سعد العذقي'").replace(":limit", "10");
        assertThat(plan(search)).contains("party_search_key_ix").doesNotContain("Seq Scan");
        String alike = NameSearch.ALIKE
                .replace(":key", "'نوره سعد العذقي'")
                .replace(":likeness", "0.7")
                .replace(":identified", "false")
                .replace(":id", "'" + UUID.randomUUID() + "'");
        assertThat(plan(alike)).contains("party_search_key_ix").doesNotContain("Seq Scan");
        assertThat(parties.search("نوره سعد العذقى", 5))
                .first()
                .extracting(PartyView::maskedNationalId)
                .isEqualTo("••••0011");
        // Where enough hold every word that was typed, in any order, nobody else is shown.
        assertThat(names.search("السعفى نوف", 10))
                .hasSize(10)
                .extracting(id -> jdbc.queryForObject("select name from party where id = ?", String.class, id))
                .allMatch(name -> name.startsWith("نوف ") && name.contains("السعفي"));
    }

    private String plan(String sql) {
        List<String> lines = jdbc.queryForList("explain (analyze) " + sql, String.class);
        return String.join("\n", lines);
    }
}
