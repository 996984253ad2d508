package sa.org.esrar.casework.requests;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A committee's decision as handed in.
 *
 * @param criterion code of the service's criterion that it rests on; owed for anything but plain approval
 * @param particulars what belongs to the outcome: the condition, the part granted, where it was referred to, or what the
 *     waiting list waits for; null for plain approval and refusal
 * @param grant null unless the outcome grants something
 */
public record DecideRequest(RequestOutcome outcome, String reasons, String criterion, String particulars, Grant grant) {

    /**
     * What is granted (P1, F3).
     *
     * @param amount in riyals with at most two decimals; null for goods and services
     * @param deliveredBy group that hands it over
     * @param basis {@code POLICY_B4}, {@code SERVICE_CRITERIA}, {@code AGREEMENT} or {@code BOARD_DECISION}
     * @param fundingSource {@code SOCIAL_FUND}, {@code RESTRICTED_DONATION} or {@code GRANT}; only with an amount
     */
    public record Grant(
            String what,
            BigDecimal amount,
            LocalDate dueOn,
            String deliveredBy,
            String basis,
            String basisReference,
            String fundingSource) {}
}
