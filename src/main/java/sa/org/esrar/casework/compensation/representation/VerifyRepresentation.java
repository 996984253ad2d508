package sa.org.esrar.casework.compensation.representation;

import java.time.LocalDate;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * Who acts, with the numbers of the papers as they were sighted and checked with whoever issued them; nothing is copied (D4, F2).
 *
 * @param who null for a guardian who is on record already
 * @param deedNumber of the deed of the heirs, or of the guardianship; of a father, of the family register
 * @param agencyNumber of the agency of all heirs; null for a guardian
 * @param issuer with whom the numbers were checked
 * @param checkedOn when
 * @param until the last day of the paper that ends first, or null
 * @param wardBornOn of a guardian who is not on record yet: when the minor was born; null for a person without capacity
 */
public record VerifyRepresentation(
        RepresentationKind kind,
        RegisterParty who,
        String deedNumber,
        String agencyNumber,
        String issuer,
        LocalDate checkedOn,
        LocalDate until,
        LocalDate wardBornOn) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "VerifyRepresentation[kind=" + kind + "]";
    }
}
