package sa.org.esrar.casework.workflow.absence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;

/** What is wrong, in words beside each field of a page. */
@Component
class FieldTexts {

    private final Messages messages;

    FieldTexts(Messages messages) {
        this.messages = messages;
    }

    Map<String, String> of(InvalidInputException wrong, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        wrong.problems()
                .forEach(problem -> texts.merge(
                        problem.field(),
                        messages.text(problem.code(), language, problem.arguments()),
                        (one, another) -> one + " " + another));
        return texts;
    }
}
