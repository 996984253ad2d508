package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmFindings;
import sa.org.esrar.casework.compensation.investigation.HarmFindingsForm;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordFindings}: fault, harm, the link between them, its size and causes, each with its evidence (D1, D2). */
@Component
class RecordFindingsSubmission implements TaskSubmission<HarmFindings> {

    private final Findings findings;

    RecordFindingsSubmission(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String taskKey() {
        return "userTask_recordFindings";
    }

    @Override
    public List<FormField> fields() {
        return HarmFindingsForm.fields();
    }

    @Override
    public HarmFindings read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        HarmFindings command = HarmFindingsForm.read(form);
        findings.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, HarmFindings command, StaffUser by) {
        findings.record(caseNumber, command, by.id());
        return Map.of();
    }
}
