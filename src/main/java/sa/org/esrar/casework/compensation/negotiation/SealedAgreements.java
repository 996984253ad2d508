package sa.org.esrar.casework.compensation.negotiation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.sealing.SealedPapers;
import sa.org.esrar.casework.compensation.cases.CompensationFile;

/** Settlement agreements among the papers that carry the seal. */
@Component
class SealedAgreements implements SealedPapers {

    private final AgreementRepository agreements;
    private final CompensationFile file;
    private final Timeline timeline;

    SealedAgreements(AgreementRepository agreements, CompensationFile file, Timeline timeline) {
        this.agreements = agreements;
        this.file = file;
        this.timeline = timeline;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> find(String digest) {
        return agreements
                .findBySignedDigest(digest)
                .map(one -> new Kept(one.caseNumber(), one.letter(), one.sha256(), one.sealedAt()));
    }

    @Override
    @Transactional
    public boolean awaitKey(String caseNumber, Instant since) {
        file.lock(caseNumber);
        Optional<Agreement> waiting =
                agreements.live(caseNumber).filter(one -> one.state() == AgreementState.SIGNED && !one.awaitsKey());
        waiting.ifPresent(agreement -> {
            agreement.awaitKey(since);
            agreements.saveAndFlush(agreement);
            timeline.append(
                    caseNumber, "compensation.agreementAwaitsKey", CompensationFile.SYSTEM, Visibility.STAFF, null);
        });
        return waiting.isPresent();
    }

    /** What it is, is not said: who sees to keys has no part in the case. */
    @Override
    public String awaitedKeyNotice() {
        return "staff.paperAwaitsKey";
    }
}
