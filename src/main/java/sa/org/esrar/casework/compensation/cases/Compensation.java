package sa.org.esrar.casework.compensation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import sa.org.esrar.casework.api.ApiException;

/**
 * One compensation; every transition says from where it may be taken and refuses anything else with a 409. Which way is open
 * is no transition's to say but the gate's.
 */
@Entity
@Table(name = "compensation")
public class Compensation {

    @Id
    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private CompensationStage stage;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "harmed_in")
    private String harmedIn;

    private boolean represented;

    private BigDecimal claimed;

    private byte[] detail;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "taken_by")
    private String takenBy;

    private Boolean admitted;

    private boolean investigated;

    private boolean objected;

    @Column(name = "site_visit")
    private boolean siteVisit;

    private boolean expert;

    @Column(name = "awaits_minutes")
    private boolean awaitsMinutes;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    private Long version;

    protected Compensation() {}

    /** @param detail what happened and what is claimed, sealed */
    public static Compensation filed(String caseNumber, FileHarm command, byte[] detail, Instant at) {
        Compensation compensation = new Compensation();
        compensation.caseNumber = caseNumber;
        compensation.stage = CompensationStage.RECEIVED;
        compensation.origin = command.origin();
        compensation.harmedIn = command.harmedIn();
        compensation.represented = command.represented();
        compensation.claimed = command.claimed();
        compensation.detail = detail;
        compensation.filedAt = at;
        compensation.takenBy = command.takenBy();
        return compensation;
    }

    // ---- the investigation

    /** Also anew, where a ruling that lapsed had stood in between. */
    public void admit(boolean admissible) {
        require(CompensationStage.RECEIVED, CompensationStage.REFUSED, CompensationStage.AWAITING_FINALITY);
        admitted = admissible;
    }

    /** Investigators are named, for the first time, anew, or after an objection. */
    public void investigate(boolean withSiteVisit, boolean withExpert) {
        if (!Boolean.TRUE.equals(admitted) && !objected) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
        move(
                CompensationStage.INVESTIGATING,
                CompensationStage.RECEIVED,
                CompensationStage.INVESTIGATING,
                CompensationStage.DECIDING,
                CompensationStage.REFUSED,
                CompensationStage.OBJECTED,
                CompensationStage.AWAITING_FINALITY);
        siteVisit = withSiteVisit;
        expert = withExpert;
        investigated = false;
    }

    /** The investigators wrote down what they found; the committee's minutes are left. */
    public void findingsRecorded() {
        move(CompensationStage.DECIDING, CompensationStage.INVESTIGATING);
    }

    /** Whether it stands where only the committee's minutes let it go on; a token that was moved there decides nothing. */
    public void awaitMinutes(boolean awaits) {
        awaitsMinutes = awaits && stage == CompensationStage.DECIDING;
    }

    /** The findings of sealed minutes became its own; whether they open the gate is the gate's to say. */
    public void findingsAdopted(boolean proven) {
        require(CompensationStage.DECIDING);
        investigated = proven;
    }

    /** Not admitted, or not proven. */
    public void refuse() {
        move(
                CompensationStage.REFUSED,
                CompensationStage.RECEIVED,
                CompensationStage.DECIDING,
                CompensationStage.REFUSED,
                CompensationStage.AWAITING_FINALITY);
    }

    /** Once. */
    public void object() {
        if (objected) {
            throw new ApiException(409, "compensation.objectedAlready");
        }
        move(CompensationStage.OBJECTED, CompensationStage.REFUSED);
        objected = true;
    }

    /** The refusal stands. */
    public void objectionRefused() {
        move(CompensationStage.REFUSED, CompensationStage.OBJECTED);
    }

    /** The investigation that an objection led to is the second. */
    public int round() {
        return objected ? 2 : 1;
    }

    /** It is investigated no more: refused for good, or proven. */
    public void investigationEnded() {
        investigated = true;
    }

    // ---- rulings

    /** A ruling that is not final holds everything up, wherever the case stands before an agreement. */
    public void awaitFinality() {
        requireNotAgreed();
        stage = CompensationStage.AWAITING_FINALITY;
    }

    /** It fell, or was none: the case stands where it would without it. What is investigated is for the gate. */
    public void rulingLapsed() {
        requireNotAgreed();
        if (!investigated) {
            stage = admitted() || objected ? CompensationStage.INVESTIGATING : CompensationStage.RECEIVED;
        }
    }

    /** A final ruling went against whoever was harmed. */
    public void ruledAgainst(LocalDate on) {
        requireNotAgreed();
        end(CompensationStage.RULED_AGAINST, on);
    }

    /** Left to the external way; a ruling can still come. */
    public void rest(boolean unproven) {
        requireNotAgreed();
        stage = unproven ? CompensationStage.RESTING_UNPROVEN : CompensationStage.RESTING_NO_AGREEMENT;
    }

    /** No ruling came while it rested. */
    public void closeRested(LocalDate on) {
        require(CompensationStage.RESTING_UNPROVEN, CompensationStage.RESTING_NO_AGREEMENT);
        end(
                stage == CompensationStage.RESTING_UNPROVEN
                        ? CompensationStage.CLOSED_UNPROVEN
                        : CompensationStage.CLOSED_NO_AGREEMENT,
                on);
    }

    // ---- negotiation and payment; the services ask the gate first

    /** For the first time, or anew. */
    public void negotiate() {
        requireNotAgreed();
        stage = CompensationStage.NEGOTIATING;
    }

    /** An offer went out. */
    public void offer() {
        move(CompensationStage.OFFERED, CompensationStage.NEGOTIATING);
    }

    /** The offer is answered with anything but yes, withdrawn, or its time is over; or an agreement is not signed. */
    public void negotiateOn() {
        move(CompensationStage.NEGOTIATING, CompensationStage.OFFERED, CompensationStage.SIGNING);
    }

    /** The agreement is to be signed. */
    public void offerAccepted() {
        move(CompensationStage.SIGNING, CompensationStage.OFFERED);
    }

    /** Both sides signed, and the agreement is sealed. */
    public void agreed() {
        move(CompensationStage.PAYING, CompensationStage.SIGNING);
    }

    /** The bank has the transfer. */
    public void transferred() {
        move(CompensationStage.PAID, CompensationStage.PAYING);
    }

    /** The bank gave the transfer back. */
    public void transferReturned() {
        move(CompensationStage.PAYING, CompensationStage.PAID);
    }

    /** The money arrived. */
    public void compensated(LocalDate on) {
        require(CompensationStage.PAID);
        end(CompensationStage.COMPENSATED, on);
    }

    // ---- whoever it belongs to

    /** A guardian, or the agent of the heirs, acts in place of whoever was harmed. */
    public void representedFromNowOn() {
        represented = true;
    }

    /** The beneficiary takes the claim back. */
    public void withdraw(LocalDate on) {
        requireNotAgreed();
        end(CompensationStage.WITHDRAWN, on);
    }

    private void end(CompensationStage ended, LocalDate on) {
        stage = ended;
        closedOn = on;
    }

    private void requireNotAgreed() {
        if (stage.over() || stage.agreed()) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    private void move(CompensationStage to, CompensationStage... from) {
        require(from);
        stage = to;
    }

    /** @throws ApiException 409 unless it stands at one of these */
    public void require(CompensationStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    /** Of the case that it is part of. */
    public String caseNumber() {
        return caseNumber;
    }

    /** Where it stands. */
    public CompensationStage stage() {
        return stage;
    }

    /** Who brought it about. */
    public Origin origin() {
        return origin;
    }

    /** The complaint or other case in which the harm was found or claimed, or null. */
    public String harmedIn() {
        return harmedIn;
    }

    /** Whether a guardian, or one agent of the heirs, acts for whoever was harmed. */
    public boolean represented() {
        return represented;
    }

    /** In riyals, or null where no sum is claimed. */
    public BigDecimal claimed() {
        return claimed;
    }

    byte[] detail() {
        return detail;
    }

    /** When the claim came in. */
    public Instant filedAt() {
        return filedAt;
    }

    /** Null where the beneficiary filed it on the website, or a complaint led to it. */
    public String takenBy() {
        return takenBy;
    }

    /** Whether the claim was admitted. */
    public boolean admitted() {
        return Boolean.TRUE.equals(admitted);
    }

    /** Whether it is investigated no more. */
    public boolean investigated() {
        return investigated;
    }

    /** Whether the one objection was used. */
    public boolean objected() {
        return objected;
    }

    /** Whether only the committee's minutes let it go on. */
    public boolean awaitsMinutes() {
        return awaitsMinutes;
    }
}
