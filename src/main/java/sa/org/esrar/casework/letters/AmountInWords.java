package sa.org.esrar.casework.letters;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts of money as vouchers and agreements say them (glossary, section 13). */
public final class AmountInWords {

    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private AmountInWords() {}

    /**
     * «فقط أربعة آلاف وثمانمائة وخمسة وسبعون ريالاً وخمسون هللة لا غير».
     *
     * @param amount in riyals, 0 to 999,999,999.99, with two decimal places at most
     * @throws IllegalArgumentException for any other amount
     */
    public static String arabic(BigDecimal amount) {
        return "فقط " + join(amount, CountedNoun.RIYAL::words, CountedNoun.HALALA::words, " و") + " لا غير";
    }

    /** «1,500.00 ريال (فقط ألف وخمسمائة ريال لا غير)», of the same amounts. */
    public static String arabicWithFigures(BigDecimal amount) {
        return Words.figures(amount) + " ريال (" + arabic(amount) + ")";
    }

    /** "Only four thousand eight hundred seventy-five riyals and fifty halalas", of the same amounts. */
    public static String english(BigDecimal amount) {
        return "Only "
                + join(amount, riyals -> english(riyals, "riyal"), halalas -> english(halalas, "halala"), " and ");
    }

    static String english(long count, String noun) {
        String number = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).format(count);
        return number + " " + noun + (count == 1 ? "" : "s");
    }

    private static String join(
            BigDecimal amount,
            java.util.function.LongFunction<String> riyals,
            java.util.function.LongFunction<String> halalas,
            String and) {
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not an amount that is paid");
        }
        long whole = amount.longValue();
        long part =
                amount.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValue() % 100;
        List<String> words = new ArrayList<>();
        if (whole > 0 || part == 0) {
            words.add(riyals.apply(whole));
        }
        if (part > 0) {
            words.add(halalas.apply(part));
        }
        return String.join(and, words);
    }
}
