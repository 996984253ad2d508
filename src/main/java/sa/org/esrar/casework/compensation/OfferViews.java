package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Component;

/** Offers as they are read. */
@Component
class OfferViews {

    private final CompensationFile file;
    private final CompensationTexts texts;

    OfferViews(CompensationFile file, CompensationTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    Words words(Offer offer) {
        return texts.openObject(offer.detail(), Words.class);
    }

    OfferView of(Offer offer) {
        Words words = words(offer);
        // Its day is over before the timer has said so.
        boolean late = offer.state() == OfferState.OPEN && !offer.openOn(file.today());
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
                late ? OfferState.EXPIRED : offer.state(),
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

    /** What is typed in an offer. */
    record Words(String manner, String reason) {}
}
