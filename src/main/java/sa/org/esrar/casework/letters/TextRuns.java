package sa.org.esrar.casework.letters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed text as it can be printed: without hidden characters, with the digits 0-9, and cut where the direction or the font
 * changes. Dates, case numbers, telephone numbers, IBANs and Latin words keep their order within Arabic.
 */
final class TextRuns {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\ufe00-\ufe0f]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LEFT_TO_RIGHT = Pattern.compile(
            "\\+?[\\p{IsLatin}\\d]+(?:(?:[-./:@_&'’#=?+%×]+|,(?=\\d)| |[:,;] (?=\\p{IsLatin}))\\+?[\\p{IsLatin}\\d]+)*[%/]?");

    /** Stands for a character that no font has. */
    private static final int UNKNOWN = '\u25a1';

    private TextRuns() {}

    /** Where a run's direction comes from. */
    enum Direction {
        /** Its own letters, or what is around it. */
        AS_IT_IS,
        LEFT_TO_RIGHT,
        /** Signs alone, such as « (»: between two numbers they would take the direction of the numbers. */
        RIGHT_TO_LEFT
    }

    /**
     * @param direction within a paragraph from right to left
     * @param spare set in the spare font, because the letter's own has not all of it
     */
    record Run(String text, Direction direction, boolean spare) {}

    /** One line of text: line breaks and rows of spaces become one space. */
    static String clean(String typed) {
        String visible = HIDDEN.matcher(SPACES.matcher(typed).replaceAll(" ")).replaceAll("");
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(visible, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** @param own whether the letter's font has a character, {@code spare} whether the spare font has it */
    static List<Run> of(String typed, IntPredicate own, IntPredicate spare) {
        String text = clean(typed);
        List<Run> runs = new ArrayList<>();
        Matcher found = LEFT_TO_RIGHT.matcher(text);
        int at = 0;
        while (found.find()) {
            byFont(text.substring(at, found.start()), between(text, at, found.start()), own, spare, runs);
            byFont(found.group(), Direction.LEFT_TO_RIGHT, own, spare, runs);
            at = found.end();
        }
        byFont(text.substring(at), Direction.AS_IT_IS, own, spare, runs);
        return runs;
    }

    private static Direction between(String text, int from, int to) {
        boolean signsOnly = from > 0 && text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
        return signsOnly ? Direction.RIGHT_TO_LEFT : Direction.AS_IT_IS;
    }

    private static void byFont(String text, Direction direction, IntPredicate own, IntPredicate spare, List<Run> runs) {
        StringBuilder run = new StringBuilder();
        boolean inSpare = false;
        for (int c : text.codePoints().toArray()) {
            boolean known = own.test(c) || spare.test(c);
            int shown = known ? c : UNKNOWN;
            boolean needsSpare = !own.test(shown);
            if (needsSpare != inSpare && !run.isEmpty()) {
                runs.add(new Run(run.toString(), direction, inSpare));
                run.setLength(0);
            }
            inSpare = needsSpare;
            run.appendCodePoint(shown);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), direction, inSpare));
        }
    }
}
