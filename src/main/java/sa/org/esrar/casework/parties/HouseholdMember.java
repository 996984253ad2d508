package sa.org.esrar.casework.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.parties.Households.Relation;

/** Someone's time in a household. */
@Entity
@Table(name = "household_member")
class HouseholdMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID householdId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private LocalDate joinedOn;
    private LocalDate leftOn;

    protected HouseholdMember() {}

    HouseholdMember(UUID householdId, UUID partyId, Relation relation, LocalDate joinedOn) {
        this.householdId = householdId;
        this.partyId = partyId;
        this.relation = relation;
        this.joinedOn = joinedOn;
    }

    void leave(LocalDate on) {
        leftOn = on;
    }

    UUID householdId() {
        return householdId;
    }

    UUID partyId() {
        return partyId;
    }

    Relation relation() {
        return relation;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }
}
