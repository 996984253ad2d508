package sa.org.esrar.casework.parties;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What was typed in a filing that nobody has signed yet. */
@Entity
@Table(name = "filing_contact")
class FilingContact implements Persistable<String> {

    @Id
    private String caseNumber;

    private UUID partyId;
    private String name;

    @Embedded
    private ContactData data;

    private Instant keptAt;

    @Transient
    private boolean stored;

    protected FilingContact() {}

    FilingContact(String caseNumber, UUID partyId, String name, ContactData data, Instant at) {
        this.caseNumber = caseNumber;
        this.partyId = partyId;
        this.name = name;
        this.data = data;
        this.keptAt = at;
    }

    UUID partyId() {
        return partyId;
    }

    String name() {
        return name;
    }

    ContactData data() {
        return data;
    }

    @Override
    public String getId() {
        return caseNumber;
    }

    /** A second filing under one number is an error, never an update. */
    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
