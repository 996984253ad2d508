package sa.org.esrar.casework.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;

/** Answers from a page's form: {@code answers.<field>}, and for rows {@code answers.<field>[<row>].<column>}. */
final class FormAnswers {

    /** Rows that a page offers for a list; more can be added at the desk. */
    static final int ROWS = 5;

    private FormAnswers() {}

    static Map<String, Object> of(List<FormFieldDefinition> fields, MultiValueMap<String, String> form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormFieldDefinition field : fields) {
            Object answer = answer(field, form);
            if (answer != null) {
                answers.put(field.name(), answer);
            }
        }
        return answers;
    }

    /**
     * What was typed, for the form to show again. The rows stand as they were numbered when they were sent on, without
     * the empty ones between them, so that each problem meets its row.
     */
    static Map<String, String> typed(ServiceDefinition service, MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>(form.toSingleValueMap());
        for (FormFieldDefinition field : service.fields()) {
            String name = "answers." + field.name();
            List<Map<String, Object>> rows = "lines".equals(field.type()) ? rows(field, name, form) : null;
            if (rows != null) {
                typed.keySet().removeIf(key -> key.startsWith(name + "["));
                for (int i = 0; i < rows.size(); i++) {
                    String row = name + "[" + i + "].";
                    rows.get(i).forEach((column, value) -> typed.put(row + column, (String) value));
                }
            }
        }
        return typed;
    }

    /** Answers that were kept, as the form would send them. */
    static MultiValueMap<String, String> kept(ServiceDefinition service, Map<String, Object> answers) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (FormFieldDefinition field : service.fields()) {
            String name = "answers." + field.name();
            Object answer = answers.get(field.name());
            if (answer instanceof List<?> list && "lines".equals(field.type())) {
                for (int i = 0; i < list.size(); i++) {
                    String row = name + "[" + i + "].";
                    ((Map<?, ?>) list.get(i)).forEach((column, value) -> form.add(row + column, String.valueOf(value)));
                }
            } else if (answer instanceof List<?> list) {
                list.forEach(value -> form.add(name, String.valueOf(value)));
            } else if (answer != null) {
                form.add(name, String.valueOf(answer));
            }
        }
        return form;
    }

    private static Object answer(FormFieldDefinition field, MultiValueMap<String, String> form) {
        String name = "answers." + field.name();
        return switch (field.type()) {
            case "multi" -> form.containsKey(name) ? List.copyOf(form.get(name)) : null;
            case "lines" -> rows(field, name, form);
            case "boolean", "accept" -> {
                String typed = form.getFirst(name);
                yield typed == null || typed.isBlank() ? null : Boolean.valueOf(typed);
            }
            default -> {
                String typed = form.getFirst(name);
                yield typed == null || typed.isBlank() ? null : typed;
            }
        };
    }

    private static List<Map<String, Object>> rows(
            FormFieldDefinition field, String name, MultiValueMap<String, String> form) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (FormFieldDefinition column : field.columns()) {
                String typed = form.getFirst(name + "[" + i + "]." + column.name());
                if (typed != null && !typed.isBlank()) {
                    row.put(column.name(), typed);
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows.isEmpty() ? null : rows;
    }
}
