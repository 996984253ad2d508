package sa.org.esrar.casework.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class PartyService implements Parties {

    private final RegistrationCheck check;
    private final PartyRegistry registry;
    private final PartyRepository parties;
    private final ContactRepository contacts;
    private final ContactHistory history;
    private final ContactReader reader;
    private final PartyViews views;
    private final NameSearch names;
    private final LikelyPersons likely;
    private final Households households;
    private final Protection protection;

    PartyService(
            RegistrationCheck check,
            PartyRegistry registry,
            PartyRepository parties,
            ContactRepository contacts,
            ContactHistory history,
            ContactReader reader,
            PartyViews views,
            NameSearch names,
            LikelyPersons likely,
            Households households,
            Protection protection) {
        this.check = check;
        this.registry = registry;
        this.parties = parties;
        this.contacts = contacts;
        this.history = history;
        this.reader = reader;
        this.views = views;
        this.names = names;
        this.likely = likely;
        this.households = households;
        this.protection = protection;
    }

    @Override
    public UUID register(RegisterParty person, String fieldPrefix) {
        return registry.findOrAdd(check.check(person, fieldPrefix, true), false);
    }

    @Override
    public UUID registerAtDesk(RegisterParty person, String fieldPrefix) {
        return registry.findOrAdd(check.check(person, fieldPrefix, false), true);
    }

    @Override
    public UUID registerUnseen(RegisterParty person, String fieldPrefix) {
        return registry.findOrAdd(check.check(person, fieldPrefix, false), false);
    }

    @Override
    public UUID registerActing(RegisterParty person, boolean identified, String fieldPrefix) {
        CheckedPerson checked = check.checkActing(person, fieldPrefix, identified);
        return likely.sameActing(checked).orElseGet(() -> registry.findOrAddActing(checked));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireSound(RegisterParty person, String fieldPrefix) {
        check.check(person, fieldPrefix, false);
    }

    @Override
    @Transactional(readOnly = true)
    public void requireSoundActing(RegisterParty person, boolean identified, String fieldPrefix) {
        check.checkActing(person, fieldPrefix, identified);
    }

    @Override
    public boolean removeUnused(UUID partyId) {
        return registry.removeUnused(partyId, () -> households.undoJoining(partyId));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireCompleting(UUID partyId, RegisterParty typed, String fieldPrefix) {
        completed(partyId, typed, fieldPrefix);
    }

    private ContactData completed(UUID partyId, RegisterParty typed, String fieldPrefix) {
        registry.get(partyId);
        ContactData data = registry.contactOf(check.check(typed, fieldPrefix, false));
        ContactRecord onRecord = contacts.current(partyId);
        List<FieldProblem> replaced = onRecord.isConfirmed()
                ? data.replacedOf(onRecord.data()).stream()
                        .map(field -> new FieldProblem(fieldPrefix + field, "parties.contact.onRecord"))
                        .toList()
                : List.of();
        if (!replaced.isEmpty()) {
            throw new InvalidInputException(replaced);
        }
        return data;
    }

    @Override
    public void completeContact(UUID partyId, RegisterParty typed, String fieldPrefix) {
        ContactData data = completed(partyId, typed, fieldPrefix);
        history.replace(partyId, data, (contact, at) -> ContactRecord.takenDownByStaff(partyId, contact, at));
    }

    @Override
    @Transactional(readOnly = true)
    public PartyView view(UUID partyId) {
        return views.of(List.of(partyId)).stream().findFirst().orElseThrow(PartyRegistry::noSuchParty);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartyView> known(List<UUID> partyIds) {
        return views.of(partyIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Contact contact(UUID partyId) {
        registry.get(partyId);
        return reader.onRecord(partyId);
    }

    @Override
    @Transactional(readOnly = true)
    public IdentityHashes hashes(UUID partyId) {
        ProtectedValue nationalId = registry.get(partyId).nationalId();
        ProtectedValue mobile = contacts.current(partyId).data().mobile();
        return new IdentityHashes(nationalId == null ? null : nationalId.hash(), mobile == null ? null : mobile.hash());
    }

    @Override
    public IdentityHashes hash(String nationalId, String mobile) {
        return new IdentityHashes(
                nationalId == null
                        ? null
                        : hashed(
                                Purposes.NATIONAL_ID,
                                anyNumber(nationalId),
                                new FieldProblem("nationalId", "parties.nationalId.invalid")),
                mobile == null
                        ? null
                        : hashed(
                                Purposes.MOBILE,
                                Identifiers.mobile(mobile),
                                new FieldProblem("mobile", "parties.mobile.invalid")));
    }

    private byte[] hashed(String purpose, Optional<String> value, FieldProblem otherwise) {
        return protection.lookupHash(purpose, value.orElseThrow(() -> new InvalidInputException(List.of(otherwise))));
    }

    private static Optional<String> anyNumber(String typed) {
        return Identifiers.nationalId(typed).or(() -> Identifiers.establishmentNumber(typed));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartyView> search(String name, int limit) {
        return views.of(names.search(name, limit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LikelyDuplicate> likelyDuplicates(UUID partyId) {
        return names.likelyDuplicates(registry.get(partyId)).entrySet().stream()
                .map(found -> new LikelyDuplicate(view(found.getKey()), found.getValue()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LikelyPerson> likelyPersons(RegisterParty typed) {
        return likely.to(typed).stream()
                .map(found -> new LikelyPerson(view(found.id()), found.because(), found.likeness()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> findByNationalId(String nationalId) {
        return anyNumber(nationalId)
                .map(number -> protection.lookupHash(Purposes.NATIONAL_ID, number))
                .flatMap(parties::findByNationalIdHash)
                .map(Party::id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> findByMobile(String mobile) {
        return Identifiers.mobile(mobile)
                .map(number -> protection.lookupHash(Purposes.MOBILE, number))
                .map(contacts::partiesWithMobile)
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> findByEmail(String email) {
        return Identifiers.email(email)
                .map(address -> protection.lookupHash(Purposes.EMAIL, address))
                .map(contacts::partiesWithEmail)
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PartyRole> roles(UUID partyId) {
        return registry.get(partyId).roles();
    }

    @Override
    public boolean becomeMember(UUID partyId, LocalDate since) {
        return registry.becomeMember(partyId, since);
    }

    @Override
    public void undoMembership(UUID partyId) {
        registry.undoMembership(partyId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anyFictitious() {
        return parties.anyFictitious();
    }
}
