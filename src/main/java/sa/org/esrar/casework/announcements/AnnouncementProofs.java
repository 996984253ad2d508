package sa.org.esrar.casework.announcements;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.notifications.Circulars;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Announcements for who writes and approves them, with the proof of whom each reached (G3). Of somebody whose case the
 * reader is excluded from only the state is shown (F4); every look at a case's line is logged (F2).
 */
@Service
@Transactional
public class AnnouncementProofs {

    private static final String LOOKED_AT = "announcement";

    private final AnnouncementRepository announcements;
    private final Recipients recipients;
    private final AnnouncementWords words;
    private final AnnouncementTexts texts;
    private final Circulars circulars;
    private final Parties parties;
    private final Exclusions exclusions;
    private final ReadLog readLog;

    AnnouncementProofs(
            AnnouncementRepository announcements,
            Recipients recipients,
            AnnouncementWords words,
            AnnouncementTexts texts,
            Circulars circulars,
            Parties parties,
            Exclusions exclusions,
            ReadLog readLog) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.words = words;
        this.texts = texts;
        this.circulars = circulars;
        this.parties = parties;
        this.exclusions = exclusions;
        this.readLog = readLog;
    }

    /** An announcement in the list. */
    public record Head(long id, Localized subject, AnnouncementState state, String proposedBy, Instant proposedAt) {}

    /**
     * All that colleagues see of it.
     *
     * @param messages the text to a telephone or mail address
     * @param returnReason why it was not approved, the last time, or null
     * @param toldAt when the last of those concerned had been told, or null
     * @param counts of those concerned by state; empty until they are listed
     */
    public record Detail(
            long id,
            Localized subject,
            ProposeAnnouncement says,
            Localized holds,
            Localized messages,
            AnnouncementState state,
            String textHash,
            String proposedBy,
            Instant proposedAt,
            String returnReason,
            String approvedBy,
            Instant approvedAt,
            Instant toldAt,
            String reviewNote,
            String reviewedBy,
            String endedBy,
            Instant endedAt,
            String endReason,
            Long supersededBy,
            Map<RecipientState, Integer> counts) {

        public int persons() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int unreached() {
            return counts.entrySet().stream()
                    .filter(count -> !count.getKey().reached())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * Somebody whom it concerns.
     *
     * @param name null where the reader is excluded from the case
     * @param masked mobile or address as it is shown; null where the reader is excluded, or there is none
     */
    public record Line(Recipient recipient, String name, String masked) {}

    /** All of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Head> all(StaffUser by) {
        Announcements.requireAuthor(by);
        return announcements.newestFirst().stream()
                .map(one -> new Head(
                        one.id(), words.subject(one.subject()), one.state(), one.proposedBy(), one.proposedAt()))
                .toList();
    }

    /** @throws sa.org.esrar.casework.api.ApiException 403 for who neither writes nor approves announcements, 404 */
    @Transactional(readOnly = true)
    public Detail one(long id, StaffUser by) {
        Announcements.requireReader(by);
        Announcement one = announcements.findById(id).orElseThrow(Announcements::notFound);
        Circulars.Circular circular = words.circular(id, one.textEn() != null, null);
        return new Detail(
                id,
                words.subject(one.subject()),
                new ProposeAnnouncement(
                        one.subject(),
                        one.audience(),
                        one.textAr(),
                        one.textEn(),
                        one.holdsFrom(),
                        one.appliesToReceived(),
                        one.supersedes()),
                words.holds(one.holdsFrom(), one.appliesToReceived()),
                new Localized(circulars.text(circular, "ar"), circulars.text(circular, "en")),
                one.state(),
                one.textHash(),
                one.proposedBy(),
                one.proposedAt(),
                texts.open(one.returnReason()),
                one.approvedBy(),
                one.approvedAt(),
                one.toldAt(),
                texts.open(one.reviewNote()),
                one.reviewedBy(),
                one.endedBy(),
                one.endedAt(),
                one.endReason(),
                one.supersededBy(),
                counts(id));
    }

    private Map<RecipientState, Integer> counts(long id) {
        Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
        counts.putAll(recipients.counts(id));
        return counts;
    }

    /** Those concerned, or those whom it has not reached. */
    public List<Line> lines(long id, boolean unreachedOnly, int skip, int most, StaffUser by) {
        Announcements.requireAuthor(by);
        List<Recipient> shown = recipients.of(id).stream()
                .filter(one -> !unreachedOnly || !one.state().reached())
                .skip(skip)
                .limit(most)
                .toList();
        Set<String> hidden = exclusions.hiddenFrom(by.id());
        List<Recipient> seen = shown.stream()
                .filter(one -> one.caseNumber() == null || !hidden.contains(one.caseNumber()))
                .toList();
        Map<UUID, PartyView> people =
                known(seen.stream().map(Recipient::partyId).toList());
        readLog.looked(
                seen.stream()
                        .map(Recipient::caseNumber)
                        .filter(Objects::nonNull)
                        .toList(),
                by.id(),
                LOOKED_AT);
        return shown.stream().map(one -> line(one, people.get(one.partyId()))).toList();
    }

    private Map<UUID, PartyView> known(List<UUID> ids) {
        return parties.known(ids).stream().collect(Collectors.toMap(PartyView::id, Function.identity()));
    }

    private static Line line(Recipient one, PartyView person) {
        if (person == null) {
            return new Line(
                    new Recipient(one.partyId(), null, one.way(), one.channel(), one.textHash(), one.state(), one.at()),
                    null,
                    null);
        }
        return new Line(
                one, person.name(), one.channel() == Channel.EMAIL ? person.maskedEmail() : person.maskedMobile());
    }
}
