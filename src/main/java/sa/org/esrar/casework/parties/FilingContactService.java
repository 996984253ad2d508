package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.parties.Parties.Contact;

@Service
@Transactional
class FilingContactService implements FilingContacts {

    private final RegistrationCheck check;
    private final PartyRegistry registry;
    private final ContactRepository contacts;
    private final FilingContactRepository filings;
    private final ContactHistory history;
    private final ContactReader reader;
    private final Guardians guardians;
    private final Clock clock;

    FilingContactService(
            RegistrationCheck check,
            PartyRegistry registry,
            ContactRepository contacts,
            FilingContactRepository filings,
            ContactHistory history,
            ContactReader reader,
            Guardians guardians,
            Clock clock) {
        this.check = check;
        this.registry = registry;
        this.contacts = contacts;
        this.filings = filings;
        this.history = history;
        this.reader = reader;
        this.guardians = guardians;
        this.clock = clock;
    }

    @Override
    public void keep(String caseNumber, UUID partyId, RegisterParty typed) {
        registry.get(partyId);
        CheckedPerson person = check.check(typed, "", true);
        filings.saveAndFlush(
                new FilingContact(caseNumber, partyId, person, registry.contactOf(person), clock.instant()));
    }

    @Override
    public void replace(String caseNumber, UUID partyId, RegisterParty typed) {
        filings.deleteById(caseNumber);
        filings.flush();
        keep(caseNumber, partyId, typed);
    }

    @Override
    @Transactional(readOnly = true)
    public Contact forCase(String caseNumber, UUID partyId) {
        registry.get(partyId);
        return typedInForce(caseNumber, partyId).map(reader::open).orElseGet(() -> reader.onRecord(partyId));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean ownNumber(String caseNumber, UUID partyId) {
        UUID signer = guardians.guardianOf(partyId).orElse(partyId);
        ContactData data = typedInForce(caseNumber, partyId)
                .orElseGet(() -> contacts.current(signer).data());
        return data.mobile() == null || data.mobileOwner() == MobileOwner.OWN;
    }

    /** What was typed with the case, while nothing was confirmed on record. */
    private Optional<ContactData> typedInForce(String caseNumber, UUID partyId) {
        return kept(caseNumber, partyId)
                .filter(filing -> !contacts.current(partyId).isConfirmed())
                .map(FilingContact::data);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Typed> asTyped(String caseNumber) {
        return filings.findById(caseNumber).map(filing -> {
            Contact contact = reader.open(filing.data());
            return new Typed(
                    filing.name(),
                    Masks.mobile(contact.mobileE164()),
                    filing.data().mobileOwner() == null
                            ? null
                            : filing.data().mobileOwner().name(),
                    Masks.email(contact.email()),
                    filing.category(),
                    filing.addressForm(),
                    contact.agreedChannels(),
                    contact.language());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean wasTypedWith(String caseNumber, String mobile) {
        return filings.findById(caseNumber)
                .map(filing -> reader.open(filing.data()).mobileE164())
                .filter(mobile::equals)
                .isPresent();
    }

    @Override
    public void signed(String caseNumber, UUID partyId) {
        Optional<FilingContact> kept = kept(caseNumber, partyId);
        if (kept.isEmpty()) {
            history.lockCurrent(partyId).confirm(clock.instant());
            return;
        }
        ContactRecord current = history.lockCurrent(partyId);
        if (current.isConfirmed() && current.changedSince(kept.get().keptAt())) {
            // What was typed with the filing is older than what she changed since.
            filings.delete(kept.get());
            return;
        }
        if (!current.isConfirmed()) {
            // Until now anyone may have typed this identity number: the first who signs says who the person is.
            registry.get(partyId).describedBy(kept.get());
        }
        history.replace(
                partyId, kept.get().data(), (contact, at) -> ContactRecord.signed(partyId, contact, caseNumber, at));
        filings.delete(kept.get());
    }

    @Override
    public void denied(String caseNumber, UUID partyId, Instant signedAt) {
        ContactRecord current = history.lockCurrent(partyId);
        if (current.cameWith(caseNumber)) {
            contacts.ended(partyId, Limit.of(1)).stream()
                    .findFirst()
                    .ifPresent(before -> history.replace(current, before.again(clock.instant())));
        } else {
            current.unconfirm(signedAt);
        }
    }

    private Optional<FilingContact> kept(String caseNumber, UUID partyId) {
        return filings.findById(caseNumber).filter(filing -> filing.partyId().equals(partyId));
    }

    @Override
    public void forget(String caseNumber) {
        filings.deleteById(caseNumber);
    }
}
