package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.rulings.RegisterRuling;
import sa.org.esrar.casework.compensation.rulings.RulingForm;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_registerRuling}: what the ruling says, and whether it can still be changed (D3). */
@Component
class RegisterRulingSubmission implements TaskSubmission<RegisterRuling> {

    private final Rulings rulings;

    RegisterRulingSubmission(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public String taskKey() {
        return "userTask_registerRuling";
    }

    @Override
    public List<FormField> fields() {
        return RulingForm.fields();
    }

    @Override
    public RegisterRuling read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        RegisterRuling command = RulingForm.read(form);
        rulings.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, RegisterRuling command, StaffUser by) {
        return Map.of(
                CompensationInvestigation.RULING_EFFECT,
                rulings.register(caseNumber, command, by.id()).name());
    }
}
