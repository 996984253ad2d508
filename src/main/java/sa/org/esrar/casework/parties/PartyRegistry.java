package sa.org.esrar.casework.parties;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.protection.Protection;

/** Writes parties: one per identity number, whoever comes first. */
@Component
class PartyRegistry {

    static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final PartyRepository parties;
    private final ContactRepository contacts;
    private final Protection protection;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartyRegistry(
            PartyRepository parties, ContactRepository contacts, Protection protection, JdbcClient jdbc, Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.protection = protection;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID findOrAdd(CheckedPerson person, boolean byStaff) {
        return lockedByNationalId(person.nationalId())
                .orElseGet(() -> add(person, byStaff, true))
                .id();
    }

    /** The same for somebody who acts for another, and becomes no beneficiary by it. */
    UUID findOrAddActing(CheckedPerson person) {
        return lockedByNationalId(person.nationalId())
                .orElseGet(() -> add(person, false, false))
                .id();
    }

    /** Present or not, until the transaction ends nobody else adds a party with this number. */
    Optional<Party> lockedByNationalId(String nationalId) {
        if (nationalId == null) {
            return Optional.empty();
        }
        byte[] hash = protection.lookupHash(Purposes.NATIONAL_ID, nationalId);
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(hash).getLong())
                .query(Object.class)
                .list();
        return parties.findByNationalIdHash(hash);
    }

    private Party add(CheckedPerson person, boolean byStaff, boolean beneficiary) {
        Party party = new Party(
                person, ProtectedValue.of(protection, Purposes.NATIONAL_ID, person.nationalId()), clock.instant());
        if (beneficiary) {
            party.takeRole(PartyRole.BENEFICIARY, today());
        }
        parties.saveAndFlush(party);
        ContactData data = contactOf(person);
        contacts.saveAndFlush(
                byStaff
                        ? ContactRecord.takenDownByStaff(party.id(), data, clock.instant())
                        : ContactRecord.typed(party.id(), data, clock.instant()));
        return party;
    }

    ContactData contactOf(CheckedPerson person) {
        return new ContactData(
                ProtectedValue.of(protection, Purposes.MOBILE, person.mobile()),
                person.mobileOwner(),
                ProtectedValue.of(protection, Purposes.EMAIL, person.email()),
                person.agreedChannels(),
                person.contactTime(),
                person.language(),
                person.address() == null
                        ? null
                        : protection.encrypt(
                                Purposes.POSTAL_ADDRESS, person.address().stored()));
    }

    /** With its first contact and its roles; a second contact is something that has come of it. */
    boolean removeUnused(UUID partyId, Runnable leaveHousehold) {
        Party party = lock(partyId);
        if (contacts.countByPartyId(partyId) > 1) {
            return false;
        }
        leaveHousehold.run();
        contacts.deleteByPartyId(partyId);
        parties.delete(party);
        parties.flush();
        return true;
    }

    boolean becomeMember(UUID partyId, LocalDate since) {
        return lock(partyId).takeRole(PartyRole.MEMBER, since == null ? today() : since);
    }

    void undoMembership(UUID partyId) {
        lock(partyId).giveUpRole(PartyRole.MEMBER);
    }

    private Party lock(UUID partyId) {
        return parties.lock(partyId).orElseThrow(PartyRegistry::noSuchParty);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }

    Party get(UUID partyId) {
        return parties.findById(partyId).orElseThrow(PartyRegistry::noSuchParty);
    }

    static ApiException noSuchParty() {
        return new ApiException(404, "parties.notFound");
    }
}
