package sa.org.esrar.casework.notifications;

/** Where a message is (glossary, section 8). */
public enum MessageStatus {
    QUEUED,
    SENT,
    DELIVERED,
    FAILED,
    SENT_BY_HAND
}
