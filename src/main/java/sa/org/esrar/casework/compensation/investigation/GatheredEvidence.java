package sa.org.esrar.casework.compensation.investigation;

import java.time.LocalDate;

/**
 * A piece of evidence as it is handed in.
 *
 * @param on the day of the paper, the statement, the visit or the opinion
 * @param from who gave it, said it, or was there
 * @param how somebody was heard, of a statement alone
 * @param signed of a statement alone
 * @param whyNotSigned of a statement that is not signed alone
 */
public record GatheredEvidence(
        EvidenceKind kind, LocalDate on, String text, String from, How how, boolean signed, String whyNotSigned) {

    /** How somebody was heard, or that it was not possible. */
    public enum How {
        MEETING,
        CALL,
        WRITTEN,
        NOT_REACHED
    }

    /** Anything but a statement. */
    public static GatheredEvidence of(EvidenceKind kind, LocalDate on, String text, String from) {
        return new GatheredEvidence(kind, on, text, from, null, false, null);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "GatheredEvidence[kind=" + kind + "]";
    }
}
