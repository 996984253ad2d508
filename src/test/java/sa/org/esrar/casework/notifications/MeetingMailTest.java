package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.PlainMatters;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;

/** A meeting that is called and called off, as it arrives in the members' mail (D2). */
class MeetingMailTest extends MessagingTest {

    private static final String COMMITTEE = "service-committee";

    @Autowired
    MinutesSteps steps;

    @Autowired
    Journey journey;

    @Autowired
    PlainMatters matters;

    @Autowired
    CommitteesByMinutes byMinutes;

    @Autowired
    Committees committees;

    private String number;

    @BeforeEach
    void aMeetingIsCalled() throws Exception {
        clock.set(TestClock.START);
        matters.clear();
        byMinutes.of(COMMITTEE);
        number = steps.opened(COMMITTEE, 1);
        steps.call(number, LocalDate.parse("2026-11-25")).expect(200);
        assertThat(dates(arrived()))
                .containsOnlyKeys("REQUEST service-chair", "REQUEST service-member", "REQUEST service-secretary");
    }

    @Test
    void calledOffItLeavesEveryCalendar() throws Exception {
        journey.submit(
                        "service-secretary",
                        MinutesSteps.filed(number),
                        MinutesSteps.ATTENDANCE,
                        Map.of("held", false, "reason", "تعذّر الحضور"))
                .expect(200);
        Map<String, VEvent> dates = dates(arrived());
        assertThat(dates).containsOnlyKeys("CANCEL service-chair", "CANCEL service-member", "CANCEL service-secretary");
        assertThat(dates.values()).allSatisfy(event -> {
            assertThat(event.getUid().getValue()).contains(number);
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            assertThat(event.getStatus().isCancelled()).isTrue();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        });
    }

    @Test
    void whoLeavesTheCommitteeLosesItAndWhoJoinsGetsIt() throws Exception {
        transaction.executeWithoutResult(status -> committees.replaceMember(
                COMMITTEE,
                "service-member",
                "aid-member",
                new SeatChange(steps.today(), new Decision("1448/20", steps.today()), "executive-manager")));
        assertThat(dates(arrived())).containsOnlyKeys("CANCEL service-member", "REQUEST aid-member");
    }

    /** What has arrived since, and the mailbox is empty again. */
    private MimeMessage[] arrived() throws Exception {
        byMail().dispatch();
        MimeMessage[] arrived = mailServer.getReceivedMessages();
        mailServer.purgeEmailFromAllMailboxes();
        return arrived;
    }

    private static Map<String, VEvent> dates(MimeMessage[] mails) throws Exception {
        Map<String, VEvent> dates = new TreeMap<>();
        for (MimeMessage mail : mails) {
            if (mail.getContent() instanceof MimeMultipart parts && parts.getCount() > 1) {
                BodyPart part = parts.getBodyPart(1);
                ICalendar calendar = Biweekly.parse(part.getInputStream()).first();
                String method = calendar.getMethod().getValue();
                assertThat(part.getContentType()).startsWith("text/calendar").contains("method=" + method);
                dates.put(
                        method + " " + mail.getAllRecipients()[0].toString().replaceAll("@.*", ""),
                        calendar.getEvents().get(0));
            }
        }
        return dates;
    }
}
