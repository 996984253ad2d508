package sa.org.esrar.casework.committees.voting;

import java.time.LocalDate;

/**
 * What the board decided about minutes that were objected to.
 *
 * @param reference number of its decision, e.g. {@code 1448/12}
 */
public record BoardDecision(Outcome outcome, String reference, LocalDate decidedOn, String reasons) {

    /** Codes that the diagram goes by. */
    public enum Outcome {
        /** They stand; the objection is printed. */
        APPROVED,
        /** The committee writes another version. */
        RETURNED,
        NOT_APPROVED
    }

    @Override
    public String toString() {
        return "BoardDecision[" + outcome + ", " + reference + "]";
    }
}
