package sa.org.esrar.casework.announcements;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.notifications.Circulars;
import sa.org.esrar.casework.notifications.Circulars.Addressee;
import sa.org.esrar.casework.notifications.Circulars.Circular;

/**
 * Tells everybody whom an approved announcement concerns: they are listed once, then told batch by batch, each batch in a
 * transaction of its own, so that a failure repeats one batch and nobody is told twice.
 */
@Service
public class AnnouncementSending {

    private final AnnouncementRepository announcements;
    private final ConcernedPeople concerned;
    private final Recipients recipients;
    private final AnnouncementWords words;
    private final Circulars circulars;
    private final AnnouncementSettings settings;
    private final Clock clock;

    AnnouncementSending(
            AnnouncementRepository announcements,
            ConcernedPeople concerned,
            Recipients recipients,
            AnnouncementWords words,
            Circulars circulars,
            AnnouncementSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.concerned = concerned;
        this.recipients = recipients;
        this.words = words;
        this.circulars = circulars;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lists those concerned as they are now. */
    @Transactional
    public void listConcerned(long id) {
        Announcement announcement = lock(id);
        if (announcement.list(clock.instant())) {
            recipients.list(
                    id, concerned.of(announcement.subject(), announcement.audience(), announcement.supersedes()));
        }
        announcements.saveAndFlush(announcement);
    }

    /**
     * Tells the next of them.
     *
     * @return whether nobody is left; so too when it was ended meanwhile
     */
    @Transactional
    public boolean tellNext(long id) {
        Announcement announcement = lock(id);
        if (announcement.state() != AnnouncementState.PUBLISHED) {
            return true;
        }
        // One more than are told, which says whether anybody is left.
        List<Addressee> next = recipients.next(id, settings.batch() + 1);
        boolean last = next.size() <= settings.batch();
        List<Addressee> batch = last ? next : next.subList(0, settings.batch());
        recipients.told(id, circulars.send(batch, circular(announcement)), announcement.textHash(), clock.instant());
        if (last) {
            announcement.everybodyTold(clock.instant());
            announcements.saveAndFlush(announcement);
        }
        return last;
    }

    private Circular circular(Announcement announcement) {
        return words.circular(
                announcement.id(),
                announcement.textEn() != null,
                new Localized(words.toReadOut(announcement, "ar"), words.toReadOut(announcement, "en")));
    }

    private Announcement lock(long id) {
        return announcements.lock(id).orElseThrow(Announcements::notFound);
    }
}
