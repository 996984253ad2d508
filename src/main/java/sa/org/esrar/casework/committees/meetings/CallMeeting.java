package sa.org.esrar.casework.committees.meetings;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How a committee is called together.
 *
 * @param at when it meets, in Riyadh; of a meeting alone
 * @param place of the meeting
 * @param onHoliday whether whoever calls knows that the day is no working day
 * @param voteWithin working days in which the members vote by circulation; null for as many as the settings say
 * @param cases those on the agenda, in their order; none where the committee is not called
 * @param reason why it is not called, though cases wait; null otherwise
 */
public record CallMeeting(
        Way called,
        LocalDateTime at,
        String place,
        boolean onHoliday,
        Integer voteWithin,
        List<String> cases,
        String reason) {

    /** How the committee decides what is on this agenda. */
    public enum Way {
        MEETING,
        CIRCULATION,
        /** Not at all: what waits goes to other minutes. */
        NONE
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "CallMeeting[" + called + ", " + at + ", " + cases + "]";
    }
}
