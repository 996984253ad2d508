package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideObjection}: whether others investigate anew, by somebody who neither decided nor investigated (D1, F4). */
@Component
class DecideHarmObjectionSubmission implements TaskSubmission<DecideHarmObjectionSubmission.Decision> {

    private static final int LONGEST = 4000;

    private final HarmObjections objections;

    DecideHarmObjectionSubmission(HarmObjections objections) {
        this.objections = objections;
    }

    record Decision(boolean accepted, String reasons) {

        @Override
        public String toString() {
            return "Decision[" + accepted + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_decideObjection";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("accepted", true, "هل يُقبل التظلُّم؟", "Is the objection accepted?"),
                FormField.text("reasons", true, "الأسباب", "Reasons"));
    }

    @Override
    public Decision read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Decision decision = new Decision(reader.bool("accepted", true), reader.text("reasons", true, LONGEST));
        reader.done();
        objections.requireMayDecide(caseNumber, by.id());
        return decision;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Decision decision, StaffUser by) {
        objections.decide(caseNumber, decision.accepted(), decision.reasons(), by.id());
        return Map.of(CompensationInvestigation.OBJECTION_ACCEPTED, decision.accepted());
    }
}
