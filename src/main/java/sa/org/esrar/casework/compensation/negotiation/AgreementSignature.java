package sa.org.esrar.casework.compensation.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody signed an agreement for the association, over what the beneficiary signed (D4). */
@Entity
@Table(name = "settlement_signature")
class AgreementSignature {

    @Id
    private UUID id;

    private UUID agreement;

    private String signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_hash")
    private String signedHash;

    protected AgreementSignature() {}

    static AgreementSignature of(Agreement agreement, String signer, Instant at) {
        AgreementSignature signature = new AgreementSignature();
        signature.id = UUID.randomUUID();
        signature.agreement = agreement.id();
        signature.signer = signer;
        signature.signedAt = at;
        signature.signedHash = agreement.signedHash();
        return signature;
    }

    /** Whether it was given for what the beneficiary signed. */
    boolean covers(Agreement signed) {
        return signedHash.equals(signed.signedHash());
    }

    String signer() {
        return signer;
    }

    Instant signedAt() {
        return signedAt;
    }
}
