package sa.org.esrar.casework.committees.meetings;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.committees.minutes.MinutesText.Attendance;

/**
 * Who came to a meeting, and who withdrew from what.
 *
 * @param held false when it did not take place
 * @param reason why it did not; null when it did
 * @param attendance of every member
 * @param alternates who sat, by user id, for which member
 * @param presides who presided in the chair's absence; null when the chair is there
 * @param recused who withdrew for a conflict of interest, by case (F4)
 * @param postponed cases that those who met put off
 */
public record RecordAttendance(
        boolean held,
        String reason,
        Map<String, Attendance> attendance,
        Map<String, String> alternates,
        String presides,
        Map<String, List<String>> recused,
        List<String> postponed) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "RecordAttendance[held=" + held + ", " + attendance + "]";
    }
}
