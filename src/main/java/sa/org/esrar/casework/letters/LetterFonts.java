package sa.org.esrar.casework.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import sa.org.esrar.casework.fonts.TrueType;

/**
 * The fonts that letters carry with them: the first Arabic one that is found, and DejaVu for what it lacks. DejaVu comes
 * with the program, so that a letter can be printed on a machine without any font.
 */
final class LetterFonts {

    private static final Family PLEX = new Family(TrueType.FAMILY, TrueType.REGULAR.path(), TrueType.BOLD.path(), true);

    private static final Family NASKH =
            new Family("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf", false);
    private static final Family SANS =
            new Family("Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", false);

    static final Family DEJAVU = new Family(
            "DejaVu Sans",
            "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
            "net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf",
            true);

    static final List<Family> IN_ORDER = List.of(PLEX, NASKH, SANS, DEJAVU);

    private static final String HOME = System.getProperty("user.home", "/");
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(HOME, ".local/share/fonts"),
            Path.of(HOME, ".fonts"),
            Path.of(HOME, "Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("C:/Windows/Fonts"));
    private static final int DEPTH = 6;

    // FOP fails on characters beyond the first plane.
    private static final int BEYOND = 0x10000;

    private final Face own;
    private final Face spare;

    private LetterFonts(Face own, Face spare) {
        this.own = own;
        this.spare = spare;
    }

    /** @param onClassPath or a file name that is looked for in the machine's folders of fonts */
    record Family(String name, String regular, String bold, boolean onClassPath) {}

    /** The files of a family that was found. */
    record Face(String name, byte[] regular, byte[] bold, BitSet characters) {}

    /** The first family of a list that is found here; DejaVu always is. */
    static LetterFonts find(List<Family> inOrder) {
        Face spare = load(DEJAVU).orElseThrow(() -> new IllegalStateException("no font " + DEJAVU.regular()));
        return inOrder.stream()
                .flatMap(family -> (family.equals(DEJAVU) ? Optional.of(spare) : load(family)).stream())
                .findFirst()
                .map(own -> new LetterFonts(own, spare))
                .orElseGet(() -> new LetterFonts(spare, spare));
    }

    Face own() {
        return own;
    }

    Face spare() {
        return spare;
    }

    boolean ownHas(int character) {
        return own.characters().get(character);
    }

    boolean spareHas(int character) {
        return spare.characters().get(character);
    }

    private static Optional<Face> load(Family family) {
        Optional<byte[]> regular = read(family, family.regular());
        Optional<byte[]> bold = read(family, family.bold());
        return regular.isEmpty() || bold.isEmpty()
                ? Optional.empty()
                : Optional.of(new Face(
                        family.name(),
                        FontRules.withoutContextualAlternates(regular.get()),
                        FontRules.withoutContextualAlternates(bold.get()),
                        characters(regular.get(), bold.get())));
    }

    private static Optional<byte[]> read(Family family, String file) {
        try {
            if (!family.onClassPath()) {
                Optional<Path> found = FOLDERS.stream()
                        .flatMap(folder -> in(folder, file).stream())
                        .findFirst();
                return found.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(found.get()));
            }
            try (InputStream content = LetterFonts.class.getClassLoader().getResourceAsStream(file)) {
                return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> in(Path folder, String file) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(folder, DEPTH, (path, attributes) -> path.endsWith(file))) {
            return files.findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** What both weights have. */
    private static BitSet characters(byte[] regular, byte[] bold) {
        BitSet both = characters(regular);
        both.and(characters(bold));
        return both;
    }

    private static BitSet characters(byte[] file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet found = new BitSet();
            for (int c = ' '; c < BEYOND; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    found.set(c);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
