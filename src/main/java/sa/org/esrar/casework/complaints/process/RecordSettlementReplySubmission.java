package sa.org.esrar.casework.complaints.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintSettlements;
import sa.org.esrar.casework.complaints.ComplaintStage;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordSettlementReply}: what the complainant said of a proposal in a call or face to face (E3). */
@Component
class RecordSettlementReplySubmission implements TaskSubmission<RecordSettlementReplySubmission.Reply> {

    static final List<String> WAYS = List.of("PHONE", "INTERVIEW", "LETTER", "FAX", "EMAIL", "VOLUNTEER");

    private final ComplaintSettlements settlements;

    RecordSettlementReplySubmission(ComplaintSettlements settlements) {
        this.settlements = settlements;
    }

    record Reply(boolean accepted, Channel channel, String said) {}

    @Override
    public String taskKey() {
        return "userTask_recordSettlementReply";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("accepted", true, "هل قبل المشتكي المقترح؟", "Does she accept it?"),
                FormField.of("channel", "choice", true, "الوسيلة", "By which way", WAYS),
                FormField.text("said", true, "ما قاله", "What she said"));
    }

    @Override
    public Reply read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean accepted = reader.bool("accepted", true);
        String channel = reader.choice("channel", true, Set.copyOf(WAYS));
        String said = reader.text("said", true, 1000);
        reader.done();
        settlements.require(caseNumber, ComplaintStage.PROPOSED);
        return new Reply(accepted, Channel.valueOf(channel), said);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Reply reply, StaffUser by) {
        settlements.record(caseNumber, reply.accepted(), reply.channel(), reply.said(), by.id());
        return Map.of(ComplaintEscalation.SETTLED, reply.accepted());
    }
}
