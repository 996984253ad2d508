package sa.org.esrar.casework.parties;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.protection.Protection;

/** Opens encrypted contact data. */
@Component
class ContactReader {

    private final ContactRepository contacts;
    private final Guardians guardians;
    private final Protection protection;

    ContactReader(ContactRepository contacts, Guardians guardians, Protection protection) {
        this.contacts = contacts;
        this.guardians = guardians;
        this.protection = protection;
    }

    /** The contact in force; a ward is reached where the guardian is, on the channels agreed for the ward. */
    Contact onRecord(UUID partyId) {
        Contact own = open(contacts.current(partyId).data());
        return guardians
                .guardianOf(partyId)
                .map(guardian -> open(contacts.current(guardian).data()))
                .map(of -> new Contact(of.mobileE164(), of.email(), own.agreedChannels(), of.language()))
                .orElse(own);
    }

    /** Where letters to the party go: the address of its own contact, else a guardian's. */
    Optional<PostalAddress> postalAddress(UUID partyId) {
        return address(partyId).or(() -> guardians.guardianOf(partyId).flatMap(this::address));
    }

    private Optional<PostalAddress> address(UUID partyId) {
        return Optional.ofNullable(contacts.current(partyId).data().postalAddressCipher())
                .map(cipher -> PostalAddress.ofStored(protection.decrypt(Purposes.POSTAL_ADDRESS, cipher)));
    }

    Contact open(ContactData data) {
        return new Contact(
                ProtectedValue.read(protection, Purposes.MOBILE, data.mobile()),
                ProtectedValue.read(protection, Purposes.EMAIL, data.email()),
                data.agreedChannels(),
                data.language());
    }
}
