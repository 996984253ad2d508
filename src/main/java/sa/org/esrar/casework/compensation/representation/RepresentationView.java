package sa.org.esrar.casework.compensation.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who acts, and by which papers.
 *
 * @param agent the person's own record
 * @param agencyNumber null for a guardian
 * @param until the last day on which it holds, or null
 */
public record RepresentationView(
        RepresentationKind kind,
        UUID agent,
        String name,
        String deedNumber,
        String agencyNumber,
        String issuer,
        LocalDate checkedOn,
        LocalDate until,
        String verifiedBy,
        Instant verifiedAt) {

    /** Without names and numbers. */
    @Override
    public String toString() {
        return "RepresentationView[kind=" + kind + ", until=" + until + "]";
    }
}
