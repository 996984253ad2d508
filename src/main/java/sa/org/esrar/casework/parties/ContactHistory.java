package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Puts a new contact in the place of the one in force, which stays as history. */
@Component
class ContactHistory {

    private final PartyRepository parties;
    private final ContactRepository contacts;
    private final Clock clock;

    ContactHistory(PartyRepository parties, ContactRepository contacts, Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The contact in force, which nobody else changes until the transaction ends. */
    ContactRecord lockCurrent(UUID partyId) {
        parties.lock(partyId).orElseThrow(PartyRegistry::noSuchParty);
        return contacts.current(partyId);
    }

    void replace(UUID partyId, ContactData data, BiFunction<ContactData, Instant, ContactRecord> as) {
        ContactRecord current = lockCurrent(partyId);
        replace(current, as.apply(data.completedBy(current.data()), clock.instant()));
    }

    /** @param current as {@link #lockCurrent} gave it */
    void replace(ContactRecord current, ContactRecord next) {
        current.end(clock.instant());
        // Ended in the database before its successor comes: only one may be without an end.
        contacts.flush();
        contacts.saveAndFlush(next);
    }
}
