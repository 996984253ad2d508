package sa.org.esrar.casework.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.api.ApiException;

/** Somebody who came; every step says from where it may be taken and refuses anything else with a 409. */
@Entity
class Visit {

    @Id
    private UUID id;

    private LocalDate day;
    private int number;

    @Enumerated(EnumType.STRING)
    private VisitMatter matter;

    private String forUser;
    private String forGroup;
    private String caseNumber;
    private String caseTyped;
    private byte[] nameCipher;
    private byte[] noteCipher;
    private byte[] answerCipher;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private Instant arrivedAt;
    private String arrivedBy;
    private Instant calledAt;
    private String calledBy;
    private Instant endedAt;
    private String endedBy;

    protected Visit() {}

    static Visit arrived(LocalDate day, VisitMatter matter, Instant at, String by) {
        Visit visit = new Visit();
        visit.id = UUID.randomUUID();
        visit.day = day;
        visit.matter = matter;
        visit.state = VisitState.WAITING;
        visit.arrivedAt = at;
        visit.arrivedBy = by;
        return visit;
    }

    void gets(int numberOfTheDay) {
        number = numberOfTheDay;
    }

    /** Either is null, or both. */
    void isFor(String user, String group) {
        forUser = user;
        forGroup = group;
    }

    /** @param found the one case that is meant, or null */
    void isAbout(String typed, String found) {
        caseTyped = typed;
        caseNumber = found;
    }

    void says(byte[] name, byte[] note) {
        nameCipher = name;
        noteCipher = note;
    }

    /** Calling again is calling; the first call is what the wait is measured by. */
    void call(Instant at, String by) {
        requireOpen();
        if (calledAt == null) {
            calledAt = at;
            calledBy = by;
        }
        state = VisitState.CALLED;
    }

    void serve(Instant at, String by) {
        end(VisitState.SERVED, at, by);
    }

    void answer(byte[] line, Instant at, String by) {
        end(VisitState.ANSWERED_ON_THE_SPOT, at, by);
        answerCipher = line;
    }

    void leave(Instant at, String by) {
        end(VisitState.LEFT, at, by);
    }

    private void end(VisitState how, Instant at, String by) {
        requireOpen();
        state = how;
        endedAt = at;
        endedBy = by;
    }

    /** @throws ApiException 409 when somebody else did something with it since it was looked at */
    void requireSeenAs(VisitState seen) {
        if (state != seen) {
            throw changed();
        }
    }

    private void requireOpen() {
        if (!state.open()) {
            throw changed();
        }
    }

    private static ApiException changed() {
        return new ApiException(409, "reception.changed");
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    VisitMatter matter() {
        return matter;
    }

    String forUser() {
        return forUser;
    }

    String forGroup() {
        return forGroup;
    }

    String caseNumber() {
        return caseNumber;
    }

    String caseTyped() {
        return caseTyped;
    }

    byte[] nameCipher() {
        return nameCipher;
    }

    byte[] noteCipher() {
        return noteCipher;
    }

    byte[] answerCipher() {
        return answerCipher;
    }

    VisitState state() {
        return state;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Instant calledAt() {
        return calledAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
