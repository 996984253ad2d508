package sa.org.esrar.casework.notifications;

/**
 * What came of a follow-up.
 *
 * @param done false when the beneficiary could not be reached
 * @param proof what was said or done, as it is kept in the contact log
 */
public record FollowUpDone(boolean done, String proof) {}
