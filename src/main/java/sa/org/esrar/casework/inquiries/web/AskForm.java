package sa.org.esrar.casework.inquiries.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.inquiries.AskQuestion;
import sa.org.esrar.casework.inquiries.InquiryKind;
import sa.org.esrar.casework.parties.AddressForm;

/** The fields of the page on which people ask, as they are sent. */
final class AskForm {

    /** In the order of the page. */
    static final List<String> FIELDS =
            List.of("question", "kind", "category", "field", "name", "addressForm", "mobile", "email");

    private AskForm() {}

    static AskQuestion read(MultiValueMap<String, String> form, String language) {
        return new AskQuestion(
                choice(InquiryKind.values(), form.getFirst("kind")),
                form.getFirst("question"),
                form.getFirst("category"),
                form.getFirst("field"),
                form.getFirst("name"),
                form.getFirst("mobile"),
                form.getFirst("email"),
                choice(AddressForm.values(), form.getFirst("addressForm")),
                language);
    }

    /** What was typed, to stand in the fields again. */
    static Map<String, String> typed(MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field ->
                typed.put(field, Optional.ofNullable(form.getFirst(field)).orElse("")));
        return typed;
    }

    /** As the fields stand on the page. */
    static Map<String, String> inOrder(Map<String, String> found) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.stream().filter(found::containsKey).forEach(field -> ordered.put(field, found.get(field)));
        found.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static <E extends Enum<E>> E choice(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
