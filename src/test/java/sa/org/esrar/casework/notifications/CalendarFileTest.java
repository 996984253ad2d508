package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Dates for calendars: what a program that knows the standard reads in them, and that they arrive. */
class CalendarFileTest extends MessagingTest {

    private static final Instant TEN = Instant.parse("2026-12-06T07:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-01T06:00:00Z");
    private static final String FROM = "casework@example.org";
    private static final String PLACE = "قاعة الاجتماعات، الدور 2; مبنى \\ب\nالهفوف";

    private static CalendarEvent event(int sequence, boolean cancelled) {
        return new CalendarEvent(
                "MIN-1448-000012",
                sequence,
                cancelled,
                TEN,
                TEN.plus(Duration.ofMinutes(90)),
                "اجتماع لجنة الخدمات",
                PLACE);
    }

    private static String file(CalendarEvent event) {
        return CalendarFile.of(event, FROM, "service-member@example.com", NOW);
    }

    @Test
    void aProgramReadsDatePlaceAndWhoInvites() {
        ICalendar calendar = Biweekly.parse(file(event(2, false))).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(String.valueOf(calendar.validate(biweekly.ICalVersion.V2_0)))
                .isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent read = calendar.getEvents().get(0);
        assertThat(read.getUid().getValue()).isEqualTo("MIN-1448-000012@example.org");
        assertThat(read.getSequence().getValue()).isEqualTo(2);
        assertThat(read.getSummary().getValue()).isEqualTo("اجتماع لجنة الخدمات");
        assertThat(read.getLocation().getValue()).isEqualTo(PLACE);
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(TEN);
        assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(TEN.plus(Duration.ofMinutes(90)));
        assertThat(read.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(read.getOrganizer().getEmail()).isEqualTo(FROM);
        assertThat(read.getAttendees().get(0).getEmail()).isEqualTo("service-member@example.com");
        assertThat(read.getStatus().isConfirmed()).isTrue();
        TimeZone zone =
                calendar.getTimezoneInfo().getTimezone(read.getDateStart()).getTimeZone();
        assertThat(zone.getID()).isEqualTo("Asia/Riyadh");
    }

    @Test
    void aCancellationIsOne() {
        ICalendar calendar = Biweekly.parse(file(event(3, true))).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(calendar.getEvents().get(0).getStatus().isCancelled()).isTrue();
        assertThat(calendar.getEvents().get(0).getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void linesEndAsTheStandardSaysAndNoneIsLongerThan75OctetsNorBreaksALetter() {
        String file = file(event(0, false));
        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("(?<!\r)\n");
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(file).contains("\r\n ");
    }

    @Test
    void itArrivesBesideTheTextAndLeavesTheOutbox() throws Exception {
        String number = caseByMail();
        inTransaction(() -> notifications.tellStaff(
                "service-member", "staff.newWork", number, "/staff/minutes", Map.of(), event(1, false)));
        assertThat(byMail().dispatch()).isEqualTo(1);

        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("service-member@example.com");
        assertThat(mail.getSubject()).isEqualTo("الجمعية التعاونية إصرار للأسر المنتجة");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("قائمة المهام");
        BodyPart date = parts.getBodyPart(1);
        assertThat(date.getContentType()).startsWith("text/calendar").contains("method=REQUEST");
        VEvent read = Biweekly.parse(date.getInputStream()).first().getEvents().get(0);
        assertThat(read.getSummary().getValue()).isEqualTo("اجتماع لجنة الخدمات");
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(TEN);
        assertThat(jdbc.sql("select event is null from outbox_message where case_number = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoIsExcludedFromTheCaseGetsNoDateEither() {
        String number = caseByMail();
        inTransaction(() -> exclusions.exclude(number, "service-member", "DECLARED", "service-member"));
        inTransaction(() -> notifications.tellStaff(
                "service-member", "staff.newWork", number, "/staff/minutes", Map.of(), event(1, false)));
        assertThat(rows(number)).isEmpty();
    }
}
