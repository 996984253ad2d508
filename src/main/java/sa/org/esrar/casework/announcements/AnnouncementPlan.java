package sa.org.esrar.casework.announcements;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Whether an announcement has reached everybody, for the diagram: {@code ${announcementPlan.anybodyUnreached(announcementId)}}. */
@Component("announcementPlan")
@UsedInDiagrams
public class AnnouncementPlan {

    private final Recipients recipients;

    AnnouncementPlan(Recipients recipients) {
        this.recipients = recipients;
    }

    @Transactional(readOnly = true)
    public boolean anybodyUnreached(long announcementId) {
        return recipients.of(announcementId).stream()
                .anyMatch(one -> !one.state().reached());
    }
}
