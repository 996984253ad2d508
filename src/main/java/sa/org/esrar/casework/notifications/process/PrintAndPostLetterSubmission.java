package sa.org.esrar.casework.notifications.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.LetterSent;
import sa.org.esrar.casework.notifications.PaperLetters;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** {@code userTask_printAndPostLetter}: printed, and posted or handed over (A2, C5). */
@Component
class PrintAndPostLetterSubmission extends LetterSubmission<LetterSent> {

    private static final String POST = "POST";
    private static final List<String> METHODS = List.of(POST, "HAND");

    private final PaperLetters letters;

    PrintAndPostLetterSubmission(PaperLetters letters) {
        this.letters = letters;
    }

    @Override
    public String taskKey() {
        return "userTask_printAndPostLetter";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("method", "choice", true, "طريقة الإرسال", "How it was sent", METHODS),
                FormField.text("reference", false, "رقم التتبع أو اسم المستلم", "Tracking number, or who took it"));
    }

    @Override
    LetterSent read(FormReader reader) {
        String method = reader.choice("method", true, Set.copyOf(METHODS));
        return new LetterSent(POST.equals(method), reader.text("reference", false, 200));
    }

    @Override
    void check(String caseNumber, OfLetter<LetterSent> command) {
        letters.requirePrinted(caseNumber, command.letter(), "method");
    }

    @Override
    public Map<String, Object> apply(String caseNumber, OfLetter<LetterSent> command, StaffUser by) {
        letters.sent(caseNumber, command.letter(), command.said(), by.id());
        return Map.of(OutgoingLetter.POSTED, command.said().posted());
    }
}
