package sa.org.esrar.casework.committees.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.voting.CastVote;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.committees.voting.Voting;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_approveMinutes}: what a member says to the very text that they saw (D2). */
@Component
class ApproveMinutesSubmission implements TaskSubmission<CastVote> {

    private final Voting voting;

    ApproveMinutesSubmission(Voting voting) {
        this.voting = voting;
    }

    @Override
    public String taskKey() {
        return CommitteeMinutes.APPROVE;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("version", "number", true, "الإصدار المطَّلَع عليه", "Version that was shown", List.of()),
                FormField.choice("choice", true, "الرأي في المحضر", "What you say to the minutes", VoteChoice.class),
                FormField.text("reasons", false, "الأسباب", "Reasons"),
                FormField.of(
                        "recusedItems", "list", false, "المعاملات المتنحَّى عنها", "Cases withdrawn from", List.of()));
    }

    @Override
    public CastVote read(String number, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        CastVote vote = CastVote.read(form);
        voting.requireVote(number, vote, by.id());
        return vote;
    }

    @Override
    public Map<String, Object> apply(String number, CastVote vote, StaffUser by) {
        voting.vote(number, vote, by.id());
        return Map.of();
    }
}
