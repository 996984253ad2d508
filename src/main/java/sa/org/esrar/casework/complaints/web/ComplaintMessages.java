package sa.org.esrar.casework.complaints.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;

/** Codes and problems in words. */
@Component
class ComplaintMessages {

    private final Messages messages;

    ComplaintMessages(Messages messages) {
        this.messages = messages;
    }

    String text(String code, String language, Object... arguments) {
        return messages.text("complaints." + code, language, arguments);
    }

    /** The label of a code in both languages; null for none. */
    Localized label(String group, Enum<?> code) {
        return code == null ? null : coded(group, code.name());
    }

    Localized coded(String group, String code) {
        return code == null ? null : messages.both("complaints." + group + "." + code);
    }

    /** A choice of codes with their labels, in their order. */
    List<Choice> choices(String group, Enum<?>[] codes, String language) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), label(group, code).in(language)))
                .toList();
    }

    /** The number as it is read aloud. */
    String spoken(String caseNumber, String language) {
        return "en".equals(language)
                ? text("page.spoken", language, CaseNumbers.shortForm(caseNumber))
                : CaseNumbers.spoken(caseNumber);
    }

    /** By field, in the order in which they were found; the person's fields without their prefix. */
    Map<String, String> worded(List<FieldProblem> problems, String language) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        problems.forEach(
                problem -> byField.computeIfAbsent(problem.field().replace("person.", ""), field -> new ArrayList<>())
                        .add(messages.text(problem.code(), language, problem.arguments())));
        Map<String, String> worded = new LinkedHashMap<>();
        byField.forEach((field, texts) -> worded.put(field, String.join(" ", texts)));
        return worded;
    }

    String refusal(String code, String language, Object... arguments) {
        return messages.text(code, language, arguments);
    }

    record Choice(String code, String label) {}
}
