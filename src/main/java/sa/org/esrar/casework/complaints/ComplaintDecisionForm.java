package sa.org.esrar.casework.complaints;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** A decision as it is entered, by one officer or into the committee's minutes: the same fields and the same reading of them. */
public final class ComplaintDecisionForm {

    private ComplaintDecisionForm() {}

    public static List<FormField> fields() {
        return List.of(
                FormField.choice("outcome", true, "القرار", "Outcome", Outcome.class),
                FormField.text("reasons", true, "الأسباب", "Reasons"),
                FormField.choice("remedy", true, "ما يُصلَح", "Remedy", Remedy.class),
                FormField.text("remedyText", false, "بيان ذلك للمشتكي", "The remedy in words"),
                FormField.of("amount", "money", false, "المبلغ الذي يُرد", "Amount returned", List.of()),
                FormField.text("correctiveAction", false, "الإجراء التصحيحي", "Corrective action"),
                FormField.of(
                        "actionOwner",
                        "choice",
                        false,
                        "القائم على الإجراء التصحيحي",
                        "Owner of the corrective action",
                        CorrectiveActions.OWNERS),
                FormField.of(
                        "actionDueOn", "date", false, "موعد الإجراء التصحيحي", "Corrective action due on", List.of()),
                FormField.bool("harmFound", true, "هل ثبت ضرر؟", "Was harm found?"),
                FormField.text("referredTo", false, "الجهة المختصة", "Competent body"));
    }

    /** @throws InvalidInputException with a line for every wrong field */
    public static DecideComplaint read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        Outcome outcome = reader.choice("outcome", true, Outcome.class);
        Remedy remedy = reader.choice("remedy", true, Remedy.class);
        BigDecimal amount = remedy == Remedy.REFUND ? reader.money("amount", true) : null;
        DecideComplaint command = new DecideComplaint(
                outcome,
                reader.text("reasons", true, 4000),
                remedy,
                remedy == null || remedy == Remedy.NONE ? null : reader.text("remedyText", true, 2000),
                amount,
                reader.text("correctiveAction", outcome != null && outcome.mends(), 2000),
                reader.choice("actionOwner", false, Set.copyOf(CorrectiveActions.OWNERS)),
                reader.date("actionDueOn", false),
                reader.bool("harmFound", true),
                outcome == Outcome.OUT_OF_REMIT ? reader.text("referredTo", true, 200) : null);
        reader.done();
        return command;
    }
}
