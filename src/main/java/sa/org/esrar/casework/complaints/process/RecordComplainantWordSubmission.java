package sa.org.esrar.casework.complaints.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintWords;
import sa.org.esrar.casework.complaints.Word;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordComplainantWord}: what the complainant says of the outcome, or that nobody answered a call (E3). */
@Component
class RecordComplainantWordSubmission implements TaskSubmission<RecordComplainantWordSubmission.Said> {

    private final ComplaintWords words;

    RecordComplainantWordSubmission(ComplaintWords words) {
        this.words = words;
    }

    record Said(Word word, Channel channel, String about) {}

    @Override
    public String taskKey() {
        return "userTask_recordComplainantWord";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("word", true, "ما قاله المشتكي", "The complainant's word", Word.class),
                FormField.of(
                        "channel", "choice", true, "الوسيلة", "By which way", RecordSettlementReplySubmission.WAYS),
                FormField.text("about", true, "ما دار", "What was said, or when nobody answered"));
    }

    @Override
    public Said read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Word word = reader.choice("word", true, Word.class);
        String channel = reader.choice("channel", true, Set.copyOf(RecordSettlementReplySubmission.WAYS));
        String about = reader.text("about", true, 300);
        reader.done();
        words.requireSound(caseNumber, word);
        return new Said(word, Channel.valueOf(channel), about);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Said said, StaffUser by) {
        boolean higherStage = words.record(caseNumber, said.word(), said.channel(), said.about(), by.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put(ComplaintEscalation.WORD, said.word().name());
        facts.put(ComplaintEscalation.HIGHER_STAGE, higherStage);
        return facts;
    }
}
