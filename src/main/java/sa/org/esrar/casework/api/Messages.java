package sa.org.esrar.casework.api;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts of all modules' bundles in either language. Patterns are ICU's: {@code {0}}, named {@code {n}} with one map as
 * the only argument, and plurals, e.g. {@code {0,plural,one{…}two{…}few{…}many{…}other{…}}}. A number is printed with
 * thousands separators, so years and case numbers are passed as text. A {@link Localized} argument is printed in the
 * message's language. Nouns that are counted are ready under {@code api.count.*} (glossary, section 12).
 */
@Component
public class Messages {

    private final MessageSource bundles;

    Messages(MessageSource bundles) {
        this.bundles = bundles;
    }

    /**
     * The text of a code.
     *
     * @param language {@code en}, or anything else for Arabic
     * @throws org.springframework.context.NoSuchMessageException when no bundle has it
     */
    public String text(String code, String language, Object... arguments) {
        return bundles.getMessage(code, arguments, Languages.locale(language));
    }

    /** The text in both languages. */
    public Localized both(String code, Object... arguments) {
        return new Localized(text(code, Languages.AR, arguments), text(code, Languages.EN, arguments));
    }

    /** The text in both languages, or nothing when a language lacks it. */
    public Optional<Localized> find(String code, Object... arguments) {
        String ar = bundles.getMessage(code, arguments, null, Languages.ARABIC);
        String en = bundles.getMessage(code, arguments, null, Languages.ENGLISH);
        return ar == null || en == null ? Optional.empty() : Optional.of(new Localized(ar, en));
    }
}
