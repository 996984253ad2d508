package sa.org.esrar.casework.committees.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CaseworkTest;

/** The text of minutes as it is frozen, and who votes on it (D2, F2, F4). */
@CaseworkTest
class MinutesTextTest extends TextSteps {

    @Autowired
    Committees committees;

    @Autowired
    Protection protection;

    @Autowired
    JdbcTemplate jdbc;

    // ---- what it says

    @Test
    void theTextSaysWhoMetWhoWasThereAndWhatWasDecidedInTheCommitteesWords() {
        String number = steps.opened(COMMITTEE, 2);
        List<String> agenda = steps.agenda(number);
        steps.call(number, LocalDate.parse("2026-11-24")).expect(200);
        steps.attend(number, Map.of(MEMBER, "EXCUSED")).expect(200);
        steps.decideAll(number);
        steps.draft(
                        number,
                        Map.of(
                                "remarks", "شكرت اللجنة مقدِّم الدراسة.",
                                "attachments", List.of(Map.of("name", "كشف الأسعار")),
                                "discussion", Map.of(agenda.get(0), "نوقش أثر الطلب.")))
                .expect(200);

        MinutesText text = frozen(number);
        assertThat(text.minutes()).isEqualTo(number);
        assertThat(text.version()).isEqualTo(1);
        assertThat(text.committee()).isEqualTo("لجنة الخدمات");
        assertThat(text.formation()).isEqualTo("قرار التشكيل رقم T/2026-11-22 بتاريخ 12/06/1448هـ الموافق 22/11/2026م");
        assertThat(text.heldAt()).isEqualTo("2026-11-24T10:00");
        assertThat(text.place()).isEqualTo("قاعة الاجتماعات");
        assertThat(text.presidedBy()).isEqualTo("رئيسة لجنة الخدمات");
        assertThat(text.attendance())
                .extracting(seat -> seat.title() + " | " + seat.office() + " | " + seat.attendance())
                .containsExactly(
                        "رئيسة لجنة الخدمات | الرئاسة | PRESENT",
                        "أمينة لجنة الخدمات | أمانة السر | PRESENT",
                        "عضو لجنة الخدمات | العضوية | EXCUSED");
        assertThat(text.quorum()).isEqualTo("النصاب عضوان، والحاضرون عضوان، من أصل 3 أعضاء.");
        assertThat(text.items()).extracting(MinutesText.Item::number).containsExactly(1, 2);
        assertThat(text.items()).extracting(MinutesText.Item::caseNumber).isEqualTo(agenda);
        MinutesText.Item first = text.items().get(0);
        assertThat(first.caseName()).startsWith("استفسار رقم ");
        assertThat(first.subject()).isEqualTo("معاملة مثال");
        assertThat(first.decision()).isEqualTo("قررت اللجنة الموافقة.");
        assertThat(first.details()).contains("المبلغ: 500 ريال (خمسمئة ريال)");
        assertThat(first.discussion()).isEqualTo("نوقش أثر الطلب.");
        assertThat(text.remarks()).isEqualTo("شكرت اللجنة مقدِّم الدراسة.");
        assertThat(text.attachments()).containsExactly("كشف الأسعار");
        assertThat(text.answers()).isEmpty();
        assertThat(text.frozenOn()).isEqualTo("2026-11-24");
        assertThat(text.toString()).as("no beneficiary").doesNotContain("أحمد", "مؤمن", "0519990006");
    }

    @Test
    void byCirculationEveryMemberIsNamedAndNobodyWasPresent() {
        MinutesText text = frozen(steps.votingByCirculation(COMMITTEE, 1));
        assertThat(text.circulation()).isTrue();
        assertThat(text.heldAt()).isNull();
        assertThat(text.presidedBy()).isNull();
        assertThat(text.quorum())
                .isEqualTo("صدر القرار بالتمرير دون اجتماع، وعُرض نصه على جميع الأعضاء، وعددهم 3 أعضاء.");
        assertThat(text.attendance()).hasSize(3).allMatch(seat -> seat.attendance() == null);
    }

    @Test
    void whatWasWithdrawnPutOffOrLeftOffIsToldOrNot() {
        String number = steps.opened(COMMITTEE, 4);
        List<String> agenda = steps.agenda(number);
        Map<String, Object> form = steps.meeting(number, steps.nextDay());
        form.put("cases", MinutesSteps.taken(agenda.subList(0, 3)));
        steps.call(number, form).expect(200);
        steps.attend(number, Map.of(), Map.of("postponed", List.of(agenda.get(1))))
                .expect(200);
        steps.decideAll(number);
        matters.withdraw(agenda.get(2));
        jdbc.update("update case_file set status = 'WITHDRAWN' where case_number = ?", agenda.get(2));
        steps.draft(number).expect(200);
        assertThat(frozen(number).items())
                .extracting(item -> item.number() + " " + item.state() + " " + item.decision() + " "
                        + (item.decision() == null ? item.details() : ""))
                .containsExactly(
                        "1 DECIDED قررت اللجنة الموافقة. ",
                        "2 POSTPONED null [أُجّل البت فيها إلى اجتماع لاحق.]",
                        "3 WITHDRAWN null [سحبها صاحبها قبل البت فيها.]");
        assertThat(steps.in(number, ItemState.WITHDRAWN)).containsExactly(agenda.get(2));
    }

    @Test
    void whereNothingIsLeftToDecideTheMinutesSaySoAndAreVotedOnAllTheSame() {
        String number = decided(1);
        matters.withdraw(steps.agenda(number).get(0));
        steps.draft(number).expect(200);
        assertThat(steps.state(number)).isEqualTo("VOTING");
        assertThat(frozen(number).items()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.WITHDRAWN);
            assertThat(item.details()).containsExactly("لم تعد معروضة على اللجنة قبل البت فيها.");
        });
        assertThat(voters(number)).hasSize(3);
    }

    @Test
    void whoIsExcludedIsNamedByTitleAndNeverReadsTheItem() {
        String number = called(2);
        List<String> agenda = steps.agenda(number);
        steps.attend(number, Map.of(), Map.of("recused", Map.of(agenda.get(0), List.of(MEMBER))))
                .expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        MinutesText text = frozen(number);
        assertThat(text.items().get(0).recused()).containsExactly("عضو لجنة الخدمات");
        assertThat(text.items().get(0).recusedIds()).containsExactly(MEMBER);
        assertThat(text.items().get(1).recused()).isEmpty();
        assertThat(steps.view(CHAIR, number).get("text").get("items")).hasSize(2);
        JsonNode seen = steps.view(MEMBER, number);
        assertThat(seen.get("text").get("items")).hasSize(1);
        assertThat(seen.toString()).doesNotContain(agenda.get(0));
        assertThat(voters(number)).as("for the other item").contains(MEMBER + " null false");
    }

    // ---- who votes

    @Test
    void whoCameVotesAndWhoPresidedDecidesATie() {
        String number = called(1);
        steps.attend(number, Map.of(CHAIR, "ABSENT"), Map.of("presides", MEMBER))
                .expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(voters(number)).containsExactlyInAnyOrder(MEMBER + " null true", SECRETARY + " null false");
    }

    @Test
    void byCirculationAllVoteAndTheChairPresides() {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        assertThat(voters(number))
                .containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false", MEMBER + " null false");
    }

    @Test
    void whereAllMustAgreeAnAbsentMemberVotesThroughTheAlternateWhoSat() {
        byMinutes.of(COMMITTEE, new Way(Rule.ALL, 0, true, true, null), new Alternate("aid-member", MEMBER));
        String number = called(1);
        steps.attend(
                        number,
                        Map.of(MEMBER, "EXCUSED"),
                        Map.of("alternates", List.of(Map.of("user", "aid-member", "actsFor", MEMBER))))
                .expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(voters(number))
                .containsExactlyInAnyOrder(
                        CHAIR + " null true", SECRETARY + " null false", "aid-member " + MEMBER + " false");
        assertThat(frozen(number).attendance())
                .extracting(seat -> seat.title() + " | " + seat.office() + " | " + seat.actingFor())
                .contains("عضوة لجنة المساعدات | عضوية احتياط | عضو لجنة الخدمات");
    }

    @Test
    void whoWasRemovedBetweenInvitationAndFreezeDoesNotVoteAndWhoJoinedWasNotThere() {
        String number = called(1);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        SeatChange today = new SeatChange(steps.today(), new Decision("1448/20", steps.today()), "executive-manager");
        transaction.executeWithoutResult(status -> committees.replaceMember(COMMITTEE, MEMBER, "aid-member", today));
        steps.draft(number).expect(200);
        assertThat(voters(number)).containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false");
        assertThat(frozen(number).attendance())
                .as("the attendance is what it was")
                .extracting(MinutesText.Seat::userId)
                .containsExactly(CHAIR, SECRETARY, MEMBER);
    }

    @Test
    void whoIsExcludedFromAllThatIsDecidedDoesNotVote() {
        String number = decided(1);
        steps.exclude(steps.agenda(number).get(0), MEMBER);
        steps.draft(number).expect(200);
        assertThat(voters(number)).containsExactlyInAnyOrder(CHAIR + " null true", SECRETARY + " null false");
    }

    @Test
    void anExclusionThatLeavesTooFewPutsTheItemOffAtTheFreeze() {
        String number = decided(2);
        List<String> agenda = steps.agenda(number);
        steps.exclude(agenda.get(0), MEMBER);
        steps.exclude(agenda.get(0), CHAIR);
        steps.draft(number).expect(200);
        assertThat(steps.in(number, ItemState.POSTPONED)).containsExactly(agenda.get(0));
        assertThat(frozen(number).items().get(0).details())
                .containsExactly("أُجّل البت فيها: لم يبق نصاب بعد تنحّي من له تعارض مصالح.");
        assertThat(voters(number)).as("the other item is decided by all").hasSize(3);
    }

    @Test
    void whomManagementAppointedVotesAndTheMinutesSayByWhichDecision() {
        String number = steps.opened(COMMITTEE, 1);
        String item = steps.agenda(number).get(0);
        steps.exclude(item, CHAIR);
        steps.exclude(item, MEMBER);
        steps.call(number, steps.nextDay()).expect(200);
        journey.submit(
                        "executive-manager",
                        MinutesSteps.filed(number),
                        MinutesSteps.APPOINT,
                        Map.of(
                                "people", List.of(Map.of("user", "aid-member")),
                                "decisionNumber", "1448/12",
                                "decidedOn", "2026-11-22"))
                .expect(200);
        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(voters(number))
                .as("the chair is excluded from all of it, and nobody's vote weighs more")
                .containsExactlyInAnyOrder(SECRETARY + " null false", "aid-member null false");
        assertThat(frozen(number).attendance())
                .extracting(MinutesText.Seat::office)
                .contains("عضوية لهذا المحضر بالقرار رقم 1448/12 بتاريخ 12/06/1448هـ الموافق 22/11/2026م");
        assertThat(frozen(number).quorum()).contains("النصاب عضوان");
    }

    // ---- as it lies

    @Test
    void theVersionHasAHashOfItsTextAndLiesEncrypted() {
        String number = steps.votingByCirculation(COMMITTEE, 1);
        byte[] cipher =
                jdbc.queryForObject("select content from minutes_version where minutes = ?", byte[].class, number);
        assertThat(new String(cipher, StandardCharsets.UTF_8)).doesNotContain("قررت");
        String plain = protection.decrypt(CommitteeTexts.PURPOSE, cipher);
        assertThat(plain).contains("قررت اللجنة الموافقة.");
        assertThat(jdbc.queryForObject("select hash from minutes_version where minutes = ?", String.class, number))
                .isEqualTo(Sha256.hex(plain))
                .isNotEqualTo(Sha256.hex(plain + " "));
        assertThat(steps.view(CHAIR, number).get("versions")).hasSize(1);
    }
}
