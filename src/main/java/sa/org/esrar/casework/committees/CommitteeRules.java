package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** How a committee decides, for the processes of its cases: {@code ${committeeRules.decidesByMinutes(committee)}}. */
@Component("committeeRules")
@UsedInDiagrams
@Transactional(readOnly = true)
public class CommitteeRules {

    private final Committees committees;

    CommitteeRules(Committees committees) {
        this.committees = committees;
    }

    /** As its formation decision in force today says; a group that is no committee decides by an officer. */
    public boolean decidesByMinutes(String committee) {
        return committees
                .find(committee)
                .map(formed -> formed.way().decidesByMinutes())
                .orElse(false);
    }
}
