package sa.org.esrar.casework.notifications.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.PaperLetters;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** {@code userTask_recordLetterArrival}: what the post did with the letter (A2, C5). */
@Component
class RecordLetterArrivalSubmission extends LetterSubmission<Boolean> {

    private static final String DELIVERED = "DELIVERED";
    private static final List<String> OUTCOMES = List.of(DELIVERED, "RETURNED");

    private final PaperLetters letters;

    RecordLetterArrivalSubmission(PaperLetters letters) {
        this.letters = letters;
    }

    @Override
    public String taskKey() {
        return "userTask_recordLetterArrival";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.of("outcome", "choice", true, "ما آل إليه الخطاب", "What became of it", OUTCOMES));
    }

    @Override
    Boolean read(FormReader reader) {
        return DELIVERED.equals(reader.choice("outcome", true, Set.copyOf(OUTCOMES)));
    }

    @Override
    public Map<String, Object> apply(String caseNumber, OfLetter<Boolean> command, StaffUser by) {
        letters.came(caseNumber, command.letter(), command.said(), by.id());
        return Map.of(OutgoingLetter.DELIVERED, command.said());
    }
}
