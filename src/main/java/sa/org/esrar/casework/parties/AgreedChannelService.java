package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class AgreedChannelService implements AgreedChannels {

    private static final Set<Channel> CHOICES = Set.of(Channel.SMS, Channel.EMAIL, Channel.PHONE);

    private final ContactRepository contacts;
    private final ContactHistory history;
    private final Guardians guardians;
    private final Protection protection;
    private final Clock clock;

    AgreedChannelService(
            ContactRepository contacts,
            ContactHistory history,
            Guardians guardians,
            Protection protection,
            Clock clock) {
        this.contacts = contacts;
        this.history = history;
        this.guardians = guardians;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Agreed of(UUID partyId) {
        ContactRecord current = contacts.current(partyId);
        ContactData data = current.data();
        return new Agreed(
                data.agreedChannels().stream().findFirst().orElse(null),
                isGiven(data.mobile()),
                isGiven(data.email()),
                data.contactTime() == null ? null : data.contactTime().name(),
                isChangeable(current));
    }

    @Override
    @Transactional(readOnly = true)
    public Choice check(UUID partyId, String channel, String email, String contactTime) {
        ContactRecord current = contacts.current(partyId);
        requireChangeable(current);
        Channel chosen = CHOICES.stream()
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("channel", "parties.channel.unknown"));
        if (chosen == Channel.EMAIL) {
            return new Choice(chosen, newEmail(current.data(), email), null);
        }
        if (!isGiven(current.data().mobile())) {
            throw new InvalidInputException("channel", "parties.channel.noMobile");
        }
        return new Choice(chosen, null, chosen == Channel.PHONE ? time(contactTime) : null);
    }

    @Override
    public void agree(UUID partyId, Choice choice, String caseNumber) {
        ContactRecord current = history.lockCurrent(partyId);
        requireChangeable(current);
        ContactData data = current.data()
                .agreeing(
                        choice.channel(),
                        ProtectedValue.of(protection, Purposes.EMAIL, choice.newEmail()),
                        choice.contactTime() == null ? null : ContactTime.valueOf(choice.contactTime()));
        history.replace(current, ContactRecord.agreed(partyId, data, caseNumber, clock.instant()));
    }

    private String newEmail(ContactData data, String typed) {
        String onRecord = ProtectedValue.read(protection, Purposes.EMAIL, data.email());
        if (TypedText.clean(typed).isEmpty()) {
            if (onRecord == null) {
                throw new InvalidInputException("email", "parties.email.neededForChannel");
            }
            return null;
        }
        String email =
                Identifiers.email(typed).orElseThrow(() -> new InvalidInputException("email", "parties.email.invalid"));
        return email.equals(onRecord) ? null : email;
    }

    private static String time(String typed) {
        String code = TypedText.clean(typed).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return null;
        }
        return Arrays.stream(ContactTime.values())
                .map(ContactTime::name)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("contactTime", "parties.contactTime.unknown"));
    }

    private boolean isChangeable(ContactRecord current) {
        return current.isConfirmed() && guardians.guardianOf(current.partyId()).isEmpty();
    }

    private void requireChangeable(ContactRecord current) {
        if (!isChangeable(current)) {
            throw new ApiException(409, "parties.channel.notChangeable");
        }
    }

    private static boolean isGiven(ProtectedValue value) {
        return value != null && value.hash() != null;
    }
}
