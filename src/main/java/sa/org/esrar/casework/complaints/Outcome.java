package sa.org.esrar.casework.complaints;

import sa.org.esrar.casework.casefile.CaseKind;

/** What was decided (glossary, section 6): of a complaint, or of an objection. */
public enum Outcome {
    UPHELD(CaseKind.CMP),
    PARTLY_UPHELD(CaseKind.CMP),
    NOT_UPHELD(CaseKind.CMP),
    OUT_OF_REMIT(CaseKind.CMP),
    ACCEPTED(CaseKind.OBJ),
    REJECTED(CaseKind.OBJ);

    private final CaseKind of;

    Outcome(CaseKind of) {
        this.of = of;
    }

    boolean isOf(CaseKind kind) {
        return of == kind;
    }

    /** Whether something was found wrong, so that something is to be mended (P2). */
    public boolean mends() {
        return this == UPHELD || this == PARTLY_UPHELD || this == ACCEPTED;
    }
}
