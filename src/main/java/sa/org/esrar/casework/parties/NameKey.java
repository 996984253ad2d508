package sa.org.esrar.casework.parties;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form of a name under which it is searched: equal for spellings that Arabic readers take for one name (hamza, ta
 * marbuta, alif maqsura, vowel marks, tatweel, joined names), because no search library treats all of them alike.
 */
public final class NameKey {

    private static final Pattern MARKS_AND_TATWEEL = Pattern.compile("[\\p{M}\u0640\u0621'\u2019\u02bc`]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** Written apart or joined with the next word, both are common. */
    private static final Set<String> JOINED_TO_THE_NEXT = Set.of("عبد", "ابو", "ال");
    /** "Son of", "daughter of": in one paper, not in the other. */
    private static final Set<String> LINKS = Set.of("بن", "ابن", "بنت");

    private NameKey() {}

    public static String of(String name) {
        // The decomposed form leaves hamza and madda as marks, so that أ إ آ ؤ ئ lose them with the vowels.
        String bare = MARKS_AND_TATWEEL
                .matcher(Normalizer.normalize(TypedText.clean(name), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder letters = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT).codePoints().map(NameKey::letter).forEach(letters::appendCodePoint);
        List<String> words = Arrays.stream(NOT_A_WORD.split(letters))
                .filter(word -> !word.isEmpty())
                .toList();
        return String.join(" ", joined(words));
    }

    private static List<String> joined(List<String> words) {
        List<String> result = new ArrayList<>();
        StringBuilder prefix = new StringBuilder();
        for (String word : words) {
            if (JOINED_TO_THE_NEXT.contains(word)) {
                prefix.append(word);
            } else if (!LINKS.contains(word) || words.size() == 1) {
                result.add(prefix + word);
                prefix.setLength(0);
            }
        }
        if (!prefix.isEmpty()) {
            result.add(prefix.toString());
        }
        return result;
    }

    private static int letter(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ة', 'ہ', 'ھ' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک' -> 'ك';
            default -> c;
        };
    }
}
