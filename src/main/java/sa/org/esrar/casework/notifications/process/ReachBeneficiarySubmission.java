package sa.org.esrar.casework.notifications.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.FollowUpDone;
import sa.org.esrar.casework.notifications.ReachBeneficiary;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reachBeneficiaryAnotherWay}: reached, or not possible, by which way, and what was done (C5). */
@Component
class ReachBeneficiarySubmission implements TaskSubmission<FollowUpDone> {

    private static final List<String> OUTCOMES = List.of("DONE", "NOT_POSSIBLE");
    /** Ways in which a person reaches a person. */
    private static final Set<Channel> WAYS = EnumSet.of(
            Channel.PHONE, Channel.INTERVIEW, Channel.LETTER, Channel.CORRESPONDENCE, Channel.VOLUNTEER, Channel.FAX);

    private final ReachBeneficiary reach;

    ReachBeneficiarySubmission(ReachBeneficiary reach) {
        this.reach = reach;
    }

    @Override
    public String taskKey() {
        return FollowUpAction.REACH_TASK;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("outcome", "choice", true, "النتيجة", "Outcome", OUTCOMES),
                FormField.of("channel", "choice", true, "الوسيلة", "By which way", ways()),
                FormField.text("proof", true, "ما تم", "What was done"));
    }

    @Override
    public FollowUpDone read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String outcome = reader.choice("outcome", true, Set.copyOf(OUTCOMES));
        String channel = reader.choice("channel", true, Set.copyOf(ways()));
        String proof = reader.text("proof", true, 1000);
        reader.done();
        return new FollowUpDone("DONE".equals(outcome), Channel.valueOf(channel), proof);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, FollowUpDone command, StaffUser by) {
        reach.record(caseNumber, command, by.id());
        return Map.of(FollowUpAction.REACHED, command.done());
    }

    private static List<String> ways() {
        return Arrays.stream(Channel.values())
                .filter(WAYS::contains)
                .map(Channel::name)
                .collect(Collectors.toList());
    }
}
