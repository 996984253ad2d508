package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.TestClock;

/** Who searched for persons at the desk, by what, and whom they were shown; never what they typed. */
@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class SearchLogTest {

    @Autowired
    Desk desk;

    @Autowired
    DemoParties demo;

    @Autowired
    Parties parties;

    @Autowired
    SearchLog searches;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void sampleParties() {
        demo.load();
        jdbc.update("delete from person_search");
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @CsvSource({
        "نوره العذقى, NAME",
        "1999990011, NATIONAL_ID",
        "٧٩٩٩٩٩٠٠١٢, NATIONAL_ID",
        "0519990001, MOBILE",
        "شيء لا وجود له, NAME",
        "1999999996, NATIONAL_ID",
        "0551999999, MOBILE"
    })
    void eachSearchIsLoggedWithEverybodyWhoWasShown(String typed, String by) {
        JsonNode answer = search("reception-1", typed);

        assertThat(logged()).isEqualTo(List.of("reception-1 " + by));
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(named(answer));
    }

    @Test
    void householdAndGuardianAreAmongThoseWhoWereShown() {
        UUID noura = parties.findByNationalId("1999990011").orElseThrow();
        search("reception-1", "1999990011");
        assertThat(shown()).contains(noura.toString()).hasSize(3);

        UUID abdullah = parties.findByNationalId("1999990037").orElseThrow();
        String ward = jdbc.queryForObject("select ward_id::text from guardianship", String.class);
        jdbc.update("delete from person_search");
        search("liaison-1", ward);
        assertThat(logged()).containsExactly("liaison-1 RECORD");
        assertThat(shown()).contains(ward, abdullah.toString());
    }

    @Test
    void everySearchIsLoggedAlsoTheSameOneAgain() {
        search("reception-1", "نورة");
        search("reception-1", "نورة");
        search("reception-2", "نورة");

        assertThat(logged()).containsExactlyInAnyOrder("reception-1 NAME", "reception-1 NAME", "reception-2 NAME");
    }

    @Test
    void whoIsShownAsLikelyTheSameIsLogged() {
        desk.ask("reception-1", "/people/alike", Map.of("name", "نوره سعد العذقى", "mobile", "0519990001"))
                .expect(200);

        assertThat(logged()).containsExactly("reception-1 LIKENESS");
        assertThat(shown())
                .contains(parties.findByNationalId("1999990011").orElseThrow().toString());
    }

    @Test
    void whatWasTypedIsInNoLog(CapturedOutput output) {
        for (String typed : List.of("نوره العذقى", "1999990011", "0519990001", "نسيبة القافلة")) {
            search("reception-1", typed);
            desk.ask("reception-1", "/people/alike", Map.of("name", typed, "nationalId", typed, "mobile", typed));
            assertThat(jdbc.queryForList("select person_search::text from person_search", String.class))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(typed));
            // Beside the requests themselves, which the test prints.
            assertThat(output.getAll().lines().filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*")))
                    .noneMatch(line -> line.contains(typed));
        }
    }

    @Test
    void whoMayNotSearchIsShownNobody() {
        for (String user : List.of("accountant", "analyst", "privacy-officer", "admin")) {
            assertThat(desk.ask(user, "/people", Map.of("typed", "نورة")).status())
                    .isEqualTo(403);
        }
        assertThat(logged()).isEmpty();
    }

    @Test
    void theLogStaysAsItIsUntilItsTimeIsOver() {
        search("reception-1", "نورة");
        assertThatThrownBy(() -> jdbc.update("update person_search set user_id = 'somebody'"))
                .hasMessageContaining("what was searched stays as it is");
        assertThatThrownBy(() -> jdbc.execute("truncate person_search"))
                .hasMessageContaining("what was searched stays as it is");

        clock.set(TestClock.START.plus(Duration.ofDays(1825)));
        assertThat(searches.forget()).isZero();
        clock.set(TestClock.START.plus(Duration.ofDays(1826)));
        search("reception-2", "نورة");
        assertThat(searches.forget()).isOne();
        assertThat(logged()).containsExactly("reception-2 NAME");
    }

    @Test
    void whoWasShownAPersonIsFoundByAnIndex() {
        jdbc.update(
                """
                insert into person_search (user_id, by_what, shown, at)
                select 'reception-' || i % 9, 'NAME', array[gen_random_uuid(), gen_random_uuid()], now()
                  from generate_series(1, 20000) i
                """);
        search("reception-1", "1999990011");
        jdbc.execute("vacuum analyze person_search");
        String asked = "select user_id from person_search where shown @> array['"
                + parties.findByNationalId("1999990011").orElseThrow() + "'::uuid]";

        assertThat(jdbc.queryForList(asked, String.class)).containsExactly("reception-1");
        assertThat(String.join("\n", jdbc.queryForList("explain " + asked, String.class)))
                .contains("person_search_shown_ix");
    }

    private JsonNode search(String user, String typed) {
        return desk.ask(user, "/people", Map.of("typed", typed)).expect(200).body();
    }

    private List<String> logged() {
        return jdbc.queryForList("select user_id || ' ' || by_what from person_search order by id", String.class);
    }

    private List<String> shown() {
        return jdbc.queryForList("select unnest(shown)::text from person_search", String.class);
    }

    /** Everybody whom the answer names. */
    private static List<String> named(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode found : answer) {
            ids.add(found.at("/person/id").asText());
            found.get("household").forEach(member -> ids.add(member.get("id").asText()));
            if (found.hasNonNull("guardian")) {
                ids.add(found.at("/guardian/id").asText());
            }
        }
        return ids.stream().distinct().toList();
    }
}
