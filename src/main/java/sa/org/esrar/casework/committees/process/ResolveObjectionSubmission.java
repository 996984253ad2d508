package sa.org.esrar.casework.committees.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.voting.AnswerObjections;
import sa.org.esrar.casework.committees.voting.AnswerObjections.Way;
import sa.org.esrar.casework.committees.voting.MinutesObjections;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_resolveObjection}: another version, or the board by a date, so that nobody waits for ever (D2). */
@Component
class ResolveObjectionSubmission implements TaskSubmission<AnswerObjections> {

    private static final int LONGEST = 2000;

    private final MinutesObjections objections;

    ResolveObjectionSubmission(MinutesObjections objections) {
        this.objections = objections;
    }

    @Override
    public String taskKey() {
        return "userTask_resolveObjection";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("objection", true, "معالجة الاعتراض", "How it goes on", Way.class),
                FormField.of("answers", "list", false, "الجواب عن كل اعتراض", "Answer to each objection", List.of()),
                FormField.of("boardOn", "date", false, "الموعد لدى المجلس", "Day for the board", List.of()));
    }

    @Override
    public AnswerObjections read(String number, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way way = reader.choice("objection", true, Way.class);
        Map<String, String> answers = new LinkedHashMap<>();
        for (FormReader row : reader.rows("answers")) {
            String member = row.text("user", true, 64);
            String text = row.text("text", true, LONGEST);
            if (member != null && text != null) {
                answers.put(member, text);
            }
        }
        LocalDate boardOn = way == Way.TO_BOARD ? reader.date("boardOn", false) : null;
        reader.done();
        AnswerObjections command = new AnswerObjections(way, answers, boardOn);
        objections.requireAnswer(number, command, by.id());
        return command;
    }

    @Override
    public Map<String, Object> apply(String number, AnswerObjections command, StaffUser by) {
        objections.resolve(number, command, by.id());
        return Map.of(CommitteeMinutes.OBJECTION, command.way().name());
    }
}
