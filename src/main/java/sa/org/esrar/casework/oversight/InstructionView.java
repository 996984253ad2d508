package sa.org.esrar.casework.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An instruction for who may read it.
 *
 * @param reviewId the review in which it was given, or null
 * @param caseNumber null where it is about no case
 * @param late its day has come and it is not carried out
 * @param proof null until it is carried out
 */
public record InstructionView(
        UUID id,
        Long reviewId,
        String caseNumber,
        String text,
        Owner owner,
        LocalDate dueOn,
        boolean late,
        String givenBy,
        Instant givenAt,
        String proof,
        String carriedOutBy,
        Instant carriedOutAt) {

    public boolean carriedOut() {
        return carriedOutAt != null;
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "InstructionView[" + id + "]";
    }
}
