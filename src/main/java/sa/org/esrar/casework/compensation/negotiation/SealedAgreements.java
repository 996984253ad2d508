package sa.org.esrar.casework.compensation.negotiation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.committees.sealing.SealedPapers;

/** Sealed agreements are verified where sealed minutes are. */
@Component
@Transactional(readOnly = true)
class SealedAgreements implements SealedPapers {

    private final AgreementRepository agreements;

    SealedAgreements(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    @Override
    public Optional<Kept> find(String digest) {
        return agreements
                .findBySignedDigest(digest)
                .map(one -> new Kept(one.caseNumber(), one.letter(), one.sha256(), one.sealedAt()));
    }
}
