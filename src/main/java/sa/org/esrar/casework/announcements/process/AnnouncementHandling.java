package sa.org.esrar.casework.announcements.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between {@code processes/announcement.bpmn} and this module; an announcement belongs to no case. */
@Component
class AnnouncementHandling implements ProcessContract {

    static final String PROCESS = "announcement";
    static final String ANNOUNCEMENT = "announcementId";
    static final String APPROVED = "approved";
    static final String EVERYBODY_TOLD = "everybodyTold";
    static final String ENDED = "announcements.ended";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(ANNOUNCEMENT, APPROVED, EVERYBODY_TOLD);
    }

    @Override
    public Set<String> messages() {
        return Set.of(ENDED);
    }

    static String key(long announcementId) {
        return PROCESS + "-" + announcementId;
    }

    /** The announcement that an instance or a task is about. */
    static long announcement(Map<String, Object> variables) {
        return (Long) variables.get(ANNOUNCEMENT);
    }
}
