package sa.org.esrar.casework.oversight;

import sa.org.esrar.casework.casefile.CaseKind;

/**
 * Which open cases are asked for; null for any.
 *
 * @param owner {@code user:<id>} or {@code group:<id>}, see {@link Owner}
 */
public record CaseFilter(CaseKind kind, Due due, String owner, String category, String field) {

    /** All of them. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null);

    /** How near the day of a case is. */
    public enum Due {
        LATE,
        SOON
    }
}
