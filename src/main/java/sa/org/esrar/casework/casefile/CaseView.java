package sa.org.esrar.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/**
 * The case file's head.
 *
 * @param partyId null while an inquiry, a complaint or a report names nobody
 * @param completeOn null until complete
 * @param policyDueOn 15 working days from completeness, moved by calendar facts only (C6); null without a running clock
 * @param dueOn also gives back days that the beneficiary caused or asked for
 */
public record CaseView(
        String caseNumber,
        CaseKind kind,
        CaseStatus status,
        UUID partyId,
        Channel channel,
        Instant receivedAt,
        LocalDate completeOn,
        LocalDate policyDueOn,
        LocalDate dueOn,
        boolean paused,
        boolean late) {}
