package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class AddressService implements Addresses {

    private static final Pattern SHORT_ADDRESS = Pattern.compile("[A-Z]{4}\\d{4}");
    private static final int LONGEST_TOWN = 80;

    private final PartyRegistry registry;
    private final ContactReader reader;
    private final Protection protection;
    private final Messages messages;

    AddressService(PartyRegistry registry, ContactReader reader, Protection protection, Messages messages) {
        this.registry = registry;
        this.reader = reader;
        this.protection = protection;
        this.messages = messages;
    }

    @Override
    public void record(UUID partyId, String town, String shortAddress, String fieldPrefix) {
        String code = code(shortAddress, fieldPrefix);
        registry.get(partyId)
                .liveAt(
                        place(town, fieldPrefix),
                        code == null ? null : protection.encrypt(Purposes.SHORT_ADDRESS, code));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requireSound(String town, String shortAddress, String fieldPrefix) {
        place(town, fieldPrefix);
        code(shortAddress, fieldPrefix);
    }

    static String place(String town, String fieldPrefix) {
        String place = town == null ? null : PersonName.read(town, false).orElse("");
        if (place != null && (place.isEmpty() || place.length() > LONGEST_TOWN)) {
            throw new InvalidInputException(fieldPrefix + "town", "parties.town.invalid");
        }
        return place;
    }

    static String code(String shortAddress, String fieldPrefix) {
        if (shortAddress == null) {
            return null;
        }
        String code = TypedText.clean(shortAddress).replace(" ", "").toUpperCase(Locale.ROOT);
        if (!SHORT_ADDRESS.matcher(code).matches()) {
            throw new InvalidInputException(fieldPrefix + "shortAddress", "parties.shortAddress.invalid");
        }
        return code;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Address> of(UUID partyId) {
        Party party = registry.get(partyId);
        byte[] cipher = party.shortAddressCipher();
        if (party.town() == null && cipher == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Address(party.town(), cipher == null ? null : protection.decrypt(Purposes.SHORT_ADDRESS, cipher)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(UUID partyId, String language) {
        registry.get(partyId);
        return reader.postalAddress(partyId)
                .map(address -> lines(address, language))
                .or(() -> of(partyId).map(address -> lines(address, language)))
                .orElse(List.of());
    }

    List<String> lines(PostalAddress address, String language) {
        return address.poBox() == null
                ? List.of(
                        address.building() + " " + address.street(),
                        address.district(),
                        address.city() + " " + address.postalCode() + "-" + address.additionalNumber())
                : List.of(
                        messages.text("parties.address.box", language, address.poBox()),
                        address.city() + " " + address.postalCode());
    }

    private List<String> lines(Address address, String language) {
        return Stream.of(
                        address.town(),
                        address.shortAddress() == null
                                ? null
                                : messages.text("parties.address.short", language, address.shortAddress()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reachedByPost(UUID partyId) {
        return registry.get(partyId).shortAddressCipher() != null
                || reader.postalAddress(partyId).isPresent();
    }
}
