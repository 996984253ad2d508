package sa.org.esrar.casework.committees.decisions;

import java.util.Map;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.ItemCase;
import sa.org.esrar.casework.workflow.TaskSubmission;

/**
 * A decision on one case of the agenda, entered into the minutes and nowhere else yet (D2): what the forms of all matters have
 * in common. Nothing routes by it: the case itself says what follows, once the minutes are sealed.
 */
public abstract class RecordDecisionSubmission implements TaskSubmission<RecordedDecision> {

    private final ItemDecisions decisions;

    protected RecordDecisionSubmission(ItemDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Reads and checks the form as the module that owns the case does.
     *
     * @return the code of the outcome
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when the case does not wait for minutes
     */
    protected abstract String outcome(String itemCase, Map<String, Object> form);

    /** What the form begins with where nothing was entered before; null for an empty one. */
    protected Map<String, Object> proposed(String itemCase) {
        return null;
    }

    /** What was entered for the case before, when its decision is entered again; nothing for who is excluded from it. */
    @Override
    public final Map<String, Object> begin(String minutes, Map<String, Object> facts, StaffUser by) {
        String itemCase = open(minutes, facts, by);
        Map<String, Object> before = decisions.recorded(minutes, itemCase);
        return before.isEmpty() ? proposed(itemCase) : before;
    }

    @Override
    public final RecordedDecision read(
            String minutes, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        String itemCase = open(minutes, facts, by);
        return RecordedDecision.of(itemCase, outcome(itemCase, form), form, fields());
    }

    @Override
    public final Map<String, Object> apply(String minutes, RecordedDecision decision, StaffUser by) {
        decisions.enter(minutes, decision.itemCase(), decision.outcome(), decision.form(), by.id());
        return Map.of();
    }

    private String open(String minutes, Map<String, Object> facts, StaffUser by) {
        String itemCase = ItemCase.of(facts).orElseThrow(() -> new ApiException(409, "committees.itemNotOpen"));
        decisions.requireOpen(minutes, itemCase, by.id());
        return itemCase;
    }
}
