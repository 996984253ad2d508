package sa.org.esrar.casework.committees.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/**
 * A decision as it is entered into minutes.
 *
 * @param form the fields that its form has, as they were typed
 */
public record RecordedDecision(String itemCase, String outcome, Map<String, Object> form) {

    /** What was typed and is no field of the form is not kept. */
    static RecordedDecision of(String itemCase, String outcome, Map<String, Object> typed, List<FormField> fields) {
        Map<String, Object> kept = new LinkedHashMap<>();
        fields.stream()
                .map(FormField::name)
                .filter(name -> typed.get(name) != null)
                .forEach(name -> kept.put(name, typed.get(name)));
        return new RecordedDecision(itemCase, outcome, kept);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "RecordedDecision[itemCase=" + itemCase + ", outcome=" + outcome + "]";
    }
}
