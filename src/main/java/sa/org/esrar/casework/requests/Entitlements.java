package sa.org.esrar.casework.requests;

import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** When what was granted is due, for expressions in diagrams: {@code ${entitlements.dueAt(caseNumber)}} (F3). */
@Component("entitlements")
@UsedInDiagrams
public class Entitlements {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final RequestAnswers answers;

    Entitlements(RequestAnswers answers) {
        this.answers = answers;
    }

    /** Eight in the morning in Riyadh on the due date of the standing decision's entitlement. */
    @Transactional(readOnly = true)
    public Date dueAt(String caseNumber) {
        return Date.from(answers.entitlement(caseNumber)
                .dueOn()
                .atTime(MORNING)
                .atZone(HijriDates.RIYADH)
                .toInstant());
    }
}
