package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class OwnDataService implements OwnData {

    /** Those of the contact, which has a history; the others stand with the party itself. */
    private static final Set<PartyField> OF_THE_CONTACT = EnumSet.of(
            PartyField.MOBILE,
            PartyField.MOBILE_OWNER,
            PartyField.EMAIL,
            PartyField.LANGUAGE,
            PartyField.CONTACT_TIME,
            PartyField.POSTAL_ADDRESS);

    private static final int SHOWN_OF_ADDRESS = 4;
    private static final String HIDDEN = "••••";

    private final OwnDataCheck check;
    private final PartyRegistry registry;
    private final PartyRepository parties;
    private final ContactRepository contacts;
    private final ContactHistory history;
    private final Guardians guardians;
    private final AddressService addresses;
    private final Categories categories;
    private final Protection protection;
    private final Messages messages;
    private final Clock clock;

    OwnDataService(
            OwnDataCheck check,
            PartyRegistry registry,
            PartyRepository parties,
            ContactRepository contacts,
            ContactHistory history,
            Guardians guardians,
            AddressService addresses,
            Categories categories,
            Protection protection,
            Messages messages,
            Clock clock) {
        this.check = check;
        this.registry = registry;
        this.parties = parties;
        this.contacts = contacts;
        this.history = history;
        this.guardians = guardians;
        this.addresses = addresses;
        this.categories = categories;
        this.protection = protection;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartyField, String> of(UUID partyId) {
        return onRecord(registry.get(partyId), contacts.current(partyId).data());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isProvable(UUID partyId) {
        return contacts.current(guardians.guardianOf(partyId).orElse(partyId)).isConfirmed();
    }

    @Override
    public void hold(UUID partyId) {
        parties.lock(partyId).orElseThrow(PartyRegistry::noSuchParty);
    }

    /** In no transaction of its own: a finding would end the caller's. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<PartyField, String> check(UUID partyId, Typed typed, boolean byStaff, String fieldPrefix) {
        Party party = registry.get(partyId);
        ContactData contact = contacts.current(partyId).data();
        Map<PartyField, String> changes = check.read(
                typed,
                party.isEstablishment(),
                guardians.guardianOf(partyId).isPresent(),
                contact.mobile() != null,
                byStaff,
                fieldPrefix);
        Map<PartyField, String> now = onRecord(party, contact);
        changes.entrySet().removeIf(change -> Objects.equals(change.getValue(), now.get(change.getKey())));
        if (changes.isEmpty()) {
            throw new InvalidInputException(fieldPrefix + "change", "parties.change.nothing");
        }
        return changes;
    }

    @Override
    public Map<PartyField, String> change(UUID partyId, Map<PartyField, String> changes, String caseNumber) {
        ContactRecord current = history.lockCurrent(partyId);
        Party party = registry.get(partyId);
        Map<PartyField, String> now = onRecord(party, current.data());
        Map<PartyField, String> former = new EnumMap<>(PartyField.class);
        changes.keySet().forEach(field -> former.put(field, now.get(field)));
        describe(party, changes);
        if (touchesContact(changes)) {
            history.replace(
                    current,
                    ContactRecord.changed(partyId, changed(current.data(), changes), caseNumber, clock.instant()));
        }
        return former;
    }

    @Override
    public void giveBack(UUID partyId, Map<PartyField, String> former, String caseNumber) {
        ContactRecord current = history.lockCurrent(partyId);
        describe(registry.get(partyId), former);
        if (touchesContact(former)) {
            ContactData data = changed(current.data(), former);
            Optional<ContactRecord> before = current.cameByChange(caseNumber)
                    ? contacts.ended(partyId, Limit.of(1)).stream().findFirst()
                    : Optional.of(current);
            history.replace(
                    current,
                    ContactRecord.restored(
                            partyId,
                            data,
                            caseNumber,
                            before.map(ContactRecord::confirmedAt).orElse(null),
                            clock.instant()));
        }
    }

    private static boolean touchesContact(Map<PartyField, String> changes) {
        return changes.keySet().stream().anyMatch(OF_THE_CONTACT::contains);
    }

    private void describe(Party party, Map<PartyField, String> changes) {
        if (changes.containsKey(PartyField.NAME)) {
            party.rename(changes.get(PartyField.NAME));
        }
        if (changes.containsKey(PartyField.TOWN) || changes.containsKey(PartyField.SHORT_ADDRESS)) {
            String code = changes.get(PartyField.SHORT_ADDRESS);
            party.liveAt(
                    changes.containsKey(PartyField.TOWN) ? changes.get(PartyField.TOWN) : party.town(),
                    !changes.containsKey(PartyField.SHORT_ADDRESS)
                            ? party.shortAddressCipher()
                            : code == null ? null : protection.encrypt(Purposes.SHORT_ADDRESS, code));
        }
        if (changes.containsKey(PartyField.CATEGORY) || changes.containsKey(PartyField.FIELD)) {
            party.belongTo(
                    changes.containsKey(PartyField.CATEGORY) ? changes.get(PartyField.CATEGORY) : party.category(),
                    changes.containsKey(PartyField.FIELD) ? changes.get(PartyField.FIELD) : party.field());
        }
        parties.saveAndFlush(party);
    }

    private ContactData changed(ContactData now, Map<PartyField, String> changes) {
        String address = changes.get(PartyField.POSTAL_ADDRESS);
        return new ContactData(
                changes.containsKey(PartyField.MOBILE)
                        ? ProtectedValue.of(protection, Purposes.MOBILE, changes.get(PartyField.MOBILE))
                        : now.mobile(),
                changes.containsKey(PartyField.MOBILE_OWNER)
                        ? code(MobileOwner.class, changes.get(PartyField.MOBILE_OWNER))
                        : now.mobileOwner(),
                changes.containsKey(PartyField.EMAIL)
                        ? ProtectedValue.of(protection, Purposes.EMAIL, changes.get(PartyField.EMAIL))
                        : now.email(),
                now.agreedChannels(),
                changes.containsKey(PartyField.CONTACT_TIME)
                        ? code(ContactTime.class, changes.get(PartyField.CONTACT_TIME))
                        : now.contactTime(),
                changes.getOrDefault(PartyField.LANGUAGE, now.language()),
                !changes.containsKey(PartyField.POSTAL_ADDRESS)
                        ? now.postalAddressCipher()
                        : address == null ? null : protection.encrypt(Purposes.POSTAL_ADDRESS, address));
    }

    private Map<PartyField, String> onRecord(Party party, ContactData contact) {
        Map<PartyField, String> values = new EnumMap<>(PartyField.class);
        values.put(PartyField.NAME, party.name());
        values.put(PartyField.MOBILE, ProtectedValue.read(protection, Purposes.MOBILE, contact.mobile()));
        values.put(PartyField.MOBILE_OWNER, name(contact.mobileOwner()));
        values.put(PartyField.EMAIL, ProtectedValue.read(protection, Purposes.EMAIL, contact.email()));
        values.put(PartyField.LANGUAGE, contact.language());
        values.put(PartyField.CONTACT_TIME, name(contact.contactTime()));
        values.put(PartyField.TOWN, party.town());
        values.put(PartyField.SHORT_ADDRESS, opened(Purposes.SHORT_ADDRESS, party.shortAddressCipher()));
        values.put(PartyField.POSTAL_ADDRESS, opened(Purposes.POSTAL_ADDRESS, contact.postalAddressCipher()));
        values.put(PartyField.CATEGORY, party.category());
        values.put(PartyField.FIELD, party.field());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private String opened(String purpose, byte[] cipher) {
        return cipher == null ? null : protection.decrypt(purpose, cipher);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public String worded(PartyField field, String value, boolean masked, String language) {
        if (value == null) {
            return field == PartyField.CONTACT_TIME
                    ? messages.text("parties.change.CONTACT_TIME." + OwnDataCheck.ANY_TIME, language)
                    : "";
        }
        return switch (field) {
            case MOBILE -> masked ? Masks.mobile(value) : "0" + value.substring("+966".length());
            case EMAIL -> masked ? Masks.email(value) : value;
            case SHORT_ADDRESS -> masked ? value.substring(0, SHOWN_OF_ADDRESS) + HIDDEN : value;
            case POSTAL_ADDRESS -> address(PostalAddress.ofStored(value), masked, language);
            case MOBILE_OWNER, LANGUAGE, CONTACT_TIME ->
                messages.text("parties.change." + field + "." + value, language);
            case CATEGORY -> named(categories.categories(), value, language);
            case FIELD -> named(categories.fields(), value, language);
            default -> value;
        };
    }

    private String address(PostalAddress address, boolean masked, String language) {
        return masked
                ? HIDDEN + " " + address.city()
                : String.join(Languages.EN.equals(language) ? ", " : "، ", addresses.lines(address, language));
    }

    private static String named(List<Categories.Choice> choices, String code, String language) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.name().in(language))
                .findFirst()
                .orElse(code);
    }
}
