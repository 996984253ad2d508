package sa.org.esrar.casework.parties;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    private String category;
    private String field;

    @Enumerated(EnumType.STRING)
    private AddressForm addressForm;

    @Embedded
    private ContactData data;

    private Instant keptAt;

    @Transient
    private boolean stored;

    protected FilingContact() {}

    FilingContact(String caseNumber, UUID partyId, CheckedPerson person, ContactData data, Instant at) {
        this.caseNumber = caseNumber;
        this.partyId = partyId;
        this.name = person.name();
        this.category = person.category();
        this.field = person.field();
        this.addressForm = person.addressForm();
        this.data = data;
        this.keptAt = at;
    }

    UUID partyId() {
        return partyId;
    }

    String name() {
        return name;
    }

    String category() {
        return category;
    }

    String field() {
        return field;
    }

    AddressForm addressForm() {
        return addressForm;
    }

    ContactData data() {
        return data;
    }

    Instant keptAt() {
        return keptAt;
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
