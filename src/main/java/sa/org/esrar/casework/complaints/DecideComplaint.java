package sa.org.esrar.casework.complaints;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A decision on a complaint or an objection as handed in.
 *
 * @param reasons stand in the letter
 * @param remedyText what is done for the complainant, in words; null with {@link Remedy#NONE}
 * @param amount in riyals; of a refund alone
 * @param correctiveAction so that it does not happen again (P2); owed where something was found wrong
 * @param actionOwner the group that carries it out; null for who hears the complaint
 * @param actionDueOn null for as many days as the settings say
 * @param referredTo the competent body, of {@link Outcome#OUT_OF_REMIT} alone
 */
public record DecideComplaint(
        Outcome outcome,
        String reasons,
        Remedy remedy,
        String remedyText,
        BigDecimal amount,
        String correctiveAction,
        String actionOwner,
        LocalDate actionDueOn,
        boolean harmFound,
        String referredTo) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "DecideComplaint[outcome=" + outcome + "]";
    }
}
