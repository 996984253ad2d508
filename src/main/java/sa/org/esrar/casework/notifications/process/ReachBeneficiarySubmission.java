package sa.org.esrar.casework.notifications.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.FollowUpDone;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reachBeneficiaryAnotherWay}: reached, or not possible, and what was done (C5). */
@Component
class ReachBeneficiarySubmission implements TaskSubmission<FollowUpDone> {

    private final Timeline timeline;

    ReachBeneficiarySubmission(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String taskKey() {
        return "userTask_reachBeneficiaryAnotherWay";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                new FormField(
                        "outcome",
                        "choice",
                        true,
                        new Localized("النتيجة", "Outcome"),
                        List.of("DONE", "NOT_POSSIBLE")),
                new FormField("proof", "text", true, new Localized("ما تم", "What was done"), List.of()));
    }

    @Override
    public FollowUpDone read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String outcome = reader.choice("outcome", true, Set.of("DONE", "NOT_POSSIBLE"));
        FollowUpDone command = new FollowUpDone("DONE".equals(outcome), reader.text("proof", true, 1000));
        reader.done();
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, FollowUpDone command, StaffUser by) {
        timeline.append(
                caseNumber,
                command.done() ? "notifications.reached" : "notifications.notReached",
                by.id(),
                Visibility.STAFF,
                command.proof());
        return Map.of();
    }
}
