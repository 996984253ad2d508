package sa.org.esrar.casework.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Messages;

/** What is wrong, in words beside each field. */
@Component
public class FieldProblems {

    private final Messages messages;

    FieldProblems(Messages messages) {
        this.messages = messages;
    }

    /** By field, in the order in which they were found. */
    public Map<String, String> worded(List<FieldProblem> problems, Locale locale) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        problems.forEach(problem -> byField.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(messages.text(problem.code(), locale.getLanguage(), problem.arguments())));
        Map<String, String> worded = new LinkedHashMap<>();
        byField.forEach((field, texts) -> worded.put(field, String.join(" ", texts)));
        return worded;
    }
}
