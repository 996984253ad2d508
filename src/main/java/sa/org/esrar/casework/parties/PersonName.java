package sa.org.esrar.casework.parties;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a name may be: 1 to 120 characters of letters in any script, of one word or more. */
final class PersonName {

    static final int LONGEST = 120;

    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M} '’ʼ.()-]+");
    private static final Pattern ESTABLISHMENT = Pattern.compile("[\\p{L}\\p{M}0-9 '’ʼ.()&/-]+");
    private static final Pattern ANY_LETTER = Pattern.compile("\\p{L}");
    private static final String TATWEEL = "\u0640";

    private PersonName() {}

    /** The name cleaned, or nothing when it holds digits (of a person), emoji, control or other signs, or no letter. */
    static Optional<String> read(String typed, boolean establishment) {
        String clean = TypedText.clean(typed).replace(TATWEEL, "");
        Pattern allowed = establishment ? ESTABLISHMENT : PERSON;
        return Optional.of(clean)
                .filter(name -> allowed.matcher(name).matches()
                        && ANY_LETTER.matcher(name).find());
    }

    static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST;
    }
}
