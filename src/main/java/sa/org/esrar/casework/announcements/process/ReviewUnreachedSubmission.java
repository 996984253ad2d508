package sa.org.esrar.casework.announcements.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.Announcements;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_reviewUnreached}: management has looked at who was not reached, and says what was done (G3). */
@Component
class ReviewUnreachedSubmission implements TaskSubmission<ReviewUnreachedSubmission.Reviewed> {

    private static final int LONGEST = 1000;

    private final Announcements announcements;

    ReviewUnreachedSubmission(Announcements announcements) {
        this.announcements = announcements;
    }

    /** What was done about those who were not reached. */
    record Reviewed(long announcement, String note) {

        @Override
        public String toString() {
            return "Reviewed[" + announcement + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_reviewUnreached";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.text("note", true, "ما اتُّخذ بشأنهم", "What was done about them"));
    }

    @Override
    public Reviewed read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        if (!by.isIn("management")) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        FormReader reader = new FormReader(form);
        String note = reader.text("note", true, LONGEST);
        reader.done();
        return new Reviewed(AnnouncementHandling.announcement(facts), note);
    }

    @Override
    public Map<String, Object> apply(String key, Reviewed reviewed, StaffUser by) {
        announcements.review(reviewed.announcement(), reviewed.note(), by);
        return Map.of();
    }
}
