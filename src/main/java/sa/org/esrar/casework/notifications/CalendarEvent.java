package sa.org.esrar.casework.notifications;

import java.time.Instant;

/**
 * A date that goes along with a message, for the calendar of whoever gets it. It says when and where, and nothing of what is
 * spoken about (F2).
 *
 * @param uid the same for every message about the same date, e.g. {@code MIN-1448-000012}
 * @param sequence higher with every message about it: calendars ignore what they know already
 * @param cancelled whether it is called off
 * @param place null where there is none
 */
public record CalendarEvent(
        String uid, int sequence, boolean cancelled, Instant begins, Instant ends, String summary, String place) {

    public CalendarEvent {
        if (!ends.isAfter(begins)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    @Override
    public String toString() {
        return "CalendarEvent[" + uid + ", " + sequence + "]";
    }
}
