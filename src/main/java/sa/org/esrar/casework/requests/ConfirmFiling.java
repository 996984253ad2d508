package sa.org.esrar.casework.requests;

import java.time.LocalDateTime;

/**
 * What the beneficiary says of what a volunteer filed for her (A6).
 *
 * @param confirmed false when she knows nothing of it or does not want it
 * @param way how we asked
 * @param code the one-time code, with {@link Way#CODE}
 * @param calledAt in Riyadh, with {@link Way#CALL}
 * @param firstQuestion that showed who she is, as it was asked; with {@link Way#CALL}
 */
public record ConfirmFiling(
        boolean confirmed, Way way, String code, LocalDateTime calledAt, String firstQuestion, String secondQuestion) {

    @Override
    public String toString() {
        return "ConfirmFiling[confirmed=" + confirmed + ", way=" + way + "]";
    }

    /** A code to her own telephone, or a call that is written down. */
    public enum Way {
        CODE,
        CALL
    }

    /** Without the code, which is worth nothing any more. */
    ConfirmFiling kept() {
        return new ConfirmFiling(confirmed, way, null, calledAt, firstQuestion, secondQuestion);
    }
}
