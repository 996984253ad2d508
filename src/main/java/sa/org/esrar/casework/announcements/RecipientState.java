package sa.org.esrar.casework.announcements;

/** Whether an announcement reached somebody (glossary, section 8). */
public enum RecipientState {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED,
    SENT_BY_HAND,
    /** Agreed to the website alone, where it stands. */
    ON_WEBSITE;

    /** Whether there is nothing left to do for them. */
    public boolean reached() {
        return this != QUEUED && this != FAILED;
    }
}
