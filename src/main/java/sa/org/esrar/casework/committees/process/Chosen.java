package sa.org.esrar.casework.committees.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.workflow.FormReader;

/** Ids that were ticked in a form: which of them there are the service knows. */
final class Chosen {

    private static final int LONGEST = 64;

    private Chosen() {}

    /** Each once; what is no id is left out. */
    static List<String> of(Object sent) {
        return sent instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(id -> id.length() <= LONGEST)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The ids ticked for each case. */
    static Map<String, List<String>> byCase(FormReader reader, String field) {
        Map<String, List<String>> byCase = new LinkedHashMap<>();
        reader.values(field).forEach((caseNumber, sent) -> byCase.put(caseNumber, of(sent)));
        return byCase;
    }

    /** A text for each case, or for each person; without the empty ones. */
    static Map<String, String> texts(FormReader reader, String field, int longest) {
        FormReader part = reader.part(field);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String of : reader.values(field).keySet()) {
            String text = part.text(of, false, longest);
            if (text != null) {
                texts.put(of, text);
            }
        }
        return texts;
    }
}
