package sa.org.esrar.casework.compensation.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.compensation.representation.RepresentationView;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Proofs;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.declarations.WitnessRule;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.letters.AmountInWords;
import sa.org.esrar.casework.staff.StaffDirectory;

/** The signatures under an agreement: the beneficiary's in any way of signing, and those for the association (C4, D4). */
@Service
public class AgreementSigning {

    private static final String SIGNATORIES = "authorised-signatories";

    private final CompensationFile file;
    private final CompensationGate gate;
    private final AgreementFile agreements;
    private final OfferRules rules;
    private final Declarations declarations;
    private final Proofs proofs;
    private final Witnesses witnesses;
    private final WitnessRule ties;
    private final CompensationProcess process;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final Clock clock;

    AgreementSigning(
            CompensationFile file,
            CompensationGate gate,
            AgreementFile agreements,
            OfferRules rules,
            Declarations declarations,
            Proofs proofs,
            Witnesses witnesses,
            WitnessRule ties,
            CompensationProcess process,
            StaffDirectory staff,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.gate = gate;
        this.agreements = agreements;
        this.rules = rules;
        this.declarations = declarations;
        this.proofs = proofs;
        this.witnesses = witnesses;
        this.ties = ties;
        this.process = process;
        this.staff = staff;
        this.timeline = timeline;
        this.clock = clock;
    }

    // ---- the beneficiary

    /**
     * A code for signing it, good for this agreement alone.
     *
     * @throws ApiException 409 when it is not there to be signed or there is nowhere to send a code, 429 after too many
     */
    @Transactional
    public void sendCode(String caseNumber) {
        Agreement agreement = toSign(caseNumber);
        if (ofHeirs(caseNumber)) {
            throw new ApiException(409, "compensation.agreement.noCodeOfHeirs");
        }
        declarations.sendCode(caseNumber, AgreementFile.matter(agreement));
    }

    /**
     * The beneficiary signs by herself, on the page. A code that goes to another's telephone proves too little for a release:
     * then she signs before a witness.
     *
     * @throws InvalidInputException on {@code code}
     * @throws ApiException 409 when it is not there to be signed, or the gate is shut
     */
    @Transactional
    public void sign(String caseNumber, Signing how) {
        take(caseNumber, how, CompensationFile.BENEFICIARY);
        process.agreementSigned(caseNumber);
    }

    /** She signs before somebody of the staff, or what she signed came back; the task itself moves the process. */
    @Transactional
    public void signBefore(String caseNumber, Signing how, String by) {
        take(caseNumber, how, by);
    }

    /** As {@link #signBefore}, without signing; a wrong code is counted. */
    @Transactional
    public void requireSound(String caseNumber, Signing how) {
        Agreement agreement = toSign(caseNumber);
        requireOwnNumber(caseNumber, how);
        declarations.requireSound(caseNumber, AgreementFile.matter(agreement), how, agreements.declared(agreement));
    }

    private void take(String caseNumber, Signing how, String by) {
        Agreement agreement = toSign(caseNumber);
        requireOwnNumber(caseNumber, how);
        Declarations.Signed signed =
                declarations.sign(caseNumber, AgreementFile.matter(agreement), how, agreements.declared(agreement));
        agreement.signed(signed.contentHash(), signed.at());
        agreements.save(agreement);
        timeline.append(caseNumber, "compensation.agreementSigned", by, Visibility.PUBLIC, null);
    }

    private Agreement toSign(String caseNumber) {
        file.lock(caseNumber).require(CompensationStage.SIGNING);
        gate.requireOpen(caseNumber);
        agreements.requireSigner(caseNumber);
        Agreement agreement = agreements.standing(caseNumber);
        if (agreement.state() != AgreementState.PREPARED) {
            throw new ApiException(409, "compensation.agreement.signedAlready");
        }
        return agreement;
    }

    /** A code goes to the telephone on record; that of who has died is not the agent's. */
    private void requireOwnNumber(String caseNumber, Signing how) {
        if (how instanceof Signing.ByCode && ofHeirs(caseNumber)) {
            throw new ApiException(409, "compensation.agreement.noCodeOfHeirs");
        }
        if (how instanceof Signing.ByCode && how.witness() == null && !declarations.ownNumber(caseNumber)) {
            throw new ApiException(409, "compensation.agreement.ownNumber");
        }
    }

    private boolean ofHeirs(String caseNumber) {
        return agreements
                .signer(caseNumber)
                .filter(one -> one.kind() == RepresentationKind.HEIRS)
                .isPresent();
    }

    /**
     * She does not sign it: it stands no more, and there is no agreement.
     *
     * @param words what she said; stands on the timeline, for staff
     */
    @Transactional
    public void notSigned(String caseNumber, String words, String by) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        compensation.require(CompensationStage.SIGNING);
        agreements.standing(caseNumber).require(AgreementState.PREPARED);
        agreements.drop(caseNumber);
        compensation.negotiateOn();
        file.save(compensation);
        timeline.append(caseNumber, "compensation.agreementNotSigned", by, Visibility.STAFF, words);
    }

    // ---- what is signed, for who reads it aloud, prints it and hears it

    /** What would be signed now, as it is printed. */
    @Transactional(readOnly = true)
    public Declarations.Paper paper(String caseNumber) {
        Agreement agreement = agreements.standing(caseNumber);
        return declarations.paper(caseNumber, AgreementFile.matter(agreement), agreements.declared(agreement));
    }

    /** Whom the officer asked to hear what would be signed now. */
    @Transactional(readOnly = true)
    public List<Witnesses.Colleague> witnessesAsked(String caseNumber) {
        Agreement agreement = agreements.standing(caseNumber);
        return witnesses.asked(caseNumber, AgreementFile.matter(agreement), agreements.declared(agreement));
    }

    /** Asks a colleague of the one who is signed in to be the second witness. */
    @Transactional
    public void askWitness(String caseNumber, String userId) {
        Agreement agreement = toSign(caseNumber);
        witnesses.ask(caseNumber, AgreementFile.matter(agreement), agreements.declared(agreement), userId);
    }

    /** The cases whose agreement the one who is signed in is asked to hear. */
    @Transactional(readOnly = true)
    public List<String> askedOfMe() {
        return witnesses.askedToHear(AgreementFile.PURPOSE).stream()
                .filter(number -> agreements
                        .live(number)
                        .filter(one -> one.state() == AgreementState.PREPARED)
                        .isPresent())
                .toList();
    }

    /** The one who is signed in heard it: as {@link Witnesses#confirm}. */
    @Transactional
    public void witness(String caseNumber, String paperCode) {
        Agreement agreement = toSign(caseNumber);
        witnesses.confirm(caseNumber, AgreementFile.matter(agreement), agreements.declared(agreement), paperCode);
    }

    // ---- the association

    /** @throws InvalidInputException on {@code signs}; it tells nobody which tie it is */
    @Transactional(readOnly = true)
    public void requireMaySign(String caseNumber, String by) {
        gate.requireOpen(caseNumber);
        Agreement agreement = agreements.standing(caseNumber);
        agreement.require(AgreementState.SIGNED);
        rules.requireActsFor(SIGNATORIES, by);
        if (agreements.signatures(agreement).stream()
                .anyMatch(one -> one.signer().equals(by))) {
            throw new InvalidInputException("signs", "compensation.agreement.another");
        }
        if (ties.isInvolved(caseNumber, by)) {
            throw new InvalidInputException("signs", "compensation.agreement.involved");
        }
    }

    /** Somebody who may signs for the association; the next has to be another. */
    @Transactional
    public void signForAssociation(String caseNumber, String by) {
        file.lock(caseNumber).require(CompensationStage.SIGNING);
        requireMaySign(caseNumber, by);
        file.add(AgreementSignature.of(agreements.standing(caseNumber), by, clock.instant()));
        timeline.append(caseNumber, "compensation.agreementSignedFor", by, Visibility.STAFF, null);
    }

    // ---- what is known of it

    /** Whether the beneficiary's signature is on record, unchanged, and the one that the agreement names. */
    boolean isProven(Agreement agreement) {
        Proofs.Proof proof = proofs.of(agreement.caseNumber(), AgreementFile.matter(agreement));
        return proof.intact() && proof.sha256().equals(agreement.signedHash());
    }

    AgreementView view(Agreement agreement) {
        AgreementFile.Words words = agreements.words(agreement);
        Optional<Declarations.Copy> copy = declarations.copy(agreement.caseNumber(), AgreementFile.matter(agreement));
        Declarations.DeclarationText text =
                copy.map(Declarations.Copy::text).orElseGet(() -> declarations.text(AgreementFile.PURPOSE));
        return new AgreementView(
                agreement.number(),
                agreement.state(),
                agreement.amount(),
                agreements.offer(agreement).damage(),
                new Localized(AmountInWords.arabic(agreement.amount()), AmountInWords.english(agreement.amount())),
                words.manner(),
                agreement.payBy(),
                words.terms(),
                new Localized(text.ar(), text.en()),
                text.version(),
                copy.map(Declarations.Copy::sha256)
                        .orElseGet(() -> paper(agreement.caseNumber()).hash()),
                agreement.preparedBy(),
                agreement.preparedAt(),
                agreement.signedAt(),
                copy.map(Declarations.Copy::way).orElse(null),
                agreements.signatures(agreement).stream()
                        .map(one ->
                                new AgreementView.Signature(one.signer(), staff.named(one.signer()), one.signedAt()))
                        .toList(),
                agreements
                        .signer(agreement.caseNumber())
                        .map(RepresentationView::name)
                        .orElse(null),
                agreement.awaitsKey(),
                agreement.letter(),
                agreement.sealedAt());
    }
}
