package sa.org.esrar.casework.compensation.investigation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;

/** Whether the harm is laid to the association, and there is something to begin an investigation with (D1). */
@Service
public class Admissibility {

    private final CompensationFile file;
    private final Refusals refusals;
    private final Timeline timeline;

    Admissibility(CompensationFile file, Refusals refusals, Timeline timeline) {
        this.file = file;
        this.refusals = refusals;
        this.timeline = timeline;
    }

    /**
     * @param reasons as the letter says them; of a refusal alone
     * @throws ApiException 409 when it was decided before
     */
    @Transactional
    public void decide(String caseNumber, boolean admissible, String reasons, String by) {
        Compensation compensation = file.lock(caseNumber);
        compensation.admit(admissible);
        file.save(compensation);
        if (!admissible) {
            refusals.notAdmitted(caseNumber, reasons, by);
        }
        timeline.append(
                caseNumber,
                admissible ? "compensation.admitted" : "compensation.notAdmitted",
                by,
                admissible ? Visibility.PUBLIC : Visibility.STAFF,
                null);
    }
}
