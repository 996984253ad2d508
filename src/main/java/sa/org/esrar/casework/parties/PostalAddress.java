package sa.org.esrar.casework.parties;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where letters go: a Saudi national address (building, street, district, city, postal code, additional number), or a P.O.
 * box with city and postal code. As typed, digits may be Arabic-Indic or Persian; what is null was not given.
 *
 * @param building four digits
 * @param street up to 80 letters and digits, as {@code district}
 * @param city up to 80 letters
 * @param postalCode five digits
 * @param additionalNumber four digits
 * @param poBox up to six digits
 */
public record PostalAddress(
        String building,
        String street,
        String district,
        String city,
        String postalCode,
        String additionalNumber,
        String poBox) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern BOX = Pattern.compile("\\d{1,6}");
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}\\d .,،'’/()-]{1,80}");

    /** No value has a line's end: blanks of every kind are spaces once they are read. */
    private static final String APART = "\n";

    /** Whether nothing was given. */
    public boolean isEmpty() {
        return fields().allMatch(String::isEmpty);
    }

    /**
     * What was typed in the form that is stored; null when nothing was.
     *
     * @param problem takes the name of each wrong field and the code of its text
     */
    static PostalAddress read(PostalAddress typed, BiConsumer<String, String> problem) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        Reading reading = new Reading(problem);
        boolean boxed = !clean(typed.poBox).isEmpty();
        if (boxed && typed.ofStreet().anyMatch(field -> !field.isEmpty())) {
            problem.accept("poBox", "parties.address.oneOfBoth");
        }
        return new PostalAddress(
                boxed ? null : reading.matching("building", typed.building, FOUR_DIGITS),
                boxed ? null : reading.matching("street", typed.street, PLACE),
                boxed ? null : reading.matching("district", typed.district, PLACE),
                reading.city(typed.city),
                reading.matching("postalCode", typed.postalCode, FIVE_DIGITS),
                boxed ? null : reading.matching("additionalNumber", typed.additionalNumber, FOUR_DIGITS),
                boxed ? reading.matching("poBox", typed.poBox, BOX) : null);
    }

    private record Reading(BiConsumer<String, String> problem) {

        String matching(String field, String typed, Pattern form) {
            String value = clean(typed);
            if (!form.matcher(value).matches()) {
                problem.accept(field, "parties.address." + field + (value.isEmpty() ? ".missing" : ".invalid"));
            }
            return value;
        }

        String city(String typed) {
            String city = PersonName.read(typed, false).orElse("");
            if (city.isEmpty() || !PLACE.matcher(city).matches()) {
                problem.accept("city", "parties.address.city." + (clean(typed).isEmpty() ? "missing" : "invalid"));
            }
            return city;
        }
    }

    private static String clean(String typed) {
        return TypedText.clean(typed);
    }

    /** What only a national address has. */
    private Stream<String> ofStreet() {
        return Stream.of(building, street, district, additionalNumber).map(PostalAddress::clean);
    }

    private Stream<String> fields() {
        return Stream.of(building, street, district, city, postalCode, additionalNumber, poBox)
                .map(PostalAddress::clean);
    }

    /** As one text, to be encrypted. */
    String stored() {
        return fields().collect(Collectors.joining(APART));
    }

    static PostalAddress ofStored(String stored) {
        String[] field = Stream.of(stored.split(APART, -1))
                .map(value -> value.isEmpty() ? null : value)
                .toArray(String[]::new);
        return new PostalAddress(field[0], field[1], field[2], field[3], field[4], field[5], field[6]);
    }

    /** Without the address: commands end up in logs. */
    @Override
    public String toString() {
        return "PostalAddress";
    }
}
