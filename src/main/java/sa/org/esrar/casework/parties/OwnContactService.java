package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional(readOnly = true)
class OwnContactService implements OwnContacts {

    private final ContactRepository contacts;
    private final PartyRepository parties;
    private final Guardians guardians;
    private final Protection protection;

    OwnContactService(ContactRepository contacts, PartyRepository parties, Guardians guardians, Protection protection) {
        this.contacts = contacts;
        this.parties = parties;
        this.guardians = guardians;
        this.protection = protection;
    }

    @Override
    public List<UUID> ownersOfMobile(String mobile) {
        return ownersOfMobile(protection.lookupHash(Purposes.MOBILE, mobile));
    }

    @Override
    public boolean isOwn(UUID partyId, Channel channel) {
        ContactData data = contacts.current(partyId).data();
        ProtectedValue value = channel == Channel.SMS ? data.mobile() : data.email();
        if (value == null || value.hash() == null) {
            return false;
        }
        return switch (channel) {
            case SMS -> ownersOfMobile(value.hash()).contains(partyId);
            case EMAIL ->
                owners(contacts.withEmail(value.hash()), contact -> true).contains(partyId);
            default -> false;
        };
    }

    private List<UUID> ownersOfMobile(byte[] hash) {
        return owners(contacts.withMobile(hash), contact -> contact.data().mobileOwner() == MobileOwner.OWN);
    }

    private List<UUID> owners(List<ContactRecord> reached, Predicate<ContactRecord> saysOwn) {
        List<UUID> owners = reached.stream()
                .filter(ContactRecord::isConfirmed)
                .filter(saysOwn)
                .map(ContactRecord::partyId)
                .filter(party -> guardians.guardianOf(party).isEmpty())
                .collect(Collectors.toList());
        long persons = parties.findAllById(owners).stream()
                .filter(party -> !party.isEstablishment())
                .count();
        return persons > 1 ? List.of() : owners;
    }
}
