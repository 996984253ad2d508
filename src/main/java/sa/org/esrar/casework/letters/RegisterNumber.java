package sa.org.esrar.casework.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in the outgoing or incoming register; each register counts for itself, from 1 in every Hijri year. A row that
 * names the letter that went out keeps it under these columns.
 */
@Embeddable
public record RegisterNumber(@Column(name = "letter_year") int hijriYear, @Column(name = "letter_serial") long serial) {

    private static final Pattern PRINTED = Pattern.compile("(1[345]\\d\\d)\\s*/\\s*0*([1-9]\\d{0,8})");

    public RegisterNumber {
        if (hijriYear < 1300 || hijriYear > 1600 || serial < 1) {
            throw new IllegalArgumentException("not a number of a register");
        }
    }

    /** As it was typed from a paper, with leading zeros and spaces around the stroke; digits are ASCII. */
    public static Optional<RegisterNumber> typed(String text) {
        Matcher printed = PRINTED.matcher(text);
        return printed.matches()
                ? Optional.of(new RegisterNumber(Integer.parseInt(printed.group(1)), Long.parseLong(printed.group(2))))
                : Optional.empty();
    }

    /** As it is printed: {@code 1448/57}. */
    public String printed() {
        return hijriYear + "/" + serial;
    }
}
