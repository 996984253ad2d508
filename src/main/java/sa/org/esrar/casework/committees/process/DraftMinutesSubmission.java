package sa.org.esrar.casework.committees.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.drafting.DraftMinutes;
import sa.org.esrar.casework.committees.drafting.MinutesDrafts;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_draftMinutes}: what the secretary adds to the text, and the answers to what was asked for (D2). */
@Component
class DraftMinutesSubmission implements TaskSubmission<DraftMinutes> {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 120;

    private final MinutesDrafts drafts;

    DraftMinutesSubmission(MinutesDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String taskKey() {
        return "userTask_draftMinutes";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("answers", "part", false, "جواب ما طُلب", "Answers to what was asked for", List.of()),
                FormField.of("discussion", "part", false, "ما دار، لكل معاملة", "What was said, by case", List.of()),
                FormField.text("remarks", false, "ملاحظات", "Remarks"),
                FormField.of("attachments", "list", false, "المرفقات", "Attachments", List.of()),
                FormField.of(
                        "revised", "list", false, "قرارات يُعاد إثباتها", "Decisions to be entered again", List.of()));
    }

    @Override
    public DraftMinutes read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        DraftMinutes command = new DraftMinutes(
                reader.text("remarks", false, LONGEST),
                reader.rows("attachments").stream()
                        .map(row -> row.text("name", true, LONGEST_NAME))
                        .filter(Objects::nonNull)
                        .toList(),
                Chosen.texts(reader, "discussion", LONGEST),
                Set.copyOf(Chosen.of(form.get("revised"))),
                Chosen.texts(reader, "answers", LONGEST));
        reader.done();
        drafts.check(caseNumber, command, by.id());
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, DraftMinutes command, StaffUser by) {
        return Map.of(CommitteeMinutes.REVISED, drafts.draft(caseNumber, command, by.id()));
    }
}
