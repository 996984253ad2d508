package sa.org.esrar.casework.requests.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.requests.DecideRequest;
import sa.org.esrar.casework.requests.DecideRequest.Grant;
import sa.org.esrar.casework.requests.RequestDecisions;
import sa.org.esrar.casework.requests.RequestOutcome;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideRequest}: the outcome with its reasons, and what it grants (C5, P1, F3). */
@Component
class DecideRequestSubmission implements TaskSubmission<DecideRequest> {

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

    private final RequestDecisions decisions;

    DecideRequestSubmission(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return "userTask_decideRequest";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                field("outcome", "choice", true, "القرار", "Outcome", StudyRequestSubmission.OUTCOMES),
                field("reasons", "text", false, "الأسباب", "Reasons", List.of()),
                field("criterion", "choice", false, "المعيار", "Criterion", List.of()),
                field("condition", "text", false, "الشرط", "Condition", List.of()),
                field("partGranted", "text", false, "الجزء الموافق عليه", "Part granted", List.of()),
                field("referredTo", "text", false, "الجهة المختصة", "Competent body", List.of()),
                field("waitingReason", "text", false, "ما تنتظره القائمة", "What the list waits for", List.of()),
                field("entitlementWhat", "text", false, "الاستحقاق", "What is granted", List.of()),
                field("entitlementAmount", "money", false, "المبلغ", "Amount", List.of()),
                field("entitlementDueOn", "date", false, "موعد الاستحقاق", "Due on", List.of()),
                field("deliveredBy", "choice", false, "من يسلّمه", "Delivered by", DELIVERERS),
                field("basis", "choice", false, "سند الاستحقاق", "Basis", BASES),
                field("basisReference", "text", false, "رقم السند أو بنده", "Reference of the basis", List.of()),
                field("fundingSource", "choice", false, "مصدر التمويل", "Source of the money", SOURCES));
    }

    private static FormField field(
            String name, String type, boolean required, String ar, String en, List<String> options) {
        return new FormField(name, type, required, new Localized(ar, en), options);
    }

    @Override
    public DecideRequest read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
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
        decisions.requireSound(caseNumber, command);
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

    @Override
    public Map<String, Object> apply(String caseNumber, DecideRequest command, StaffUser by) {
        decisions.decide(caseNumber, command, by.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put(RequestIntake.OUTCOME, command.outcome().name());
        facts.put(RequestIntake.GRANTED, command.outcome().grants());
        facts.put(RequestIntake.WAITING_LISTED, command.outcome() == RequestOutcome.WAITING_LIST);
        facts.put(
                RequestIntake.FULFILMENT_GROUP,
                command.grant() == null ? null : command.grant().deliveredBy());
        return facts;
    }
}
