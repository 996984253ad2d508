package sa.org.esrar.casework.compensation.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.investigation.Investigators;
import sa.org.esrar.casework.compensation.investigation.Refusals;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.payment.PaymentView;
import sa.org.esrar.casework.compensation.representation.RepresentationView;
import sa.org.esrar.casework.compensation.rulings.RulingView;

/**
 * A compensation as those read it who may see it all; texts are opened. What of it goes to whom is decided at the doors.
 *
 * @param harmedIn the complaint or other case in which the harm was found or claimed, or null
 * @param text what happened
 * @param claimed in riyals, or null
 * @param gateOpen whether it may be negotiated and paid
 * @param refusal the newest that went out, or null
 * @param objectUntil the last day on which the beneficiary can object, or null
 * @param objection null where none was filed
 * @param offers also those that were never sent, in the order in which they were made
 * @param openOffer which the beneficiary can answer now, or null
 * @param agreement null before it is prepared
 * @param payment the newest order, or null
 * @param representation who acts for whoever was harmed, or null
 */
public record CompensationDossier(
        String caseNumber,
        CompensationStage stage,
        Origin origin,
        String harmedIn,
        boolean represented,
        String text,
        BigDecimal claimed,
        List<FileHarm.ClaimedItem> items,
        Instant filedAt,
        String takenBy,
        boolean gateOpen,
        List<Investigators.Appointed> investigators,
        List<HarmEvidence.Piece> evidence,
        List<Findings.Written> findings,
        Refusals.Refused refusal,
        LocalDate objectUntil,
        HarmObjections.Objected objection,
        List<RulingView> rulings,
        List<OfferView> offers,
        OfferView openOffer,
        AgreementView agreement,
        PaymentView payment,
        RepresentationView representation) {

    /** The findings of the newest sealed minutes, or null. */
    public Findings.Written adopted() {
        return findings.stream()
                .filter(one -> one.minutes() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Offers that went out to the beneficiary. */
    public List<OfferView> sentOffers() {
        return offers.stream().filter(one -> one.sentAt() != null).toList();
    }

    /** Whether days are counted until somebody does something. */
    public boolean counting() {
        return switch (stage) {
            case RECEIVED, INVESTIGATING, DECIDING, OBJECTED, NEGOTIATING, OFFERED, SIGNING, PAYING -> true;
            default -> false;
        };
    }

    /** Whether whoever acts for the beneficiary has to be verified first: until then nothing is agreed with anybody (D4). */
    public boolean awaitsRepresentation() {
        return represented && representation == null && !stage.over();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "CompensationDossier[" + caseNumber + " " + stage + "]";
    }
}
