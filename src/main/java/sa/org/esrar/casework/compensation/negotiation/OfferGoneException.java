package sa.org.esrar.casework.compensation.negotiation;

import sa.org.esrar.casework.api.ApiException;

/** An answer to an offer that nobody can answer any more; that it came is kept on the record, so nothing is rolled back. */
public class OfferGoneException extends ApiException {

    private static final long serialVersionUID = 1L;

    OfferGoneException(OfferState state) {
        super(409, "compensation.offer.gone." + state);
    }
}
