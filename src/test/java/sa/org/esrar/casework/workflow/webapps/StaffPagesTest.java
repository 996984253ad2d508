package sa.org.esrar.casework.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;

/** The menu at the head of Tasklist names to everybody the pages that open to them, and no other. */
@CaseworkTest
class StaffPagesTest {

    private static final List<String> REFUSING = List.of(
            "/staff/reception",
            "/staff/incoming",
            "/staff/people-imports",
            "/staff/publications",
            "/staff/unattended",
            "/staff/minutes",
            "/staff/announcements",
            "/staff/actions",
            "/staff/feedback",
            "/staff/committees",
            "/staff/oversight",
            "/staff/compensation",
            "/staff/sittings");

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyCameYet() {
        demoStaff.load();
        jdbc.update("delete from visit");
    }

    @ParameterizedTest
    @CsvSource({
        "reception-1, reception incoming people-imports witness absences",
        "liaison-1, reception incoming witness compensation questions absences",
        "volunteer-coordinator, reception incoming witness absences",
        "executive-manager, reception incoming people-imports decisions compensation oversight sittings minutes questions announcements actions unattended feedback committees absences",
        "service-member, decisions sittings minutes committees absences",
        "follow-up-member-1, sittings minutes actions committees absences",
        "board-chair, decisions compensation sittings minutes committees absences",
        "reports-1, absences",
        "admin, publications absences",
        "accountant, absences",
        "analyst, absences"
    })
    void everybodyIsToldOfTheirPagesInOrder(String user, String pages) throws Exception {
        List<String> told = addresses(user);
        assertThat(String.join(" ", told).replace("/staff/", "")).isEqualTo(pages);
        for (String address : told) {
            http.perform(get(address).with(user(user))).andExpect(status().isOk());
        }
        for (String address : REFUSING) {
            if (!told.contains(address)) {
                http.perform(get(address).with(user(user))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void titlesComeInBothLanguagesWithHowManyWait() throws Exception {
        http.perform(post("/staff/reception")
                        .param("matter", "INQUIRY")
                        .with(user("reception-1"))
                        .with(csrfCookie()))
                .andExpect(status().is3xxRedirection());
        assertThat(pages("liaison-1").get(0).toString())
                .isEqualTo("{\"address\":\"/staff/reception\",\"title\":{\"ar\":\"خط الاستقبال\","
                        + "\"en\":\"Reception line\"},\"waiting\":1}");
    }

    @Test
    void nobodyIsToldAnythingWithoutSigningIn() throws Exception {
        http.perform(get("/api/v1/staff/pages")).andExpect(status().isUnauthorized());
    }

    private List<String> addresses(String user) {
        List<String> addresses = new ArrayList<>();
        pages(user).forEach(page -> addresses.add(page.get("address").asText()));
        return addresses;
    }

    private JsonNode pages(String user) {
        return journey.asStaff(user, get("/api/v1/staff/pages"), null)
                .expect(200)
                .body();
    }
}
