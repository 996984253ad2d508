package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.complaints.ComplaintHearings;
import sa.org.esrar.casework.complaints.ComplaintHearings.How;
import sa.org.esrar.casework.complaints.ComplaintHearings.Side;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** What the hearings of both sides have in common: how somebody was heard, and what they said (E1). */
abstract class HearingSubmission implements TaskSubmission<HearingSubmission.Heard> {

    private static final int LONGEST = 10_000;

    private final ComplaintHearings hearings;
    private final Side side;

    HearingSubmission(ComplaintHearings hearings, Side side) {
        this.hearings = hearings;
        this.side = side;
    }

    /** What was said, or why nobody was reached. */
    record Heard(How how, String statement) {}

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("how", true, "كيف سُمع", "How", How.class),
                FormField.text(
                        "statement", true, "أقواله، أو ما حال دون سماعه", "What was said, or what prevented it"));
    }

    @Override
    public Heard read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Heard heard = new Heard(reader.choice("how", true, How.class), reader.text("statement", true, LONGEST));
        reader.done();
        hearings.requireHearing(caseNumber);
        return heard;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Heard heard, StaffUser by) {
        hearings.hear(caseNumber, side, heard.how(), heard.statement(), by.id());
        return Map.of();
    }
}
