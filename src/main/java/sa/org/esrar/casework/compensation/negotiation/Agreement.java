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

/** One settlement agreement with its release (D4); texts are encrypted by the service. */
@Entity
@Table(name = "settlement_agreement")
class Agreement {

    @Id
    private UUID id;

    @Column(name = "case_number")
    private String caseNumber;

    private int number;

    private UUID offer;

    private BigDecimal amount;

    @Column(name = "pay_by")
    private LocalDate payBy;

    private byte[] detail;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_hash")
    private String signedHash;

    @Embedded
    private RegisterNumber letter;

    private String sha256;

    @Column(name = "signed_digest")
    private String signedDigest;

    private String certificate;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "awaits_key_since")
    private Instant awaitsKeySince;

    @Version
    private Long version;

    protected Agreement() {}

    /** @param detail manner and terms, sealed */
    static Agreement prepared(
            String caseNumber, int number, Offer offer, LocalDate payBy, byte[] detail, String by, Instant at) {
        Agreement agreement = new Agreement();
        agreement.id = UUID.randomUUID();
        agreement.caseNumber = caseNumber;
        agreement.number = number;
        agreement.offer = offer.id();
        agreement.amount = offer.amount();
        agreement.payBy = payBy;
        agreement.detail = detail;
        agreement.state = AgreementState.PREPARED;
        agreement.preparedBy = by;
        agreement.preparedAt = at;
        return agreement;
    }

    /** By the beneficiary, once. */
    void signed(String hash, Instant at) {
        require(AgreementState.PREPARED);
        state = AgreementState.SIGNED;
        signedHash = hash;
        signedAt = at;
    }

    void sealed(RegisterNumber letter, String file, String digest, String by, Instant at) {
        require(AgreementState.SIGNED);
        state = AgreementState.SEALED;
        this.letter = letter;
        sha256 = file;
        signedDigest = digest;
        certificate = by;
        sealedAt = at;
        awaitsKeySince = null;
    }

    /** Both sides signed, and there is no key to seal it with. */
    void awaitKey(Instant since) {
        require(AgreementState.SIGNED);
        awaitsKeySince = since;
    }

    void drop() {
        require(AgreementState.PREPARED, AgreementState.SIGNED);
        state = AgreementState.DROPPED;
        awaitsKeySince = null;
    }

    void require(AgreementState... from) {
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

    UUID offer() {
        return offer;
    }

    BigDecimal amount() {
        return amount;
    }

    LocalDate payBy() {
        return payBy;
    }

    byte[] detail() {
        return detail;
    }

    AgreementState state() {
        return state;
    }

    String preparedBy() {
        return preparedBy;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    Instant signedAt() {
        return signedAt;
    }

    /** Of the declaration with which the beneficiary signed; null before. */
    String signedHash() {
        return signedHash;
    }

    RegisterNumber letter() {
        return letter;
    }

    String sha256() {
        return sha256;
    }

    Instant sealedAt() {
        return sealedAt;
    }

    boolean awaitsKey() {
        return awaitsKeySince != null;
    }
}
