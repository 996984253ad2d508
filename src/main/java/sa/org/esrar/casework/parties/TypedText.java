package sa.org.esrar.casework.parties;

import java.text.Normalizer;

/** What people type and paste, before anything else looks at it. */
public final class TypedText {

    private TypedText() {}

    /**
     * Any script's digits as 0–9, full-width signs as plain ones, every kind of blank as a space; direction marks, joiners
     * and other invisible characters gone; no blanks at the ends. Other characters stay, also forbidden ones.
     *
     * @return never null; empty for null
     */
    public static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(c -> append(clean, c));
        return clean.toString().replaceAll(" {2,}", " ").strip();
    }

    private static void append(StringBuilder clean, int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return;
        }
        if (Character.isDigit(c)) {
            clean.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            clean.append(' ');
        } else {
            clean.appendCodePoint(c);
        }
    }
}
