package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Component;

/** Offers as they are read. */
@Component
class OfferViews {

    private final CompensationFile file;
    private final Representations representations;
    private final CompensationTexts texts;

    OfferViews(CompensationFile file, Representations representations, CompensationTexts texts) {
        this.file = file;
        this.representations = representations;
        this.texts = texts;
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
