package sa.org.esrar.casework.enrolment;

/** Where a list stands. While it is being worked on ({@link #isWork}) its page shows how far it is. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    IMPORTING,
    IMPORTED,
    UNDOING,
    UNDONE;

    public boolean isWork() {
        return this == CHECKING || this == IMPORTING || this == UNDOING;
    }
}
