package sa.org.esrar.casework.compensation;

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
 * is no transition's to say but the gate's ({@link CompensationGate}).
 */
@Entity
@Table(name = "compensation")
class Compensation {

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
    static Compensation filed(String caseNumber, FileHarm command, byte[] detail, Instant at) {
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
    void admit(boolean admissible) {
        require(CompensationStage.RECEIVED, CompensationStage.REFUSED, CompensationStage.AWAITING_FINALITY);
        admitted = admissible;
    }

    /** Investigators are named, for the first time, anew, or after an objection. */
    void investigate(boolean withSiteVisit, boolean withExpert) {
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

    void findingsRecorded() {
        move(CompensationStage.DECIDING, CompensationStage.INVESTIGATING);
    }

    /** Whether it stands where only the committee's minutes let it go on; a token that was moved there decides nothing. */
    void awaitMinutes(boolean awaits) {
        awaitsMinutes = awaits && stage == CompensationStage.DECIDING;
    }

    /** The findings of sealed minutes became its own; whether they open the gate is the gate's to say. */
    void findingsAdopted(boolean proven) {
        require(CompensationStage.DECIDING);
        investigated = proven;
    }

    void refuse() {
        move(
                CompensationStage.REFUSED,
                CompensationStage.RECEIVED,
                CompensationStage.DECIDING,
                CompensationStage.REFUSED,
                CompensationStage.AWAITING_FINALITY);
    }

    /** Once. */
    void object() {
        if (objected) {
            throw new ApiException(409, "compensation.objectedAlready");
        }
        move(CompensationStage.OBJECTED, CompensationStage.REFUSED);
        objected = true;
    }

    void objectionRefused() {
        move(CompensationStage.REFUSED, CompensationStage.OBJECTED);
    }

    /** The investigation that an objection led to is the second. */
    int round() {
        return objected ? 2 : 1;
    }

    /** It is investigated no more: refused for good, or proven. */
    void investigationEnded() {
        investigated = true;
    }

    // ---- rulings

    /** A ruling that is not final holds everything up, wherever the case stands before an agreement. */
    void awaitFinality() {
        requireNotAgreed();
        stage = CompensationStage.AWAITING_FINALITY;
    }

    /** It fell, or was none: the case stands where it would without it. What is investigated is for the gate. */
    void rulingLapsed() {
        requireNotAgreed();
        if (!investigated) {
            stage = admitted() || objected ? CompensationStage.INVESTIGATING : CompensationStage.RECEIVED;
        }
    }

    void ruledAgainst(LocalDate on) {
        requireNotAgreed();
        end(CompensationStage.RULED_AGAINST, on);
    }

    /** Left to the external way; a ruling can still come. */
    void rest(boolean unproven) {
        requireNotAgreed();
        stage = unproven ? CompensationStage.RESTING_UNPROVEN : CompensationStage.RESTING_NO_AGREEMENT;
    }

    void closeRested(LocalDate on) {
        require(CompensationStage.RESTING_UNPROVEN, CompensationStage.RESTING_NO_AGREEMENT);
        end(
                stage == CompensationStage.RESTING_UNPROVEN
                        ? CompensationStage.CLOSED_UNPROVEN
                        : CompensationStage.CLOSED_NO_AGREEMENT,
                on);
    }

    // ---- negotiation and payment; the services ask the gate first

    void negotiate() {
        requireNotAgreed();
        stage = CompensationStage.NEGOTIATING;
    }

    void offer() {
        move(CompensationStage.OFFERED, CompensationStage.NEGOTIATING);
    }

    /** The offer is answered with anything but yes, withdrawn, or its time is over; or an agreement is not signed. */
    void negotiateOn() {
        move(CompensationStage.NEGOTIATING, CompensationStage.OFFERED, CompensationStage.SIGNING);
    }

    void offerAccepted() {
        move(CompensationStage.SIGNING, CompensationStage.OFFERED);
    }

    void agreed() {
        move(CompensationStage.PAYING, CompensationStage.SIGNING);
    }

    void transferred() {
        move(CompensationStage.PAID, CompensationStage.PAYING);
    }

    /** The bank gave the transfer back. */
    void transferReturned() {
        move(CompensationStage.PAYING, CompensationStage.PAID);
    }

    void compensated(LocalDate on) {
        require(CompensationStage.PAID);
        end(CompensationStage.COMPENSATED, on);
    }

    // ---- whoever it belongs to

    void representedFromNowOn() {
        represented = true;
    }

    void withdraw(LocalDate on) {
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

    void require(CompensationStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    String caseNumber() {
        return caseNumber;
    }

    CompensationStage stage() {
        return stage;
    }

    Origin origin() {
        return origin;
    }

    /** The complaint or other case in which the harm was found or claimed, or null. */
    String harmedIn() {
        return harmedIn;
    }

    /** Whether a guardian, or one agent of the heirs, acts for whoever was harmed. */
    boolean represented() {
        return represented;
    }

    /** In riyals, or null where no sum is claimed. */
    BigDecimal claimed() {
        return claimed;
    }

    byte[] detail() {
        return detail;
    }

    Instant filedAt() {
        return filedAt;
    }

    /** Null where the beneficiary filed it on the website, or a complaint led to it. */
    String takenBy() {
        return takenBy;
    }

    boolean admitted() {
        return Boolean.TRUE.equals(admitted);
    }

    boolean investigated() {
        return investigated;
    }

    boolean objected() {
        return objected;
    }

    boolean siteVisit() {
        return siteVisit;
    }

    boolean expert() {
        return expert;
    }

    boolean awaitsMinutes() {
        return awaitsMinutes;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
