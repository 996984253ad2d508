package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintHearings;
import sa.org.esrar.casework.complaints.RootCause;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_establishFindings}: what was found, and why it came to it (P2). */
@Component
class EstablishFindingsSubmission implements TaskSubmission<EstablishFindingsSubmission.Findings> {

    private static final int LONGEST = 10_000;

    private final ComplaintHearings hearings;

    EstablishFindingsSubmission(ComplaintHearings hearings) {
        this.hearings = hearings;
    }

    record Findings(String text, RootCause cause) {}

    @Override
    public String taskKey() {
        return "userTask_establishFindings";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("findings", true, "النتائج", "Findings"),
                FormField.choice("rootCause", true, "السبب الجذري", "Root cause", RootCause.class));
    }

    @Override
    public Findings read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Findings findings =
                new Findings(reader.text("findings", true, LONGEST), reader.choice("rootCause", true, RootCause.class));
        reader.done();
        hearings.requireHearing(caseNumber);
        return findings;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Findings findings, StaffUser by) {
        hearings.establish(caseNumber, findings.cause(), findings.text(), by.id());
        return Map.of();
    }
}
