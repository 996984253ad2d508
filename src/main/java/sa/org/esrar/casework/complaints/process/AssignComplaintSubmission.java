package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintSettlements;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_assignComplaint}: who tries the settlement; the complaint stays the committee's (E1, E3). */
@Component
class AssignComplaintSubmission implements TaskSubmission<AssignComplaintSubmission.Assigned> {

    private final ComplaintSettlements settlements;

    AssignComplaintSubmission(ComplaintSettlements settlements) {
        this.settlements = settlements;
    }

    record Assigned(String settler) {}

    @Override
    public String taskKey() {
        return "userTask_assignComplaint";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.of("settler", "choice", true, "من يسعى إلى التسوية", "Who tries it", List.of()));
    }

    @Override
    public Assigned read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Assigned assigned = new Assigned(reader.text("settler", true, 64));
        reader.done();
        settlements.requireSettler(caseNumber, assigned.settler());
        return assigned;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Assigned assigned, StaffUser by) {
        settlements.assign(caseNumber, assigned.settler(), by.id());
        return Map.of(ComplaintEscalation.SETTLER, assigned.settler());
    }
}
