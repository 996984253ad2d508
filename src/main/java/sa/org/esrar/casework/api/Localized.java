package sa.org.esrar.casework.api;

/** One text in both languages; Arabic is the first. */
public record Localized(String ar, String en) {

    /** The text in {@code language}, {@code "en"} or anything else for Arabic. */
    public String in(String language) {
        return "en".equals(language) ? en : ar;
    }
}
