package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;

/**
 * What the beneficiary says to an offer.
 *
 * @param counter the sum that she asks for instead; null after a final ruling, which leaves the manner alone to negotiate
 * @param words what she says with it, or null
 */
public record OfferReply(OfferAnswer answer, BigDecimal counter, String words) {

    /** Without what was said. */
    @Override
    public String toString() {
        return "OfferReply[" + answer + "]";
    }
}
