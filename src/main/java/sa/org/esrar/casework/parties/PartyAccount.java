package sa.org.esrar.casework.parties;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A bank account in a party's own name. */
@Entity
@Table(name = "party_account")
class PartyAccount {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID partyId;

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "iban_cipher"))
    @AttributeOverride(name = "hash", column = @Column(name = "iban_hash"))
    private ProtectedValue iban;

    private Instant recordedAt;

    protected PartyAccount() {}

    PartyAccount(UUID partyId, ProtectedValue iban, Instant at) {
        this.id = UUID.randomUUID();
        this.partyId = partyId;
        this.iban = iban;
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }

    ProtectedValue iban() {
        return iban;
    }
}
