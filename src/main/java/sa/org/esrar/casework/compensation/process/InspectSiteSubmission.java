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

/** {@code userTask_inspectSite}: what was seen, when, and who was there (D1). */
@Component
class InspectSiteSubmission implements TaskSubmission<GatheredEvidence> {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAMES = 300;

    private final HarmEvidence evidence;

    InspectSiteSubmission(HarmEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String taskKey() {
        return "userTask_inspectSite";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("on", "date", true, "يوم المعاينة", "Day of the visit", List.of()),
                FormField.text("present", true, "من حضرها", "Who was there"),
                FormField.text("seen", true, "ما شوهد", "What was seen"));
    }

    @Override
    public GatheredEvidence read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        LocalDate on = reader.date("on", true);
        GatheredEvidence visit = GatheredEvidence.of(
                EvidenceKind.SITE_VISIT,
                on,
                reader.text("seen", true, LONGEST),
                reader.text("present", true, LONGEST_NAMES));
        reader.done();
        evidence.requireSound(caseNumber, List.of(visit), List.of(""));
        return visit;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, GatheredEvidence visit, StaffUser by) {
        evidence.gather(caseNumber, List.of(visit), by.id());
        return Map.of();
    }
}
