package sa.org.esrar.casework.parties;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A person or establishment. */
@Entity
@Table(name = "party")
class Party {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private boolean establishment;
    private String name;
    private String nameKey;
    private String otherName;
    private String searchKey;

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "national_id_cipher"))
    @AttributeOverride(name = "hash", column = @Column(name = "national_id_hash"))
    private ProtectedValue nationalId;

    private String category;
    private String field;

    @Enumerated(EnumType.STRING)
    private AddressForm addressForm;

    private String town;
    private byte[] shortAddressCipher;
    private LocalDate deceasedOn;
    private boolean fictitious;
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "party_role", joinColumns = @JoinColumn(name = "party_id"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "since")
    private Map<PartyRole, LocalDate> roles = new EnumMap<>(PartyRole.class);

    protected Party() {}

    Party(CheckedPerson person, ProtectedValue nationalId, Instant at) {
        this.id = UUID.randomUUID();
        this.establishment = person.establishment();
        this.name = person.name();
        this.nameKey = NameKey.of(person.name());
        this.searchKey = nameKey;
        this.nationalId = nationalId;
        this.category = person.category();
        this.field = person.field();
        this.addressForm = person.addressForm();
        this.registeredAt = at;
    }

    /** As the person who signed wrote it. */
    void describedBy(FilingContact filing) {
        name = filing.name();
        nameKey = NameKey.of(name);
        searchKey = nameKey;
        otherName = null;
        category = filing.category();
        field = filing.field();
        addressForm = filing.addressForm();
    }

    /** The name as it stands on the card that was sighted. */
    void rename(String name) {
        this.name = name;
        nameKey = NameKey.of(name);
        searchKey = nameKey;
        otherName = null;
    }

    void belongTo(String category, String field) {
        this.category = category;
        this.field = field;
    }

    /** The same name in another script, found by search as well. */
    void alsoKnownAs(String name) {
        otherName = name;
        searchKey = nameKey + ' ' + NameKey.of(name);
    }

    void liveAt(String town, byte[] shortAddressCipher) {
        this.town = town;
        this.shortAddressCipher = shortAddressCipher == null ? null : shortAddressCipher.clone();
    }

    /** False when it has the role already; the day stays then. */
    boolean takeRole(PartyRole role, LocalDate since) {
        return roles.putIfAbsent(role, since) == null;
    }

    void giveUpRole(PartyRole role) {
        roles.remove(role);
    }

    void recordDeath(LocalDate on) {
        deceasedOn = on;
    }

    void markFictitious() {
        fictitious = true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    ProtectedValue nationalId() {
        return nationalId;
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

    String town() {
        return town;
    }

    byte[] shortAddressCipher() {
        return shortAddressCipher == null ? null : shortAddressCipher.clone();
    }

    boolean isEstablishment() {
        return establishment;
    }

    boolean isFictitious() {
        return fictitious;
    }

    Set<PartyRole> roles() {
        return Set.copyOf(roles.keySet());
    }
}
