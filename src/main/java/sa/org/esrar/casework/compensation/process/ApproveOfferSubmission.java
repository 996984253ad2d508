package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_approveOffer}: by who may offer as much, another than who made it (D4). */
@Component
class ApproveOfferSubmission implements TaskSubmission<ApproveOfferSubmission.Approval> {

    private final Offers offers;

    ApproveOfferSubmission(Offers offers) {
        this.offers = offers;
    }

    /** @param reason why not; null where it is approved */
    record Approval(boolean approved, String reason) {}

    @Override
    public String taskKey() {
        return "userTask_approveOffer";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("approved", true, "هل يُعتمد العرض؟", "Is the offer approved?"),
                FormField.text("reason", false, "سبب عدم الاعتماد", "Why not"));
    }

    @Override
    public Approval read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean approved = reader.bool("approved", true);
        Approval approval = new Approval(approved, approved ? null : reader.text("reason", true, Offers.LONGEST));
        reader.done();
        offers.requireMayDecide(caseNumber, by.id());
        return approval;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Approval approval, StaffUser by) {
        offers.decide(caseNumber, approval.approved(), approval.reason(), by.id());
        return Map.of(CompensationInvestigation.OFFER_APPROVED, approval.approved());
    }
}
