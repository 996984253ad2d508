package sa.org.esrar.casework.committees.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the secretary adds to the text that the system writes.
 *
 * @param remarks null when there are none
 * @param attachments by name
 * @param discussion what was said, by case
 * @param revised cases whose decision is entered again before the text is frozen
 * @param answers to requested changes and objections of the version before, by who voted
 */
public record DraftMinutes(
        String remarks,
        List<String> attachments,
        Map<String, String> discussion,
        Set<String> revised,
        Map<String, String> answers) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "DraftMinutes[revised=" + revised + "]";
    }
}
