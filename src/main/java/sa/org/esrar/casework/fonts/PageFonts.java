package sa.org.esrar.casework.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The typeface for pages: woff2 files on the class path of a program that was built with the Maven profile {@code fonts}.
 * Without them pages ask for nothing and take what the reader's machine has. In templates {@code @pageFonts}.
 */
@Component
public class PageFonts {

    public static final String SHEET = "/fonts/plex.css";

    private static final int DIGITS = 12;

    // One file for all that is heavier than text: with a third the home page would weigh more than 250 kB.
    private static final List<Face> FACES = List.of(
            new Face("IBMPlexSansArabic-Regular.woff2", "400"),
            new Face("IBMPlexSansArabic-SemiBold.woff2", "500 700"));

    private record Face(String file, String weights) {}

    private final String folder;
    private final Map<String, String> versions;
    private final String rules;

    public PageFonts() {
        this("fonts/");
    }

    /** @param folder on the class path, with a slash at its end */
    PageFonts(String folder) {
        this.folder = folder;
        boolean complete = FACES.stream().allMatch(face -> new ClassPathResource(folder + face.file).exists());
        this.versions = complete ? versions(folder) : Map.of();
        this.rules = complete ? FACES.stream().map(this::rule).collect(Collectors.joining()) : "";
    }

    /** Whether the files are there. */
    public boolean isPresent() {
        return !versions.isEmpty();
    }

    /** The style sheet that declares the typeface; empty without its files. */
    public String rules() {
        return rules;
    }

    /** Version of the sheet, made of its content, which names the versions of the files. */
    public String version() {
        return digest(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** Version of a file, made of its content; empty for a file that is not there or not a font of the pages. */
    public Optional<String> version(String file) {
        return Optional.ofNullable(versions.get(file));
    }

    /** A font of the pages; ask for its {@link #version(String)} first. */
    public Resource file(String file) {
        return new ClassPathResource(folder + file);
    }

    /** Address of the sheet; with its version it may be kept for a year. */
    public String getSheetAddress() {
        return SHEET + "?v=" + version();
    }

    /** Address of the one file that every page needs at once, the same as in the sheet. */
    public String getTextAddress() {
        return "/fonts/" + address(FACES.get(0));
    }

    private String rule(Face face) {
        return "@font-face{font-family:\"%s\";font-weight:%s;font-display:swap;src:url(\"%s\") format(\"woff2\")}\n"
                .formatted(TrueType.FAMILY, face.weights, address(face));
    }

    private String address(Face face) {
        return face.file + "?v=" + versions.get(face.file);
    }

    private static Map<String, String> versions(String folder) {
        Map<String, String> versions = new LinkedHashMap<>();
        try {
            for (Face face : FACES) {
                versions.put(face.file, digest(new ClassPathResource(folder + face.file).getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static String digest(byte[] content) {
        return DigestUtils.md5DigestAsHex(content).substring(0, DIGITS);
    }
}
