package sa.org.esrar.casework.notifications;

/**
 * What came of a fax.
 *
 * @param arrived whether the machine confirmed it
 * @param note what the machine said, as somebody typed it, or null
 */
public record LetterFaxed(boolean arrived, String note) {}
