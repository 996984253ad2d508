package sa.org.esrar.casework.compensation.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    List<Agreement> findByCaseNumberOrderByNumber(String caseNumber);

    Optional<Agreement> findBySignedDigest(String digest);

    /** The one that stands. */
    default Optional<Agreement> live(String caseNumber) {
        return findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(one -> one.state() != AgreementState.DROPPED)
                .findFirst();
    }
}
