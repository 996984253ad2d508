package sa.org.esrar.casework.requests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.requests.DecideRequest.Grant;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** A decision as it is entered, by one officer or into the committee's minutes: the same fields and the same reading of them. */
public final class RequestDecisionForm {

    private static final List<String> DELIVERERS = List.of("intake-officers", "liaison-officers", "finance");
    private static final List<String> BASES = List.of("POLICY_B4", "SERVICE_CRITERIA", "AGREEMENT", "BOARD_DECISION");
    private static final List<String> SOURCES = List.of("SOCIAL_FUND", "RESTRICTED_DONATION", "GRANT");

    /** The field that holds what belongs to an outcome. */
    private static final Map<RequestOutcome, String> PARTICULARS = Map.of(
            RequestOutcome.APPROVED_WITH_CONDITION, "condition",
            RequestOutcome.APPROVED_IN_PART, "partGranted",
            RequestOutcome.REFERRED, "referredTo",
            RequestOutcome.OUT_OF_REMIT, "referredTo",
            RequestOutcome.WAITING_LIST, "waitingReason");

    private RequestDecisionForm() {}

    public static List<FormField> fields() {
        return List.of(
                FormField.choice("outcome", true, "القرار", "Outcome", RequestOutcome.class),
                FormField.text("reasons", false, "الأسباب", "Reasons"),
                FormField.of("criterion", "choice", false, "المعيار", "Criterion", List.of()),
                FormField.text("condition", false, "الشرط", "Condition"),
                FormField.text("partGranted", false, "الجزء الموافق عليه", "Part granted"),
                FormField.text("referredTo", false, "الجهة المختصة", "Competent body"),
                FormField.text("waitingReason", false, "ما تنتظره القائمة", "What the list waits for"),
                FormField.text("entitlementWhat", false, "الاستحقاق", "What is granted"),
                FormField.of("entitlementAmount", "money", false, "المبلغ", "Amount", List.of()),
                FormField.of("entitlementDueOn", "date", false, "موعد الاستحقاق", "Due on", List.of()),
                FormField.of("deliveredBy", "choice", false, "من يسلّمه", "Delivered by", DELIVERERS),
                FormField.of("basis", "choice", false, "سند الاستحقاق", "Basis", BASES),
                FormField.text("basisReference", false, "رقم السند أو بنده", "Reference of the basis"),
                FormField.of("fundingSource", "choice", false, "مصدر التمويل", "Source of the money", SOURCES));
    }

    /** @throws InvalidInputException with a line for every wrong field */
    public static DecideRequest read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        RequestOutcome outcome = reader.choice("outcome", true, RequestOutcome.class);
        if (outcome == null) {
            reader.done();
        }
        String particulars =
                PARTICULARS.containsKey(outcome) ? reader.text(PARTICULARS.get(outcome), true, 1000) : null;
        DecideRequest command = new DecideRequest(
                outcome,
                reader.text("reasons", outcome.owesReasons(), 4000),
                outcome.owesReasons() ? reader.text("criterion", true, 20) : null,
                particulars,
                outcome.grants() ? grant(reader) : null);
        reader.done();
        return command;
    }

    private static Grant grant(FormReader reader) {
        BigDecimal amount = reader.money("entitlementAmount", false);
        return new Grant(
                reader.text("entitlementWhat", true, 500),
                amount,
                reader.date("entitlementDueOn", true),
                reader.choice("deliveredBy", true, Set.copyOf(DELIVERERS)),
                reader.choice("basis", true, Set.copyOf(BASES)),
                reader.text("basisReference", true, 200),
                amount == null ? null : reader.choice("fundingSource", true, Set.copyOf(SOURCES)));
    }
}
