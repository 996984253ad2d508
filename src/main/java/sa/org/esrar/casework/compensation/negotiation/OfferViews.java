package sa.org.esrar.casework.compensation.negotiation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.representation.Representations;

/** Offers as they are read. */
@Service
@Transactional(readOnly = true)
public class OfferViews {

    private final CompensationFile file;
    private final OfferRepository offers;
    private final Representations representations;
    private final CompensationTexts texts;

    OfferViews(
            CompensationFile file, OfferRepository offers, Representations representations, CompensationTexts texts) {
        this.file = file;
        this.offers = offers;
        this.representations = representations;
        this.texts = texts;
    }

    /** The one that can be answered now. */
    public Optional<OfferView> open(String caseNumber) {
        return offers.live(caseNumber)
                .filter(one -> state(one) == OfferState.OPEN)
                .map(this::of);
    }

    /** All of a case, also those that were never sent, in the order in which they were made. */
    public List<OfferView> all(String caseNumber) {
        return offers.findByCaseNumberOrderByNumber(caseNumber).stream()
                .map(this::of)
                .toList();
    }

    /** The last day of the offer that went out and was not ended, also after that day; empty where none is out. */
    public Optional<LocalDate> lastDay(String caseNumber) {
        return offers.live(caseNumber)
                .filter(one -> one.state() == OfferState.OPEN)
                .map(Offer::validUntil);
    }

    Words words(Offer offer) {
        return texts.openObject(offer.detail(), Words.class);
    }

    OfferView of(Offer offer) {
        Words words = words(offer);
        return new OfferView(
                offer.id(),
                offer.number(),
                offer.amount(),
                offer.damage(),
                offer.finalSum(),
                offer.authority(),
                words.manner(),
                offer.validUntil(),
                words.reason(),
                state(offer),
                offer.madeBy(),
                offer.madeAt(),
                offer.decidedBy(),
                offer.sentAt(),
                offer.letter(),
                offer.endedBy(),
                offer.endedAt(),
                offer.counter(),
                texts.open(offer.reply()));
    }

    /** As it is now: its day can be over, or a ruling or a death have stopped it, before the record says so. */
    OfferState state(Offer offer) {
        if (offer.state() != OfferState.OPEN) {
            return offer.state();
        }
        if (file.read(offer.caseNumber()).stage() != CompensationStage.OFFERED
                || representations.missing(offer.caseNumber())) {
            return OfferState.LAPSED;
        }
        return offer.openOn(file.today()) ? OfferState.OPEN : OfferState.EXPIRED;
    }

    /** What is typed in an offer. */
    record Words(String manner, String reason) {}
}
