package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sa.org.esrar.casework.support.CaseworkTest;

/** Dates for the members' calendars: sent, corrected and taken back (D2, F2). */
@CaseworkTest
class InvitationsTest extends CalendarSteps {

    private static final List<String> EVERYBODY = List.of("service-chair", "service-member", "service-secretary");

    @Test
    void everyMemberGetsTheDateWithoutAWordOfTheCases() {
        String number = steps.opened(COMMITTEE, 2);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        assertThat(sent(number, "staff.committeeInvited")).containsOnlyKeys(EVERYBODY);
        JsonNode event = sent(number, "staff.committeeInvited").get("service-member");
        assertThat(event.get("uid").asText()).isEqualTo(number);
        assertThat(event.get("sequence").asInt()).isZero();
        assertThat(event.get("summary").asText()).isEqualTo("اجتماع لجنة الخدمات");
        assertThat(event.get("place").asText()).isEqualTo("قاعة الاجتماعات");
        assertThat(json.convertValue(event.get("begins"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(json.convertValue(event.get("ends"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
        steps.agenda(number).forEach(one -> assertThat(event.toString()).doesNotContain(one));
    }

    /** Not every mail program shows a calendar file. */
    @Test
    void theTextSaysWhichCommitteeMeetsWhenAndWhereAndLeadsToTheAgenda() {
        String number = steps.opened(COMMITTEE, 2);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        String shortly = number.substring(4, 8) + "/" + Integer.parseInt(number.substring(9));
        String page = "http://localhost:8080/staff/minutes/" + number;
        assertThat(text(number, "staff.committeeInvited"))
                .isEqualTo("دُعيتم إلى اجتماع لجنة الخدمات يوم الأربعاء 25/11/2026م (15/06/1448هـ)، الساعة 10:00،"
                        + " في قاعة الاجتماعات. رقم محضره " + shortly + "، وجدول أعماله هنا: " + page);
        notHeld(number);
        assertThat(text(number, "staff.meetingCalledOff"))
                .isEqualTo("أُلغي اجتماع لجنة الخدمات الذي دُعيتم إليه يوم الأربعاء 25/11/2026م (15/06/1448هـ)،"
                        + " الساعة 10:00 (المحضر رقم " + shortly + "). وإن حُدد له موعد آخر وصلتكم دعوة به. للاطلاع: "
                        + page);
    }

    @Test
    void aMeetingThatIsPutOffInAdvanceIsTakenBackAndTheNewDateCorrectsIt() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        notHeld(number);
        Map<String, JsonNode> takenBack = sent(number, "staff.meetingCalledOff");
        assertThat(takenBack).containsOnlyKeys(EVERYBODY);
        assertThat(takenBack.get("service-chair").get("cancelled").asBoolean()).isTrue();
        assertThat(takenBack.get("service-chair").get("sequence").asInt()).isEqualTo(1);

        steps.call(number, LocalDate.parse("2026-11-26")).expect(200);
        JsonNode anew = sent(number, "staff.committeeInvited").get("service-chair");
        assertThat(anew.get("sequence").asInt()).isEqualTo(2);
        assertThat(anew.get("uid").asText()).isEqualTo(number);
        assertThat(json.convertValue(anew.get("begins"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-26T07:00:00Z"));
    }

    @Test
    void nothingIsTakenBackOfAMeetingWhoseTimeHasPassed() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        notHeld(number);
        assertThat(sent(number, "staff.meetingCalledOff")).isEmpty();
    }

    @Test
    void byCirculationNobodyGetsADate() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, steps.circulation(number)).expect(200);
        assertThat(sent(number, "staff.committeeInvited")).isEmpty();
    }

    private String text(String number, String template) {
        return protection.decrypt(
                "notifications.text",
                jdbc.sql("select text from outbox_message where case_number = ? and template = ? and staff_user = ?")
                        .params(number, template, "service-member")
                        .query(byte[].class)
                        .single());
    }
}
