package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;

/**
 * Offers as the association makes them (D4): written down, approved by who may offer as much, sent, withdrawn, run out. Each
 * command asks the gate itself. What the beneficiary says to them is {@link OfferAnswers}' matter.
 */
@Service
public class Offers {

    /** In characters. */
    public static final int LONGEST = 4_000;

    private final CompensationFile file;
    private final CompensationGate gate;
    private final OfferRepository offers;
    private final OfferRules rules;
    private final OfferAnswers answers;
    private final AgreementFile agreements;
    private final SettlementLetters letters;
    private final CompensationTexts texts;
    private final CompensationProcess process;
    private final CompensationSettings settings;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    Offers(
            CompensationFile file,
            CompensationGate gate,
            OfferRepository offers,
            OfferRules rules,
            OfferAnswers answers,
            AgreementFile agreements,
            SettlementLetters letters,
            CompensationTexts texts,
            CompensationProcess process,
            CompensationSettings settings,
            WorkingDays workingDays,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.file = file;
        this.gate = gate;
        this.offers = offers;
        this.rules = rules;
        this.answers = answers;
        this.agreements = agreements;
        this.letters = letters;
        this.texts = texts;
        this.process = process;
        this.settings = settings;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Negotiation begins, for the first time or anew: its days are counted, open offers of before are over. */
    @Transactional
    public void begin(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        offers.live(caseNumber).ifPresent(live -> {
            live.lapse(CompensationFile.SYSTEM, clock.instant());
            offers.saveAndFlush(live);
            note(caseNumber, "offerLapsed", CompensationFile.SYSTEM, Visibility.PUBLIC, live);
        });
        agreements.drop(caseNumber);
        compensation.negotiate();
        file.save(compensation);
        file.count(caseNumber, settings.negotiateWithin());
        timeline.append(caseNumber, "compensation.negotiationBegan", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** Everything that is wrong with it, with the names of the form's fields; changes nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, MakeOffer command) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.NEGOTIATING);
        return rules.problems(caseNumber, command);
    }

    /**
     * Writes an offer down; nothing goes out yet.
     *
     * @return the group that may offer as much: where it is another than the one that makes offers, its approval is needed
     * @throws InvalidInputException with everything that is wrong
     * @throws ApiException 409 while another waits, or the gate is shut
     */
    @Transactional
    public String make(String caseNumber, MakeOffer command, String by) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        compensation.require(CompensationStage.NEGOTIATING);
        rules.requireNotExcluded(caseNumber, by);
        rules.requireActing(caseNumber);
        if (offers.live(caseNumber).isPresent()) {
            throw new ApiException(409, "compensation.offer.oneWaits");
        }
        List<FieldProblem> problems = rules.problems(caseNumber, command);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Optional<BigDecimal> damage = rules.damage(caseNumber);
        Offer offer = Offer.made(
                caseNumber,
                offers.last(caseNumber).map(Offer::number).orElse(0) + 1,
                command,
                damage.orElse(null),
                rules.finalSum(caseNumber).isPresent(),
                rules.authority(command.amount()),
                texts.sealObject(new OfferViews.Words(command.manner(), command.reason())),
                by,
                clock.instant());
        file.add(offer);
        note(caseNumber, "offerMade", by, Visibility.STAFF, offer);
        return offer.authority();
    }

    /** @throws ApiException 409 where none waits for that person's decision */
    @Transactional(readOnly = true)
    public void requireMayDecide(String caseNumber, String by) {
        gate.requireOpen(caseNumber);
        waiting(caseNumber, by);
    }

    /**
     * Somebody who may offer as much approves it, or does not: then another is made.
     *
     * @param words why not, or null; stands on the timeline, for staff
     */
    @Transactional
    public void decide(String caseNumber, boolean approved, String words, String by) {
        file.lock(caseNumber).require(CompensationStage.NEGOTIATING);
        gate.requireOpen(caseNumber);
        Offer offer = waiting(caseNumber, by);
        offer.decided(approved, by, clock.instant());
        offers.saveAndFlush(offer);
        timeline.append(
                caseNumber,
                approved ? "compensation.offerApproved" : "compensation.offerNotApproved",
                by,
                Visibility.STAFF,
                words,
                String.valueOf(offer.number()));
    }

    private Offer waiting(String caseNumber, String by) {
        Offer offer = offers.live(caseNumber)
                .filter(one -> one.state() == OfferState.MADE)
                .orElseThrow(() -> new ApiException(409, "compensation.offer.none"));
        rules.requireNotExcluded(caseNumber, by);
        rules.requireActsFor(offer.authority(), by);
        if (by.equals(offer.madeBy())) {
            throw new ApiException(409, "compensation.offer.another");
        }
        return offer;
    }

    /** The letter goes out, and the offer is open from now on; nothing where it went out already, so that a job tried again sends no second one. */
    @Transactional
    public void send(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        Offer offer = offers.live(caseNumber).orElseThrow(() -> new ApiException(409, "compensation.offer.none"));
        if (offer.state() == OfferState.OPEN) {
            return;
        }
        LocalDate until = until(offer);
        RegisterNumber letter = letters.registerOffer(caseNumber, offer, until);
        // The table may have changed since it was made.
        boolean within = OfferRules.isWithin(offer.authority()) && OfferRules.isWithin(rules.authority(offer.amount()));
        offer.send(within, until, letter, clock.instant());
        offers.saveAndFlush(offer);
        compensation.offer();
        file.save(compensation);
        timeline.append(
                caseNumber,
                "compensation.offerSent",
                CompensationFile.SYSTEM,
                Visibility.PUBLIC,
                null,
                String.valueOf(offer.number()),
                until.toString());
        notifications.tellBeneficiary(caseNumber, "case.proposal", Map.of(), () -> letter);
    }

    /** The chosen day where it is still to come, so that an approval that took long leaves time to answer. */
    private LocalDate until(Offer offer) {
        LocalDate today = file.today();
        return offer.validUntil() != null && offer.validUntil().isAfter(today)
                ? offer.validUntil()
                : workingDays.plus(today, settings.offerValidFor());
    }

    /** As {@link OfferAnswers#answer}. */
    public void answer(String caseNumber, OfferAnswer answer, BigDecimal counter, String words) {
        answers.answer(caseNumber, new OfferReply(answer, counter, words));
    }

    /**
     * Staff take it back before it is answered.
     *
     * @throws ApiException 409 when none is open
     */
    @Transactional
    public void withdraw(String caseNumber, String by) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        rules.requireNotExcluded(caseNumber, by);
        rules.requireActing(caseNumber);
        Offer offer = offers.live(caseNumber)
                .filter(one -> one.state() == OfferState.OPEN)
                .orElseThrow(() -> new ApiException(409, "compensation.offer.none"));
        offer.withdraw(by, clock.instant());
        over(compensation, offer, "offerWithdrawn", by);
        process.offerWithdrawn(caseNumber);
    }

    /**
     * Its last day is over; nothing where it ended otherwise.
     *
     * @throws ApiException 409 when it is not, whatever the timer says
     */
    @Transactional
    public void expire(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        Optional<Offer> open = offers.live(caseNumber).filter(one -> one.state() == OfferState.OPEN);
        if (open.isEmpty()) {
            return;
        }
        if (open.get().openOn(file.today())) {
            throw new ApiException(409, "compensation.offer.notOver");
        }
        open.get().expire(CompensationFile.SYSTEM, clock.instant());
        over(compensation, open.get(), "offerExpired", CompensationFile.SYSTEM);
    }

    private void over(Compensation compensation, Offer offer, String code, String by) {
        offers.saveAndFlush(offer);
        compensation.negotiateOn();
        file.save(compensation);
        note(compensation.caseNumber(), code, by, Visibility.PUBLIC, offer);
        notifications.tellBeneficiary(compensation.caseNumber(), "case.news", Map.of());
    }

    /** @throws ApiException 409 where negotiation does not stand still */
    @Transactional(readOnly = true)
    public void requireConsidered(String caseNumber) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.NEGOTIATING);
    }

    /**
     * What follows after an offer came to nothing: another one, or no agreement.
     *
     * @param words why; stands on the timeline, for staff
     */
    @Transactional
    public void consider(String caseNumber, boolean goesOn, String words, String by) {
        file.lock(caseNumber).require(CompensationStage.NEGOTIATING);
        gate.requireOpen(caseNumber);
        rules.requireNotExcluded(caseNumber, by);
        timeline.append(
                caseNumber,
                goesOn ? "compensation.negotiationGoesOn" : "compensation.negotiationOver",
                by,
                Visibility.STAFF,
                words);
    }

    private void note(String caseNumber, String code, String by, Visibility visibility, Offer offer) {
        timeline.append(caseNumber, "compensation." + code, by, visibility, null, String.valueOf(offer.number()));
    }
}
