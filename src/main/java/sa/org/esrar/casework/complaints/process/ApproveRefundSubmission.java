package sa.org.esrar.casework.complaints.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintRefunds;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_approveRefund}: by the second of two in finance, who is another than the first (F3). */
@Component
class ApproveRefundSubmission implements TaskSubmission<ApproveRefundSubmission.Approval> {

    private final ComplaintRefunds refunds;

    ApproveRefundSubmission(ComplaintRefunds refunds) {
        this.refunds = refunds;
    }

    /** @param paidOn null when it is sent back */
    record Approval(boolean approved, LocalDate paidOn) {}

    @Override
    public String taskKey() {
        return "userTask_approveRefund";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("approved", true, "هل يُعتمد؟", "Is it approved?"),
                FormField.of("paidOn", "date", false, "تاريخ التحويل", "Paid on", List.of()));
    }

    @Override
    public Approval read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean approved = reader.bool("approved", true);
        Approval approval = new Approval(approved, approved ? reader.date("paidOn", true) : null);
        reader.done();
        refunds.requireSecond(caseNumber, approval.paidOn(), by.id());
        return approval;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Approval approval, StaffUser by) {
        refunds.approve(caseNumber, approval.approved(), approval.paidOn(), by.id());
        return Map.of(ComplaintEscalation.REFUND_PAID, approval.approved());
    }
}
