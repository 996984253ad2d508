package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers and counter-offers (D4). */
@Service
public class Offers {

    /** Negotiation begins, for the first time or anew: its days are counted, open offers of before are over. */
    @Transactional
    public void begin(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void send(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
