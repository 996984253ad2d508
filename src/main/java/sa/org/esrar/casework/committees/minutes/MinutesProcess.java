package sa.org.esrar.casework.committees.minutes;

import java.util.Map;

/** Port: minutes as instances of {@code committee-minutes}; their number is the business key. */
public interface MinutesProcess {

    void start(String minutes, String committee);

    /**
     * Hands a member's vote in with their open task, if they have one.
     *
     * @param form as the task's form sends it
     * @return whether they had
     */
    boolean handInVote(String minutes, String userId, Map<String, Object> form);

    /** Whether a vote was given whose own job comes after the one that asks. */
    boolean votesToCome(String minutes);

    /** They are called to another day or another vote, so that they are late on another day. */
    void datesMoved(String minutes);

    /** The votes, or who may vote, changed so that the round is over; nothing when it is over already. */
    void roundChanged(String minutes);

    /** The case of an item was withdrawn while its decision was being entered; nothing when it is not. */
    void itemWithdrawn(String minutes, String caseNumber);

    /**
     * The case goes on with its decision, at {@code committees.decided}.
     *
     * @return whether it waited for it
     */
    boolean decided(String caseNumber, Map<String, Object> facts);
}
