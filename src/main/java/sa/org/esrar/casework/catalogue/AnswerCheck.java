package sa.org.esrar.casework.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.catalogue.Catalogue.Checked;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;

/** Checks and normalises the answers of a form, field by field. */
@Component
class AnswerCheck {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_LINES = 50;

    private final AnswerReader reader;

    AnswerCheck(AnswerReader reader) {
        this.reader = reader;
    }

    Checked check(List<FormFieldDefinition> fields, Map<String, Object> answers, boolean complete, String prefix) {
        Map<String, Object> read = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (FormFieldDefinition field : fields) {
            String path = prefix + field.name();
            int before = problems.size();
            Object value = value(field, answers.get(field.name()), complete, path, problems);
            if (value != null) {
                read.put(field.name(), value);
            } else if (complete && problems.size() == before && isRequired(field, read)) {
                problems.add(new FieldProblem(
                        path,
                        field.type().equals("accept") ? "catalogue.accept.required" : "catalogue.answer.required"));
            }
        }
        Set<String> known = fields.stream().map(FormFieldDefinition::name).collect(Collectors.toSet());
        answers.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .forEach(name -> problems.add(new FieldProblem(prefix + name, "catalogue.field.unknown")));
        return new Checked(read, List.copyOf(problems));
    }

    /** Whether a field must be answered, given the answers before it. */
    static boolean isRequired(FormFieldDefinition field, Map<String, Object> answers) {
        return field.required()
                || (field.requiredWhen() != null && Boolean.TRUE.equals(answers.get(field.requiredWhen())));
    }

    /** The normalised value, or null when there is none or it is wrong; what is wrong is added to the problems. */
    private Object value(
            FormFieldDefinition field, Object typed, boolean complete, String path, List<FieldProblem> problems) {
        if (field.type().equals("lines")) {
            return lines(field, typed, complete, path, problems);
        }
        try {
            return reader.read(field, typed);
        } catch (WrongAnswerException wrong) {
            problems.add(new FieldProblem(path, wrong.code(), wrong.arguments()));
            return null;
        }
    }

    private List<Map<String, Object>> lines(
            FormFieldDefinition field, Object typed, boolean complete, String path, List<FieldProblem> problems) {
        if (typed == null || "".equals(typed)) {
            return null;
        }
        if (!(typed instanceof List<?> lines)) {
            problems.add(new FieldProblem(path, "catalogue.lines.format"));
            return null;
        }
        int most = field.max() == null ? MOST_LINES : field.max().intValue();
        if (lines.size() > most) {
            problems.add(new FieldProblem(path, "catalogue.lines.tooMany", most));
            return null;
        }
        List<Map<String, Object>> read = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = path + "[" + index + "]";
            if (!(lines.get(index) instanceof Map<?, ?> cells)) {
                problems.add(new FieldProblem(line, "catalogue.lines.format"));
                continue;
            }
            Checked checked = check(field.columns(), named(cells), complete, line + ".");
            problems.addAll(checked.problems());
            if (!checked.answers().isEmpty()) {
                read.add(checked.answers());
            }
        }
        return read.isEmpty() ? null : read;
    }

    private static Map<String, Object> named(Map<?, ?> cells) {
        Map<String, Object> named = new LinkedHashMap<>();
        cells.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
