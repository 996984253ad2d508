package sa.org.esrar.casework.committees;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of committees and their minutes (D2); numbers are working days but for the term's.
 *
 * @param callWithin from the opening of minutes to the invitation
 * @param draftWithin from the meeting to the text
 * @param voteWithin from the freeze of a version to the last vote
 * @param remindAfter from the freeze to the reminder of who has not voted
 * @param endorseWithin for the authority that endorses
 * @param resolveWithin for the chair's answer to an objection
 * @param objectionAnsweredWithin from the objection until it goes to the board by itself, where nobody answers it
 * @param boardWithin for the board, where the chair names no date
 * @param overdueAfter from the opening of minutes until they are late, wherever they stand
 * @param proposeWithin before a sitting, from which minutes are opened for it when cases wait
 * @param meetingLength how long a meeting is taken to last, in calendars and where members sit in two committees
 * @param termWarnedBefore days before the end of a committee's term from which its forming anew is asked for
 */
@ConfigurationProperties("casework.committees")
public record CommitteeSettings(
        @DefaultValue("1") int callWithin,
        @DefaultValue("2") int draftWithin,
        @DefaultValue("2") int voteWithin,
        @DefaultValue("1") int remindAfter,
        @DefaultValue("2") int endorseWithin,
        @DefaultValue("2") int resolveWithin,
        @DefaultValue("5") int objectionAnsweredWithin,
        @DefaultValue("5") int boardWithin,
        @DefaultValue("10") int overdueAfter,
        @DefaultValue("3") int proposeWithin,
        @DefaultValue("PT1H30M") Duration meetingLength,
        @DefaultValue("30") int termWarnedBefore) {

    private static final int TIMES_THE_USUAL = 3;

    /**
     * Working days from a meeting until its minutes are decided, each step on its last day (C6).
     *
     * @param endorsed whether an authority endorses them
     */
    public int fromMeeting(boolean endorsed) {
        return draftWithin + voteWithin + (endorsed ? endorseWithin : 0);
    }

    /** The same from the opening of minutes until what is called to circulate, or to meet at once, is decided. */
    public int fromOpening(boolean endorsed) {
        return callWithin + fromMeeting(endorsed);
    }

    /** The most working days that the chair may give the board. */
    public int boardAtMost() {
        return TIMES_THE_USUAL * boardWithin;
    }
}
