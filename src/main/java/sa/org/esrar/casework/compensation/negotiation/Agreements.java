package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.sealing.DocumentSeal;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * Settlement agreements with their release, signed by both sides (D4, P1): prepared, sealed and read here; how they are
 * signed is {@link AgreementSigning}'s matter.
 */
@Service("agreements")
@UsedInDiagrams
public class Agreements {

    private final CompensationFile file;
    private final CompensationGate gate;
    private final CompensationSettings settings;
    private final OfferRepository offers;
    private final OfferRules rules;
    private final OfferViews views;
    private final AgreementFile agreements;
    private final AgreementSigning signing;
    private final SettlementLetters letters;
    private final Letters printed;
    private final DocumentSeal seal;
    private final SealedAgreements sealed;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Messages messages;
    private final Clock clock;

    Agreements(
            CompensationFile file,
            CompensationGate gate,
            CompensationSettings settings,
            OfferRepository offers,
            OfferRules rules,
            OfferViews views,
            AgreementFile agreements,
            AgreementSigning signing,
            SettlementLetters letters,
            Letters printed,
            DocumentSeal seal,
            SealedAgreements sealed,
            WorkingDays workingDays,
            Timeline timeline,
            Notifications notifications,
            Messages messages,
            Clock clock) {
        this.file = file;
        this.gate = gate;
        this.settings = settings;
        this.offers = offers;
        this.rules = rules;
        this.views = views;
        this.agreements = agreements;
        this.signing = signing;
        this.letters = letters;
        this.printed = printed;
        this.seal = seal;
        this.sealed = sealed;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many sign for the association. */
    public int signaturesNeeded(String caseNumber) {
        return settings.signatories();
    }

    /** Everything that is wrong with it, with the names of the form's fields; changes nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, PrepareAgreement command) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.SIGNING);
        return problems(command);
    }

    private List<FieldProblem> problems(PrepareAgreement command) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = file.today();
        // Far ahead there is no working calendar to pay by.
        if (command.payBy() != null
                && (!command.payBy().isAfter(today) || command.payBy().isAfter(today.plusYears(1)))) {
            problems.add(new FieldProblem("payBy", "compensation.agreement.payBy"));
        }
        if (command.terms() != null && command.terms().length() > Offers.LONGEST) {
            problems.add(new FieldProblem("terms", "workflow.form.tooLong", Offers.LONGEST));
        }
        return problems;
    }

    /**
     * Fixes the text that both sides sign, of the offer that was accepted.
     *
     * @throws InvalidInputException with everything that is wrong
     * @throws ApiException 409 when no offer is accepted, one stands already, or the gate is shut
     */
    @Transactional
    public void prepare(String caseNumber, PrepareAgreement command, String by) {
        file.lock(caseNumber).require(CompensationStage.SIGNING);
        gate.requireOpen(caseNumber);
        rules.requireNotExcluded(caseNumber, by);
        List<FieldProblem> problems = problems(command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Offer offer = offers.last(caseNumber)
                .filter(one -> one.state() == OfferState.ACCEPTED)
                .orElseThrow(() -> new ApiException(409, "compensation.offer.none"));
        if (agreements.live(caseNumber).isPresent()) {
            throw new ApiException(409, "compensation.agreement.oneStands");
        }
        file.add(Agreement.prepared(
                caseNumber,
                agreements.nextNumber(caseNumber),
                offer,
                command.payBy() == null ? workingDays.plus(file.today(), settings.payWithin()) : command.payBy(),
                agreements.seal(new AgreementFile.Words(views.words(offer).manner(), command.terms())),
                by,
                clock.instant()));
        timeline.append(caseNumber, "compensation.agreementPrepared", by, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /** Somebody who has not signed is reminded; nothing where it was signed meanwhile. */
    @Transactional
    public void remind(String caseNumber) {
        file.lock(caseNumber);
        if (agreements
                .live(caseNumber)
                .filter(one -> one.state() == AgreementState.PREPARED)
                .isEmpty()) {
            return;
        }
        timeline.append(caseNumber, "compensation.signatureReminded", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /** As {@link AgreementSigning#sendCode}. */
    public void sendCode(String caseNumber) {
        signing.sendCode(caseNumber);
    }

    /** As {@link AgreementSigning#sign}. */
    public void sign(String caseNumber, Signing how) {
        signing.sign(caseNumber, how);
    }

    /**
     * One file with all signatures, numbered in the outgoing register, sealed and kept, all or nothing; nothing where it is
     * sealed already, so that a job that is tried again registers no second file.
     *
     * @throws ApiException 409 when a signature is missing or covers another text, whatever the diagram says
     * @throws sa.org.esrar.casework.committees.sealing.NoSealKeyException when there is no key to seal with;
     *     then the case says so and nobody signs again
     */
    @Transactional
    public void seal(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        Agreement agreement = agreements.standing(caseNumber);
        if (agreement.state() == AgreementState.SEALED) {
            return;
        }
        requireSignedByAll(agreement);
        AtomicReference<DocumentSeal.Sealed> made = new AtomicReference<>();
        RegisterNumber number = printed.register(
                letters.agreement(agreement),
                pdf -> made.updateAndGet(before -> seal.seal(sealed, caseNumber, pdf, reason(caseNumber)))
                        .file(),
                CompensationFile.SYSTEM);
        agreement.sealed(
                number,
                Sha256.hex(made.get().file()),
                made.get().digest(),
                made.get().certificate(),
                made.get().at());
        agreements.save(agreement);
        compensation.agreed();
        file.save(compensation);
        timeline.append(
                caseNumber,
                "compensation.agreementSealed",
                CompensationFile.SYSTEM,
                Visibility.PUBLIC,
                null,
                number.printed());
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), () -> number);
    }

    private void requireSignedByAll(Agreement agreement) {
        agreement.require(AgreementState.SIGNED);
        long covering = agreements.signatures(agreement).stream()
                .filter(one -> one.covers(agreement))
                .map(AgreementSignature::signer)
                .distinct()
                .count();
        if (covering < settings.signatories() || !signing.isProven(agreement)) {
            throw new ApiException(409, "compensation.agreement.notSignedByAll");
        }
    }

    private String reason(String caseNumber) {
        return messages.text(
                "compensation.agreement.sealReason", Languages.AR, CaseNumbers.spoken(caseNumber, Languages.AR));
    }

    /** The one that stands. */
    @Transactional(readOnly = true)
    public Optional<AgreementView> current(String caseNumber) {
        return agreements.live(caseNumber).map(signing::view);
    }

    /** What is paid of the one that stands, and by when; without its words and signatures. */
    @Transactional(readOnly = true)
    public Optional<Agreed> agreed(String caseNumber) {
        return agreements.live(caseNumber).map(one -> new Agreed(one.amount(), one.payBy()));
    }

    public record Agreed(BigDecimal amount, LocalDate payBy) {}

    /**
     * The sealed file, byte for byte; before there is one the agreement as it stands, without a number.
     *
     * @throws ApiException 404 where there is none
     */
    @Transactional(readOnly = true)
    public byte[] pdf(String caseNumber) {
        Agreement agreement =
                agreements.live(caseNumber).orElseThrow(() -> new ApiException(404, "compensation.agreement.none"));
        return agreement.letter() == null
                ? printed.render(letters.agreement(agreement))
                : printed.get(agreement.letter());
    }
}
