package sa.org.esrar.casework.fonts;

import java.net.URL;
import java.util.Optional;

/**
 * The typeface for letters: TrueType files on the class path of a program that was built with the Maven profile {@code
 * fonts}. All weights are faces of one {@link #FAMILY}.
 */
public enum TrueType {
    REGULAR("fonts/IBMPlexSansArabic-Regular.ttf", 400),
    BOLD("fonts/IBMPlexSansArabic-Bold.ttf", 700);

    public static final String FAMILY = "IBM Plex Sans Arabic";

    private final String path;
    private final int weight;

    TrueType(String path, int weight) {
        this.path = path;
        this.weight = weight;
    }

    /** On the class path, without a slash at its start. */
    public String path() {
        return path;
    }

    /** As in CSS and XSL-FO, 100 to 900. */
    public int weight() {
        return weight;
    }

    /** Empty where the program was built without the profile. */
    public Optional<URL> file() {
        return Optional.ofNullable(TrueType.class.getClassLoader().getResource(path));
    }
}
