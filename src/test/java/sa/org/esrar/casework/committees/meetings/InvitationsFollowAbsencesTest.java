package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Who is away, and back again, after the members were invited (D2, F4). */
@CaseworkTest
class InvitationsFollowAbsencesTest extends CalendarSteps {

    private static final String INVITED = "staff.committeeInvited";
    private static final String TOLD = "staff.colleagueInvited";
    private static final String NOT_NEEDED = "staff.standInNotNeeded";
    private static final String ALTERNATE = "aid-member";
    private static final String SUBSTITUTE = "reception-2";
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

    @BeforeEach
    void nobodyIsAwayAndTheFormationNamesAlternates() {
        endProcesses();
        jdbc.sql("delete from handed_over_task").update();
        jdbc.sql("delete from absence").update();
        byMinutes.of(
                COMMITTEE,
                CommitteesByMinutes.way(Rule.MAJORITY),
                new Alternate(ALTERNATE, MEMBER),
                new Alternate("aid-chair", CHAIR));
    }

    @Test
    void theAlternateOfWhoFallsIllAfterTheCallIsInvitedAndCalledOffWhenTheyAreBack() {
        String number = called(WEDNESDAY);
        assertThat(sent(number, INVITED)).containsOnlyKeys(CHAIR, SECRETARY, MEMBER);

        journey.absent(MEMBER, "2026-11-24", "2026-11-26", null);
        assertThat(told(INVITED, number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER, ALTERNATE);
        JsonNode event = sent(number, INVITED).get(ALTERNATE);
        assertThat(event.get("uid").asText()).isEqualTo(number);
        assertThat(event.get("sequence").asInt()).isZero();
        assertThat(event.get("cancelled").asBoolean()).isFalse();
        assertThat(json.convertValue(event.get("begins"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(text(number, INVITED, ALTERNATE)).contains("/staff/minutes/" + number);
        assertThat(journey.pageStatus(ALTERNATE, get("/staff/minutes/{n}", number)))
                .isEqualTo(200);
        assertThat(said(number, "textAr"))
                .anySatisfy(said -> assertThat(said).contains("إلى عضوة لجنة المساعدات", "لغياب"));

        backEarlier();
        assertThat(sent(number, NOT_NEEDED)).containsOnlyKeys(ALTERNATE);
        JsonNode calledOff = sent(number, NOT_NEEDED).get(ALTERNATE);
        assertThat(calledOff.get("uid").asText()).isEqualTo(number);
        assertThat(calledOff.get("cancelled").asBoolean()).isTrue();
        assertThat(calledOff.get("sequence").asInt()).isEqualTo(1);
        assertThat(told("staff.invitationTakenBack", number)).isEmpty();
        assertThat(said(number, "textAr"))
                .anySatisfy(said -> assertThat(said).contains("لم تعد نيابة عضوة لجنة المساعدات"));

        journey.absent(MEMBER, "2026-11-25", "2026-11-25", null);
        assertThat(sent(number, INVITED).get(ALTERNATE).get("sequence").asInt()).isEqualTo(2);
    }

    /** Nobody outside the committee reads its agenda: no link that turns them away. */
    @Test
    void aSubstituteFromOutsideIsToldWithoutALinkWheneverTheAbsenceIsRecorded() {
        String after = called(WEDNESDAY);
        journey.absent(MEMBER, "2026-11-24", "2026-11-26", SUBSTITUTE);
        assertTold(after);
        String before = called(WEDNESDAY);
        assertTold(before);

        notHeld(before);
        assertThat(told("staff.meetingCalledOff", before))
                .containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER, ALTERNATE);
        assertThat(sent(before, "staff.colleagueMeetingCalledOff")).containsOnlyKeys(SUBSTITUTE);
        assertThat(sent(before, "staff.colleagueMeetingCalledOff")
                        .get(SUBSTITUTE)
                        .get("cancelled")
                        .asBoolean())
                .isTrue();
        assertThat(text(before, "staff.colleagueMeetingCalledOff", SUBSTITUTE)).doesNotContain("http");

        backEarlier();
        assertThat(sent(after, NOT_NEEDED)).containsOnlyKeys(ALTERNATE, SUBSTITUTE);
        assertThat(text(after, NOT_NEEDED, SUBSTITUTE)).doesNotContain("http");
        assertThat(told(NOT_NEEDED, before)).as("called off already").isEmpty();
    }

    @Test
    void anAbsenceOnOtherDaysChangesNothing() {
        String number = called(WEDNESDAY);
        journey.absent(MEMBER, "2026-11-23", "2026-11-24", SUBSTITUTE);
        journey.absent(CHAIR, "2026-11-26", "2026-11-26", SUBSTITUTE);
        assertThat(told(INVITED, number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER);
        assertThat(told(TOLD, number)).isEmpty();
    }

    @Test
    void afterTheMeetingNobodyIsInvitedAnyMore() {
        String number = called(WEDNESDAY);
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        journey.absent(MEMBER, "2026-11-25", "2026-11-26", SUBSTITUTE);
        assertThat(told(INVITED, number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER);
        assertThat(told(TOLD, number)).isEmpty();
    }

    /** With the seat comes the way to the agenda. */
    @Test
    void aSubstituteWhoGetsASeatIsInvitedToIt() {
        journey.absent(MEMBER, "2026-11-24", "2026-11-26", SUBSTITUTE);
        String number = called(WEDNESDAY);
        byMinutes.of(COMMITTEE, CommitteesByMinutes.way(Rule.MAJORITY), new Alternate(SUBSTITUTE, MEMBER));
        journey.absent(SECRETARY, "2026-11-26", "2026-11-26", null);
        assertThat(sent(number, INVITED).get(SUBSTITUTE).get("sequence").asInt())
                .isEqualTo(1);
        assertThat(sent(number, NOT_NEEDED)).as("not named any more").containsOnlyKeys(ALTERNATE);
    }

    // ---- how

    private void assertTold(String number) {
        assertThat(told(INVITED, number)).containsExactlyInAnyOrder(CHAIR, SECRETARY, MEMBER, ALTERNATE);
        assertThat(told(TOLD, number)).containsExactly(SUBSTITUTE);
        assertThat(text(number, TOLD, SUBSTITUTE))
                .contains("لجنة الخدمات", "25/11/2026", "10:00", "قاعة الاجتماعات")
                .doesNotContain("http");
        assertThat(journey.pageStatus(SUBSTITUTE, get("/staff/minutes/{n}", number)))
                .isEqualTo(404);
        assertThat(sent(number, TOLD).get(SUBSTITUTE).get("cancelled").asBoolean())
                .isFalse();
    }

    private String called(LocalDate day) {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, day).expect(200);
        return number;
    }

    /** The member is. */
    private void backEarlier() {
        List<Long> open = jdbc.sql("select id from absence where user_id = ? and ended_at is null")
                .param(MEMBER)
                .query(Long.class)
                .list();
        assertThat(open).hasSize(1);
        assertThat(journey.pageStatus(
                        MEMBER,
                        post("/staff/absences/cancellation")
                                .param("id", open.get(0).toString())))
                .isEqualTo(302);
    }

    private String text(String number, String template, String user) {
        return protection.decrypt(
                "notifications.text",
                jdbc.sql("select text from outbox_message where case_number = :n and template = :t"
                                + " and staff_user = :user order by position desc limit 1")
                        .params(Map.of("n", number, "t", template, "user", user))
                        .query(byte[].class)
                        .single());
    }
}
