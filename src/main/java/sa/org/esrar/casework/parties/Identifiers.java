package sa.org.esrar.casework.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers and addresses as people type them, Arabic-Indic and Persian digits and pasted direction marks
 * included. Each method returns the one form that is stored and hashed, or nothing when it cannot be right.
 */
public final class Identifiers {

    private static final Pattern PERSON = Pattern.compile("[12]\\d{9}");
    private static final Pattern ESTABLISHMENT = Pattern.compile("7\\d{9}");
    private static final Pattern LIKELY_MOBILE = Pattern.compile("(?:(?:\\+|00)?9660?|0)?(5\\d{8})");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()./-]{7,24}");
    private static final Pattern SAUDI_IBAN = Pattern.compile("SA\\d{22}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int EMAIL_LENGTH = 254;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private Identifiers() {}

    /** A national identity or Iqama number: ten digits from 1 or 2, the last one a check digit (Luhn). */
    public static Optional<String> nationalId(String typed) {
        return Optional.of(withoutSeparators(typed))
                .filter(number -> PERSON.matcher(number).matches() && passesLuhn(number));
    }

    /** An establishment's unified number: ten digits from 7; it has no check digit. */
    public static Optional<String> establishmentNumber(String typed) {
        return Optional.of(withoutSeparators(typed))
                .filter(number -> ESTABLISHMENT.matcher(number).matches());
    }

    /** A Saudi mobile in E.164, e.g. {@code +966519990001}. */
    public static Optional<String> mobile(String typed) {
        String clean = TypedText.clean(typed);
        // The library would read letters as a keypad and text after the number as an extension.
        if (!TELEPHONE.matcher(clean).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(clean, "SA");
            boolean saudiMobile = numbers.isValidNumberForRegion(number, "SA")
                    && numbers.getNumberType(number) == PhoneNumberType.MOBILE;
            return saudiMobile ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * A Saudi mobile as {@link #mobile} reads it, or ten digits that look like one and are given to nobody: to whoever
     * types a number to sign in, both are the same.
     */
    public static Optional<String> likelyMobile(String typed) {
        return mobile(typed).or(() -> Optional.of(withoutSeparators(typed))
                .map(LIKELY_MOBILE::matcher)
                .filter(Matcher::matches)
                .map(likely -> "+966" + likely.group(1)));
    }

    /** An e-mail address with its domain in small letters; ASCII only, at most 254 characters. */
    public static Optional<String> email(String typed) {
        String clean = TypedText.clean(typed);
        if (clean.length() > EMAIL_LENGTH || !EMAIL.matcher(clean).matches()) {
            return Optional.empty();
        }
        int at = clean.lastIndexOf('@');
        return at > 64
                ? Optional.empty()
                : Optional.of(clean.substring(0, at) + clean.substring(at).toLowerCase(Locale.ROOT));
    }

    /** A Saudi IBAN without blanks: 24 characters whose check digits are right (ISO 13616, remainder 1 by 97). */
    public static Optional<String> iban(String typed) {
        String clean = TypedText.clean(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SAUDI_IBAN.matcher(clean).matches()) {
            return Optional.empty();
        }
        String rearranged = clean.substring(4) + "2810" + clean.substring(2, 4);
        return new BigInteger(rearranged).mod(IBAN_MODULUS).equals(BigInteger.ONE)
                ? Optional.of(clean)
                : Optional.empty();
    }

    private static String withoutSeparators(String typed) {
        return TypedText.clean(typed).replaceAll("[ -]", "");
    }

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
