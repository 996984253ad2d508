package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.decisions.ItemDecisions;
import sa.org.esrar.casework.committees.decisions.RecordDecisionSubmission;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.Findings.Written;
import sa.org.esrar.casework.compensation.investigation.HarmFindings;
import sa.org.esrar.casework.compensation.investigation.HarmFindingsForm;

/** {@code userTask_recordHarmFindings}: what the committee found of a claim for compensation (D1, D2). */
@Component
class RecordHarmFindingsSubmission extends RecordDecisionSubmission {

    private final Findings findings;

    RecordHarmFindingsSubmission(Findings findings, ItemDecisions entered) {
        super(entered);
        this.findings = findings;
    }

    @Override
    public String taskKey() {
        return "userTask_recordHarmFindings";
    }

    @Override
    public List<FormField> fields() {
        return HarmFindingsForm.fields();
    }

    /** What the investigators found: the committee begins with that. */
    @Override
    protected Map<String, Object> proposed(String itemCase) {
        return findings.all(itemCase).stream()
                .reduce((earlier, later) -> later)
                .map(Written::found)
                .map(HarmFindingsForm::form)
                .orElse(null);
    }

    @Override
    protected String outcome(String itemCase, Map<String, Object> form) {
        HarmFindings found = HarmFindingsForm.read(form);
        findings.requireSoundInMinutes(itemCase, found);
        return found.outcome();
    }
}
