package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.payment.PaymentOrders;
import sa.org.esrar.casework.compensation.payment.PaymentRules;
import sa.org.esrar.casework.compensation.payment.RecordTransfer;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordTransfer}: the bank's reference and day, once, with the paper that proves it (F3). */
@Component
class RecordTransferSubmission implements TaskSubmission<RecordTransfer> {

    private final PaymentRules rules;
    private final PaymentOrders orders;

    RecordTransferSubmission(PaymentRules rules, PaymentOrders orders) {
        this.rules = rules;
        this.orders = orders;
    }

    @Override
    public String taskKey() {
        return "userTask_recordTransfer";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("bankReference", true, "مرجع التحويل لدى المصرف", "The bank's reference"),
                FormField.of("transferredOn", "date", true, "تاريخ التحويل", "Transferred on", List.of()));
    }

    @Override
    public RecordTransfer read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        RecordTransfer command =
                new RecordTransfer(reader.text("bankReference", true, 60), reader.date("transferredOn", true));
        reader.done();
        reader.also(rules.problems(caseNumber, command, by.id()));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, RecordTransfer command, StaffUser by) {
        orders.recordTransfer(caseNumber, command, by.id());
        return Map.of();
    }
}
