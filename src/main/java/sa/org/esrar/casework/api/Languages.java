package sa.org.esrar.casework.api;

import java.util.List;
import java.util.Locale;

/** The two languages of the product: Arabic, the default, and English. */
public final class Languages {

    /** Arabic of Saudi Arabia with the digits 0-9 (glossary, section 1.10). */
    public static final Locale ARABIC = Locale.forLanguageTag("ar-SA-u-nu-latn");

    public static final Locale ENGLISH = Locale.ENGLISH;

    public static final String AR = "ar";
    public static final String EN = "en";

    private Languages() {}

    /** {@code "en"} or, for anything else and for null, {@code "ar"}. */
    public static String of(Locale locale) {
        return locale != null && EN.equals(locale.getLanguage()) ? EN : AR;
    }

    /** The locale of {@code "en"} or, for anything else and for null, of Arabic. */
    public static Locale locale(String language) {
        return EN.equals(language) ? ENGLISH : ARABIC;
    }

    /** Arabic unless English is preferred to it: languages that we do not speak are passed over. */
    static Locale negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ARABIC;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            for (Locale.LanguageRange range : ranges) {
                String language = range.getRange().split("-", 2)[0];
                if (range.getWeight() > 0 && (language.equals(AR) || language.equals(EN))) {
                    return locale(language);
                }
            }
        } catch (IllegalArgumentException notALanguageList) {
            return ARABIC;
        }
        return ARABIC;
    }
}
