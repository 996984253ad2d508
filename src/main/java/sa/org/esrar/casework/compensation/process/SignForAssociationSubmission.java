package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_signForAssociation}: by different people, each under a sign-in of their own (D4). */
@Component
class SignForAssociationSubmission implements TaskSubmission<SignForAssociationSubmission.Signature> {

    private final AgreementSigning signing;

    SignForAssociationSubmission(AgreementSigning signing) {
        this.signing = signing;
    }

    record Signature() {}

    @Override
    public String taskKey() {
        return "userTask_signForAssociation";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.bool("signs", true, "أوقّع الاتفاق عن الجمعية", "I sign for the association"));
    }

    @Override
    public Signature read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean signs = reader.bool("signs", true);
        reader.done();
        if (!signs) {
            throw new InvalidInputException("signs", "compensation.agreement.signs");
        }
        signing.requireMaySign(caseNumber, by.id());
        return new Signature();
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Signature signature, StaffUser by) {
        signing.signForAssociation(caseNumber, by.id());
        return Map.of();
    }
}
