package sa.org.esrar.casework.announcements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.notifications.BeneficiaryFollowedUp;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Announcements from the draft to the last who was reached (G3): one of management writes, another approves, everybody
 * concerned is told once. An announcement changes no case: each stays under the version of the service that it was filed
 * under, and what it says of requests taken in before is said in words.
 */
@Service
public class Announcements {

    private static final Set<String> AUTHORS = Set.of("management", "executive-manager");
    /** Where management is one person, the chair of the board is the second. */
    private static final Set<String> APPROVERS = Set.of("management", "board-chair");

    private final AnnouncementRepository announcements;
    private final Recipients recipients;
    private final AnnouncementProcess process;
    private final AnnouncementTexts texts;
    private final Clock clock;

    Announcements(
            AnnouncementRepository announcements,
            Recipients recipients,
            AnnouncementProcess process,
            AnnouncementTexts texts,
            Clock clock) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.process = process;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the person writes announcements and sees whom they reached. */
    public static boolean isAuthor(StaffUser user) {
        return user.groups().stream().anyMatch(AUTHORS::contains);
    }

    /** @throws ApiException 403 for everybody else */
    public static void requireAuthor(StaffUser user) {
        if (!isAuthor(user)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    /** @throws ApiException 403 for who neither writes nor approves announcements */
    public static void requireReader(StaffUser user) {
        if (!isAuthor(user) && !isApprover(user)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    private static boolean isApprover(StaffUser user) {
        return user.groups().stream().anyMatch(APPROVERS::contains);
    }

    /**
     * Asks for the approval of a checked announcement.
     *
     * @param id of one that was given back to its author; null for a new one
     */
    @Transactional
    public long propose(Long id, ProposeAnnouncement command, StaffUser by) {
        requireAuthor(by);
        Announcement announcement;
        if (id == null) {
            announcement = Announcement.proposed(command, by.id(), clock.instant());
        } else {
            announcement = lock(id);
            announcement.proposeAgain(command, by.id(), clock.instant());
        }
        announcements.saveAndFlush(announcement);
        process.start(announcement.id());
        return announcement.id();
    }

    /** @throws ApiException 409 when it was not given back, 403 for who is not its author */
    @Transactional(readOnly = true)
    public void requireAmendedBy(long id, StaffUser by) {
        requireAuthor(by);
        read(id).requireAmendedBy(by.id());
    }

    /**
     * Publishes it, or gives it back with a reason; what it takes the place of ends.
     *
     * @param reason null when it is approved
     * @throws ApiException 409 for its author, and where it was approved, given back or ended meanwhile
     */
    @Transactional
    public void decide(long id, boolean approved, String reason, StaffUser by) {
        Announcement announcement = requireDecidedBy(id, approved, by);
        if (approved) {
            announcement.approve(by.id(), clock.instant());
            if (announcement.supersedes() != null) {
                endFor(announcement, by);
            }
        } else {
            announcement.giveBack(texts.seal(reason), by.id());
        }
        announcements.saveAndFlush(announcement);
    }

    /** As {@link #decide}, without changing anything; nobody else decides before the transaction ends. */
    @Transactional
    public void check(long id, boolean approved, StaffUser by) {
        requireDecidedBy(id, approved, by);
    }

    private Announcement requireDecidedBy(long id, boolean approved, StaffUser by) {
        if (!isApprover(by)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        Announcement announcement = lock(id);
        announcement.requireApprovedBy(by.id());
        if (approved && announcement.holdsFrom().isBefore(today())) {
            throw new InvalidInputException("approved", "announcements.fromPassed");
        }
        return announcement;
    }

    private void endFor(Announcement successor, StaffUser by) {
        announcements
                .lock(successor.supersedes())
                .filter(earlier -> earlier.state() == AnnouncementState.PUBLISHED)
                .ifPresent(earlier -> {
                    earlier.endFor(successor, by.id(), clock.instant());
                    announcements.saveAndFlush(earlier);
                    process.ended(earlier.id());
                });
    }

    /** Ends it with a reason that everybody reads, or withdraws what was never published; nobody is told any more. */
    @Transactional
    public void end(long id, String reason, StaffUser by) {
        requireAuthor(by);
        Announcement announcement = lock(id);
        announcement.end(reason, by.id(), clock.instant());
        announcements.saveAndFlush(announcement);
        process.ended(id);
    }

    /** What management did about those who were not reached. */
    @Transactional
    public void review(long id, String note, StaffUser by) {
        requireAuthor(by);
        Announcement announcement = lock(id);
        announcement.review(texts.seal(note), by.id(), clock.instant());
        announcements.saveAndFlush(announcement);
    }

    /**
     * Somebody has told a member who has no case in which it could be followed up.
     *
     * @throws ApiException 409 when there is nothing to tell them by hand
     */
    @Transactional
    public void toldByHand(long id, UUID partyId, Channel channel, StaffUser by) {
        requireAuthor(by);
        lock(id);
        boolean open =
                recipients.of(id).stream().anyMatch(one -> one.partyId().equals(partyId) && one.toldByWhoFindsThem());
        if (!open || !recipients.byHand(id, partyId, true, channel, by.id(), clock.instant())) {
            throw new ApiException(409, "announcements.stateDoesNotAllow");
        }
    }

    /** A colleague followed a case up: this is the proof for whoever was to be told in it. */
    @EventListener
    void followedUp(BeneficiaryFollowedUp done) {
        recipients.followedUp(done.caseNumber(), done.reached(), done.channel(), done.by(), clock.instant());
    }

    /** How many wait for the approval of somebody else than their author. */
    @Transactional(readOnly = true)
    public int toApprove(StaffUser user) {
        return (int) announcements.newestFirst().stream()
                .filter(one -> one.state() == AnnouncementState.PROPOSED)
                .filter(one -> !one.proposedBy().equals(user.id()))
                .count();
    }

    private Announcement lock(long id) {
        return announcements.lock(id).orElseThrow(Announcements::notFound);
    }

    private Announcement read(long id) {
        return announcements.findById(id).orElseThrow(Announcements::notFound);
    }

    static ApiException notFound() {
        return new ApiException(404, "announcements.notFound");
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
