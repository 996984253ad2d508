package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.FulfilEntitlement;
import sa.org.esrar.casework.requests.RequestAnswers;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_fulfilEntitlement}: handed over with proof, or a new date with its reason (F3). */
@Component
class FulfilEntitlementSubmission implements TaskSubmission<FulfilEntitlement> {

    private static final List<String> PROOFS = List.of("VOUCHER", "HANDOVER_RECORD", "TRANSFER", "OTHER");

    private final RequestAnswers answers;

    FulfilEntitlementSubmission(RequestAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String taskKey() {
        return "userTask_fulfilEntitlement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("notDelivered", false, "لم يتم التسليم", "Not delivered"),
                FormField.of("deliveredOn", "date", false, "تاريخ التسليم", "Delivered on", List.of()),
                FormField.of("proof", "choice", false, "الإثبات", "Proof", PROOFS),
                FormField.text("proofReference", false, "رقم الإثبات", "Reference of the proof"),
                Sightings.FIELD,
                FormField.of("newDueOn", "date", false, "الموعد الجديد", "New date", List.of()),
                FormField.text("reason", false, "السبب", "Reason"));
    }

    @Override
    public FulfilEntitlement read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean delivered = !reader.bool("notDelivered", false);
        FulfilEntitlement command = new FulfilEntitlement(
                delivered,
                reader.date("deliveredOn", delivered),
                reader.choice("proof", delivered, Set.copyOf(PROOFS)),
                reader.text("proofReference", delivered, 200),
                Sightings.read(reader),
                reader.date("newDueOn", !delivered),
                reader.text("reason", !delivered, 1000));
        reader.done();
        answers.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, FulfilEntitlement command, StaffUser by) {
        answers.fulfil(caseNumber, command, by.id());
        return Map.of(RequestIntake.DELIVERED, command.delivered());
    }
}
