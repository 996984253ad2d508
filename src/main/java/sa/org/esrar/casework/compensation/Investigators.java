package sa.org.esrar.casework.compensation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who investigates (D1, F4): {@code ${investigators.lead(caseNumber)}}. */
@Component("investigators")
@UsedInDiagrams
@Transactional(readOnly = true)
public class Investigators {

    /** The first of them who may still act and is there; null where nobody is: then the task is the committee's. */
    public String lead(String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
