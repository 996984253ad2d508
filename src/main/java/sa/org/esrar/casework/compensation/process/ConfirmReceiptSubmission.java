package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.payment.RecordReceipt;
import sa.org.esrar.casework.compensation.payment.RecordReceipt.Outcome;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_confirmReceipt}: what she says of the money's arrival, or what the bank says (D4). */
@Component
class ConfirmReceiptSubmission implements TaskSubmission<RecordReceipt> {

    private static final List<String> WAYS = List.of("PHONE", "INTERVIEW", "LETTER", "FAX", "EMAIL", "VOLUNTEER");

    private final Payments payments;

    ConfirmReceiptSubmission(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String taskKey() {
        return "userTask_confirmReceipt";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("outcome", true, "هل وصل المبلغ؟", "Did it arrive?", Outcome.class),
                FormField.of("channel", "choice", false, "الوسيلة", "By which way", WAYS),
                FormField.text(
                        "about", true, "ما قاله، أو ما أفاد به المصرف", "What was said, or what the bank wrote"));
    }

    @Override
    public RecordReceipt read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Outcome outcome = reader.choice("outcome", true, Outcome.class);
        String channel = outcome == Outcome.CONFIRMED ? reader.choice("channel", true, Set.copyOf(WAYS)) : null;
        String about = reader.text("about", true, 1000);
        reader.done();
        payments.requireTransferred(caseNumber);
        return new RecordReceipt(outcome, channel == null ? null : Channel.valueOf(channel), about);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, RecordReceipt command, StaffUser by) {
        payments.recordReceipt(caseNumber, command, by.id());
        return Map.of(CompensationInvestigation.RECEIVED, command.outcome().arrived());
    }
}
