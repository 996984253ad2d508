package sa.org.esrar.casework.committees.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.voting.BoardDecision;
import sa.org.esrar.casework.committees.voting.BoardDecision.Outcome;
import sa.org.esrar.casework.committees.voting.MinutesObjections;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_decideByBoard}: the board's numbered decision about minutes that were objected to (D2). */
@Component
class DecideByBoardSubmission implements TaskSubmission<BoardDecision> {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 40;

    private final MinutesObjections objections;

    DecideByBoardSubmission(MinutesObjections objections) {
        this.objections = objections;
    }

    @Override
    public String taskKey() {
        return "userTask_decideByBoard";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("outcome", true, "قرار المجلس", "The board's decision", Outcome.class),
                FormField.text("reference", true, "رقم القرار", "Number of the decision"),
                FormField.of("decidedOn", "date", true, "تاريخ القرار", "Date of the decision", List.of()),
                FormField.text("reasons", true, "الأسباب", "Reasons"));
    }

    @Override
    public BoardDecision read(String number, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        BoardDecision decision = new BoardDecision(
                reader.choice("outcome", true, Outcome.class),
                reader.text("reference", true, LONGEST_NUMBER),
                reader.date("decidedOn", true),
                reader.text("reasons", true, LONGEST));
        reader.done();
        objections.requireBoard(number, decision, by.id());
        return decision;
    }

    @Override
    public Map<String, Object> apply(String number, BoardDecision decision, StaffUser by) {
        objections.decideByBoard(number, decision, by.id());
        return Map.of(CommitteeMinutes.BOARD_DECISION, decision.outcome().name());
    }
}
