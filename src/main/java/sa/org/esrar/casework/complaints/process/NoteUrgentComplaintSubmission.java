package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintCourse;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_noteUrgentComplaint}: management has looked at it, and says what it wants done (H5). */
@Component
class NoteUrgentComplaintSubmission implements TaskSubmission<NoteUrgentComplaintSubmission.Noted> {

    private final ComplaintCourse course;

    NoteUrgentComplaintSubmission(ComplaintCourse course) {
        this.course = course;
    }

    /** @param note or null */
    record Noted(String note) {}

    @Override
    public String taskKey() {
        return "userTask_noteUrgentComplaint";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("note", false, "التوجيه إن وُجد", "What is to be done, if anything"));
    }

    @Override
    public Noted read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Noted noted = new Noted(reader.text("note", false, 2000));
        reader.done();
        return noted;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Noted noted, StaffUser by) {
        course.noted(caseNumber, noted.note(), by.id());
        return Map.of();
    }
}
