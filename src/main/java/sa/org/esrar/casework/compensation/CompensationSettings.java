package sa.org.esrar.casework.compensation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import sa.org.esrar.casework.api.Localized;

/**
 * Settings of compensation; the text of the policy has no number, so that each is one of the board's. Times in working days
 * where nothing else is said.
 *
 * @param investigateWithin from the filing, until the investigators have written down their findings (D1)
 * @param minutesWithin from then, until the committee's minutes are approved and endorsed (D2)
 * @param objectWithin after the refusal, in which an objection is received
 * @param objectionWithin in which it is decided on
 * @param negotiateWithin from the gate's opening, until an agreement is signed (D4)
 * @param payWithin from the agreement, until the money was transferred (F3)
 * @param offerValidFor for which an offer is open unless it says otherwise
 * @param signatureReminderAfter after which somebody who has not signed an agreement is reminded
 * @param finalityCheckAfter days, working or not, after which an officer asks whether a ruling has become final (D3)
 * @param restFor days, working or not, for which a case without a result waits for a ruling
 * @param apologyDays by which an answer that is late is expected instead (C6)
 * @param signatories how many sign for the association
 * @param outsideBodies whom letters name for the external way
 */
@ConfigurationProperties("casework.compensation")
public record CompensationSettings(
        @DefaultValue("20") int investigateWithin,
        @DefaultValue("10") int minutesWithin,
        @DefaultValue("10") int objectWithin,
        @DefaultValue("10") int objectionWithin,
        @DefaultValue("20") int negotiateWithin,
        @DefaultValue("10") int payWithin,
        @DefaultValue("5") int offerValidFor,
        @DefaultValue("3") int signatureReminderAfter,
        @DefaultValue("30") int finalityCheckAfter,
        @DefaultValue("1825") int restFor,
        @DefaultValue("5") int apologyDays,
        @DefaultValue("2") int signatories,
        Localized outsideBodies) {}
