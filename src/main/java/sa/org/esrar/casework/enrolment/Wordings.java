package sa.org.esrar.casework.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.TypedText;

/** The words under which lists name columns and choices, in both languages; several words stand apart by a bar. */
@Component
class Wordings {

    private final Messages messages;
    private final Categories categories;

    Wordings(Messages messages, Categories categories) {
        this.messages = messages;
        this.categories = categories;
    }

    /** The field that a heading names. */
    Optional<PersonField> field(String heading) {
        String key = key(heading);
        return Stream.of(PersonField.values())
                .filter(field -> key.equals(key(field.fieldName()))
                        || words("enrolment.headings." + field.fieldName()).anyMatch(key::equals))
                .findFirst();
    }

    /** For each field with choices the code of every word that means it. */
    Map<PersonField, Map<String, String>> choices() {
        Map<PersonField, Map<String, String>> all = new HashMap<>();
        all.put(PersonField.OWNER, codes("owner", List.of("OWN", "SHARED", "RELATIVE")));
        all.put(PersonField.ADDRESS_FORM, constants("addressForm", AddressForm.values()));
        all.put(PersonField.CHANNELS, constants("channel", Channel.values()));
        all.put(
                PersonField.CONTACT_TIME,
                codes("contactTime", List.of("MORNING", "AFTER_DHUHR", "AFTER_ASR", "AFTER_MAGHRIB", "AFTER_ISHA")));
        all.put(PersonField.RELATION, constants("relation", Relation.values()));
        all.put(PersonField.MEMBER, codes("member", List.of("YES", "NO")));
        all.put(PersonField.LANGUAGE, codes("language", List.of("ar", "en")));
        all.put(PersonField.CATEGORY, listed(categories.categories()));
        all.put(PersonField.FIELD, listed(categories.fields()));
        return all;
    }

    private Map<String, String> constants(String group, Enum<?>[] values) {
        return codes(group, Stream.of(values).map(Enum::name).toList());
    }

    private Map<String, String> codes(String group, List<String> codes) {
        Map<String, String> byWord = new HashMap<>();
        for (String code : codes) {
            byWord.put(key(code), code);
            words("enrolment.words." + group + "." + code).forEach(word -> byWord.put(word, code));
        }
        return byWord;
    }

    private static Map<String, String> listed(List<Categories.Choice> choices) {
        Map<String, String> byWord = new HashMap<>();
        for (Categories.Choice choice : choices) {
            byWord.put(key(choice.code()), choice.code());
            byWord.put(key(choice.name().ar()), choice.code());
            byWord.put(key(choice.name().en()), choice.code());
        }
        return byWord;
    }

    private Stream<String> words(String code) {
        Localized both = messages.find(code).orElse(new Localized("", ""));
        return Stream.of(both.ar(), both.en())
                .flatMap(words -> Stream.of(words.split("\\|")))
                .map(Wordings::key)
                .filter(word -> !word.isEmpty());
    }

    /** Equal for what readers take for one word: vowel marks, hamza, ta marbuta, case, blanks and bars do not count. */
    static String key(String word) {
        return TypedText.clean(word)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Mn}\u0640_:*()\\s-]", "")
                .replaceAll("[أإآ]", "ا")
                .replace('ة', 'ه')
                .replace('ى', 'ي');
    }
}
