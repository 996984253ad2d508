package sa.org.esrar.casework.announcements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import sa.org.esrar.casework.api.ApiException;

/** One announcement; every transition says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "announcement")
class Announcement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Subject.Kind subjectKind;

    @Column(name = "subject_code")
    private String subjectCode;

    @Column(name = "subject_version")
    private int subjectVersion;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "text_ar")
    private String textAr;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    @Column(name = "applies_to_received")
    private boolean appliesToReceived;

    private Long supersedes;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "return_reason")
    private byte[] returnReason;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "review_note")
    private byte[] reviewNote;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "superseded_by")
    private Long supersededBy;

    @Version
    private Long version;

    protected Announcement() {}

    static Announcement proposed(ProposeAnnouncement command, String by, Instant at) {
        Announcement announcement = new Announcement();
        announcement.proposedBy = by;
        announcement.say(command, at);
        return announcement;
    }

    /** Its author has changed what was given back. */
    void proposeAgain(ProposeAnnouncement command, String by, Instant at) {
        requireAmendedBy(by);
        say(command, at);
    }

    /** @throws ApiException 409 when it was not given back, 403 for who is not its author */
    void requireAmendedBy(String user) {
        require(AnnouncementState.RETURNED);
        if (!proposedBy.equals(user)) {
            throw new ApiException(403, "announcements.amendedByItsAuthor");
        }
    }

    private void say(ProposeAnnouncement command, Instant at) {
        subjectKind = command.subject().kind();
        subjectCode = command.subject().code();
        subjectVersion = command.subject().version();
        audience = command.audience();
        textAr = command.textAr();
        textEn = command.textEn();
        holdsFrom = command.from();
        appliesToReceived = command.appliesToReceived();
        supersedes = command.supersedes();
        textHash = AnnouncementTexts.hash(command);
        proposedAt = at;
        state = AnnouncementState.PROPOSED;
    }

    /** @throws ApiException 409 when there is nothing to approve, and for who wrote it */
    void requireApprovedBy(String user) {
        require(AnnouncementState.PROPOSED);
        if (proposedBy.equals(user)) {
            throw new ApiException(409, "announcements.approvedByAnother");
        }
    }

    void approve(String by, Instant at) {
        requireApprovedBy(by);
        state = AnnouncementState.PUBLISHED;
        approvedBy = by;
        approvedAt = at;
    }

    void giveBack(byte[] reason, String by) {
        requireApprovedBy(by);
        state = AnnouncementState.RETURNED;
        returnReason = reason;
    }

    /** False when they were listed before. */
    boolean list(Instant at) {
        boolean first = listedAt == null;
        if (first) {
            listedAt = at;
        }
        return first;
    }

    void everybodyTold(Instant at) {
        if (toldAt == null) {
            toldAt = at;
        }
    }

    void review(byte[] note, String by, Instant at) {
        require(AnnouncementState.PUBLISHED);
        if (reviewNote != null) {
            throw new ApiException(409, "announcements.stateDoesNotAllow");
        }
        reviewNote = note;
        reviewedBy = by;
        reviewedAt = at;
    }

    void end(String reason, String by, Instant at) {
        end(by, at);
        endReason = reason;
    }

    void endFor(Announcement successor, String by, Instant at) {
        end(by, at);
        supersededBy = successor.id;
    }

    private void end(String by, Instant at) {
        require(AnnouncementState.PROPOSED, AnnouncementState.RETURNED, AnnouncementState.PUBLISHED);
        state = AnnouncementState.ENDED;
        endedBy = by;
        endedAt = at;
    }

    /** @throws ApiException 409 when it is in another state */
    void require(AnnouncementState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new ApiException(409, "announcements.stateDoesNotAllow");
        }
    }

    /** Whether it is, or was, for everybody to read. */
    boolean wasPublished() {
        return approvedAt != null;
    }

    Long id() {
        return id;
    }

    Subject subject() {
        return new Subject(subjectKind, subjectCode, subjectVersion);
    }

    Audience audience() {
        return audience;
    }

    String textAr() {
        return textAr;
    }

    String textEn() {
        return textEn;
    }

    LocalDate holdsFrom() {
        return holdsFrom;
    }

    boolean appliesToReceived() {
        return appliesToReceived;
    }

    Long supersedes() {
        return supersedes;
    }

    AnnouncementState state() {
        return state;
    }

    String textHash() {
        return textHash;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    byte[] returnReason() {
        return returnReason;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant toldAt() {
        return toldAt;
    }

    byte[] reviewNote() {
        return reviewNote;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }

    String endReason() {
        return endReason;
    }

    Long supersededBy() {
        return supersededBy;
    }
}
