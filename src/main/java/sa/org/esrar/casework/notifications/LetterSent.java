package sa.org.esrar.casework.notifications;

/**
 * How a printed letter left the association.
 *
 * @param posted else it was handed over
 * @param reference of the post or of who took it, as somebody typed it, or null
 */
public record LetterSent(boolean posted, String reference) {}
