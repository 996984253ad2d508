package sa.org.esrar.casework.announcements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.announcements.Subject.Kind;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;

/** Announcements for everybody, from their approval on; those that have ended stay (G2, G3). Nobody is named in any. */
@Service
@Transactional(readOnly = true)
public class PublishedAnnouncements {

    private final AnnouncementRepository announcements;
    private final AnnouncementWords words;

    PublishedAnnouncements(AnnouncementRepository announcements, AnnouncementWords words) {
        this.announcements = announcements;
        this.words = words;
    }

    /**
     * An announcement as everybody reads it.
     *
     * @param textEn null where it is in Arabic only
     * @param endedOn null while it holds
     * @param endReason null where another took its place
     */
    public record Published(
            long id,
            Subject subject,
            Localized title,
            String textAr,
            String textEn,
            LocalDate from,
            Localized holds,
            LocalDate publishedOn,
            LocalDate endedOn,
            String endReason,
            Long supersededBy) {

        public boolean ended() {
            return endedOn != null;
        }
    }

    /** What holds or will, the newest first; then what has ended. */
    public List<Published> all() {
        List<Published> all = announcements.published().stream().map(this::view).toList();
        return Stream.concat(
                        all.stream().filter(one -> !one.ended()), all.stream().filter(Published::ended))
                .toList();
    }

    /** Empty also for one that was never approved. */
    public Optional<Published> one(long id) {
        return announcements.findById(id).filter(Announcement::wasPublished).map(this::view);
    }

    /** What holds or will for a service, the newest first. */
    public List<Published> ofService(String code) {
        return announcements.published().stream()
                .filter(one -> one.state() == AnnouncementState.PUBLISHED)
                .filter(one -> one.subject().kind() == Kind.SERVICE
                        && one.subject().code().equals(code))
                .map(this::view)
                .toList();
    }

    private Published view(Announcement one) {
        return new Published(
                one.id(),
                one.subject(),
                words.subject(one.subject()),
                one.textAr(),
                one.textEn(),
                one.holdsFrom(),
                words.holds(one.holdsFrom(), one.appliesToReceived()),
                HijriDates.dayInRiyadh(one.approvedAt()),
                one.endedAt() == null ? null : HijriDates.dayInRiyadh(one.endedAt()),
                one.endReason(),
                one.supersededBy());
    }
}
