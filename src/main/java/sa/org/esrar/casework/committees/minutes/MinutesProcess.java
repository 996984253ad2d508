package sa.org.esrar.casework.committees.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

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

    /**
     * A holiday was entered or removed: what is still to come is counted again.
     *
     * @param rule the date that a timer or task gets, from the one that it has and the one that is counted now
     * @return what is on another day now
     */
    List<Moved> calendarChanged(String minutes, BinaryOperator<Date> rule);

    /** @param element id of the timer or user task in the diagram */
    record Moved(String element, LocalDate from, LocalDate to) {}

    /** Since when a task of one of these kinds is open; empty where none is, also while the first is being made. */
    Optional<Instant> openSince(String minutes, Collection<String> tasks);

    /** The votes, or who may vote, changed so that the round is over; nothing when it is over already. */
    void roundChanged(String minutes);

    /** The case of an item left the agenda while its decision was being entered; nothing when it is not. */
    void itemWithdrawn(String minutes, String caseNumber);

    /**
     * The case goes on with its decision, at {@code committees.decided}.
     *
     * @return whether it waited for it
     */
    boolean decided(String caseNumber, Map<String, Object> facts);
}
