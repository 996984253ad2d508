package sa.org.esrar.casework.compensation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.declarations.SigningForm;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_witnessAgreement}: the beneficiary signs before who has the task, or does not sign (D4, C4). */
@Component
class WitnessAgreementSubmission implements TaskSubmission<WitnessAgreementSubmission.Witnessed> {

    private final AgreementSigning signing;

    WitnessAgreementSubmission(AgreementSigning signing) {
        this.signing = signing;
    }

    /**
     * @param how null where she does not sign
     * @param words why she does not; else null
     */
    record Witnessed(Signing how, String words) {

        @Override
        public String toString() {
            return "Witnessed[]";
        }
    }

    enum Way {
        CODE,
        PEN,
        MARK,
        READ_ALOUD,
        /** There is no agreement. */
        NOT_SIGNED
    }

    @Override
    public String taskKey() {
        return "userTask_witnessAgreement";
    }

    @Override
    public List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.choice("way", true, "طريقة التوقيع", "Way of signing", Way.class));
        fields.addAll(SigningForm.fields());
        fields.add(FormField.text("words", false, "سبب عدم التوقيع", "Why it is not signed"));
        return fields;
    }

    @Override
    public Witnessed read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way way = reader.choice("way", true, Way.class);
        reader.done();
        Signing how =
                way == Way.NOT_SIGNED ? null : SigningForm.read(SigningForm.Way.valueOf(way.name()), reader, by.id());
        String words = how == null ? reader.text("words", true, Offers.LONGEST) : null;
        reader.done();
        if (how != null) {
            signing.requireSound(caseNumber, how);
        }
        return new Witnessed(how, words);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Witnessed witnessed, StaffUser by) {
        if (witnessed.how() == null) {
            signing.notSigned(caseNumber, witnessed.words(), by.id());
        } else {
            signing.signBefore(caseNumber, witnessed.how(), by.id());
        }
        return Map.of(CompensationInvestigation.AGREEMENT_SIGNED, witnessed.how() != null);
    }
}
