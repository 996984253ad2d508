package sa.org.esrar.casework.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.notifications.OutboxMessages.Written;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Reachability;
import sa.org.esrar.casework.parties.Reachability.Reach;

/**
 * The same news to many, each on the agreed channel and no other (C5, G3). Contacts are read in one query and messages
 * written in one batch, so that a caller goes through thousands in a few short transactions.
 */
@Service
public class Circulars {

    private final Reachability reachability;
    private final OutboxMessages messages;
    private final MessageTexts texts;
    private final ReachBeneficiary reach;
    private final CaseRegister cases;
    private final QuietHours quietHours;
    private final NotificationSettings settings;
    private final Clock clock;

    Circulars(
            Reachability reachability,
            OutboxMessages messages,
            MessageTexts texts,
            ReachBeneficiary reach,
            CaseRegister cases,
            QuietHours quietHours,
            NotificationSettings settings,
            Clock clock) {
        this.reachability = reachability;
        this.messages = messages;
        this.texts = texts;
        this.reach = reach;
        this.cases = cases;
        this.quietHours = quietHours;
        this.settings = settings;
        this.clock = clock;
    }

    /** How somebody is told. */
    public enum Way {
        /** By a message in the outbox. */
        MESSAGE,
        /** A follow-up of their case asks a colleague to tell it. */
        BY_HAND,
        /** They agreed to the website alone, and find it there. */
        WEBSITE,
        /** A colleague has to tell it, and no case of theirs is there to follow it up in. */
        NOBODY
    }

    /** @param caseNumber an open case of theirs, or null */
    public record Addressee(UUID partyId, String caseNumber) {}

    /**
     * The news.
     *
     * @param template key of the glossary, section 14, by the reader's language
     * @param path of the public page, which the message leads to
     * @param words that a colleague tells where no message goes
     */
    public record Circular(Localized template, String path, Localized words) {}

    /**
     * How somebody was told, or would be.
     *
     * @param channel the agreed one; null where none of them has an address
     * @param messageId in the outbox; null without a message
     */
    public record Told(Addressee to, Way way, Channel channel, String language, UUID messageId) {}

    /** @param sentAt null while it was not */
    public record State(MessageStatus status, Instant sentAt) {}

    /** What {@link #send} would do now; sends nothing. */
    @Transactional(readOnly = true)
    public List<Told> plan(List<Addressee> to) {
        Map<UUID, Reach> reaches =
                reachability.of(to.stream().map(Addressee::partyId).toList());
        return to.stream().map(one -> plan(one, reaches.get(one.partyId()))).toList();
    }

    private static Told plan(Addressee to, Reach reach) {
        for (Channel channel : reach.agreedChannels()) {
            if (reach.carries(channel)) {
                return new Told(to, Way.MESSAGE, channel, reach.language(), UUID.randomUUID());
            }
            if (!Outbox.BY_THEMSELVES.contains(channel)) {
                return byColleague(to, channel, reach);
            }
        }
        return reach.agreedChannels().equals(List.of(Channel.WEBSITE))
                ? new Told(to, Way.WEBSITE, Channel.WEBSITE, reach.language(), null)
                : byColleague(to, null, reach);
    }

    private static Told byColleague(Addressee to, Channel channel, Reach reach) {
        return new Told(to, to.caseNumber() == null ? Way.NOBODY : Way.BY_HAND, channel, reach.language(), null);
    }

    /** Tells everybody, in the caller's transaction; quiet hours are kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Told> send(List<Addressee> to, Circular news) {
        List<Told> told = plan(to);
        Map<String, String> byLanguage = new HashMap<>();
        List<Written> written = new ArrayList<>();
        for (Told one : told) {
            if (one.way() == Way.MESSAGE) {
                written.add(new Written(
                        one.messageId(),
                        one.to().caseNumber(),
                        one.to().partyId(),
                        one.channel(),
                        news.template().in(one.language()),
                        byLanguage.computeIfAbsent(one.language(), language -> text(news, language))));
            }
        }
        messages.toParties(written, quietHours.next(clock.instant()));
        // In the order in which everybody locks cases who locks several.
        told.stream()
                .filter(one -> one.way() == Way.BY_HAND)
                .sorted(Comparator.comparing((Told one) -> one.to().caseNumber()))
                .forEach(one -> {
                    cases.lock(one.to().caseNumber());
                    reach.needed(one.to().caseNumber(), news.words().in(one.language()));
                });
        return told;
    }

    /** The message as it goes out, without anybody's name. */
    public String text(Circular news, String language) {
        return texts.text(news.template().in(language), language, null, Map.of(), settings.baseUrl() + news.path());
    }

    /** Where messages are now, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, State> states(Collection<UUID> messageIds) {
        return messages.states(messageIds);
    }
}
