package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.MakeOffer;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_makeOffer}: amount, manner, and the reason of an offer below the damage found (D4). */
@Component
class MakeOfferSubmission implements TaskSubmission<MakeOffer> {

    private final Offers offers;

    MakeOfferSubmission(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String taskKey() {
        return "userTask_makeOffer";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("amount", "money", true, "المبلغ بالريال", "Amount in riyals", List.of()),
                FormField.text("manner", true, "كيفية الوفاء كما يقرؤها المستفيد", "Manner, as she reads it"),
                FormField.of("validUntil", "date", false, "آخر يوم للعرض", "Its last day", List.of()),
                FormField.text("reason", false, "سبب النقص عن الضرر الثابت", "Why it is below the damage found"));
    }

    @Override
    public MakeOffer read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        MakeOffer command = new MakeOffer(
                reader.money("amount", true),
                reader.text("manner", true, Offers.LONGEST),
                reader.date("validUntil", false),
                reader.text("reason", false, Offers.LONGEST));
        reader.done();
        reader.also(offers.problems(caseNumber, command));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, MakeOffer command, StaffUser by) {
        offers.make(caseNumber, command, by.id());
        return Map.of(CompensationInvestigation.AMOUNT, command.amount().doubleValue());
    }
}
