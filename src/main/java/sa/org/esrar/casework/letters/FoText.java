package sa.org.esrar.casework.letters;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import sa.org.esrar.casework.letters.TextRuns.Direction;

/** Writes typed text: each left-to-right run in its own direction, each character in a font that has it. */
final class FoText {

    private static final ArabicShaping JOINING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    /** As characters of their own, where the shaping leaves marks beside their letters instead of on them. */
    private static final Pattern SPACING_MARKS = Pattern.compile("[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]");

    /** A word of this length may be broken, so that nothing that was typed runs off the paper. */
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{24})(?=\\S)");

    private static final Pattern ARABIC =
            Pattern.compile("[(«]?\\p{IsArabic}(?:[^\\p{IsLatin}]*\\p{IsArabic}\\p{M}*)?[)»]?");

    private static final String RIGHT_TO_LEFT_MARK = "\u200f";
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final FoWriter fo;
    private final LetterFonts fonts;
    private final boolean rightToLeft;
    private final boolean inOwnFont;

    FoText(FoWriter fo, LetterFonts fonts, boolean rightToLeft) {
        this.fo = fo;
        this.fonts = fonts;
        this.rightToLeft = rightToLeft;
        // Some Arabic fonts have no Latin letters: an English letter is then set in the spare font as a whole.
        this.inOwnFont = rightToLeft || fonts.ownHas('A');
    }

    FoWriter fo() {
        return fo;
    }

    /** The font family of the paper. */
    String font() {
        return inOwnFont ? FopPrinter.FONT : FopPrinter.SPARE_FONT;
    }

    void block(String text) throws SAXException {
        block(text, "");
    }

    /** A block of text. @param attributes as {@link FoWriter#open} takes them */
    void block(String text, String attributes) throws SAXException {
        fo.open("block", attributes);
        write(text);
        fo.close();
    }

    void write(String text) throws SAXException {
        if (rightToLeft) {
            runs(text);
            return;
        }
        // On an English paper FOP joins Arabic letters, and keeps their signs, only where it is told.
        Matcher arabic = ARABIC.matcher(text);
        int at = 0;
        while (arabic.find()) {
            runs(text.substring(at, arabic.start()));
            fo.open("bidi-override", "direction: rtl; unicode-bidi: embed; script: arab");
            runs(arabic.group());
            fo.close();
            at = arabic.end();
        }
        runs(text.substring(at));
    }

    private void runs(String text) throws SAXException {
        for (TextRuns.Run run : TextRuns.of(text, this::has, this::otherHas)) {
            if (run.spare()) {
                fo.open("inline", "font-family: " + otherFont());
            }
            if (rightToLeft && run.direction() == Direction.LEFT_TO_RIGHT) {
                fo.open("bidi-override", "direction: ltr; unicode-bidi: embed")
                        .text(shaped(run))
                        .close();
            } else if (rightToLeft && run.direction() == Direction.RIGHT_TO_LEFT) {
                // Marks that count as Arabic letters keep the signs in the paragraph's direction (UAX #9).
                inFontOf(RIGHT_TO_LEFT_MARK).text(RIGHT_TO_LEFT_MARK).close();
                fo.text(shaped(run));
                inFontOf(RIGHT_TO_LEFT_MARK).text(RIGHT_TO_LEFT_MARK).close();
            } else {
                fo.text(shaped(run));
            }
            if (run.spare()) {
                fo.close();
            }
        }
    }

    /** So many spaces that stay. */
    void space(int count) throws SAXException {
        inFontOf(NO_BREAK_SPACE).text(NO_BREAK_SPACE.repeat(count)).close();
    }

    /** The number of the page, or with a reference that of the last one. */
    void pageNumber(String last) throws SAXException {
        // FOP measures an "M" while it does not know the last page yet.
        inFontOf("0M");
        if (last == null) {
            fo.empty("page-number");
        } else {
            fo.empty("page-number-citation-last", "ref-id: " + last);
        }
        fo.close();
    }

    private FoWriter inFontOf(String characters) throws SAXException {
        boolean here = characters.chars().allMatch(this::has);
        return fo.open("inline", "font-family: " + (here ? font() : otherFont()));
    }

    private boolean has(int character) {
        return inOwnFont ? fonts.ownHas(character) : fonts.spareHas(character);
    }

    private boolean otherHas(int character) {
        return inOwnFont ? fonts.spareHas(character) : fonts.ownHas(character);
    }

    private String otherFont() {
        return inOwnFont ? FopPrinter.SPARE_FONT : FopPrinter.FONT;
    }

    /**
     * DejaVu's own rules for joining letters are beyond FOP (2.11 leaves every letter in its initial form), so it gets the
     * joined forms that Unicode has as characters.
     */
    private String shaped(TextRuns.Run run) throws SAXException {
        String text = LONG_WORD.matcher(run.text()).replaceAll("$1\u200b");
        boolean spare = run.spare() == inOwnFont;
        if (!spare && fonts.own() != fonts.spare()) {
            return text;
        }
        try {
            Matcher marks = SPACING_MARKS.matcher(JOINING.shape(text));
            return marks.replaceAll(mark ->
                    Normalizer.normalize(mark.group(), Normalizer.Form.NFKC).replaceAll("[ \u0640]", ""));
        } catch (ArabicShapingException e) {
            throw new SAXException(e);
        }
    }
}
