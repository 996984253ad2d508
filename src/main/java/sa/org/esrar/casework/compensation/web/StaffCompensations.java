package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmFindings;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.investigation.Investigators;
import sa.org.esrar.casework.compensation.investigation.Refusals;
import sa.org.esrar.casework.compensation.negotiation.OfferView;
import sa.org.esrar.casework.compensation.payment.PaymentView;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;
import sa.org.esrar.casework.compensation.representation.RepresentationView;
import sa.org.esrar.casework.compensation.rulings.RulingView;
import sa.org.esrar.casework.compensation.web.StaffCompensation.Agreed;
import sa.org.esrar.casework.compensation.web.StaffCompensation.Named;
import sa.org.esrar.casework.compensation.web.StaffCompensation.Thing;
import sa.org.esrar.casework.letters.AmountInWords;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;

/** Puts a dossier into the words of the staff API. */
@Component
class StaffCompensations {

    private static final String SIGNATORIES = "authorised-signatories";

    private final Investigators investigators;
    private final CompensationMessages words;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final Groups groups;

    StaffCompensations(
            Investigators investigators,
            CompensationMessages words,
            CaseAccess access,
            StaffDirectory staff,
            Groups groups) {
        this.investigators = investigators;
        this.words = words;
        this.access = access;
        this.staff = staff;
        this.groups = groups;
    }

    /** @param deliberation whether also what was gathered, heard and written before the committee adopted it */
    StaffCompensation full(CompensationDossier dossier, boolean deliberation) {
        return new StaffCompensation(
                dossier.caseNumber(),
                dossier.stage().name(),
                words.label("origin", dossier.origin()),
                spoken(dossier.harmedIn()),
                dossier.represented(),
                dossier.text(),
                dossier.claimed(),
                dossier.items().stream()
                        .map(item -> new Thing(item.what(), item.amount(), List.of()))
                        .toList(),
                words.both(dossier.gateOpen() ? "gate.OPEN" : "gate.SHUT"),
                deliberation ? mayInvestigate(dossier.caseNumber()) : List.of(),
                signatories(),
                deliberation
                        ? dossier.investigators().stream()
                                .map(this::investigator)
                                .toList()
                        : List.of(),
                deliberation ? dossier.evidence().stream().map(this::piece).toList() : List.of(),
                dossier.findings().stream()
                        .filter(one -> deliberation || one.minutes() != null)
                        .map(this::found)
                        .toList(),
                refused(dossier.refusal()),
                deliberation ? objection(dossier.objection()) : null,
                dossier.rulings().stream().map(this::ruled).toList(),
                dossier.offers().stream().map(this::offered).toList(),
                agreement(dossier),
                paid(dossier.payment()),
                acts(dossier.representation()));
    }

    /** Others with a task read what the committee adopted, not what led to it. */
    boolean deliberates(CompensationDossier dossier, StaffUser user) {
        return access.seesAll(user)
                || user.isIn("investigation-committee")
                || user.isIn("board")
                || user.isIn("board-chair")
                || dossier.investigators().stream().anyMatch(one -> one.userId().equals(user.id()));
    }

    /** What finance reads: the rest stays empty. */
    StaffCompensation payment(CompensationDossier dossier) {
        return new StaffCompensation(
                dossier.caseNumber(),
                dossier.stage().name(),
                null,
                null,
                false,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                paid(dossier.payment()),
                null);
    }

    private static Localized spoken(String caseNumber) {
        return caseNumber == null
                ? null
                : new Localized(CaseNumbers.spoken(caseNumber, "ar"), CaseNumbers.spoken(caseNumber, "en"));
    }

    private List<Named> mayInvestigate(String caseNumber) {
        return investigators.mayInvestigate(caseNumber).stream().map(Named::of).toList();
    }

    private List<Named> signatories() {
        return staff.find(groups.membersOf(SIGNATORIES)).stream()
                .filter(StaffMember::active)
                .map(Named::of)
                .toList();
    }

    private static StaffCompensation.Refused refused(Refusals.Refused one) {
        return one == null ? null : new StaffCompensation.Refused(one.reasons(), one.sentOn());
    }

    private StaffCompensation.Investigates investigator(Investigators.Appointed one) {
        return new StaffCompensation.Investigates(staff.named(one.userId()), one.lead(), one.releasedAt() == null);
    }

    private StaffCompensation.Piece piece(HarmEvidence.Piece one) {
        return new StaffCompensation.Piece(
                one.number(),
                words.label("evidence", one.kind()),
                one.kind().isStatement(),
                one.on(),
                one.text(),
                one.from(),
                words.label("how", one.how()),
                one.signed(),
                one.whyNotSigned(),
                staff.named(one.by()),
                one.at());
    }

    private StaffCompensation.Found found(Findings.Written one) {
        HarmFindings found = one.found();
        return new StaffCompensation.Found(
                one.minutes(),
                point(found.fault()),
                point(found.harm()),
                point(found.causation()),
                found.damage(),
                found.items().stream()
                        .map(item -> new Thing(item.what(), item.amount(), item.evidence()))
                        .toList(),
                words.label("cause", found.cause()),
                found.causes(),
                found.reasons());
    }

    private static StaffCompensation.Point point(HarmFindings.Point one) {
        return new StaffCompensation.Point(one.found(), one.text(), one.evidence());
    }

    private StaffCompensation.Objected objection(HarmObjections.Objected one) {
        return one == null
                ? null
                : new StaffCompensation.Objected(
                        one.words(),
                        one.accepted() == null ? null : words.both("objection." + one.accepted()),
                        one.reasons());
    }

    private StaffCompensation.Ruled ruled(RulingView one) {
        return new StaffCompensation.Ruled(
                words.label("rulingKind", one.kind()),
                one.number(),
                one.authority(),
                one.incoming(),
                one.issuedOn(),
                words.label("rulingFavour", one.favour()),
                one.amount(),
                words.label("finality", one.finality()),
                words.label("rulingState", one.state()));
    }

    private StaffCompensation.Offered offered(OfferView one) {
        return new StaffCompensation.Offered(
                one.number(),
                one.amount(),
                words.label("offer.state", one.state()),
                one.manner(),
                one.validUntil(),
                one.reason(),
                one.counter(),
                one.words(),
                staff.named(one.madeBy()),
                one.madeAt());
    }

    private Agreed agreement(CompensationDossier dossier) {
        var agreement = dossier.agreement();
        return agreement == null
                ? null
                : new Agreed(
                        agreement.amount(),
                        agreement.manner(),
                        agreement.payBy(),
                        agreement.terms(),
                        agreement.text(),
                        agreement.hash(),
                        agreement.signedAt(),
                        agreement.way(),
                        agreement.signatures().stream()
                                .map(one -> new StaffCompensation.Signed(one.title(), one.at()))
                                .toList(),
                        agreement.awaitsKey());
    }

    private StaffCompensation.Paid paid(PaymentView one) {
        return one == null
                ? null
                : new StaffCompensation.Paid(
                        one.payee(),
                        one.amount(),
                        inWords(one.amount()),
                        one.maskedIban(),
                        one.orderNumber(),
                        one.voucher(),
                        staff.named(one.preparedBy()),
                        one.approvedBy() == null ? null : staff.named(one.approvedBy()),
                        one.bankReference(),
                        one.transferredOn(),
                        one.state().name());
    }

    private static Localized inWords(BigDecimal amount) {
        return new Localized(AmountInWords.arabic(amount), AmountInWords.english(amount));
    }

    private StaffCompensation.Acts acts(RepresentationView one) {
        return one == null
                ? null
                : new StaffCompensation.Acts(
                        words.label("representationKind", one.kind()),
                        one.name(),
                        one.deedNumber(),
                        one.agencyNumber(),
                        one.issuer(),
                        one.checkedOn(),
                        one.until());
    }
}
