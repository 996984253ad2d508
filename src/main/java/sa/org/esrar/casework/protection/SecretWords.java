package sa.org.esrar.casework.protection;

import java.security.SecureRandom;

/** Random letters and digits for addresses that nobody guesses: five bits each, in small letters, without i, l, o and u. */
public final class SecretWords {

    /** For patterns: one such letter. */
    public static final String LETTER = "[abcdefghjkmnpqrstvwxyz0123456789]";

    private static final String LETTERS = LETTER.substring(1, LETTER.length() - 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretWords() {}

    public static String ofLength(int length) {
        StringBuilder word = new StringBuilder(length);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        return word.toString();
    }
}
