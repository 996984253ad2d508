package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.protection.Protection;

/** Puts together what people may see of parties, in three queries however many they are. */
@Component
class PartyViews {

    private final PartyRepository parties;
    private final ContactRepository contacts;
    private final HouseholdMemberRepository households;
    private final ContactReader reader;
    private final Protection protection;

    PartyViews(
            PartyRepository parties,
            ContactRepository contacts,
            HouseholdMemberRepository households,
            ContactReader reader,
            Protection protection) {
        this.parties = parties;
        this.contacts = contacts;
        this.households = households;
        this.reader = reader;
        this.protection = protection;
    }

    /** In the order of the ids; an unknown id is left out. */
    List<PartyView> of(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Party> found =
                parties.findAllById(ids).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        Map<UUID, ContactData> reached =
                contacts.currentOf(ids).stream().collect(Collectors.toMap(ContactRecord::partyId, ContactRecord::data));
        Map<UUID, UUID> families = households.present(ids).stream()
                .collect(Collectors.toMap(HouseholdMember::partyId, HouseholdMember::householdId));
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> view(found.get(id), reached.get(id), families.get(id)))
                .toList();
    }

    private PartyView view(Party party, ContactData data, UUID householdId) {
        Contact contact = reader.open(data);
        return new PartyView(
                party.id(),
                party.name(),
                party.addressForm(),
                party.category(),
                party.field(),
                Masks.nationalId(ProtectedValue.read(protection, Purposes.NATIONAL_ID, party.nationalId())),
                Masks.mobile(contact.mobileE164()),
                Masks.email(contact.email()),
                contact.agreedChannels(),
                contact.language(),
                householdId,
                party.isFictitious());
    }
}
