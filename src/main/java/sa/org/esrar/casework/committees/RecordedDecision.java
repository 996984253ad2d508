package sa.org.esrar.casework.committees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;
import sa.org.esrar.casework.workflow.ItemCase;

/**
 * A decision as it is entered into minutes, for the submissions of the modules whose cases are decided on.
 *
 * @param form the fields that its form has, as they were typed
 */
public record RecordedDecision(String itemCase, String outcome, Map<String, Object> form) {

    /** What was typed and is no field of the form is not kept. */
    public static RecordedDecision of(
            String itemCase, String outcome, Map<String, Object> typed, List<FormField> fields) {
        Map<String, Object> kept = new LinkedHashMap<>();
        fields.stream()
                .map(FormField::name)
                .filter(name -> typed.get(name) != null)
                .forEach(name -> kept.put(name, typed.get(name)));
        return new RecordedDecision(itemCase, outcome, kept);
    }

    /** @throws ApiException 409 when the task is about no case */
    public static String itemCase(Map<String, Object> facts) {
        return ItemCase.of(facts).orElseThrow(() -> new ApiException(409, "committees.itemNotOpen"));
    }

    /** What was entered for the case before, when its decision is entered again; nothing for who is excluded from it. */
    public static Map<String, Object> before(
            MinutesDrafts drafts, String minutes, Map<String, Object> facts, StaffUser by) {
        String itemCase = itemCase(facts);
        drafts.requireOpen(minutes, itemCase, by.id());
        Map<String, Object> before = drafts.recorded(minutes, itemCase);
        return before.isEmpty() ? null : before;
    }

    /** Enters it. Nothing routes by it: the case itself says what follows, once the minutes are sealed. */
    public Map<String, Object> record(MinutesDrafts drafts, String minutes, StaffUser by) {
        drafts.recordDecision(minutes, itemCase, outcome, form, by.id());
        return Map.of();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "RecordedDecision[itemCase=" + itemCase + ", outcome=" + outcome + "]";
    }
}
