package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.letters.RegisterNumber;

/**
 * An offer as it is read.
 *
 * @param number of the offers in its case, from 1
 * @param damage as the minutes found it when it was made, or null
 * @param finalSum whether the amount is that of a final ruling
 * @param authority the group that may offer as much
 * @param validUntil its last day; null where it is not sent and none was chosen
 * @param reason why it is below the damage, or null
 * @param decidedBy who approved it or did not, or null
 * @param letter in the outgoing register, or null
 * @param endedBy who answered or withdrew it; {@code beneficiary}, {@code system} or a staff user id
 * @param counter what the beneficiary asked for instead, or null
 * @param words what she said, or null
 */
public record OfferView(
        UUID id,
        int number,
        BigDecimal amount,
        BigDecimal damage,
        boolean finalSum,
        String authority,
        String manner,
        LocalDate validUntil,
        String reason,
        OfferState state,
        String madeBy,
        Instant madeAt,
        String decidedBy,
        Instant sentAt,
        RegisterNumber letter,
        String endedBy,
        Instant endedAt,
        BigDecimal counter,
        String words) {

    /** Whether it offers less than the minutes found. */
    public boolean below() {
        return damage != null && amount.compareTo(damage) < 0;
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "OfferView[" + number + " " + state + "]";
    }
}
