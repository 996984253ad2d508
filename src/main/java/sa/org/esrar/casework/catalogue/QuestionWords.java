package sa.org.esrar.casework.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sa.org.esrar.casework.parties.TypedText;

/** The words of a question that tell what it is about, equal for spellings and endings that a reader takes for one. */
final class QuestionWords {

    private static final Pattern MARKS_AND_TATWEEL = Pattern.compile("[\\p{M}\u0640\u0621]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> SAY_NOTHING = Set.copyOf(List.of(
            ("في من علي عن الي ما هل وهل فهل كم متي كيف اين وين ماذا لماذا ليش لو هذا هذه ان او ثم مع بعد قبل لا لم لن نعم فيه"
                            + " وش ايش ابغي ابي عندي لي انا هو هي كان تكون يكون اقدر يمكن ممكن انتم نحن عليكم السلام ورحمه الله"
                            + " the an of to in on is are do does my me can may what when how where for and or it be with you your if we us")
                    .split(" ")));
    private static final List<String> BEFORE = List.of("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل");
    private static final List<String> AFTER = List.of("كم", "ها", "هم", "نا", "ات", "ون", "ين", "يه", "ه", "ي", "s");
    private static final int SHORTEST = 3;

    private QuestionWords() {}

    /** Every word in its plain spelling, in order. */
    static List<String> all(String text) {
        // The decomposed form leaves hamza and madda as marks, so that أ إ آ ؤ ئ lose them with the vowels.
        String bare = MARKS_AND_TATWEEL
                .matcher(Normalizer.normalize(TypedText.clean(text), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه');
        return Arrays.stream(NOT_A_WORD.split(bare))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that say something, without what is put before and after them. */
    static Set<String> telling(String text) {
        return all(text).stream()
                .filter(word -> word.length() > 1 && !SAY_NOTHING.contains(word))
                .map(QuestionWords::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String stem(String word) {
        String stem = word;
        for (String before : BEFORE) {
            if (stem.startsWith(before) && stem.length() - before.length() >= SHORTEST) {
                stem = stem.substring(before.length());
                break;
            }
        }
        for (String after : AFTER) {
            if (stem.endsWith(after) && stem.length() - after.length() >= SHORTEST) {
                return stem.substring(0, stem.length() - after.length());
            }
        }
        return stem;
    }
}
