package sa.org.esrar.casework.violations;

/**
 * Who reports, as far as they say; kept apart from the rest, and in no list of persons.
 *
 * @param contact how the readers may reach them, or null
 */
public record Reporter(String name, String contact) {

    @Override
    public String toString() {
        return "Reporter[protected]";
    }
}
