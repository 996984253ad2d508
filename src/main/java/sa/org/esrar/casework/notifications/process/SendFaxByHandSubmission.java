package sa.org.esrar.casework.notifications.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.LetterFaxed;
import sa.org.esrar.casework.notifications.PaperLetters;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** {@code userTask_sendFaxByHand}: the printed letter went through the fax machine, or did not (A4, C5). */
@Component
class SendFaxByHandSubmission extends LetterSubmission<LetterFaxed> {

    private final PaperLetters letters;

    SendFaxByHandSubmission(PaperLetters letters) {
        this.letters = letters;
    }

    @Override
    public String taskKey() {
        return "userTask_sendFaxByHand";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("arrived", true, "هل أكّد الجهاز الوصول؟", "Did it arrive?"),
                FormField.text("note", false, "إفادة الجهاز", "What the machine said"));
    }

    @Override
    LetterFaxed read(FormReader reader) {
        return new LetterFaxed(reader.bool("arrived", true), reader.text("note", false, 200));
    }

    @Override
    void check(String caseNumber, OfLetter<LetterFaxed> command) {
        letters.requirePrinted(caseNumber, command.letter(), "arrived");
    }

    @Override
    public Map<String, Object> apply(String caseNumber, OfLetter<LetterFaxed> command, StaffUser by) {
        letters.faxed(caseNumber, command.letter(), command.said(), by.id());
        return Map.of(OutgoingLetter.DELIVERED, command.said().arrived());
    }
}
