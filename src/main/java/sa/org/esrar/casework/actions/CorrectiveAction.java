package sa.org.esrar.casework.actions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** One corrective action of a case: what for, by whom, until when, and how far it has come. */
@Entity
@Table(name = "corrective_action")
class CorrectiveAction {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private byte[] text;

    @Column(name = "owner_group")
    private String ownerGroup;

    @Column(name = "owner_user")
    private String ownerUser;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private byte[] proof;

    @Column(name = "carried_out_by")
    private String carriedOutBy;

    @Column(name = "carried_out_at")
    private Instant carriedOutAt;

    @Column(name = "return_reason")
    private byte[] returnReason;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Version
    private Long version;

    protected CorrectiveAction() {}

    static CorrectiveAction opened(
            String caseNumber, Cause cause, byte[] text, String ownerGroup, LocalDate dueOn, String by, Instant at) {
        CorrectiveAction action = new CorrectiveAction();
        action.id = UUID.randomUUID();
        action.caseNumber = caseNumber;
        action.cause = cause;
        action.text = text;
        action.ownerGroup = ownerGroup;
        action.dueOn = dueOn;
        action.state = ActionState.TO_CARRY_OUT;
        action.openedBy = by;
        action.openedAt = at;
        return action;
    }

    /** @throws ApiException 409 when it is in another state */
    void require(ActionState wanted) {
        if (state != wanted) {
            throw new ApiException(409, "actions.stateDoesNotAllow");
        }
    }

    /** @throws ApiException 409 when it was carried out already */
    void give(String user) {
        require(ActionState.TO_CARRY_OUT);
        ownerUser = user;
    }

    void carryOut(byte[] sealedProof, String by, Instant at) {
        require(ActionState.TO_CARRY_OUT);
        state = ActionState.TO_VERIFY;
        proof = sealedProof;
        carriedOutBy = by;
        carriedOutAt = at;
    }

    /** @throws ApiException 409 when there is nothing to verify, and for who carried it out */
    void requireVerifiedBy(String user) {
        require(ActionState.TO_VERIFY);
        if (carriedOutBy.equals(user)) {
            throw new ApiException(409, "actions.verifiedByAnother");
        }
    }

    void verify(String by, Instant at) {
        requireVerifiedBy(by);
        state = ActionState.VERIFIED;
        verifiedBy = by;
        verifiedAt = at;
    }

    void giveBack(byte[] reason, String by) {
        requireVerifiedBy(by);
        state = ActionState.TO_CARRY_OUT;
        returnReason = reason;
    }

    void escalate(Instant at) {
        escalatedAt = at;
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    Cause cause() {
        return cause;
    }

    byte[] text() {
        return text;
    }

    String ownerGroup() {
        return ownerGroup;
    }

    /** Null while anybody of the group may carry it out. */
    String ownerUser() {
        return ownerUser;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ActionState state() {
        return state;
    }

    byte[] proof() {
        return proof;
    }

    String carriedOutBy() {
        return carriedOutBy;
    }

    Instant carriedOutAt() {
        return carriedOutAt;
    }

    byte[] returnReason() {
        return returnReason;
    }

    boolean escalated() {
        return escalatedAt != null;
    }
}
