package sa.org.esrar.casework.inquiries;

import java.util.Date;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Times of the diagram that are settings: {@code ${inquiryTimes.replyAwaitedUntil()}}. */
@UsedInDiagrams
@Component
public class InquiryTimes {

    private final Deadlines deadlines;
    private final InquirySettings settings;

    InquiryTimes(Deadlines deadlines, InquirySettings settings) {
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** 08:00 on the last working day on which the asker's word on an answer of today is waited for. */
    public Date replyAwaitedUntil() {
        return deadlines.inWorkingDays(settings.replyWithin());
    }
}
