package sa.org.esrar.casework.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;

/**
 * Where a test's pictures go: into {@code target/pictures} where some tests run alone ({@code -Dtest}), for who looks into
 * them, and those that a page of {@code docs} names or that are kept already into {@code docs/pictures} when the profile
 * {@code pictures} runs, which runs the tests with this tag. A picture of a screen that did not change stays as it is.
 */
public final class DocsPictures {

    /** Of every test that takes a picture which the documentation shows. */
    public static final String TAG = "pictures";

    private static final Path DOCS = Path.of("docs");
    private static final Path LOOKED_INTO = Path.of("target", "pictures");
    private static final Pattern SHOWN = Pattern.compile("pictures/([a-z0-9-]+)\\.png");

    /** Of a hundred pixels so many may differ, such as those of a number, a date or a moving sign. */
    private static final double SAME = 0.6;

    /** Where the documentation's pictures go in this run; null in a whole run, which takes none: nobody looks at them. */
    private static final Path PLACE = Optional.ofNullable(System.getProperty("casework.pictures"))
            .map(Path::of)
            .orElse(null);

    private static final Set<String> NAMES = shown();

    private DocsPictures() {}

    /** Whether pictures are taken in this run. */
    public static boolean areTaken() {
        return PLACE != null;
    }

    /** As {@link #areTaken()}; who takes one that the documentation shows has the tag, in every run. */
    public static boolean isTaken(String name) {
        if (NAMES.contains(name)) {
            assertThat(isTagged())
                    .as("tag %s of the test that takes %s", TAG, name)
                    .isTrue();
        }
        return areTaken();
    }

    public static void keep(byte[] png, String name) {
        if (!isTaken(name)) {
            return;
        }
        boolean shown = NAMES.contains(name) && !LOOKED_INTO.equals(PLACE);
        Path file = (shown ? PLACE : LOOKED_INTO).resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            if (!shown || !isSame(png, file)) {
                Files.write(file, png);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTagged() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .anyMatch(one -> Arrays.stream(one.getAnnotationsByType(Tag.class))
                                .anyMatch(tag -> TAG.equals(tag.value()))));
    }

    private static boolean isSame(byte[] png, Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage before = ImageIO.read(file.toFile());
        if (now.getWidth() != before.getWidth() || now.getHeight() != before.getHeight()) {
            return false;
        }
        int[] one = now.getRGB(0, 0, now.getWidth(), now.getHeight(), null, 0, now.getWidth());
        int[] other = before.getRGB(0, 0, now.getWidth(), now.getHeight(), null, 0, now.getWidth());
        long differing = 0;
        for (int i = 0; i < one.length; i++) {
            if (distance(one[i], other[i]) > 40) {
                differing++;
            }
        }
        return differing * 100.0 / one.length < SAME;
    }

    /** Few colours are kept, so that a shade is not the same in two pictures. */
    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 255) - (other >> 16 & 255)),
                Math.max(Math.abs((one >> 8 & 255) - (other >> 8 & 255)), Math.abs((one & 255) - (other & 255))));
    }

    private static Set<String> shown() {
        Set<String> names = new TreeSet<>();
        for (String kept : DOCS.resolve("pictures").toFile().list()) {
            names.add(kept.replace(".png", ""));
        }
        try (Stream<Path> pages = Files.list(DOCS)) {
            for (Path page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
                Matcher picture = SHOWN.matcher(Files.readString(page));
                while (picture.find()) {
                    names.add(picture.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
