package sa.org.esrar.casework.committees.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.calendar.EnterHoliday;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayDecision;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.support.CaseworkTest;

/** What the record says of a meeting on a day off, and of one whose chair is absent (D2). */
@CaseworkTest
class MeetingDayTest extends ServiceMinutesSteps {

    @Autowired
    Holidays holidays;

    @Autowired
    MinutesRepository repository;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMeetingThatIsHeldOnAWeekendKnowinglySaysSoInTheRecordAndOnPaper() throws IOException {
        String number = steps.opened(COMMITTEE, 1);
        call(number, LocalDate.parse("2026-11-27"));
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said)
                .contains("دُعيت اللجنة إلى اجتماع يوم 27/11/2026م", "مع العلم بأنه يوافق الجمعة: عطلة نهاية الأسبوع"));
        assertThat(timelineInEnglish(number)).anySatisfy(said -> assertThat(said)
                .contains("27 November 2026", "knowing that it is a day off: Friday: weekend"));
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        JsonNode text = steps.view(MEMBER, number).get("text");
        assertThat(text.get("dayOff").asText()).isEqualTo("مع العلم بأنه يوافق الجمعة: عطلة نهاية الأسبوع");
        assertThat(sealed(number).says("مع العلم بأنه يوافق الجمعة: عطلة نهاية الأسبوع"))
                .isTrue();
    }

    @Test
    void theHolidayIsNamed() {
        steps.goTo(LocalDate.parse("2026-09-21"));
        byMinutes.of(COMMITTEE);
        String number = steps.opened(COMMITTEE, 1);
        call(number, LocalDate.parse("2026-09-23"));
        assertThat(timeline(number)).anySatisfy(said -> assertThat(said).contains("يوافق إجازة اليوم الوطني"));
    }

    @Test
    void onAWorkingDayNothingIsSaid() {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        assertThat(timeline(number))
                .anySatisfy(said -> assertThat(said).contains("دُعيت اللجنة"))
                .allSatisfy(said -> assertThat(said).doesNotContain("يوافق"));
        steps.attend(number).expect(200);
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(steps.view(MEMBER, number).get("text").get("dayOff").isNull())
                .isTrue();
    }

    @Test
    void aHolidayThatIsEnteredAfterTheCallIsToldToTheSecretaryAndTheTextSaysItWasHeldAllTheSame() {
        // Far from the days of other tests.
        steps.goTo(LocalDate.parse("2027-06-27"));
        byMinutes.of(COMMITTEE);
        LocalDate day = LocalDate.parse("2027-06-30");
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, day).expect(200);
        HolidayReason order = new HolidayReason("زيارة ملكية", "Royal visit", "أمر 1");
        Holiday entered =
                holidays.enter(new EnterHoliday(HolidayKind.EXCEPTIONAL, day, day, order), "executive-manager");
        try {
            assertThat(jdbc.sql("select staff_user from outbox_message where case_number = ?"
                                    + " and template = 'staff.meetingOnHoliday'")
                            .param(number)
                            .query(String.class)
                            .list())
                    .containsExactly(SECRETARY);
            steps.attend(number).expect(200);
            steps.decideAll(number);
            steps.draft(number).expect(200);
            assertThat(steps.view(MEMBER, number).get("text").get("dayOff").asText())
                    .contains("زيارة ملكية");
        } finally {
            holidays.decide(
                    new HolidayDecision(entered.id(), HolidayDecision.Choice.REFUSE, null, order), "executive-manager");
        }
    }

    @Test
    void whereTheChairIsAbsentWhoPresidedIsNamedInTheRecordAndOnPaper() throws IOException {
        String number = steps.opened(COMMITTEE, 1);
        steps.call(number, steps.nextDay()).expect(200);
        steps.attend(number, Map.of(CHAIR, "EXCUSED"), Map.of("presides", MEMBER))
                .expect(200);
        assertThat(timeline(number)).contains("عُقد الاجتماع برئاسة عضو لجنة الخدمات، وعدد الحاضرين: 2.");
        steps.decideAll(number);
        steps.draft(number).expect(200);
        assertThat(steps.view(SECRETARY, number).get("text").get("presidedBy").asText())
                .isEqualTo("عضو لجنة الخدمات");
        PrintedText paper = sealed(number);
        assertThat(paper.says("رئاسة الاجتماع")).isTrue();
        assertThat(paper.arabic().split("عضولجنةالخدمات", -1))
                .as("in the head, among who was there, and in the vote")
                .hasSize(4);
    }

    // ---- how

    private void call(String number, LocalDate day) {
        Map<String, Object> form = steps.meeting(number, day);
        form.put("onHoliday", true);
        steps.call(number, form).expect(200);
    }

    private PrintedText sealed(String number) throws IOException {
        for (String voter : List.of(CHAIR, SECRETARY, MEMBER)) {
            if (journey.task(voter, MinutesSteps.filed(number), "userTask_approveMinutes") != null) {
                journey.submit(
                                voter,
                                MinutesSteps.filed(number),
                                "userTask_approveMinutes",
                                Map.of("version", 1, "choice", "APPROVE"))
                        .expect(200);
                journey.runDueJobs();
            }
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        journey.runDueJobs();
        Minutes found = repository.require(number);
        return PrintedText.of(letters.get(found.letter()));
    }

    private List<String> timeline(String number) {
        return said(number, "textAr");
    }

    private List<String> timelineInEnglish(String number) {
        return said(number, "textEn");
    }
}
