package sa.org.esrar.casework.reception;

/** Where a visit stands (glossary, section 8). */
public enum VisitState {
    WAITING,
    CALLED,
    SERVED,
    ANSWERED_ON_THE_SPOT,
    LEFT;

    /** Whether the person is still there. */
    public boolean open() {
        return this == WAITING || this == CALLED;
    }
}
