package sa.org.esrar.casework.compensation.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfferRepository extends JpaRepository<Offer, UUID> {

    List<Offer> findByCaseNumberOrderByNumber(String caseNumber);

    /** The one that was made last. */
    default Optional<Offer> last(String caseNumber) {
        return findByCaseNumberOrderByNumber(caseNumber).stream().reduce((earlier, later) -> later);
    }

    /** The one that waits, for approval, for its sending or for an answer. */
    default Optional<Offer> live(String caseNumber) {
        return last(caseNumber).filter(one -> one.state() == OfferState.MADE || one.state() == OfferState.OPEN);
    }
}
