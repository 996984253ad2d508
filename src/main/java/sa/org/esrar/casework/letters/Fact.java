package sa.org.esrar.casework.letters;

import java.util.Objects;

/** Something that is stated, with its name. */
public record Fact(String name, String value) {

    public Fact {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
