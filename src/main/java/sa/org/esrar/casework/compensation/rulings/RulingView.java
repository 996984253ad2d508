package sa.org.esrar.casework.compensation.rulings;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A ruling as staff and its beneficiary read it; of one that only arrived there is nothing but the paper's number.
 *
 * @param incoming number in the incoming register
 * @param arrivedOn the day in Riyadh
 * @param amount in riyals; null against whoever was harmed
 */
public record RulingView(
        RulingState state,
        String incoming,
        LocalDate arrivedOn,
        RulingKind kind,
        String number,
        String authority,
        LocalDate issuedOn,
        RulingFavour favour,
        BigDecimal amount,
        Finality finality,
        LocalDate finalOn) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "RulingView[state=" + state + ", favour=" + favour + ", finality=" + finality + "]";
    }
}
