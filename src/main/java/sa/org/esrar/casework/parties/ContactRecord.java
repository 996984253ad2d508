package sa.org.esrar.casework.parties;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One contact of a party in its history; the one without an end is in force. */
@Entity
@Table(name = "party_contact")
class ContactRecord {

    enum Source {
        FILING,
        SIGNATURE,
        STAFF,
        AGREEMENT,
        CHANGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID partyId;

    @Embedded
    private ContactData data;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String caseNumber;
    private Instant recordedAt;
    private Instant confirmedAt;
    private Instant endedAt;

    protected ContactRecord() {}

    private ContactRecord(UUID partyId, ContactData data, Source source, Instant at) {
        this.partyId = partyId;
        this.data = data;
        this.source = source;
        this.recordedAt = at;
    }

    /** Typed by someone of whom nothing is proven yet. */
    static ContactRecord typed(UUID partyId, ContactData data, Instant at) {
        return new ContactRecord(partyId, data, Source.FILING, at);
    }

    static ContactRecord takenDownByStaff(UUID partyId, ContactData data, Instant at) {
        ContactRecord record = new ContactRecord(partyId, data, Source.STAFF, at);
        record.confirmedAt = at;
        return record;
    }

    static ContactRecord signed(UUID partyId, ContactData data, String caseNumber, Instant at) {
        ContactRecord record = new ContactRecord(partyId, data, Source.SIGNATURE, at);
        record.caseNumber = caseNumber;
        record.confirmedAt = at;
        return record;
    }

    /** Changed by the person, who proved it with a code. */
    static ContactRecord agreed(UUID partyId, ContactData data, String caseNumber, Instant at) {
        ContactRecord record = new ContactRecord(partyId, data, Source.AGREEMENT, at);
        record.caseNumber = caseNumber;
        record.confirmedAt = at;
        return record;
    }

    /** Changed as a whole by a case of its own, proven by codes or sighted and checked. */
    static ContactRecord changed(UUID partyId, ContactData data, String caseNumber, Instant at) {
        return restored(partyId, data, caseNumber, at, at);
    }

    /** A change that was taken back: as far proven as what it goes back to. */
    static ContactRecord restored(UUID partyId, ContactData data, String caseNumber, Instant confirmedAt, Instant at) {
        ContactRecord record = new ContactRecord(partyId, data, Source.CHANGE, at);
        record.caseNumber = caseNumber;
        record.confirmedAt = confirmedAt;
        return record;
    }

    void confirm(Instant at) {
        if (confirmedAt == null) {
            confirmedAt = at;
        }
    }

    /** What only a denied signature has confirmed is not confirmed. */
    void unconfirm(Instant signedAt) {
        if (source == Source.FILING && confirmedAt != null && !confirmedAt.isBefore(signedAt)) {
            confirmedAt = null;
        }
    }

    /** Whether this case's signature brought it. */
    boolean cameWith(String signedCase) {
        return source == Source.SIGNATURE && signedCase.equals(caseNumber);
    }

    /** Whether this change of data brought it. */
    boolean cameByChange(String changingCase) {
        return source == Source.CHANGE && changingCase.equals(caseNumber);
    }

    /** Whether a change of data brought it after a moment. */
    boolean changedSince(Instant moment) {
        return source == Source.CHANGE && recordedAt.isAfter(moment);
    }

    /** The same contact in force once more, as far proven as it was. */
    ContactRecord again(Instant at) {
        ContactRecord record = new ContactRecord(partyId, data.completedBy(data), source, at);
        record.caseNumber = caseNumber;
        record.confirmedAt = confirmedAt;
        return record;
    }

    void end(Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("contact " + id + " has ended before");
        }
        endedAt = at;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    UUID partyId() {
        return partyId;
    }

    ContactData data() {
        return data;
    }
}
