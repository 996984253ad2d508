package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.MinutesDrafts;
import sa.org.esrar.casework.committees.RecordedDecision;
import sa.org.esrar.casework.compensation.Findings;
import sa.org.esrar.casework.compensation.Findings.Written;
import sa.org.esrar.casework.compensation.HarmFindings;
import sa.org.esrar.casework.compensation.HarmFindingsForm;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordHarmFindings}: what the committee found, entered into its minutes and nowhere else yet (D2). */
@Component
class RecordHarmFindingsSubmission implements TaskSubmission<RecordedDecision> {

    private final Findings findings;
    private final MinutesDrafts drafts;

    RecordHarmFindingsSubmission(Findings findings, MinutesDrafts drafts) {
        this.findings = findings;
        this.drafts = drafts;
    }

    @Override
    public String taskKey() {
        return "userTask_recordHarmFindings";
    }

    @Override
    public List<FormField> fields() {
        return HarmFindingsForm.fields();
    }

    /** What was entered before, else what the investigators found: the committee begins with that. */
    @Override
    public Map<String, Object> begin(String minutes, Map<String, Object> facts, StaffUser by) {
        Map<String, Object> before = RecordedDecision.before(drafts, minutes, facts, by);
        if (before != null) {
            return before;
        }
        return findings.all(RecordedDecision.itemCase(facts)).stream()
                .reduce((earlier, later) -> later)
                .map(Written::found)
                .map(HarmFindingsForm::form)
                .orElse(null);
    }

    @Override
    public RecordedDecision read(String minutes, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        String itemCase = RecordedDecision.itemCase(facts);
        drafts.requireOpen(minutes, itemCase, by.id());
        HarmFindings command = HarmFindingsForm.read(form);
        findings.requireSoundInMinutes(itemCase, command);
        return RecordedDecision.of(itemCase, command.outcome(), form, fields());
    }

    @Override
    public Map<String, Object> apply(String minutes, RecordedDecision decision, StaffUser by) {
        return decision.record(drafts, minutes, by);
    }
}
