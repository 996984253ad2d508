package sa.org.esrar.casework.committees.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The days of minutes that people know: of a kind of task, or of what the system does by itself. */
enum MinutesDue {
    CALL("userTask_callMeeting"),
    APPOINTMENT("userTask_appointMembers"),
    DECISIONS("userTask_recordRequestDecision", "userTask_recordHarmFindings", "userTask_recordComplaintDecision"),
    DRAFT("userTask_draftMinutes"),
    VOTE(PhoneTask.APPROVE.key()),
    ENDORSEMENT(PhoneTask.ENDORSE.key()),
    ANSWER(PhoneTask.RESOLVE.key()),
    TO_BOARD("timer_objectionUnanswered"),
    BOARD(PhoneTask.BOARD.key()),
    OVERDUE("timer_minutesOverdue");

    private final List<String> elements;

    MinutesDue(String... elements) {
        this.elements = List.of(elements);
    }

    /** Their ids in the diagram. */
    List<String> elements() {
        return elements;
    }

    /** Empty for what goes with another, as the timer of a task does. */
    static Optional<MinutesDue> of(String element) {
        return Arrays.stream(values())
                .filter(one -> one.elements.contains(element))
                .findFirst();
    }
}
