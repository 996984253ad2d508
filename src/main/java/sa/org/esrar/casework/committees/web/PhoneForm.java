package sa.org.esrar.casework.committees.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.committees.minutes.PhoneTask;

/** What a page sent, as the task's form in Tasklist sends it. */
final class PhoneForm {

    private static final Map<PhoneTask, List<String>> FIELDS = Map.of(
            PhoneTask.APPROVE, List.of("version", "choice", "reasons"),
            PhoneTask.ENDORSE, List.of("endorsed", "reason"),
            PhoneTask.RESOLVE, List.of("objection", "boardOn"),
            PhoneTask.BOARD, List.of("outcome", "reference", "decidedOn", "reasons"));

    private static final Set<String> WORDS = Set.of("reason", "reasons");

    /** One field for each objection; what follows is whose. */
    static final String ANSWER_TO = "answer.";

    private PhoneForm() {}

    static Map<String, Object> of(PhoneTask task, MultiValueMap<String, String> sent) {
        Map<String, Object> form = new HashMap<>();
        FIELDS.get(task).stream().filter(sent::containsKey).forEach(field -> form.put(field, sent.getFirst(field)));
        if (task == PhoneTask.APPROVE) {
            form.put("recusedItems", List.copyOf(sent.getOrDefault("recusedItems", List.of())));
        }
        if (task == PhoneTask.RESOLVE) {
            form.put("answers", answers(sent));
        }
        return form;
    }

    /** What somebody wrote in words, so that it is not lost where it is not recorded. */
    static List<String> typed(MultiValueMap<String, String> sent) {
        return sent.toSingleValueMap().entrySet().stream()
                .filter(field ->
                        WORDS.contains(field.getKey()) || field.getKey().startsWith(ANSWER_TO))
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Map<String, Object>> answers(MultiValueMap<String, String> sent) {
        List<Map<String, Object>> answers = new ArrayList<>();
        sent.forEach((field, values) -> {
            if (field.startsWith(ANSWER_TO)) {
                answers.add(Map.of("user", field.substring(ANSWER_TO.length()), "text", values.get(0)));
            }
        });
        return answers;
    }

    /** What is wrong, by the field's name on the page: rows of answers are named by whom they answer. */
    static Map<String, String> onPage(Map<String, String> problems, Map<String, Object> form) {
        Map<String, String> named = new HashMap<>();
        List<?> rows = form.get("answers") instanceof List<?> list ? list : List.of();
        problems.forEach((field, text) -> {
            String name = field;
            for (int row = 0; row < rows.size(); row++) {
                if (field.startsWith("answers[" + row + "]") && rows.get(row) instanceof Map<?, ?> answer) {
                    name = ANSWER_TO + answer.get("user");
                }
            }
            named.put(name, text);
        });
        return named;
    }
}
