package sa.org.esrar.casework.complaints.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.portal.FieldProblems;

/** Codes and problems in words. */
@Component
class ComplaintMessages {

    private final Messages messages;
    private final FieldProblems problems;

    ComplaintMessages(Messages messages, FieldProblems problems) {
        this.messages = messages;
        this.problems = problems;
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

    /** By field, in the order in which they were found; the person's fields without their prefix. */
    Map<String, String> worded(List<FieldProblem> found, Locale locale) {
        return problems.worded(
                found.stream()
                        .map(problem -> new FieldProblem(
                                problem.field().replace("person.", ""), problem.code(), problem.arguments()))
                        .toList(),
                locale);
    }

    record Choice(String code, String label) {}
}
