package sa.org.esrar.casework.announcements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.announcements.Subject.Kind;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition.Criterion;
import sa.org.esrar.casework.notifications.Circulars;
import sa.org.esrar.casework.notifications.Circulars.Circular;
import sa.org.esrar.casework.notifications.Circulars.Told;
import sa.org.esrar.casework.notifications.Circulars.Way;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.workflow.FormReader;

/** What an author chooses from and types, read and shown before anybody else sees it. */
@Service
@Transactional(readOnly = true)
public class AnnouncementDrafts {

    /** Characters of what changed, in each language. */
    public static final int LONGEST = 4000;

    private static final int AHEAD_YEARS = 1;

    private final Catalogue catalogue;
    private final PublishedDocuments documents;
    private final AnnouncementRepository announcements;
    private final ConcernedPeople concerned;
    private final Circulars circulars;
    private final AnnouncementWords words;
    private final Clock clock;

    AnnouncementDrafts(
            Catalogue catalogue,
            PublishedDocuments documents,
            AnnouncementRepository announcements,
            ConcernedPeople concerned,
            Circulars circulars,
            AnnouncementWords words,
            Clock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.announcements = announcements;
        this.concerned = concerned;
        this.circulars = circulars;
        this.words = words;
        this.clock = clock;
    }

    /** What can be announced, by the value of a choice: the services, and every version of the documents. */
    public Map<String, Localized> subjects() {
        Map<String, Localized> subjects = new LinkedHashMap<>();
        catalogue.services().forEach(service -> {
            Subject subject = new Subject(Kind.SERVICE, service.code(), service.version());
            subjects.put(choice(subject), words.subject(subject));
        });
        documents.editions().forEach(edition -> {
            Subject subject = new Subject(Kind.DOCUMENT, edition.code(), edition.version());
            subjects.put(choice(subject), words.subject(subject));
        });
        return subjects;
    }

    /** What holds now and could be superseded, by id. */
    public Map<Long, Localized> superseded() {
        return announcements.published().stream()
                .filter(one -> one.state() == AnnouncementState.PUBLISHED)
                .collect(Collectors.toMap(
                        Announcement::id,
                        one -> words.subject(one.subject()),
                        (one, same) -> one,
                        () -> new TreeMap<>(Comparator.<Long>reverseOrder())));
    }

    /** The choice of a subject in the form; a service is meant as it is offered now. */
    public static String choice(Subject subject) {
        return subject.kind() == Kind.SERVICE
                ? subject.kind() + ":" + subject.code()
                : subject.kind() + ":" + subject.code() + ":" + subject.version();
    }

    /**
     * Reads the form.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    public ProposeAnnouncement read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        Subject subject = subject(reader);
        Audience audience = reader.choice("audience", true, Audience.class);
        String textAr = reader.text("textAr", true, LONGEST);
        String textEn = reader.text("textEn", false, LONGEST);
        LocalDate from = reader.date("from", true);
        if (from != null && from.isBefore(today())) {
            reader.wrong("from", "announcements.fromPast");
        } else if (from != null && from.isAfter(today().plusYears(AHEAD_YEARS))) {
            reader.wrong("from", "announcements.fromFar");
        }
        boolean received = reader.bool("appliesToReceived", true);
        Long supersedes = supersedes(reader, subject);
        reader.done();
        return new ProposeAnnouncement(subject, audience, textAr, textEn, from, received, supersedes);
    }

    private Subject subject(FormReader reader) {
        String chosen = reader.text("subject", true, 200);
        if (chosen == null) {
            return null;
        }
        if (!subjects().containsKey(chosen)) {
            reader.wrong("subject", "announcements.subjectGone");
            return null;
        }
        String[] parts = chosen.split(":");
        return parts.length == 2
                ? new Subject(
                        Kind.SERVICE,
                        parts[1],
                        catalogue.service(parts[1]).orElseThrow().version())
                : new Subject(Kind.DOCUMENT, parts[1], Integer.parseInt(parts[2]));
    }

    private Long supersedes(FormReader reader, Subject subject) {
        Integer chosen = reader.number("supersedes", false, 1, Integer.MAX_VALUE);
        if (chosen == null) {
            return null;
        }
        boolean same = announcements
                .findById(chosen.longValue())
                .filter(one -> one.state() == AnnouncementState.PUBLISHED)
                .filter(one -> subject == null
                        || one.subject().kind() == subject.kind()
                                && one.subject().code().equals(subject.code()))
                .isPresent();
        if (!same) {
            reader.wrong("supersedes", "announcements.supersedesAnother");
        }
        return chosen.longValue();
    }

    /**
     * What would go out, and to how many.
     *
     * @param messages the text to a telephone or mail address, in both languages
     * @param criteria of a service as they stand now; else empty
     */
    public record Preview(
            Localized subject,
            Localized holds,
            Localized messages,
            List<Criterion> criteria,
            List<Count> counts,
            int persons) {}

    /** @param channel null where none is agreed to that has an address */
    public record Count(Way way, Channel channel, int persons) {}

    /** Shows it as those concerned would be told now. */
    public Preview preview(ProposeAnnouncement command) {
        List<Told> told = circulars.plan(concerned.of(command.subject(), command.audience(), command.supersedes()));
        Circular circular = words.circular(null, command.textEn() != null, null);
        return new Preview(
                words.subject(command.subject()),
                words.holds(command.from(), command.appliesToReceived()),
                new Localized(circulars.text(circular, "ar"), circulars.text(circular, "en")),
                command.subject().kind() == Kind.SERVICE
                        ? catalogue
                                .service(
                                        command.subject().code(),
                                        command.subject().version())
                                .criteria()
                        : List.of(),
                counts(told),
                told.size());
    }

    private static List<Count> counts(List<Told> told) {
        record Group(Way way, Channel channel) {}
        Map<Group, Long> groups = told.stream()
                .collect(Collectors.groupingBy(
                        one -> new Group(one.way(), one.way() == Way.MESSAGE ? one.channel() : null),
                        Collectors.counting()));
        return groups.entrySet().stream()
                .map(group -> new Count(
                        group.getKey().way(),
                        group.getKey().channel(),
                        group.getValue().intValue()))
                .sorted(Comparator.comparing(Count::way)
                        .thenComparing(Count::channel, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
