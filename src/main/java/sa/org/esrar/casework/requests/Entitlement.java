package sa.org.esrar.casework.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** What a decision grants: what, when due, who delivers, and what it rests on (P1, F3). */
@Entity
@Table(name = "entitlement")
class Entitlement {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "decision_id")
    private UUID decisionId;

    private byte[] what;

    private BigDecimal amount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "delivered_by")
    private String deliveredBy;

    private String basis;

    @Column(name = "basis_reference")
    private String basisReference;

    @Column(name = "funding_source")
    private String fundingSource;

    @Column(name = "delivered_on")
    private LocalDate deliveredOn;

    private String proof;

    @Column(name = "proof_reference")
    private String proofReference;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private Arrival arrival;

    @Column(name = "arrival_told_at")
    private Instant arrivalToldAt;

    protected Entitlement() {}

    static Entitlement granted(String caseNumber, UUID decisionId, byte[] what, DecideRequest.Grant grant) {
        Entitlement entitlement = new Entitlement();
        entitlement.id = UUID.randomUUID();
        entitlement.caseNumber = caseNumber;
        entitlement.decisionId = decisionId;
        entitlement.what = what;
        entitlement.amount = grant.amount();
        entitlement.dueOn = grant.dueOn();
        entitlement.deliveredBy = grant.deliveredBy();
        entitlement.basis = grant.basis();
        entitlement.basisReference = grant.basisReference();
        entitlement.fundingSource = grant.fundingSource();
        return entitlement;
    }

    void deliver(LocalDate on, String proofKind, String reference, String by) {
        requireOpen();
        deliveredOn = on;
        proof = proofKind;
        proofReference = reference;
        recordedBy = by;
    }

    void postpone(LocalDate newDueOn) {
        requireOpen();
        dueOn = newDueOn;
    }

    /** What the beneficiary says of it, each once; what has arrived stays so. */
    void tell(Arrival told, Instant at) {
        if (deliveredOn == null || arrival == Arrival.ARRIVED || arrival == told) {
            throw new ApiException(409, "requests.stateDoesNotAllow");
        }
        arrival = told;
        arrivalToldAt = at;
    }

    private void requireOpen() {
        if (deliveredOn != null) {
            throw new ApiException(409, "requests.alreadyDelivered");
        }
    }

    UUID decisionId() {
        return decisionId;
    }

    byte[] what() {
        return what;
    }

    BigDecimal amount() {
        return amount;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String deliveredBy() {
        return deliveredBy;
    }

    String basis() {
        return basis;
    }

    String basisReference() {
        return basisReference;
    }

    String fundingSource() {
        return fundingSource;
    }

    Arrival arrival() {
        return arrival;
    }

    LocalDate deliveredOn() {
        return deliveredOn;
    }
}
