package sa.org.esrar.casework.notifications;

import sa.org.esrar.casework.parties.Channel;

/**
 * What came of a follow-up.
 *
 * @param done false when the beneficiary could not be reached
 * @param channel by which it was done or tried
 * @param proof what was said or done, as it is kept in the contact log
 */
public record FollowUpDone(boolean done, Channel channel, String proof) {}
