package sa.org.esrar.casework.workflow.quarantine;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who looks at a file that is held: whoever takes cases in, of a report of a violation its readers alone (F2). */
@Component("quarantineReviewers")
@UsedInDiagrams
public class QuarantineReviewers {

    public String of(String caseNumber) {
        return CaseNumbers.isReport(caseNumber) ? "violation-readers" : "intake-officers";
    }
}
