package sa.org.esrar.casework.compensation.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.representation.RepresentationView;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.declarations.Matter;
import sa.org.esrar.casework.letters.AmountInWords;

/** What the services of agreements share: the one that stands, its words, and what of it is signed. */
@Component
class AgreementFile {

    /** Of the declaration texts: the settlement with its release. */
    static final String PURPOSE = "SETTLEMENT";

    private final AgreementRepository agreements;
    private final AgreementSignatureRepository signatures;
    private final OfferRepository offers;
    private final CompensationTexts texts;
    private final Representations representations;
    private final CaseRegister cases;
    private final ObjectMapper json;

    AgreementFile(
            AgreementRepository agreements,
            AgreementSignatureRepository signatures,
            OfferRepository offers,
            CompensationTexts texts,
            Representations representations,
            CaseRegister cases,
            ObjectMapper json) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.offers = offers;
        this.texts = texts;
        this.representations = representations;
        this.cases = cases;
        this.json = json;
    }

    Optional<Agreement> live(String caseNumber) {
        return agreements.live(caseNumber);
    }

    /** @throws ApiException 409 where there is none */
    Agreement standing(String caseNumber) {
        return live(caseNumber).orElseThrow(() -> new ApiException(409, "compensation.agreement.none"));
    }

    int nextNumber(String caseNumber) {
        return agreements.findByCaseNumberOrderByNumber(caseNumber).size() + 1;
    }

    void save(Agreement agreement) {
        agreements.saveAndFlush(agreement);
    }

    /** One that is not sealed stands no more; nothing where there is none. */
    void drop(String caseNumber) {
        live(caseNumber).ifPresent(agreement -> {
            agreement.drop();
            save(agreement);
        });
    }

    List<AgreementSignature> signatures(Agreement agreement) {
        return signatures.findByAgreementOrderBySignedAt(agreement.id());
    }

    Offer offer(Agreement agreement) {
        return offers.findById(agreement.offer()).orElseThrow();
    }

    Words words(Agreement agreement) {
        return texts.openObject(agreement.detail(), Words.class);
    }

    byte[] seal(Words words) {
        return texts.sealObject(words);
    }

    static Matter matter(Agreement agreement) {
        return new Matter(PURPOSE, agreement.number());
    }

    /** Who signs for whoever was harmed, and by which papers; empty for who signs for herself. */
    Optional<RepresentationView> signer(String caseNumber) {
        return representations.current(caseNumber);
    }

    private static String declared(RepresentationView signer) {
        return signer.kind() + ":" + signer.agent() + ":" + signer.deedNumber() + ":" + signer.agencyNumber();
    }

    /** @throws ApiException 409 while somebody else has to sign and nobody's papers hold */
    void requireSigner(String caseNumber) {
        if (representations.missing(caseNumber)) {
            throw new ApiException(409, "compensation.representation.missing");
        }
    }

    /** What is declared, in one canonical form: who settles and who signs for her, what was found, what is paid, how and until when, and what else. */
    String declared(Agreement agreement) {
        Words words = words(agreement);
        Offer offer = offer(agreement);
        Map<String, Object> content = new TreeMap<>();
        content.put("party", cases.view(agreement.caseNumber()).partyId().toString());
        signer(agreement.caseNumber()).ifPresent(signer -> content.put("signer", declared(signer)));
        content.put("agreement", agreement.number());
        content.put("offer", offer.number());
        content.put("amount", agreement.amount().toPlainString());
        content.put("inWords", AmountInWords.arabic(agreement.amount()));
        content.put("manner", words.manner());
        content.put("payBy", agreement.payBy().toString());
        if (offer.damage() != null) {
            content.put("damage", offer.damage().toPlainString());
        }
        if (words.terms() != null) {
            content.put("terms", words.terms());
        }
        try {
            return json.writer()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is typed in an agreement; the manner is that of its offer. */
    record Words(String manner, String terms) {}
}
