package sa.org.esrar.casework.datachange.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datachange.DataChangeChecks;
import sa.org.esrar.casework.datachange.DataChangeChecks.Witnessed;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_witnessDataChange}: a colleague sighted the original too, and the new mobile and mail are proven (G3). */
@Component
class WitnessDataChangeSubmission implements TaskSubmission<Witnessed> {

    private static final int LONGEST = 1000;

    private final DataChangeChecks checks;

    WitnessDataChangeSubmission(DataChangeChecks checks) {
        this.checks = checks;
    }

    @Override
    public String taskKey() {
        return "userTask_witnessDataChange";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("confirmed", true, "هل تشهدون على الطلب؟", "Do you bear witness?"),
                FormField.text("mobileCode", false, "الرمز من الجوال الجديد", "Code from the new mobile"),
                FormField.text("emailCode", false, "الرمز من البريد الجديد", "Code from the new mail address"),
                FormField.text("reason", false, "السبب", "Why not"));
    }

    @Override
    public Witnessed read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean confirmed = reader.bool("confirmed", true);
        Witnessed said = new Witnessed(
                confirmed,
                confirmed ? reader.text("mobileCode", false, 40) : null,
                confirmed ? reader.text("emailCode", false, 40) : null,
                confirmed ? null : reader.text("reason", true, LONGEST));
        reader.done();
        checks.requireWitnessed(caseNumber, said, by.id());
        return said;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Witnessed said, StaffUser by) {
        checks.witness(caseNumber, said, by.id());
        return Map.of(DataChangeHandling.WITNESSED, said.confirmed());
    }
}
