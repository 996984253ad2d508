package sa.org.esrar.casework.committees.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.RegisterNumber;

/** The minutes of one meeting or circulation, and how far they have come. */
@Entity
@Table(name = "minutes")
public class Minutes {

    /** Why they were opened. */
    public enum Proposed {
        BY_HAND,
        SITTING,
        BEFORE_DUE
    }

    @Id
    @Column(name = "case_number")
    private String number;

    private String committee;

    @Enumerated(EnumType.STRING)
    private MinutesState state;

    @Enumerated(EnumType.STRING)
    private Proposed proposed;

    private boolean circulation;

    @Column(name = "meets_at")
    private Instant meetsAt;

    private String place;

    @Column(name = "presided_by")
    private String presidedBy;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "vote_within")
    private Integer voteWithin;

    @Column(name = "circulated_at")
    private Instant circulatedAt;

    private int version;

    private byte[] remarks;

    private byte[] attachments;

    @Column(name = "objected_at")
    private Instant objectedAt;

    @Column(name = "board_due_on")
    private LocalDate boardDueOn;

    @Column(name = "board_reference")
    private String boardReference;

    @Column(name = "endorsed_by")
    private String endorsedBy;

    @Column(name = "endorsed_at")
    private Instant endorsedAt;

    @Column(name = "not_called")
    private byte[] notCalled;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "awaits_key_since")
    private Instant awaitsKeySince;

    @Embedded
    private RegisterNumber letter;

    @Version
    @Column(name = "lock_version")
    private Long lockVersion;

    protected Minutes() {}

    public static Minutes opened(String number, String committee, Proposed proposed, String by, Instant at) {
        Minutes minutes = new Minutes();
        minutes.number = number;
        minutes.committee = committee;
        minutes.state = MinutesState.CALLING;
        minutes.proposed = proposed;
        minutes.openedBy = by;
        minutes.openedAt = at;
        return minutes;
    }

    /** @throws ApiException 409 when they are in another state */
    public void require(MinutesState... wanted) {
        if (!Arrays.asList(wanted).contains(state)) {
            throw new ApiException(409, "committees.stateDoesNotAllow");
        }
    }

    /** The members are invited, to the same meeting or to another. */
    public void callMeeting(Instant at, String where) {
        require(MinutesState.CALLING);
        circulation = false;
        voteWithin = null;
        meetsAt = at;
        place = where;
        state = MinutesState.INVITED;
    }

    /**
     * They decide without a meeting.
     *
     * @param votingDays working days in which the members vote; null for as many as the settings say
     */
    public void callCirculation(Integer votingDays, Instant at) {
        require(MinutesState.CALLING);
        circulation = true;
        voteWithin = votingDays;
        circulatedAt = at;
        meetsAt = null;
        place = null;
        state = MinutesState.DRAFTING;
    }

    public void notCalled(byte[] reason, Instant at) {
        require(MinutesState.CALLING);
        notCalled = reason;
        end(MinutesState.NOT_CALLED, at);
    }

    /** The meeting was held with its quorum. */
    public void held(Instant at, String presiding) {
        require(MinutesState.INVITED);
        heldAt = at;
        presidedBy = presiding;
        state = MinutesState.DRAFTING;
    }

    /** It was not held, or without its quorum, or nobody was left for one: another has to be called. */
    public void callAgain() {
        require(MinutesState.INVITED, MinutesState.DRAFTING);
        state = MinutesState.CALLING;
    }

    public void draft(byte[] sealedRemarks, byte[] sealedAttachments) {
        require(MinutesState.DRAFTING);
        remarks = sealedRemarks;
        attachments = sealedAttachments;
    }

    /** @return the version that is voted on from now on */
    public int freeze() {
        require(MinutesState.DRAFTING);
        state = MinutesState.VOTING;
        return ++version;
    }

    /** A new version has to be written. */
    public void draftAnew() {
        require(MinutesState.VOTING, MinutesState.OBJECTED);
        boardDueOn = null;
        state = MinutesState.DRAFTING;
    }

    public void approve(boolean endorsementOwed) {
        require(MinutesState.VOTING);
        state = endorsementOwed ? MinutesState.ENDORSING : MinutesState.SEALING;
    }

    /** The members object, or whoever endorses does. */
    public void object(Instant at) {
        require(MinutesState.VOTING, MinutesState.ENDORSING);
        objectedAt = at;
        boardDueOn = null;
        state = MinutesState.OBJECTED;
    }

    public void toBoard(LocalDate dueOn) {
        require(MinutesState.OBJECTED);
        boardDueOn = dueOn;
    }

    public void approvedByBoard(String reference) {
        require(MinutesState.OBJECTED);
        boardReference = reference;
        state = MinutesState.SEALING;
    }

    public void refusedByBoard(String reference, Instant at) {
        require(MinutesState.OBJECTED);
        boardReference = reference;
        end(MinutesState.NOT_APPROVED, at);
    }

    public void endorse(String by, Instant at) {
        require(MinutesState.ENDORSING);
        endorsedBy = by;
        endorsedAt = at;
        state = MinutesState.SEALING;
    }

    /** They cannot be sealed for want of a key; since when is kept from the first time. */
    public void awaitKey(Instant at) {
        require(MinutesState.SEALING);
        if (awaitsKeySince == null) {
            awaitsKeySince = at;
        }
    }

    public void seal(RegisterNumber letter, Instant at) {
        require(MinutesState.SEALING);
        this.letter = letter;
        awaitsKeySince = null;
        end(MinutesState.SEALED, at);
    }

    private void end(MinutesState ended, Instant at) {
        state = ended;
        endedAt = at;
    }

    public String number() {
        return number;
    }

    public String committee() {
        return committee;
    }

    public MinutesState state() {
        return state;
    }

    public Proposed proposed() {
        return proposed;
    }

    public boolean circulation() {
        return circulation;
    }

    public Instant meetsAt() {
        return meetsAt;
    }

    public String place() {
        return place;
    }

    /** Null before the meeting and by circulation, where the chair presides. */
    public String presidedBy() {
        return presidedBy;
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** When they were last called to decide without a meeting; null where they never were. */
    Instant circulatedAt() {
        return circulatedAt;
    }

    Integer voteWithin() {
        return voteWithin;
    }

    public int version() {
        return version;
    }

    public byte[] remarks() {
        return remarks;
    }

    public byte[] attachments() {
        return attachments;
    }

    /** When they were objected to last; null before, and for what was objected to before this was kept. */
    public Instant objectedAt() {
        return objectedAt;
    }

    public LocalDate boardDueOn() {
        return boardDueOn;
    }

    public String boardReference() {
        return boardReference;
    }

    public String endorsedBy() {
        return endorsedBy;
    }

    public Instant endorsedAt() {
        return endorsedAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** Since when their sealing waits for its key; null where it does not. */
    public Instant awaitsKeySince() {
        return awaitsKeySince;
    }

    /** Null until they are sealed. */
    public RegisterNumber letter() {
        return letter;
    }
}
