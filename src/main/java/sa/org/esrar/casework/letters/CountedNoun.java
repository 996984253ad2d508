package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An Arabic noun and the numbers before it, in words (glossary, sections 12 and 13): three to ten take the opposite gender
 * and a plural, eleven to ninety-nine a singular accusative, hundreds, thousands and millions a singular genitive, and one
 * and two are the noun itself. ICU's spell-out knows no noun and is not fit for paper.
 *
 * @param two nominative
 * @param few 3 to 10
 * @param many 11 to 99
 * @param other after hundreds, thousands and millions
 */
record CountedNoun(String one, String two, String few, String many, String other, boolean feminine) {

    static final CountedNoun RIYAL = new CountedNoun("ريال واحد", "ريالان", "ريالات", "ريالاً", "ريال", false);
    static final CountedNoun HALALA = new CountedNoun("هللة واحدة", "هللتان", "هللات", "هللة", "هللة", true);
    static final CountedNoun DOCUMENT = new CountedNoun("مستند واحد", "مستندان", "مستندات", "مستنداً", "مستند", false);
    static final CountedNoun WORKING_DAY =
            new CountedNoun("يوم عمل واحد", "يوما عمل", "أيام عمل", "يوم عمل", "يوم عمل", false);

    /** The largest number that can be said. */
    static final long MOST = 999_999_999;

    private static final CountedNoun THOUSAND = new CountedNoun("ألف", "ألفان", "آلاف", "ألفاً", "ألف", false);
    private static final CountedNoun MILLION = new CountedNoun("مليون", "مليونان", "ملايين", "مليوناً", "مليون", false);

    private static final String[] UNITS = {
        "", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"
    };
    private static final String[] FEMININE_UNITS = {
        "", "إحدى", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"
    };
    private static final String[] TENS = {
        "", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"
    };
    private static final String[] HUNDREDS = {
        "", "مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"
    };
    private static final String AND = " و";
    private static final Map<String, String> GENITIVES = Map.of(
            "اثنا", "اثني", "اثنتا", "اثنتي", "مائتان", "مائتين", "مائتا", "مائتي", "ألفا", "ألفي", "يوما", "يومَي");

    /**
     * «ثلاثة مستندات», nominative.
     *
     * @param count 0 to {@link #MOST}
     */
    String words(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("cannot be said in words: " + count);
        }
        long last = count % 100;
        if (count > 2 && (last == 1 || last == 2)) {
            return words(count - last) + AND + words(last);
        }
        if (count == 0) {
            return "صفر " + other;
        }
        if (count <= 2) {
            return count == 1 ? one : two;
        }
        String number = number(count, last == 0);
        return number + " " + (last == 0 ? other : last <= 10 ? few : many);
    }

    /** The same after a preposition: «خلال يومَي عمل», «خلال عشرين يوم عمل». */
    String genitive(long count) {
        return Arrays.stream(words(count).split(" ")).map(CountedNoun::genitive).collect(Collectors.joining(" "));
    }

    /** @param before whether the noun follows at once: «مائتا ريال», but «مائتان وخمسون ريالاً» */
    private String number(long count, boolean before) {
        int millions = (int) (count / 1_000_000);
        int thousands = (int) (count / 1000 % 1000);
        int rest = (int) (count % 1000);
        List<String> parts = new ArrayList<>();
        if (millions > 0) {
            parts.add(MILLION.scale(millions, before && thousands == 0 && rest == 0));
        }
        if (thousands > 0) {
            parts.add(THOUSAND.scale(thousands, before && rest == 0));
        }
        if (rest > 0) {
            parts.add(belowThousand(rest, feminine, before));
        }
        return String.join(AND, parts);
    }

    /** So many thousands or millions within a larger number. */
    private String scale(int count, boolean before) {
        int last = count % 100;
        if (count > 2 && (last == 1 || last == 2)) {
            return scale(count - last, true) + AND + scale(last, before);
        }
        if (count == 1) {
            return one;
        }
        if (count == 2) {
            return before ? two.substring(0, two.length() - 1) : two;
        }
        String noun = last == 0 || last > 10 && before ? other : last <= 10 ? few : many;
        return belowThousand(count, false, last == 0) + " " + noun;
    }

    private static String belowThousand(int count, boolean feminine, boolean before) {
        String hundreds = count == 200 && before ? "مائتا" : HUNDREDS[count / 100];
        String rest = belowHundred(count % 100, feminine);
        return hundreds.isEmpty() || rest.isEmpty() ? hundreds + rest : hundreds + AND + rest;
    }

    private static String belowHundred(int count, boolean feminine) {
        String[] units = feminine ? FEMININE_UNITS : UNITS;
        if (count <= 10) {
            return units[count];
        }
        if (count < 20) {
            String unit =
                    switch (count) {
                        case 11 -> feminine ? "إحدى" : "أحد";
                        case 12 -> feminine ? "اثنتا" : "اثنا";
                        default -> units[count - 10];
                    };
            return unit + (feminine ? " عشرة" : " عشر");
        }
        String unit = feminine && count % 10 == 8 ? "ثمانٍ" : units[count % 10];
        return unit.isEmpty() ? TENS[count / 10] : unit + AND + TENS[count / 10];
    }

    private static String genitive(String word) {
        String and = word.length() > 4 && word.startsWith("و") && !word.startsWith("واحد") ? "و" : "";
        String bare = word.substring(and.length());
        String changed =
                GENITIVES.getOrDefault(bare, bare.replaceFirst("ون$", "ين").replaceFirst("ان$", "ين"));
        return and + (bare.equals("مليون") ? bare : changed);
    }
}
