package sa.org.esrar.casework.compensation.reading;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.investigation.Investigators;
import sa.org.esrar.casework.compensation.investigation.Refusals;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.compensation.rulings.Rulings;

/** Reads compensations whole; who may read one is decided at the door. */
@Service
@Transactional(readOnly = true)
public class CompensationDossiers {

    private final CompensationFile file;
    private final CompensationGate gate;
    private final Investigators investigators;
    private final HarmEvidence evidence;
    private final Findings findings;
    private final Refusals refusals;
    private final HarmObjections objections;
    private final Rulings rulings;
    private final OfferViews offers;
    private final Agreements agreements;
    private final Payments payments;
    private final Representations representations;

    CompensationDossiers(
            CompensationFile file,
            CompensationGate gate,
            Investigators investigators,
            HarmEvidence evidence,
            Findings findings,
            Refusals refusals,
            HarmObjections objections,
            Rulings rulings,
            OfferViews offers,
            Agreements agreements,
            Payments payments,
            Representations representations) {
        this.file = file;
        this.gate = gate;
        this.investigators = investigators;
        this.evidence = evidence;
        this.findings = findings;
        this.refusals = refusals;
        this.objections = objections;
        this.rulings = rulings;
        this.offers = offers;
        this.agreements = agreements;
        this.payments = payments;
        this.representations = representations;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such compensation */
    public CompensationDossier of(String caseNumber) {
        Compensation compensation = file.read(caseNumber);
        CompensationFile.Detail detail = file.detail(compensation);
        return new CompensationDossier(
                caseNumber,
                compensation.stage(),
                compensation.origin(),
                compensation.harmedIn(),
                compensation.represented(),
                detail.text(),
                compensation.claimed(),
                detail.items().stream()
                        .map(item -> new FileHarm.ClaimedItem(item.what(), item.amount()))
                        .toList(),
                compensation.filedAt(),
                compensation.takenBy(),
                gate.isOpen(caseNumber),
                investigators.all(caseNumber),
                evidence.all(caseNumber),
                findings.all(caseNumber),
                refusals.current(caseNumber).orElse(null),
                objections.until(caseNumber).orElse(null),
                objections.current(caseNumber).orElse(null),
                rulings.all(caseNumber),
                offers.all(caseNumber),
                offers.open(caseNumber).orElse(null),
                agreements.current(caseNumber).orElse(null),
                payments.current(caseNumber).orElse(null),
                representations.current(caseNumber).orElse(null));
    }

    /** Those that are not over, the oldest first. */
    public List<String> open() {
        return file.open().stream().map(Compensation::caseNumber).toList();
    }
}
