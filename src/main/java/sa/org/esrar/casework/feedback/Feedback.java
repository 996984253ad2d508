package sa.org.esrar.casework.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** A suggestion or thanks; every step says from where it may be taken and refuses anything else with a 409. */
@Entity
@Table(name = "feedback")
class Feedback {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    private byte[] detail;
    private byte[] note;
    private String language;
    private Instant receivedAt;
    private String handledBy;
    private Instant handledAt;
    private String passedTo;
    private Instant repliedAt;

    @Version
    private Long version;

    protected Feedback() {}

    static Feedback received(FeedbackKind kind, byte[] detail, String language, Instant at) {
        Feedback feedback = new Feedback();
        feedback.id = UUID.randomUUID();
        feedback.kind = kind;
        feedback.state = FeedbackState.NEW;
        feedback.detail = detail;
        feedback.language = language;
        feedback.receivedAt = at;
        return feedback;
    }

    void read(String by, Instant at) {
        require(state == FeedbackState.NEW);
        handle(FeedbackState.READ, by, at);
    }

    /** @param sentence what came of it */
    void answer(byte[] sentence, String by, Instant at) {
        require(state != FeedbackState.ANSWERED);
        note = sentence;
        handle(FeedbackState.ANSWERED, by, at);
    }

    void replied(Instant at) {
        repliedAt = at;
    }

    /** Who is thanked reads it too. */
    void passOn(String toUser) {
        require(kind == FeedbackKind.THANKS);
        passedTo = toUser;
    }

    private void handle(FeedbackState next, String by, Instant at) {
        state = next;
        handledBy = by;
        handledAt = at;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ApiException(409, "feedback.changed");
        }
    }

    UUID id() {
        return id;
    }

    FeedbackKind kind() {
        return kind;
    }

    FeedbackState state() {
        return state;
    }

    byte[] detail() {
        return detail;
    }

    byte[] note() {
        return note;
    }

    String language() {
        return language;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String handledBy() {
        return handledBy;
    }

    Instant handledAt() {
        return handledAt;
    }

    String passedTo() {
        return passedTo;
    }

    Instant repliedAt() {
        return repliedAt;
    }
}
