package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Whether enough members are left to decide (F4): {@code ${minutesQuorum.canBeReached(caseNumber)}}. */
@Component("minutesQuorum")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesQuorum {

    /** For every item of the agenda, after exclusions. */
    public boolean canBeReached(String number) {
        throw new UnsupportedOperationException("meetings part");
    }
}
