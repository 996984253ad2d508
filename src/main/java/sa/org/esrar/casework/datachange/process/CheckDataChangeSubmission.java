package sa.org.esrar.casework.datachange.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datachange.DataChangeChecks;
import sa.org.esrar.casework.datachange.DataChangeChecks.Checked;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_checkDataChange}: old and new side by side; accepted, or declined with a reason that is told (G3). */
@Component
class CheckDataChangeSubmission implements TaskSubmission<Checked> {

    private static final int LONGEST = 1000;

    private final DataChangeChecks checks;

    CheckDataChangeSubmission(DataChangeChecks checks) {
        this.checks = checks;
    }

    @Override
    public String taskKey() {
        return "userTask_checkDataChange";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("accepted", true, "هل يُقبل التحديث؟", "Is the change accepted?"),
                FormField.bool("othersSeen", false, "روجع من يُستخدم له الجوال", "Others at the mobile were looked at"),
                FormField.text("reason", false, "السبب كما يُبلَّغ به", "The reason, as it is told"));
    }

    @Override
    public Checked read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean accepted = reader.bool("accepted", true);
        Checked checked = new Checked(
                accepted,
                accepted ? null : reader.text("reason", true, LONGEST),
                accepted && reader.bool("othersSeen", false));
        reader.done();
        checks.requireChecked(caseNumber, checked, by.id());
        return checked;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Checked checked, StaffUser by) {
        checks.check(caseNumber, checked, by.id());
        return Map.of(DataChangeHandling.ACCEPTED, checked.accepted());
    }
}
