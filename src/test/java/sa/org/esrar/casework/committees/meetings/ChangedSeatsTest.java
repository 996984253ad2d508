package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;

/** Seats that change after the call: the calendars of who leaves and who joins, and the record (D2). */
@CaseworkTest
class ChangedSeatsTest extends CalendarSteps {

    private static final String JOINING = "aid-member";
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Autowired
    Committees committees;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoLeavesLosesTheDateAndWhoJoinsIsInvited() {
        String number = called(WEDNESDAY);
        replace(MEMBER, JOINING, steps.today());

        Map<String, JsonNode> takenBack = sent(number, "staff.invitationTakenBack");
        assertThat(takenBack).containsOnlyKeys(MEMBER);
        JsonNode cancelled = takenBack.get(MEMBER);
        assertThat(cancelled.get("uid").asText()).isEqualTo(number);
        assertThat(cancelled.get("cancelled").asBoolean()).isTrue();
        assertThat(cancelled.get("sequence").asInt()).isEqualTo(1);
        Map<String, JsonNode> invited = sent(number, "staff.committeeInvited");
        assertThat(invited).containsOnlyKeys(CHAIR, SECRETARY, MEMBER, JOINING);
        JsonNode event = invited.get(JOINING);
        assertThat(event.get("uid").asText()).isEqualTo(number);
        assertThat(event.get("sequence").asInt()).isZero();
        assertThat(json.convertValue(event.get("begins"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(count(number, "staff.committeeInvited")).as("nobody twice").isEqualTo(4);
        assertThat(timeline(number))
                .contains(
                        "انتهت عضوية عضو لجنة الخدمات في اللجنة اعتباراً من 22/11/2026م (12/06/1448هـ)، بالقرار رقم"
                                + " 1448/20 بتاريخ 22/11/2026م (12/06/1448هـ).",
                        "بدأت عضوية عضوة لجنة المساعدات في اللجنة اعتباراً من 22/11/2026م (12/06/1448هـ)، بالقرار رقم"
                                + " 1448/20 بتاريخ 22/11/2026م (12/06/1448هـ).");

        // What follows reaches who belongs to it now.
        notHeld(number);
        assertThat(sent(number, "staff.meetingCalledOff")).containsOnlyKeys(CHAIR, SECRETARY, JOINING);
        assertThat(sent(number, "staff.meetingCalledOff")
                        .get(JOINING)
                        .get("sequence")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoJoinsAfterTheDateWasMovedGetsItAsItStandsNow() {
        String number = called(WEDNESDAY);
        notHeld(number);
        steps.call(number, THURSDAY).expect(200);
        replace(MEMBER, JOINING, steps.today());
        Map<String, JsonNode> invited = sent(number, "staff.committeeInvited");
        assertThat(invited.get(JOINING).get("sequence").asInt())
                .isEqualTo(invited.get(CHAIR).get("sequence").asInt())
                .isEqualTo(2);
        assertThat(json.convertValue(invited.get(JOINING).get("begins"), Instant.class))
                .isEqualTo(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(sent(number, "staff.invitationTakenBack")
                        .get(MEMBER)
                        .get("sequence")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whatHoldsOnlyAfterTheMeetingChangesNothingOfIt() {
        String number = called(WEDNESDAY);
        replace(MEMBER, JOINING, THURSDAY);
        assertThat(sent(number, "staff.invitationTakenBack")).isEmpty();
        assertThat(sent(number, "staff.committeeInvited")).containsOnlyKeys(CHAIR, SECRETARY, MEMBER);
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said).contains("اعتباراً من 26/11/2026م"));
    }

    @Test
    void whoIsKnownToLeaveBeforeTheMeetingIsNotInvitedToIt() {
        String number = steps.opened(COMMITTEE, 1);
        replace(MEMBER, JOINING, WEDNESDAY);
        steps.call(number, THURSDAY).expect(200);
        assertThat(sent(number, "staff.committeeInvited")).containsOnlyKeys(CHAIR, SECRETARY, JOINING);
    }

    @Test
    void aNewFormationChangesTheSeatsTooAndItsOwnDecisionIsTheReason() {
        String number = called(WEDNESDAY);
        steps.goTo(LocalDate.parse("2026-11-24"));
        byMinutes.without(COMMITTEE, MEMBER);
        assertThat(sent(number, "staff.invitationTakenBack")).containsOnlyKeys(MEMBER);
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said)
                .startsWith("انتهت عضوية عضو لجنة الخدمات")
                .contains("T/2026-11-24"));
    }

    @Test
    void aMeetingWhoseTimeHasPassedIsLeftAlone() {
        String number = called(WEDNESDAY);
        clock.set(Instant.parse("2026-11-25T08:00:00Z"));
        replace(MEMBER, JOINING, WEDNESDAY);
        assertThat(sent(number, "staff.invitationTakenBack")).isEmpty();
        assertThat(sent(number, "staff.committeeInvited")).doesNotContainKey(JOINING);
    }

    @Test
    void whomManagementAppointsIsInvitedWithTheNextCall() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, WEDNESDAY).expect(200);
        assertThat(sent(number, "staff.committeeInvited")).as("too few").isEmpty();
        journey.submit(
                        "executive-manager",
                        MinutesSteps.filed(number),
                        MinutesSteps.APPOINT,
                        Map.of(
                                "people", List.of(Map.of("user", JOINING)),
                                "decisionNumber", "1448/12",
                                "decidedOn", "2026-11-22"))
                .expect(200);
        steps.call(number, WEDNESDAY).expect(200);
        assertThat(sent(number, "staff.committeeInvited")).containsOnlyKeys(CHAIR, SECRETARY, MEMBER, JOINING);
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said)
                .startsWith("سُمّي لهذا المحضر وحده: عضوة لجنة المساعدات، بالقرار رقم 1448/12"));
    }

    @Test
    void afterTheMeetingTheRecordAloneSaysIt() {
        String number = called(steps.nextDay());
        steps.attend(number).expect(200);
        replace(MEMBER, JOINING, steps.today());
        assertThat(sent(number, "staff.invitationTakenBack")).isEmpty();
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said).startsWith("انتهت عضوية عضو لجنة الخدمات"));
    }

    // ---- how

    private String called(LocalDate day) {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, day).expect(200);
        return number;
    }

    private void replace(String leaving, String joining, LocalDate from) {
        transaction.executeWithoutResult(status -> committees.replaceMember(
                COMMITTEE,
                leaving,
                joining,
                new SeatChange(from, new Decision("1448/20", steps.today()), "executive-manager")));
    }

    private List<String> timeline(String number) {
        return said(number, "textAr");
    }

    private int count(String number, String template) {
        return jdbc.sql("select count(*) from outbox_message where case_number = ? and template = ?")
                .params(number, template)
                .query(Integer.class)
                .single();
    }
}
