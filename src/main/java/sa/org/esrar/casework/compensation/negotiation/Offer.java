package sa.org.esrar.casework.compensation.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** One offer, from its making to its one end (D4); texts are encrypted by the service. */
@Entity
@Table(name = "compensation_offer")
class Offer {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int number;

    private BigDecimal amount;

    private BigDecimal damage;

    @Column(name = "final_sum")
    private boolean finalSum;

    private String authority;

    private byte[] detail;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Embedded
    private RegisterNumber letter;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    private BigDecimal counter;

    private byte[] reply;

    @Version
    private Long version;

    protected Offer() {}

    /**
     * @param damage as the minutes found it, or null
     * @param authority the group that may offer as much
     * @param detail manner and reason, sealed
     */
    static Offer made(
            String caseNumber,
            int number,
            MakeOffer command,
            BigDecimal damage,
            boolean finalSum,
            String authority,
            byte[] detail,
            String by,
            Instant at) {
        Offer offer = new Offer();
        offer.id = UUID.randomUUID();
        offer.caseNumber = caseNumber;
        offer.number = number;
        offer.amount = command.amount();
        offer.damage = damage;
        offer.finalSum = finalSum;
        offer.authority = authority;
        offer.detail = detail;
        offer.validUntil = command.validUntil();
        offer.state = OfferState.MADE;
        offer.madeBy = by;
        offer.madeAt = at;
        return offer;
    }

    /** By another than who made it. */
    void decided(boolean approved, String by, Instant at) {
        require(OfferState.MADE);
        if (by.equals(madeBy)) {
            throw new ApiException(409, "compensation.offer.another");
        }
        decidedBy = by;
        decidedAt = at;
        if (!approved) {
            state = OfferState.NOT_APPROVED;
        }
    }

    /** @param within whether its maker may offer as much without anybody's approval */
    void send(boolean within, LocalDate until, RegisterNumber letter, Instant at) {
        require(OfferState.MADE);
        if (!within && decidedBy == null) {
            throw new ApiException(409, "compensation.offer.notApproved");
        }
        validUntil = until;
        this.letter = letter;
        sentAt = at;
        state = OfferState.OPEN;
    }

    /** Once; of an answer and a withdrawal at the same moment the first holds. */
    void answered(OfferAnswer answer, BigDecimal asked, byte[] words, String by, Instant at) {
        end(OfferState.valueOf(answer.name()), by, at, OfferState.OPEN);
        counter = asked;
        reply = words;
    }

    void withdraw(String by, Instant at) {
        end(OfferState.WITHDRAWN, by, at, OfferState.OPEN);
    }

    void expire(String by, Instant at) {
        end(OfferState.EXPIRED, by, at, OfferState.OPEN);
    }

    void lapse(String by, Instant at) {
        end(OfferState.LAPSED, by, at, OfferState.MADE, OfferState.OPEN);
    }

    /** Whether it can still be answered on that day. */
    boolean openOn(LocalDate day) {
        return state == OfferState.OPEN && !day.isAfter(validUntil);
    }

    private void end(OfferState ended, String by, Instant at, OfferState... from) {
        require(from);
        state = ended;
        endedBy = by;
        endedAt = at;
    }

    private void require(OfferState... from) {
        if (!Set.of(from).contains(state)) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    UUID id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    int number() {
        return number;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal damage() {
        return damage;
    }

    boolean finalSum() {
        return finalSum;
    }

    String authority() {
        return authority;
    }

    byte[] detail() {
        return detail;
    }

    /** Null where it is not sent and no day was chosen. */
    LocalDate validUntil() {
        return validUntil;
    }

    OfferState state() {
        return state;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    RegisterNumber letter() {
        return letter;
    }

    String endedBy() {
        return endedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    BigDecimal counter() {
        return counter;
    }

    byte[] reply() {
        return reply;
    }
}
