package sa.org.esrar.casework.violations;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Dates of reports beside their count, for the diagram. */
@Component("reportTimes")
@UsedInDiagrams
@Transactional(readOnly = true)
public class ReportTimes {

    private final Deadlines deadlines;
    private final ViolationSettings settings;

    ReportTimes(Deadlines deadlines, ViolationSettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** Until when the reporter's reply is waited for. */
    public Date replyAwaited() {
        return deadlines.inWorkingDays(settings.replyWithin());
    }
}
