package sa.org.esrar.casework.notifications;

import java.util.Date;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * By when a registered letter is on its way, and by when it is known whether it arrived, for expressions in diagrams:
 * {@code ${letterDeadlines.sendBy()}} (A2, C5). Both are counted in working days from today and fall at 08:00 in Riyadh.
 */
@Component("letterDeadlines")
@UsedInDiagrams
public class LetterDeadlines {

    private final Deadlines deadlines;
    private final NotificationSettings settings;

    LetterDeadlines(Deadlines deadlines, NotificationSettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** Printed and posted, handed over or faxed. */
    public Date sendBy() {
        return deadlines.inWorkingDays(settings.letterSentWithin());
    }

    /** Delivered or come back. */
    public Date newsBy() {
        return deadlines.inWorkingDays(settings.letterNewsWithin());
    }
}
