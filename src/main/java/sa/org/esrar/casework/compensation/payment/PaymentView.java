package sa.org.esrar.casework.compensation.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.letters.RegisterNumber;

/**
 * A payment order as those see it who may see the payment; the account only masked.
 *
 * @param payee in whose own name the account is, by the record
 * @param sentBack why it was not approved, or null
 * @param bankReference null until it was transferred, as are {@code transferredOn} and {@code transferredBy}
 * @param proof the attachment that proves the transfer, or null
 * @param notice the number of the letter, null until it was registered
 * @param receipt what was said of its arrival, or why the bank returned it; null where there is nothing
 */
public record PaymentView(
        UUID id,
        PaymentState state,
        BigDecimal amount,
        String payee,
        String maskedIban,
        String orderNumber,
        String voucher,
        String preparedBy,
        Instant preparedAt,
        String approvedBy,
        Instant approvedAt,
        String sentBack,
        UUID proof,
        String bankReference,
        LocalDate transferredOn,
        String transferredBy,
        RegisterNumber notice,
        String receipt) {

    /** Without names and numbers. */
    @Override
    public String toString() {
        return "PaymentView[id=" + id + ", state=" + state + "]";
    }
}
