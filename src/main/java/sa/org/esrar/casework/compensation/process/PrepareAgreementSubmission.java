package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.negotiation.PrepareAgreement;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_prepareAgreement}: until when it is paid, and what else was agreed (D4, P1). */
@Component
class PrepareAgreementSubmission implements TaskSubmission<PrepareAgreement> {

    private final Agreements agreements;

    PrepareAgreementSubmission(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String taskKey() {
        return "userTask_prepareAgreement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("payBy", "date", false, "يُصرف في موعد أقصاه", "Paid by", List.of()),
                FormField.text("terms", false, "ما اتُّفق عليه مع المبلغ", "What else was agreed"));
    }

    @Override
    public PrepareAgreement read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        PrepareAgreement command =
                new PrepareAgreement(reader.date("payBy", false), reader.text("terms", false, Offers.LONGEST));
        reader.done();
        reader.also(agreements.problems(caseNumber, command));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, PrepareAgreement command, StaffUser by) {
        agreements.prepare(caseNumber, command, by.id());
        return Map.of();
    }
}
