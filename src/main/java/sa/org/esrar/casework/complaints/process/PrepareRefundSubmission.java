package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintRefunds;
import sa.org.esrar.casework.complaints.ComplaintRefunds.Prepared;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_prepareRefund}: to which account, by which order; by the first of two in finance (F3). */
@Component
class PrepareRefundSubmission implements TaskSubmission<Prepared> {

    private final ComplaintRefunds refunds;

    PrepareRefundSubmission(ComplaintRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String taskKey() {
        return "userTask_prepareRefund";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("account", true, "الحساب باسم صاحب العلاقة", "The account in her own name"),
                FormField.text("reference", true, "رقم أمر الصرف", "Number of the payment order"));
    }

    @Override
    public Prepared read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Prepared prepared = new Prepared(reader.text("account", true, 40), reader.text("reference", true, 60));
        reader.done();
        return prepared;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Prepared prepared, StaffUser by) {
        refunds.prepare(caseNumber, prepared, by.id());
        return Map.of();
    }
}
