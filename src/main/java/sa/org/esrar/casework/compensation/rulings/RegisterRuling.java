package sa.org.esrar.casework.compensation.rulings;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is registered about rulings (D3). Only {@link RulingStep#NEW} has a kind, a number, an authority, a day, a side and an
 * amount.
 *
 * @param number as the authority gave it
 * @param amount in riyals; null against whoever was harmed
 * @param finalOn the day on which it became final, or on which the association decided not to appeal
 * @param decision number and day of that decision, in words
 * @param reason why it was overturned or withdrawn, or why what came is no ruling
 * @param incoming number in the incoming register, where no paper was noted before
 */
public record RegisterRuling(
        RulingStep step,
        RulingKind kind,
        String number,
        String authority,
        LocalDate issuedOn,
        RulingFavour favour,
        BigDecimal amount,
        Finality finality,
        LocalDate finalOn,
        String decision,
        String reason,
        String incoming) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "RegisterRuling[step=" + step + ", favour=" + favour + ", finality=" + finality + "]";
    }
}
