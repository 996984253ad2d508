package sa.org.esrar.casework.notifications.process;

import java.util.Map;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** What the tasks of {@code outgoing-letter} have in common: which letter they are about, for a case may have several. */
abstract class LetterSubmission<C> implements TaskSubmission<LetterSubmission.OfLetter<C>> {

    /** What was handed in, and about which letter. */
    record OfLetter<C>(RegisterNumber letter, C said) {}

    /** Reads the fields of the form; what is wrong is gathered in the reader. */
    abstract C read(FormReader reader);

    /** What speaks against it as the letter stands. */
    void check(String caseNumber, OfLetter<C> command) {}

    @Override
    public OfLetter<C> read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        C said = read(reader);
        reader.done();
        OfLetter<C> command = new OfLetter<>(OutgoingLetter.letter(facts), said);
        check(caseNumber, command);
        return command;
    }
}
