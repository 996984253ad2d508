package sa.org.esrar.casework.committees;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Where the vote on the current version stands, read from the votes alone: {@code ${minutesRound.decided(caseNumber)}}. */
@Component("minutesRound")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesRound {

    /** Who is asked to vote on the version that is frozen. */
    public List<String> voters(String number) {
        throw new UnsupportedOperationException("votes part");
    }

    /** Whether the result is certain, whoever may still vote. */
    public boolean decided(String number) {
        return result(number) != RoundResult.OPEN;
    }

    public RoundResult result(String number) {
        throw new UnsupportedOperationException("votes part");
    }
}
