package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An offer to settle (D4).
 *
 * @param amount in riyals
 * @param manner how it is paid, as the beneficiary reads it
 * @param validUntil its last day; null for as long as the settings say
 * @param reason why it is below the damage found, as the beneficiary reads it; else null
 */
public record MakeOffer(BigDecimal amount, String manner, LocalDate validUntil, String reason) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "MakeOffer[]";
    }
}
