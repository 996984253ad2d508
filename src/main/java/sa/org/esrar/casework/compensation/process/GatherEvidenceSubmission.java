package sa.org.esrar.casework.compensation.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.GatheredEvidence;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_gatherEvidence}: each piece with its kind, its day and who gave it (D1). */
@Component
class GatherEvidenceSubmission implements TaskSubmission<List<GatheredEvidence>> {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> KINDS =
            EvidenceKind.GATHERED.stream().map(Enum::name).collect(Collectors.toSet());

    private final HarmEvidence evidence;

    GatherEvidenceSubmission(HarmEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String taskKey() {
        return "userTask_gatherEvidence";
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.of("evidence", "list", false, "الأدلة", "Evidence", List.of()));
    }

    @Override
    public List<GatheredEvidence> read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        List<GatheredEvidence> gathered = new ArrayList<>();
        for (FormReader row : reader.rows("evidence")) {
            String kind = row.choice("kind", true, KINDS);
            LocalDate on = row.date("on", true);
            String what = row.text("what", true, LONGEST);
            String from = row.text("from", true, LONGEST_NAME);
            if (kind != null && KINDS.contains(kind)) {
                gathered.add(GatheredEvidence.of(EvidenceKind.valueOf(kind), on, what, from));
            }
        }
        if (gathered.isEmpty() && !evidence.isAny(caseNumber)) {
            reader.wrong("evidence", "compensation.evidenceNeeded");
        }
        reader.done();
        evidence.requireSound(
                caseNumber,
                gathered,
                IntStream.range(0, gathered.size())
                        .mapToObj(row -> "evidence[" + row + "].")
                        .toList());
        return gathered;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, List<GatheredEvidence> gathered, StaffUser by) {
        evidence.gather(caseNumber, gathered, by.id());
        return Map.of();
    }
}
