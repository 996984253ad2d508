package sa.org.esrar.casework.requests.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.declarations.SigningForm;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_witnessDeclaration}: the declaration is signed at the desk, before who has the task (C4). */
@Component
class WitnessDeclarationSubmission implements TaskSubmission<WitnessDeclarationSubmission.Witnessed> {

    private final RequestSigning signing;

    WitnessDeclarationSubmission(RequestSigning signing) {
        this.signing = signing;
    }

    /** @param how null when the signer found something to correct, and did not sign */
    record Witnessed(Signing how) {}

    /** What the form calls the ways of signing; there is no other. */
    enum Way {
        CODE,
        PEN,
        MARK,
        READ_ALOUD,
        /** Not signed: the file goes back to be corrected. */
        CORRECT
    }

    @Override
    public String taskKey() {
        return "userTask_witnessDeclaration";
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.choice("way", true, "طريقة التوقيع", "Way of signing", Way.class));
        fields.addAll(SigningForm.fields());
        return fields;
    }

    @Override
    public Witnessed read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way way = reader.choice("way", true, Way.class);
        reader.done();
        Signing how =
                way == Way.CORRECT ? null : SigningForm.read(SigningForm.Way.valueOf(way.name()), reader, by.id());
        reader.done();
        if (how != null) {
            signing.requireSound(caseNumber, how);
        }
        return new Witnessed(how);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Witnessed witnessed, StaffUser by) {
        if (witnessed.how() != null) {
            signing.sign(caseNumber, witnessed.how());
        }
        return Map.of(DeskIntake.SIGNED, witnessed.how() != null);
    }
}
