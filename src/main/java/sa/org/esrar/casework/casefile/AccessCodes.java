package sa.org.esrar.casework.casefile;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.Protection;

/** Access codes for tracking: ten characters of Crockford's base 32 (50 bits), kept only as a keyed hash per case. */
@Component
class AccessCodes {

    static final int LENGTH = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PURPOSE = "casefile.accessCode";
    private static final int LONGEST = 60;

    private final SecureRandom random = new SecureRandom();
    private final Protection protection;

    AccessCodes(Protection protection) {
        this.protection = protection;
    }

    String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    byte[] hash(String caseNumber, String code) {
        return protection.lookupHash(PURPOSE, caseNumber + ' ' + code);
    }

    /** Compares in the same time for any answer; a code that cannot be one is compared all the same. */
    boolean matches(String caseNumber, String typed, byte[] hash) {
        return protection.isLookupHash(PURPOSE, caseNumber + ' ' + normalise(typed), hash);
    }

    /** As Crockford reads it: any case, I and L are 1, O is 0, dashes and spaces mean nothing. */
    static String normalise(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return "";
        }
        return CaseNumbers.compact(typed)
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0')
                .replace("-", "");
    }
}
