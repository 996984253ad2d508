package sa.org.esrar.casework.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sa.org.esrar.casework.calendar.HijriDates;

/**
 * An event as calendars read it (RFC 5545, RFC 5546): a request to its one attendee, or its cancellation. Riyadh has kept
 * three hours before Greenwich at all times of the year, so the zone needs one line of rules.
 */
final class CalendarFile {

    private static final String LINE_END = "\r\n";
    /** Octets of a line, without its end. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(HijriDates.RIYADH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    private CalendarFile() {}

    /** {@code REQUEST} or {@code CANCEL}, also for the head of the part of the mail. */
    static String method(CalendarEvent event) {
        return event.cancelled() ? "CANCEL" : "REQUEST";
    }

    /**
     * @param organiser the address that invites
     * @param attendee the address that is invited
     */
    static String of(CalendarEvent event, String organiser, String attendee, Instant writtenAt) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("PRODID:-//Esrar//Casework//AR");
        file.line("VERSION:2.0");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:" + method(event));
        file.zone();
        file.event(event, organiser, attendee, writtenAt);
        file.line("END:VCALENDAR");
        return file.lines.toString();
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + HijriDates.RIYADH.getId());
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0300");
        line("TZOFFSETTO:+0300");
        line("TZNAME:+03");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(CalendarEvent event, String organiser, String attendee, Instant writtenAt) {
        line("BEGIN:VEVENT");
        line("UID:" + text(event.uid()) + "@" + domain(organiser));
        line("SEQUENCE:" + event.sequence());
        line("DTSTAMP:" + UTC.format(writtenAt));
        line("DTSTART;TZID=" + HijriDates.RIYADH.getId() + ":" + LOCAL.format(event.begins()));
        line("DTEND;TZID=" + HijriDates.RIYADH.getId() + ":" + LOCAL.format(event.ends()));
        line("SUMMARY:" + text(event.summary()));
        if (event.place() != null) {
            line("LOCATION:" + text(event.place()));
        }
        line("ORGANIZER:mailto:" + organiser);
        line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + attendee);
        line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded by octets, and never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            String one = Character.toString(content.codePointAt(at));
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append(LINE_END).append(' ');
                octets = 1;
            }
            lines.append(one);
            octets += size;
            at += one.length();
        }
        lines.append(LINE_END);
    }
}
