package sa.org.esrar.casework.parties;

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

    Contact open(ContactData data) {
        return new Contact(
                ProtectedValue.read(protection, Purposes.MOBILE, data.mobile()),
                ProtectedValue.read(protection, Purposes.EMAIL, data.email()),
                data.agreedChannels(),
                data.language());
    }
}
