package sa.org.esrar.casework.compensation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.negotiation.AgreementState;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.compensation.negotiation.OfferState;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.payment.PaymentState;
import sa.org.esrar.casework.compensation.payment.PaymentView;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;

/** Offers, agreement and payment of a compensation, ready to be shown to its beneficiary (D4). */
@Component
class NegotiationView {

    private final CompensationMessages words;

    NegotiationView(CompensationMessages words) {
        this.words = words;
    }

    Open offer(CompensationDossier dossier, String language) {
        OfferView open = dossier.openOffer();
        return open == null || dossier.awaitsRepresentation()
                ? null
                : new Open(
                        open.id(),
                        CompensationMessages.figures(open.amount()),
                        CompensationMessages.inWords(open.amount(), language),
                        open.manner(),
                        ScreenDates.screen(open.validUntil(), language),
                        CompensationMessages.figures(open.damage()),
                        open.reason(),
                        open.finalSum());
    }

    List<Rung> ladder(CompensationDossier dossier, String language) {
        return dossier.sentOffers().stream()
                .filter(one -> one.state() != OfferState.OPEN)
                .map(one -> rung(one, language))
                .toList();
    }

    private Rung rung(OfferView one, String language) {
        return new Rung(
                CompensationPage.day(one.sentAt(), language),
                CompensationMessages.figures(one.amount()),
                words.label("offer.state", one.state()).in(language),
                CompensationMessages.figures(one.counter()),
                one.words());
    }

    Agreed agreement(CompensationDossier dossier, String language) {
        AgreementView agreement = dossier.agreement();
        if (agreement == null) {
            return null;
        }
        boolean signing = dossier.stage() == CompensationStage.SIGNING && !dossier.awaitsRepresentation();
        return new Agreed(
                CompensationMessages.figures(agreement.amount()),
                agreement.inWords().in(language),
                agreement.manner(),
                ScreenDates.screen(agreement.payBy(), language),
                agreement.terms(),
                agreement.text().in(language),
                agreement.hash(),
                signatures(agreement, language),
                signing && agreement.state() == AgreementState.PREPARED,
                signing && agreement.state() == AgreementState.SIGNED,
                agreement.awaitsKey(),
                agreement.state() == AgreementState.SEALED);
    }

    /** The beneficiary's own first. */
    private List<Signed> signatures(AgreementView agreement, String language) {
        List<Signed> signatures = new ArrayList<>();
        if (agreement.signedAt() != null) {
            signatures.add(new Signed(
                    words.text("page.yourSignature", language), CompensationPage.day(agreement.signedAt(), language)));
        }
        agreement.signatures().stream()
                .map(one -> new Signed(one.title().in(language), CompensationPage.day(one.at(), language)))
                .forEach(signatures::add);
        return signatures;
    }

    /** From the transfer on; what the bank gave back is on its way anew and no payment. */
    Paid payment(CompensationDossier dossier, String language) {
        PaymentView payment = dossier.payment();
        if (payment == null || payment.transferredOn() == null || payment.state() == PaymentState.RETURNED) {
            return null;
        }
        return new Paid(
                CompensationMessages.figures(payment.amount()),
                ScreenDates.screen(payment.transferredOn(), language),
                payment.maskedIban(),
                payment.bankReference(),
                payment.state() == PaymentState.TRANSFERRED && dossier.stage() == CompensationStage.PAID,
                payment.state() == PaymentState.RECEIVED);
    }

    /**
     * An offer that waits for an answer.
     *
     * @param found the damage that the minutes found, or null
     * @param reason why it is below it, or null
     * @param summed whether a final ruling said the sum, and only the manner is left
     */
    record Open(
            UUID id,
            String amount,
            String inWords,
            String manner,
            String validUntil,
            String found,
            String reason,
            boolean summed) {

        @Override
        public String toString() {
            return "Open[" + id + "]";
        }
    }

    /** @param counter what the beneficiary asked for instead, or null; @param words what was said with it, or null */
    record Rung(String on, String amount, String state, String counter, String words) {

        @Override
        public String toString() {
            return "Rung[" + on + "]";
        }
    }

    /**
     * @param terms what else was agreed, or null
     * @param text the settlement and release
     * @param waits whether the beneficiary has signed and it is not sealed yet
     * @param signed whether the association has signed too, and only the seal is left
     */
    record Agreed(
            String amount,
            String inWords,
            String manner,
            String payBy,
            String terms,
            String text,
            String hash,
            List<Signed> signatures,
            boolean signable,
            boolean waits,
            boolean signed,
            boolean sealed) {

        @Override
        public String toString() {
            return "Agreed[" + hash + "]";
        }
    }

    record Signed(String who, String on) {}

    /** @param asked whether the beneficiary's word is awaited; @param confirmed whether it came */
    record Paid(
            String amount, String transferredOn, String account, String reference, boolean asked, boolean confirmed) {

        @Override
        public String toString() {
            return "Paid[" + transferredOn + "]";
        }
    }
}
