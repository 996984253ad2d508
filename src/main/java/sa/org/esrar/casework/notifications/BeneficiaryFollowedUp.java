package sa.org.esrar.casework.notifications;

import sa.org.esrar.casework.parties.Channel;

/** A colleague followed up what the beneficiary of a case had not been told; in the transaction that wrote it down. */
public record BeneficiaryFollowedUp(String caseNumber, boolean reached, Channel channel, String by) {}
