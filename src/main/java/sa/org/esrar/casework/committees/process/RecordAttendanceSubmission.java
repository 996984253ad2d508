package sa.org.esrar.casework.committees.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.meetings.MeetingAttendance;
import sa.org.esrar.casework.committees.meetings.RecordAttendance;
import sa.org.esrar.casework.committees.minutes.MinutesText.Attendance;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordAttendance}: who came, who presided, who withdrew from what (D2, F4). */
@Component
class RecordAttendanceSubmission implements TaskSubmission<RecordAttendance> {

    private static final int LONGEST = 1000;
    private static final int LONGEST_ID = 64;

    private final MeetingAttendance attendance;

    RecordAttendanceSubmission(MeetingAttendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public String taskKey() {
        return "userTask_recordAttendance";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("held", true, "هل عُقد الاجتماع؟", "Was the meeting held?"),
                FormField.text("reason", false, "سبب عدم انعقاده", "Why it was not held"),
                FormField.of("attendance", "list", false, "الحضور", "Attendance", List.of()),
                FormField.of("alternates", "list", false, "الأعضاء الاحتياط", "Alternates", List.of()),
                FormField.text("presides", false, "من رأس الاجتماع", "Who presided"),
                FormField.of("recused", "part", false, "من تنحّى، لكل معاملة", "Who withdrew, by case", List.of()),
                FormField.of("postponed", "list", false, "معاملات أُجّلت", "Cases put off", List.of()));
    }

    @Override
    public RecordAttendance read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean held = reader.bool("held", true);
        String reason = held ? null : reader.text("reason", true, LONGEST);
        RecordAttendance command = new RecordAttendance(
                held,
                reason,
                held ? came(reader) : Map.of(),
                held ? alternates(reader) : Map.of(),
                held ? reader.text("presides", false, LONGEST_ID) : null,
                held ? Chosen.byCase(reader, "recused") : Map.of(),
                held ? Chosen.of(form.get("postponed")) : List.of());
        reader.done();
        attendance.check(caseNumber, command);
        return command;
    }

    private static Map<String, Attendance> came(FormReader reader) {
        Map<String, Attendance> came = new LinkedHashMap<>();
        for (FormReader row : reader.rows("attendance")) {
            String user = row.text("user", true, LONGEST_ID);
            Attendance attendance = row.choice("attendance", true, Attendance.class);
            if (user != null && attendance != null) {
                came.put(user, attendance);
            }
        }
        return came;
    }

    private static Map<String, String> alternates(FormReader reader) {
        Map<String, String> alternates = new HashMap<>();
        for (FormReader row : reader.rows("alternates")) {
            String absent = row.text("actsFor", false, LONGEST_ID);
            if (absent != null) {
                alternates.put(row.text("user", true, LONGEST_ID), absent);
            }
        }
        return alternates;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, RecordAttendance command, StaffUser by) {
        return Map.of(CommitteeMinutes.QUORATE, attendance.record(caseNumber, command, by.id()));
    }
}
