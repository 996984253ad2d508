package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.PaymentRules;
import sa.org.esrar.casework.compensation.payment.PreparePayment;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_preparePayment}: to which account, by which order; by the first of two in finance (F3, D4). */
@Component
class PreparePaymentSubmission implements TaskSubmission<PreparePayment> {

    private static final int NUMBER = 60;

    private final PaymentRules rules;
    private final PaymentOrders orders;

    PreparePaymentSubmission(PaymentRules rules, PaymentOrders orders) {
        this.rules = rules;
        this.orders = orders;
    }

    @Override
    public String taskKey() {
        return "userTask_preparePayment";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("iban", true, "رقم الحساب الدولي (الآيبان)", "The account (IBAN)"),
                FormField.text("holder", true, "اسم صاحب الحساب كما هو لدى المصرف", "The name on the account"),
                FormField.text("orderNumber", true, "رقم أمر الصرف", "Number of the payment order"),
                FormField.text("voucher", true, "رقم سند الصرف", "Number of the payment voucher"));
    }

    @Override
    public PreparePayment read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        PreparePayment command = new PreparePayment(
                reader.text("iban", true, 40),
                reader.text("holder", true, 300),
                reader.text("orderNumber", true, NUMBER),
                reader.text("voucher", true, NUMBER));
        reader.done();
        reader.also(rules.problems(caseNumber, command));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, PreparePayment command, StaffUser by) {
        orders.prepare(caseNumber, command, by.id());
        return Map.of();
    }
}
