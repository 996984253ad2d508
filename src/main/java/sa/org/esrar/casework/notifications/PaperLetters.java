package sa.org.esrar.casework.notifications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.letters.LetterState;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;

/** A registered letter on its way to a family that agreed to paper or fax, and whether it arrived (A2, A4, C5). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PaperLetters {

    private final OutgoingRegister register;
    private final LetterRounds rounds;
    private final ReachBeneficiary reach;
    private final Timeline timeline;
    private final ContactLog contacts;
    private final Messages messages;

    PaperLetters(
            OutgoingRegister register,
            LetterRounds rounds,
            ReachBeneficiary reach,
            Timeline timeline,
            ContactLog contacts,
            Messages messages) {
        this.register = register;
        this.rounds = rounds;
        this.reach = reach;
        this.timeline = timeline;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** @param by {@code LETTER} or {@code FAX} */
    void begin(String caseNumber, RegisterNumber letter, Channel by) {
        note(caseNumber, "notifications.letterToSend", "system", Visibility.STAFF, letter);
        rounds.begin(caseNumber, letter, by == Channel.FAX);
    }

    /**
     * Refuses what was not printed yet: then nothing can have been sent.
     *
     * @throws InvalidInputException on {@code field}
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public void requirePrinted(String caseNumber, RegisterNumber letter, String field) {
        if (entry(caseNumber, letter).state() == LetterState.REGISTERED) {
            throw new InvalidInputException(field, "notifications.letter.printFirst");
        }
    }

    /** @throws ApiException 404 when the case has no such letter, 409 when it was not printed */
    public void sent(String caseNumber, RegisterNumber letter, LetterSent sent, String by) {
        entry(caseNumber, letter);
        if (sent.posted()) {
            register.posted(letter, by);
            note(caseNumber, "notifications.letterPosted", by, Visibility.PUBLIC, letter);
        } else {
            register.delivered(letter, by);
            note(caseNumber, "notifications.letterHandedOver", by, Visibility.PUBLIC, letter);
        }
        contacts.log(caseNumber, Channel.LETTER, Direction.OUT, by, summary(letter, sent.reference()));
    }

    /** @throws ApiException 404 when the case has no such letter, 409 when it was not printed */
    public void faxed(String caseNumber, RegisterNumber letter, LetterFaxed faxed, String by) {
        entry(caseNumber, letter);
        if (faxed.arrived()) {
            register.delivered(letter, by);
            note(caseNumber, "notifications.letterFaxed", by, Visibility.PUBLIC, letter);
        } else {
            note(caseNumber, "notifications.letterNotFaxed", by, Visibility.STAFF, letter);
        }
        contacts.log(caseNumber, Channel.FAX, Direction.OUT, by, summary(letter, faxed.note()));
    }

    /** What the post did with it; @throws ApiException 404 no such letter of the case, 409 when it was not posted. */
    public void came(String caseNumber, RegisterNumber letter, boolean delivered, String by) {
        entry(caseNumber, letter);
        if (delivered) {
            register.delivered(letter, by);
            note(caseNumber, "notifications.letterDelivered", by, Visibility.STAFF, letter);
        } else {
            register.returned(letter, by);
            note(caseNumber, "notifications.letterReturned", by, Visibility.STAFF, letter);
        }
    }

    /** The time to send it, or to hear of it, has passed (H5). */
    public void late(String caseNumber, RegisterNumber letter) {
        note(caseNumber, "notifications.letterLate", "system", Visibility.STAFF, letter);
    }

    /** Nobody is left without the news because paper did not arrive: somebody tells it another way. */
    public void reachAnotherWay(String caseNumber, RegisterNumber letter) {
        reach.needed(caseNumber, messages.text("notifications.letter.toTell", Languages.AR, letter.printed()));
    }

    private OutgoingRegister.Entry entry(String caseNumber, RegisterNumber letter) {
        OutgoingRegister.Entry entry = register.entry(letter);
        if (!entry.caseNumber().equals(caseNumber)) {
            throw new ApiException(404, "letters.outgoing.notFound");
        }
        return entry;
    }

    private String summary(RegisterNumber letter, String typed) {
        String summary = messages.text("notifications.letter.summary", Languages.AR, letter.printed());
        return typed == null ? summary : summary + " · " + typed;
    }

    private void note(String caseNumber, String code, String by, Visibility visibility, RegisterNumber letter) {
        timeline.append(caseNumber, code, by, visibility, null, letter.printed());
    }
}
