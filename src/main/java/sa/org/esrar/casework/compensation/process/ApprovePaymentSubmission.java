package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.PaymentRules;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_approvePayment}: by the second of two in finance, neither of whom stands in for the other (F3). */
@Component
class ApprovePaymentSubmission implements TaskSubmission<ApprovePaymentSubmission.Approval> {

    private final PaymentRules rules;
    private final PaymentOrders orders;

    ApprovePaymentSubmission(PaymentRules rules, PaymentOrders orders) {
        this.rules = rules;
        this.orders = orders;
    }

    /** @param why null when it is approved */
    record Approval(boolean approved, String why) {}

    @Override
    public String taskKey() {
        return "userTask_approvePayment";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("approved", true, "هل يُعتمد؟", "Is it approved?"),
                FormField.text("why", false, "سبب الإعادة", "Why it is sent back"));
    }

    @Override
    public Approval read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean approved = reader.bool("approved", true);
        Approval approval = new Approval(approved, approved ? null : reader.text("why", true, 1000));
        reader.done();
        rules.requireSecond(caseNumber, by.id());
        return approval;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Approval approval, StaffUser by) {
        orders.approve(caseNumber, approval.approved(), approval.why(), by.id());
        return Map.of(CompensationInvestigation.PAYMENT_APPROVED, approval.approved());
    }
}
