package sa.org.esrar.casework.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.enrolment.ImportRows.Joined;
import sa.org.esrar.casework.enrolment.ImportRows.Taken;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.TypedText;

/** Brings one row in, or takes it back; the caller has the transaction. */
@Component
class RowImport {

    private final ImportLists lists;
    private final ImportRows rows;
    private final Parties parties;
    private final Addresses addresses;
    private final Households households;
    private final CaseRegister cases;

    RowImport(
            ImportLists lists,
            ImportRows rows,
            Parties parties,
            Addresses addresses,
            Households households,
            CaseRegister cases) {
        this.lists = lists;
        this.rows = rows;
        this.parties = parties;
        this.addresses = addresses;
        this.households = households;
        this.cases = cases;
    }

    void take(UUID importId, int number, RowReader reader) {
        rows.lockTaken(importId, number).ifPresent(row -> take(importId, row, reader));
    }

    private void take(UUID importId, Taken row, RowReader reader) {
        ListedPerson listed = reader.read(row.cells());
        // Asked again: somebody may have come to the desk since the list was checked.
        Optional<UUID> known = TypedText.clean(listed.person().nationalId()).isEmpty()
                ? Optional.empty()
                : parties.findByNationalId(listed.person().nationalId());
        UUID party = known.orElseGet(() -> add(listed));
        if (row.householdHash() != null) {
            join(importId, row, party);
        }
        boolean madeMember = listed.member() && parties.becomeMember(party, listed.memberSince());
        Outcome outcome = known.isEmpty()
                ? Outcome.ADDED
                : row.householdHash() == null && !madeMember ? Outcome.KNOWN : Outcome.JOINED;
        rows.imported(importId, row.number(), outcome, party, madeMember, List.of());
    }

    /** On the list's word: the contact stays unproven until the person signs with it or stands at the desk. */
    private UUID add(ListedPerson listed) {
        UUID party = parties.registerUnseen(listed.person(), "");
        if (listed.town() != null || listed.shortAddress() != null) {
            addresses.record(party, listed.town(), listed.shortAddress(), "");
        }
        return party;
    }

    private void join(UUID importId, Taken row, UUID party) {
        Optional<UUID> household = lists.household(importId, row.householdHash());
        if (household.isPresent()) {
            Relation relation = row.relation() == null ? Relation.OTHER : row.relation();
            households.join(household.get(), party, relation);
        } else {
            lists.addHousehold(importId, row.householdHash(), households.found(party));
        }
    }

    /** @throws org.springframework.dao.DataAccessException when something refers to the person */
    void undo(UUID importId, ImportRow row) {
        boolean gone = row.outcome() == Outcome.JOINED
                ? undoJoining(rows.joined(importId, row.number()), row.partyId())
                : cases.ofParty(row.partyId()).isEmpty() && parties.removeUnused(row.partyId());
        rows.undone(importId, row.number(), gone ? Outcome.REMOVED : Outcome.KEPT);
    }

    private boolean undoJoining(Joined joined, UUID party) {
        if (joined.members()) {
            parties.undoMembership(party);
        }
        return !joined.household() || households.undoJoining(party);
    }
}
