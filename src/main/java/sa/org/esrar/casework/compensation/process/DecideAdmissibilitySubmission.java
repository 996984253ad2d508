package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.Admissibility;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideAdmissibility}: whether there is something to begin an investigation with (D1). */
@Component
class DecideAdmissibilitySubmission implements TaskSubmission<DecideAdmissibilitySubmission.Decision> {

    private static final int LONGEST = 4000;

    private final Admissibility admissibility;

    DecideAdmissibilitySubmission(Admissibility admissibility) {
        this.admissibility = admissibility;
    }

    /** @param reasons null where it is admitted */
    record Decision(boolean admissible, String reasons) {

        @Override
        public String toString() {
            return "Decision[" + admissible + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_decideAdmissibility";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("admissible", true, "هل يُقبل الطلب للتحقيق؟", "Is it admitted?"),
                FormField.text("reasons", false, "أسباب عدم القبول", "Why not"));
    }

    @Override
    public Decision read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean admissible = reader.bool("admissible", true);
        Decision decision = new Decision(admissible, admissible ? null : reader.text("reasons", true, LONGEST));
        reader.done();
        return decision;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Decision decision, StaffUser by) {
        admissibility.decide(caseNumber, decision.admissible(), decision.reasons(), by.id());
        return Map.of(CompensationInvestigation.ADMISSIBLE, decision.admissible());
    }
}
