package sa.org.esrar.casework.committees.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.meetings.AppointMembers;
import sa.org.esrar.casework.committees.meetings.MeetingAttendance;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_appointMembers}: management completes the quorum by decision, for these minutes alone (F4). */
@Component
class AppointMembersSubmission implements TaskSubmission<AppointMembers> {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ID = 64;

    private final MeetingAttendance attendance;

    AppointMembersSubmission(MeetingAttendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public String taskKey() {
        return "userTask_appointMembers";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("people", "list", true, "من يكمل النصاب", "Who completes the quorum", List.of()),
                FormField.text("decisionNumber", true, "رقم القرار", "Number of the decision"),
                FormField.of("decidedOn", "date", true, "تاريخ القرار", "Date of the decision", List.of()));
    }

    @Override
    public AppointMembers read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        List<String> people = reader.rows("people").stream()
                .map(row -> row.text("user", true, LONGEST_ID))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String number = reader.text("decisionNumber", true, LONGEST_NUMBER);
        LocalDate decidedOn = reader.date("decidedOn", true);
        reader.done();
        AppointMembers command = new AppointMembers(people, number, decidedOn);
        attendance.check(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, AppointMembers command, StaffUser by) {
        attendance.appoint(caseNumber, command, by.id());
        return Map.of();
    }
}
