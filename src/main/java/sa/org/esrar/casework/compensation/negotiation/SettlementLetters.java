package sa.org.esrar.casework.compensation.negotiation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.compensation.representation.CompensationHeads;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.SettlementAgreementLetter;
import sa.org.esrar.casework.letters.SettlementOfferLetter;
import sa.org.esrar.casework.staff.StaffDirectory;

/** عرض تسوية and اتفاق تسوية ومخالصة on paper (D4, A2). */
@Component
class SettlementLetters {

    private final Letters letters;
    private final AgreementFile agreements;
    private final OfferViews offers;
    private final Declarations declarations;
    private final CompensationHeads heads;
    private final StaffDirectory staff;
    private final Messages messages;

    SettlementLetters(
            Letters letters,
            AgreementFile agreements,
            OfferViews offers,
            Declarations declarations,
            CompensationHeads heads,
            StaffDirectory staff,
            Messages messages) {
        this.letters = letters;
        this.agreements = agreements;
        this.offers = offers;
        this.declarations = declarations;
        this.heads = heads;
        this.staff = staff;
        this.messages = messages;
    }

    RegisterNumber registerOffer(String caseNumber, Offer offer, LocalDate until) {
        OfferViews.Words words = offers.words(offer);
        return letters.register(
                new SettlementOfferLetter(
                        heads.acting(caseNumber),
                        offer.amount(),
                        words.manner(),
                        until,
                        offer.damage(),
                        words.reason(),
                        offer.finalSum()),
                offer.madeBy());
    }

    /** As it stands: to be signed, or with the signatures that it has. */
    SettlementAgreementLetter agreement(Agreement agreement) {
        String caseNumber = agreement.caseNumber();
        LetterHead head = heads.harmed(caseNumber);
        String language = head.to().language();
        AgreementFile.Words words = agreements.words(agreement);
        Optional<Declarations.Copy> copy = declarations.copy(caseNumber, AgreementFile.matter(agreement));
        Declarations.DeclarationText text =
                copy.map(Declarations.Copy::text).orElseGet(() -> declarations.text(AgreementFile.PURPOSE));
        return new SettlementAgreementLetter(
                head,
                messages.text("workflow.organisation", language),
                agreements
                        .signer(caseNumber)
                        .map(one -> messages.text(
                                "compensation.agreement.signer." + one.kind(),
                                language,
                                one.name(),
                                one.deedNumber(),
                                one.agencyNumber()))
                        .orElse(null),
                agreement.number(),
                agreements.offer(agreement).damage(),
                agreement.amount(),
                words.manner(),
                agreement.payBy(),
                words.terms(),
                text.version(),
                text.in(language),
                copy.map(Declarations.Copy::sha256).orElseGet(() -> declarations
                        .paper(caseNumber, AgreementFile.matter(agreement), agreements.declared(agreement))
                        .hash()),
                copy.map(signed -> signature(signed, language)).orElse(null),
                agreements.signatures(agreement).stream()
                        .map(one -> new SettlementAgreementLetter.Signatory(
                                staff.named(one.signer()).in(language),
                                LocalDateTime.ofInstant(one.signedAt(), HijriDates.RIYADH)))
                        .toList());
    }

    private static SettlementAgreementLetter.Signature signature(Declarations.Copy signed, String language) {
        List<String> witnesses =
                signed.witnesses().stream().map(one -> one.in(language)).toList();
        return new SettlementAgreementLetter.Signature(
                LocalDateTime.ofInstant(signed.signedAt(), HijriDates.RIYADH),
                signed.way().in(language),
                witnesses);
    }
}
