package sa.org.esrar.casework.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A required item that an officer named as left (C3); settled on the day that it arrived, not the day it was seen. */
@Entity
@Table(name = "request_gap")
class Gap {

    /** Why an item is left. */
    enum Reason {
        MISSING,
        INVALID,
        UNREADABLE
    }

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "item_code")
    private String itemCode;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private byte[] note;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    protected Gap() {}

    static Gap named(String caseNumber, String itemCode, Reason reason, byte[] note, String by, Instant at) {
        Gap gap = new Gap();
        gap.id = UUID.randomUUID();
        gap.caseNumber = caseNumber;
        gap.itemCode = itemCode;
        gap.reason = reason;
        gap.note = note;
        gap.namedBy = by;
        gap.namedAt = at;
        return gap;
    }

    void settle(LocalDate on) {
        if (settledOn == null) {
            settledOn = on;
        }
    }

    boolean open() {
        return settledOn == null;
    }

    String itemCode() {
        return itemCode;
    }

    Reason reason() {
        return reason;
    }

    byte[] note() {
        return note;
    }

    Instant namedAt() {
        return namedAt;
    }

    LocalDate settledOn() {
        return settledOn;
    }
}
