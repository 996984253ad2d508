package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_considerCounterOffer}: another offer, or no agreement (D4, E3). */
@Component
class ConsiderCounterOfferSubmission implements TaskSubmission<ConsiderCounterOfferSubmission.Considered> {

    private final Offers offers;

    ConsiderCounterOfferSubmission(Offers offers) {
        this.offers = offers;
    }

    record Considered(boolean goesOn, String reasons) {}

    @Override
    public String taskKey() {
        return "userTask_considerCounterOffer";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("goesOn", true, "هل يُقدَّم عرض آخر؟", "Is another offer made?"),
                FormField.text("reasons", true, "الأسباب", "Reasons"));
    }

    @Override
    public Considered read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Considered considered =
                new Considered(reader.bool("goesOn", true), reader.text("reasons", true, Offers.LONGEST));
        reader.done();
        offers.requireConsidered(caseNumber);
        return considered;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Considered considered, StaffUser by) {
        offers.consider(caseNumber, considered.goesOn(), considered.reasons(), by.id());
        return Map.of(CompensationInvestigation.NEGOTIATION_OVER, !considered.goesOn());
    }
}
