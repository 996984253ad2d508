package sa.org.esrar.casework.announcements.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.Announcements;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_approveAnnouncement}: somebody else than its author approves it, or gives it back (G3). */
@Component
class ApproveAnnouncementSubmission implements TaskSubmission<ApproveAnnouncementSubmission.Decided> {

    private static final int LONGEST = 1000;

    private final Announcements announcements;

    ApproveAnnouncementSubmission(Announcements announcements) {
        this.announcements = announcements;
    }

    /** What was decided on an announcement. */
    record Decided(long announcement, boolean approved, String reason) {

        @Override
        public String toString() {
            return "Decided[" + announcement + ", " + approved + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_approveAnnouncement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("approved", true, "هل يُعتمد الإعلان؟", "Is the announcement approved?"),
                FormField.text("reason", false, "ما يُعدَّل", "What is to be changed"));
    }

    @Override
    public Decided read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean approved = reader.bool("approved", true);
        String reason = approved ? null : reader.text("reason", true, LONGEST);
        reader.done();
        Decided decided = new Decided(AnnouncementHandling.announcement(facts), approved, reason);
        announcements.check(decided.announcement(), approved, by);
        return decided;
    }

    @Override
    public Map<String, Object> apply(String key, Decided decided, StaffUser by) {
        announcements.decide(decided.announcement(), decided.approved(), decided.reason(), by);
        return Map.of(AnnouncementHandling.APPROVED, decided.approved());
    }
}
