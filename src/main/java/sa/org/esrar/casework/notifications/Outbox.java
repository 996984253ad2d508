package sa.org.esrar.casework.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties.Contact;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Writes messages into the outbox, in the transaction of whoever has something to say. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Outbox implements Notifications {

    static final Set<Channel> BY_THEMSELVES = EnumSet.of(Channel.SMS, Channel.EMAIL, Channel.WEBSITE);
    private static final Set<Channel> ON_PAPER = EnumSet.of(Channel.LETTER, Channel.FAX);

    private final OutboxMessages messages;
    private final MessageTexts texts;
    private final PersonalLinks links;
    private final CaseRegister cases;
    private final FilingContacts contacts;
    private final ReachBeneficiary reach;
    private final PaperLetters paper;
    private final Exclusions exclusions;
    private final StaffDirectory staff;
    private final Fallback fallback;
    private final QuietHours quietHours;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(
            OutboxMessages messages,
            MessageTexts texts,
            PersonalLinks links,
            CaseRegister cases,
            FilingContacts contacts,
            ReachBeneficiary reach,
            PaperLetters paper,
            Exclusions exclusions,
            StaffDirectory staff,
            Fallback fallback,
            QuietHours quietHours,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.links = links;
        this.cases = cases;
        this.contacts = contacts;
        this.reach = reach;
        this.paper = paper;
        this.exclusions = exclusions;
        this.staff = staff;
        this.fallback = fallback;
        this.quietHours = quietHours;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The first agreed channel that can carry it. A person is asked to speak where the channel needs one, and where no
     * agreed channel has an address; who agreed to the website alone finds the news there.
     */
    @Override
    public void tellBeneficiary(String caseNumber, String key, Map<String, String> parameters) {
        tellBeneficiary(caseNumber, key, parameters, null);
    }

    @Override
    public void tellBeneficiary(
            String caseNumber, String key, Map<String, String> parameters, Supplier<RegisterNumber> letter) {
        UUID party = cases.view(caseNumber).partyId();
        if (party == null) {
            return;
        }
        Contact contact = contacts.forCase(caseNumber, party);
        for (Channel channel : contact.agreedChannels()) {
            if (carries(channel, contact)) {
                String link = links.issue(caseNumber, party, channel, address(channel, contact));
                String text = texts.text(key, contact.language(), caseNumber, parameters, link);
                messages.toParty(caseNumber, party, channel, key, text, quietHours.next(clock.instant()));
                return;
            }
            if (letter != null && ON_PAPER.contains(channel)) {
                paper.begin(caseNumber, letter.get(), channel);
                return;
            }
            if (!BY_THEMSELVES.contains(channel)) {
                break;
            }
        }
        if (!contact.agreedChannels().equals(List.of(Channel.WEBSITE))) {
            reach.needed(caseNumber, texts.toReadOut(key, contact.language(), caseNumber, parameters));
        }
    }

    @Override
    public void sendCode(String caseNumber, String key, String code, Duration validFor) {
        UUID party = cases.view(caseNumber).partyId();
        if (party == null) {
            throw new ApiException(409, "notifications.noWayForCode");
        }
        Contact contact = contacts.forCase(caseNumber, party);
        Channel channel = contact.mobileE164() == null ? Channel.EMAIL : Channel.SMS;
        if (!carries(channel, contact)) {
            throw new ApiException(409, "notifications.noWayForCode");
        }
        String text = texts.text(key, contact.language(), caseNumber, Map.of("code", code));
        messages.code(caseNumber, party, channel, key, text, validFor);
    }

    @Override
    public void sendCodeTo(
            Channel channel, String address, String language, String key, String code, Duration validFor) {
        messages.codeTo(address, channel, key, texts.text(key, language, null, Map.of("code", code)), validFor);
    }

    @Override
    public void tellTyped(Channel channel, String address, String language, String key) {
        String text = texts.text(key, language, null, Map.of());
        messages.newsTo(address, channel, key, text, quietHours.next(clock.instant()));
    }

    @Override
    public void sendCodeToNew(
            String caseNumber, Channel channel, String address, String key, String code, Duration validFor) {
        UUID party = cases.view(caseNumber).partyId();
        String language = contacts.forCase(caseNumber, party).language();
        String text = texts.text(key, language, caseNumber, Map.of("code", code));
        messages.codeAt(caseNumber, party, address, channel, key, text, validFor);
    }

    @Override
    public void tellAt(String caseNumber, Channel channel, String address, String key, String path) {
        UUID party = cases.view(caseNumber).partyId();
        String language = contacts.forCase(caseNumber, party).language();
        String link = path == null ? links.issue(caseNumber, party, channel, address) : links.to(path);
        String text = texts.text(key, language, caseNumber, Map.of(), link);
        messages.toPartyAt(caseNumber, party, address, channel, key, text, quietHours.next(clock.instant()));
    }

    private static boolean carries(Channel channel, Contact contact) {
        return address(channel, contact) != null;
    }

    /** Null for a channel that carries no message, or has no address. */
    private static String address(Channel channel, Contact contact) {
        return channel == Channel.SMS ? contact.mobileE164() : channel == Channel.EMAIL ? contact.email() : null;
    }

    @Override
    public void tellStaff(String userId, String key, String caseNumber) {
        if (hears(userId, caseNumber)) {
            messages.toStaff(caseNumber, userId, key, texts.text(key, Languages.AR, caseNumber, Map.of()));
        }
    }

    @Override
    public void tellStaff(String userId, String key, String caseNumber, String path) {
        if (hears(userId, caseNumber)) {
            String text = texts.text(key, Languages.AR, caseNumber, Map.of(), links.to(path));
            messages.toStaff(caseNumber, userId, key, text);
        }
    }

    @Override
    public void tellStaff(
            String userId,
            String key,
            String caseNumber,
            String path,
            Map<String, String> parameters,
            CalendarEvent event) {
        if (hears(userId, caseNumber)) {
            String text = texts.text(key, Languages.AR, caseNumber, parameters, links.to(path));
            messages.toStaff(caseNumber, userId, key, text, event);
        }
    }

    private boolean hears(String userId, String caseNumber) {
        return staff.find(userId).filter(Outbox::isReachable).isPresent() && !exclusions.isExcluded(caseNumber, userId);
    }

    private static boolean isReachable(StaffMember member) {
        return member.active() && member.email() != null;
    }

    @Override
    public void tellGroup(String group, String key, String caseNumber) {
        Set<String> acting = fallback.actorsFor(group, exclusions.excludedFrom(caseNumber))
                .map(Fallback.Acting::userIds)
                .orElse(Set.of());
        tellAll(acting, key, caseNumber, texts.text(key, Languages.AR, caseNumber, Map.of()));
    }

    @Override
    public void tellGroup(String group, String key, String caseNumber, String path, Set<String> shut) {
        Set<String> excluded = new HashSet<>(exclusions.excludedFrom(caseNumber));
        excluded.addAll(shut);
        Set<String> acting = fallback.actorsFor(group, excluded)
                .filter(someone -> !someone.fellBack())
                .map(Fallback.Acting::userIds)
                .orElse(Set.of());
        tellAll(acting, key, caseNumber, texts.text(key, Languages.AR, caseNumber, Map.of(), links.to(path)));
    }

    /** The same text for each of them, and none of them is excluded. */
    private void tellAll(Set<String> acting, String key, String caseNumber, String text) {
        staff.find(acting).stream()
                .filter(Outbox::isReachable)
                .forEach(member -> messages.toStaff(caseNumber, member.userId(), key, text));
    }

    @Override
    public void addToDigest(String group, String caseNumber) {
        jdbc.sql("insert into digest_item (staff_group, case_number, added_at) values (?, ?, ?)")
                .params(group, caseNumber, Timestamp.from(clock.instant()))
                .update();
    }
}
