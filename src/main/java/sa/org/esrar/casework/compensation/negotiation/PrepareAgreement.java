package sa.org.esrar.casework.compensation.negotiation;

import java.time.LocalDate;

/**
 * The agreement on an accepted offer (D4, P1); amount and manner are the offer's.
 *
 * @param payBy the last day on which it is paid; null for as long as the settings give
 * @param terms what else was agreed, as both sides read it; may be null
 */
public record PrepareAgreement(LocalDate payBy, String terms) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "PrepareAgreement[]";
    }
}
