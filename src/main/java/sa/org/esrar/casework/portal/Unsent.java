package sa.org.esrar.casework.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a page whose visit was over when it was sent: it travels through the door in the form itself, so
 * that nothing is lost and nothing is kept.
 *
 * @param step where it was to go, the last part of its address
 * @param fields as they were sent
 */
record Unsent(String step, List<Field> fields) {

    private static final String STEP = "unsent";
    private static final String PREFIX = "unsent.";
    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,20}");

    /** What is sent along through the door. */
    static Optional<Unsent> of(MultiValueMap<String, String> door) {
        String step = door.getFirst(STEP);
        if (step == null || !PLAIN.matcher(step).matches()) {
            return Optional.empty();
        }
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        door.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), values);
            }
        });
        return Optional.of(new Unsent(step, listed(fields)));
    }

    /** What a step was sent whose visit is over. */
    static Optional<Unsent> of(String address, Map<String, String[]> sent) {
        String step = address.substring(address.lastIndexOf('/') + 1);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        sent.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, List.of(values));
            }
        });
        boolean typed = fields.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
        return typed && PLAIN.matcher(step).matches()
                ? Optional.of(new Unsent(step, listed(fields)))
                : Optional.empty();
    }

    /** As it was sent the first time. */
    MultiValueMap<String, String> form() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(field -> form.add(field.name(), field.value()));
        return form;
    }

    private static List<Field> listed(MultiValueMap<String, String> fields) {
        List<Field> all = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> all.add(new Field(name, value))));
        return all;
    }

    record Field(String name, String value) {}
}
