package sa.org.esrar.casework.letters;

import java.util.List;
import java.util.Objects;

/**
 * To whom a letter goes.
 *
 * @param language {@code en} for a party that prefers English, else Arabic
 * @param address lines for the envelope; may be empty
 */
public record Addressee(String name, Salutation salutation, String language, List<String> address) {

    public Addressee {
        Objects.requireNonNull(name);
        Objects.requireNonNull(salutation);
        address = List.copyOf(address);
    }

    public Addressee(String name, Salutation salutation, String language) {
        this(name, salutation, language, List.of());
    }
}
