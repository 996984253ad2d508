package sa.org.esrar.casework.compensation.rulings;

import jakarta.persistence.AttributeOverride;
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
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** A ruling from the paper that came to what became of it (D3); of a case at most one stands. */
@Entity
@Table(name = "compensation_ruling")
class Ruling {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private RulingState state;

    @Column(name = "after_agreement")
    private boolean afterAgreement;

    @Embedded
    @AttributeOverride(name = "hijriYear", column = @Column(name = "incoming_year"))
    @AttributeOverride(name = "serial", column = @Column(name = "incoming_serial"))
    private RegisterNumber incoming;

    @Column(name = "arrived_by")
    private String arrivedBy;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private RulingKind kind;

    @Column(name = "identity_cipher")
    private byte[] identity;

    @Column(name = "identity_hash")
    private byte[] identityHash;

    private byte[] detail;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private RulingFavour favour;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Finality finality;

    @Column(name = "final_on")
    private LocalDate finalOn;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private Long version;

    protected Ruling() {}

    /** @param afterAgreement whether both sides had signed already */
    static Ruling arrived(String caseNumber, RegisterNumber incoming, boolean afterAgreement, String by, Instant at) {
        Ruling ruling = new Ruling();
        ruling.id = UUID.randomUUID();
        ruling.caseNumber = caseNumber;
        ruling.state = RulingState.ARRIVED;
        ruling.afterAgreement = afterAgreement;
        ruling.incoming = incoming;
        ruling.arrivedBy = by;
        ruling.arrivedAt = at;
        return ruling;
    }

    /**
     * @param sealedIdentity its number and authority, encrypted; @param hash that finds the same ones again
     * @param sealedDetail what was typed besides, encrypted, or null
     */
    void register(
            RegisterRuling command, byte[] sealedIdentity, byte[] hash, byte[] sealedDetail, String by, Instant at) {
        require(RulingState.ARRIVED);
        state = afterAgreement ? RulingState.LATE : RulingState.STANDING;
        kind = command.kind();
        identity = sealedIdentity;
        identityHash = hash;
        detail = sealedDetail;
        issuedOn = command.issuedOn();
        favour = command.favour();
        amount = command.amount();
        finality = command.finality();
        finalOn = command.finalOn();
        registeredBy = by;
        registeredAt = at;
    }

    /** Both sides have signed since it came, or before. */
    void cameLate() {
        require(RulingState.ARRIVED);
        afterAgreement = true;
    }

    /** The paper is about a ruling that is registered, or about none. */
    void isPaper(byte[] sealedDetail, String by, Instant at) {
        require(RulingState.ARRIVED);
        state = RulingState.PAPER;
        detail = sealedDetail;
        registeredBy = by;
        registeredAt = at;
    }

    /** @param how {@code FINAL} or {@code NOT_APPEALED}; @param sealedDetail the decision not to appeal, or null */
    void becomeFinal(Finality how, LocalDate on, byte[] sealedDetail) {
        require(RulingState.STANDING);
        if (isFinal() || how == Finality.NOT_APPEALED && favour == RulingFavour.AGAINST) {
            throw new ApiException(409, "compensation.ruling.finalAlready");
        }
        finality = how;
        finalOn = on;
        detail = sealedDetail == null ? detail : sealedDetail;
    }

    /** It counts no more. @param sealedDetail why, with what was typed before; null leaves that as it is */
    void fall(RulingState how, byte[] sealedDetail) {
        require(RulingState.STANDING);
        state = how;
        detail = sealedDetail == null ? detail : sealedDetail;
    }

    private void require(RulingState wanted) {
        if (state != wanted) {
            throw new ApiException(409, "compensation.stateDoesNotAllow");
        }
    }

    boolean isFinal() {
        return finality == Finality.FINAL || finality == Finality.NOT_APPEALED;
    }

    /** Whether it opens the gate by itself: it stands, in favour at least in part, and can be changed no more. */
    boolean opens() {
        return state == RulingState.STANDING && favour != RulingFavour.AGAINST && isFinal();
    }

    String caseNumber() {
        return caseNumber;
    }

    RulingState state() {
        return state;
    }

    RegisterNumber incoming() {
        return incoming;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    RulingKind kind() {
        return kind;
    }

    byte[] identity() {
        return identity;
    }

    byte[] detail() {
        return detail;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    RulingFavour favour() {
        return favour;
    }

    BigDecimal amount() {
        return amount;
    }

    Finality finality() {
        return finality;
    }

    LocalDate finalOn() {
        return finalOn;
    }
}
