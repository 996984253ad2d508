package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.payment.Payments;
import sa.org.esrar.casework.compensation.reading.CompensationDossiers;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.workflow.FormReader;

/**
 * What a beneficiary does on the page (D1, D4), read from the form and handed to the service that knows whether it may be done.
 * An answer belongs to the offer, and a signature to the text, that was on the page.
 */
@Component
class BeneficiarySteps {

    private static final int LONGEST = 4_000;

    private final CompensationDossiers dossiers;
    private final Claims claims;
    private final HarmObjections objections;
    private final Offers offers;
    private final OfferViews offerViews;
    private final Agreements agreements;
    private final Payments payments;
    private final CaseRegister cases;

    BeneficiarySteps(
            CompensationDossiers dossiers,
            Claims claims,
            HarmObjections objections,
            Offers offers,
            OfferViews offerViews,
            Agreements agreements,
            Payments payments,
            CaseRegister cases) {
        this.dossiers = dossiers;
        this.claims = claims;
        this.objections = objections;
        this.offers = offers;
        this.offerViews = offerViews;
        this.agreements = agreements;
        this.payments = payments;
        this.cases = cases;
    }

    /** @throws ApiException 409 when another offer took the place of the one that was read */
    void answer(String caseNumber, UUID read, OfferAnswer answer, Map<String, String> typed) {
        FormReader reader = new FormReader(new HashMap<>(typed));
        boolean counters = answer == OfferAnswer.COUNTERED;
        String words = reader.text("words", false, LONGEST);
        BigDecimal counter = counters ? reader.money("counter", false) : null;
        reader.done();
        requireSomebodyActs(caseNumber);
        UUID open = offerViews.open(caseNumber).map(OfferView::id).orElse(null);
        if (open != null && !open.equals(read)) {
            throw new ApiException(409, "compensation.offer.notThis");
        }
        offers.answer(caseNumber, answer, counter, words);
    }

    void sendCode(String caseNumber) {
        requireSomebodyActs(caseNumber);
        agreements.sendCode(caseNumber);
    }

    /** @throws ApiException 409 when the text is another by now than the one that was read */
    void sign(String caseNumber, String hash, String typed) {
        FormReader reader = new FormReader(Map.of("code", typed));
        String code = reader.text("code", true, 20);
        reader.done();
        requireSomebodyActs(caseNumber);
        if (agreements
                .current(caseNumber)
                .filter(one -> hash.equals(one.hash()))
                .isEmpty()) {
            throw new ApiException(409, "compensation.agreement.notThis");
        }
        agreements.sign(caseNumber, new Signing.ByCode(code, null));
    }

    /** Nothing is agreed with anybody between a death and the verification of the heirs' agent (D4). */
    private void requireSomebodyActs(String caseNumber) {
        cases.lock(caseNumber);
        if (dossiers.of(caseNumber).awaitsRepresentation()) {
            throw new ApiException(409, "compensation.awaitsRepresentation");
        }
    }

    byte[] agreementPdf(String caseNumber) {
        return agreements.pdf(caseNumber);
    }

    void received(String caseNumber) {
        payments.confirm(caseNumber);
    }

    void object(String caseNumber, String typed) {
        FormReader reader = new FormReader(Map.of("why", typed));
        String why = reader.text("why", true, HarmObjections.LONGEST_TEXT);
        reader.done();
        objections.file(caseNumber, why);
    }

    void withdraw(String caseNumber) {
        claims.withdraw(caseNumber);
    }
}
