package sa.org.esrar.casework.letters;

/**
 * A number in the outgoing or incoming register; each register counts for itself, from 1 in every Hijri year.
 */
public record RegisterNumber(int hijriYear, long serial) {

    public RegisterNumber {
        if (hijriYear < 1300 || hijriYear > 1600 || serial < 1) {
            throw new IllegalArgumentException("not a number of a register");
        }
    }

    /** As it is printed: {@code 1448/57}. */
    public String printed() {
        return hijriYear + "/" + serial;
    }
}
