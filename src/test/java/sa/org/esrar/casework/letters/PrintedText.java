package sa.org.esrar.casework.letters;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters and digits that stand on paper, line by line, read in both directions. PDFBox's own lines are of no use for
 * Arabic: where a font moves two letters together it takes them for two words and turns each.
 *
 * @param arabic each line from right to left
 * @param latin each line from left to right
 */
public record PrintedText(String arabic, String latin) {

    private static final Pattern LAM_ALEF = Pattern.compile("ل[اأإآ]");

    public static PrintedText of(byte[] pdf) throws IOException {
        return of(pdf, 1, Integer.MAX_VALUE);
    }

    static PrintedText of(byte[] pdf, int firstPage, int lastPage) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Positions positions = new Positions();
            positions.setStartPage(firstPage);
            positions.setEndPage(lastPage);
            positions.getText(document);
            Comparator<TextPosition> leftToRight = Comparator.comparing(TextPosition::getXDirAdj);
            return new PrintedText(positions.read(leftToRight.reversed()), positions.read(leftToRight));
        }
    }

    /** How wide a line is on which nothing else stands, in points. */
    static double width(byte[] pdf, String line) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Positions positions = new Positions();
            positions.getText(document);
            return positions.lines.values().stream()
                    .flatMap(page -> page.values().stream())
                    .filter(all -> letters(all.stream()
                                    .sorted(Comparator.comparing(TextPosition::getXDirAdj)
                                            .reversed())
                                    .map(TextPosition::getUnicode)
                                    .collect(Collectors.joining()))
                            .equals(letters(line)))
                    .mapToDouble(all -> all.stream()
                            .mapToDouble(TextPosition::getWidthDirAdj)
                            .sum())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether a text stands there as a whole; it may go on in the next line. */
    public boolean says(String text) {
        String letters = letters(text);
        return arabic.contains(letters)
                || latin.contains(letters)
                || LAM_ALEF.matcher(letters).find() && withoutLamAndAlef(arabic).contains(withoutLamAndAlef(letters));
    }

    /** Some fonts set the alef of a lam-alef further right than its lam. */
    private static String withoutLamAndAlef(String letters) {
        return letters.replaceAll("[لاأإآ]", "");
    }

    /** Letters and digits alone: the order of marks, and the direction of signs, differ from font to font. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{Nd}]+|\u0640", "");
    }

    private static final class Positions extends PDFTextStripper {

        /** Marks and some letters are set a little higher or lower than their line. */
        private static final float SAME_LINE = 3;

        private final Map<Integer, TreeMap<Float, List<TextPosition>>> lines = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            TreeMap<Float, List<TextPosition>> page =
                    lines.computeIfAbsent(getCurrentPageNo(), number -> new TreeMap<>());
            float y = position.getYDirAdj();
            NavigableMap<Float, List<TextPosition>> near = page.subMap(y - SAME_LINE, true, y + SAME_LINE, true);
            (near.isEmpty()
                            ? page.computeIfAbsent(y, line -> new ArrayList<>())
                            : near.firstEntry().getValue())
                    .add(position);
        }

        String read(Comparator<TextPosition> direction) {
            return letters(lines.values().stream()
                    .flatMap(page -> page.values().stream())
                    .flatMap(line -> line.stream().sorted(direction))
                    .map(TextPosition::getUnicode)
                    .collect(Collectors.joining()));
        }
    }
}
