package sa.org.esrar.casework.committees.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** A case on an agenda, with the decision entered for it. */
@Entity
@Table(name = "minutes_item")
public class MinutesItem {

    /** Why it was put off. */
    public enum PutOff {
        /** It was left off the agenda before anybody met. */
        NOT_CALLED,
        /** Those who met put it off. */
        COMMITTEE,
        /** Too few were left to decide it, because others withdrew for a conflict of interest (F4). */
        NO_QUORUM,
        /** Too few were left to decide it, because some of those who met do not belong to the committee any more. */
        MEMBERS_LEFT
    }

    /** Why it was taken off the agenda. */
    public enum TakenOff {
        /** The beneficiary withdrew the case. */
        WITHDRAWN("withdrawn"),
        /** A ruling on the case came, which goes before what a committee decides (D3). */
        RULED("ruled");

        private final String words;

        TakenOff(String words) {
            this.words = words;
        }

        /** What the keys of the texts begin with that say it. */
        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String minutes;

    private int position;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private String outcome;

    private byte[] form;

    private byte[] discussion;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "put_off")
    private PutOff putOff;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "taken_off")
    private TakenOff takenOff;

    protected MinutesItem() {}

    public static MinutesItem of(String minutes, int position, String caseNumber) {
        MinutesItem item = new MinutesItem();
        item.id = UUID.randomUUID();
        item.minutes = minutes;
        item.position = position;
        item.caseNumber = caseNumber;
        item.state = ItemState.ON_AGENDA;
        return item;
    }

    /** Enters the decision, also in place of an earlier one of the same draft. */
    public void decide(String outcomeCode, byte[] sealedForm, String by, Instant at) {
        if (!isOpen()) {
            throw new ApiException(409, "committees.itemNotOpen");
        }
        state = ItemState.DECIDED;
        outcome = outcomeCode;
        form = sealedForm;
        recordedBy = by;
        recordedAt = at;
    }

    /** Its decision has to be entered anew; the one before stays as a start. */
    public void reopen() {
        if (state == ItemState.DECIDED) {
            state = ItemState.ON_AGENDA;
        }
    }

    public void discussed(byte[] sealedText) {
        discussion = sealedText;
    }

    /** It waits for another meeting; nothing when it is not open. */
    public void postpone(PutOff why) {
        if (isOpen()) {
            state = ItemState.POSTPONED;
            putOff = why;
        }
    }

    /** It is called for, in this place of the agenda; also one that was left off, or did not wait, when it was called before. */
    public void call(int newPosition) {
        if (state == ItemState.POSTPONED && putOff == PutOff.NOT_CALLED || state == ItemState.WITHDRAWN) {
            state = ItemState.ON_AGENDA;
            putOff = null;
            withdrawnAt = null;
            takenOff = null;
        }
        if (state != ItemState.ON_AGENDA) {
            throw new ApiException(409, "committees.itemNotOpen");
        }
        position = newPosition;
    }

    /** Whether it stands on the agenda, decided or not. */
    public boolean isOpen() {
        return state == ItemState.ON_AGENDA || state == ItemState.DECIDED;
    }

    /** It was seen to wait no more. */
    public void withdraw(Instant at) {
        takeOff(null, at);
    }

    /** It waits no more, and why is known. */
    public void takeOff(TakenOff why, Instant at) {
        if (isOpen()) {
            state = ItemState.WITHDRAWN;
            withdrawnAt = at;
            takenOff = why;
        }
    }

    /** @param waited whether the case still waited for its decision */
    public void carryOut(boolean waited) {
        if (state == ItemState.DECIDED) {
            state = waited ? ItemState.CARRIED_OUT : ItemState.NOT_CARRIED_OUT;
        }
    }

    /** The minutes came to nothing: the case waits for others. */
    public void release() {
        if (isOpen()) {
            state = ItemState.NOT_CARRIED_OUT;
        }
    }

    UUID id() {
        return id;
    }

    public String minutes() {
        return minutes;
    }

    public int position() {
        return position;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public ItemState state() {
        return state;
    }

    String outcome() {
        return outcome;
    }

    public byte[] form() {
        return form;
    }

    public byte[] discussion() {
        return discussion;
    }

    /** Null unless it was put off. */
    public PutOff putOff() {
        return putOff;
    }

    /** Null unless it was withdrawn. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Null unless it was taken off, and where it was only seen to wait no more. */
    public TakenOff takenOff() {
        return takenOff;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
