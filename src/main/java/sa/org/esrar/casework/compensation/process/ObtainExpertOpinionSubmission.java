package sa.org.esrar.casework.compensation.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.GatheredEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_obtainExpertOpinion}: the opinion of somebody who has nothing to do with either side (D1, F4). */
@Component
class ObtainExpertOpinionSubmission implements TaskSubmission<GatheredEvidence> {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final HarmEvidence evidence;

    ObtainExpertOpinionSubmission(HarmEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String taskKey() {
        return "userTask_obtainExpertOpinion";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("on", "date", true, "تاريخ الرأي", "Day of the opinion", List.of()),
                FormField.text("expert", true, "الخبير وتخصصه", "The expert and their field"),
                FormField.bool("independent", true, "لا صلة له بالطرفين", "Has nothing to do with either side"),
                FormField.text("opinion", true, "الرأي", "The opinion"));
    }

    @Override
    public GatheredEvidence read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        LocalDate on = reader.date("on", true);
        if (!reader.bool("independent", false)) {
            reader.wrong("independent", "compensation.expertIndependent");
        }
        GatheredEvidence opinion = GatheredEvidence.of(
                EvidenceKind.EXPERT_OPINION,
                on,
                reader.text("opinion", true, LONGEST),
                reader.text("expert", true, LONGEST_NAME));
        reader.done();
        evidence.requireSound(caseNumber, List.of(opinion), List.of(""));
        return opinion;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, GatheredEvidence opinion, StaffUser by) {
        evidence.gather(caseNumber, List.of(opinion), by.id());
        return Map.of();
    }
}
