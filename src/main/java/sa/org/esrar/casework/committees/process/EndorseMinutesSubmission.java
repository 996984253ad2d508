package sa.org.esrar.casework.committees.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.voting.MinutesObjections;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_endorseMinutes}: the word of the authority that represents the association (D2). */
@Component
class EndorseMinutesSubmission implements TaskSubmission<EndorseMinutesSubmission.Endorsement> {

    private static final int LONGEST = 2000;

    private final MinutesObjections objections;

    EndorseMinutesSubmission(MinutesObjections objections) {
        this.objections = objections;
    }

    /** @param reason null with an endorsement */
    record Endorsement(boolean endorsed, String reason) {

        @Override
        public String toString() {
            return "Endorsement[" + endorsed + "]";
        }
    }

    @Override
    public String taskKey() {
        return "userTask_endorseMinutes";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("endorsed", true, "هل يُعتمد المحضر عن الجمعية؟", "Are the minutes endorsed?"),
                FormField.text("reason", false, "سبب عدم الاعتماد", "Why not"));
    }

    @Override
    public Endorsement read(String number, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean endorsed = reader.bool("endorsed", true);
        Endorsement endorsement = new Endorsement(endorsed, endorsed ? null : reader.text("reason", true, LONGEST));
        reader.done();
        objections.requireEndorser(number, by.id());
        return endorsement;
    }

    @Override
    public Map<String, Object> apply(String number, Endorsement endorsement, StaffUser by) {
        objections.endorse(number, endorsement.endorsed(), endorsement.reason(), by.id());
        return Map.of(CommitteeMinutes.ENDORSED, endorsement.endorsed());
    }
}
