package sa.org.esrar.casework.parties;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people type it. */
public final class TypedNumber {

    private static final int LONGEST = 20;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");

    private TypedNumber() {}

    /**
     * Thousands stand in threes behind a comma or «٬», decimals behind a point or «٫». A comma before anything else is no
     * separator: «4875,50» is refused and not taken for a hundred times as much.
     *
     * @param text of {@link TypedText#clean}
     * @return empty for what is no number, and for a negative one
     */
    public static Optional<BigDecimal> read(String text) {
        String plain = text.replace('\u066B', '.').replace('\u066C', ',');
        return plain.length() <= LONGEST && NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }

    /** Whether it is an amount of riyals and halalas that we can write down: above zero, ten digits and two decimals at most. */
    public static boolean isAmount(BigDecimal number) {
        return number != null
                && number.signum() > 0
                && number.scale() <= 2
                && number.precision() - number.scale() <= 10;
    }
}
