package sa.org.esrar.casework.compensation.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.investigation.EvidenceKind;
import sa.org.esrar.casework.compensation.investigation.GatheredEvidence;
import sa.org.esrar.casework.compensation.investigation.GatheredEvidence.How;
import sa.org.esrar.casework.compensation.investigation.HarmEvidence;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_takeStatement}: both sides are heard, each dated, and signed or with the reason why not (D1). */
@Component
class TakeStatementSubmission implements TaskSubmission<List<GatheredEvidence>> {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WHY = 500;
    /** Fields of the form, in the order in which they are heard. */
    private static final List<String> SIDES = List.of("beneficiary", "association");

    private final HarmEvidence evidence;

    TakeStatementSubmission(HarmEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String taskKey() {
        return "userTask_takeStatement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("beneficiary", "part", false, "إفادة المستفيد", "The beneficiary's statement", List.of()),
                FormField.of("association", "part", false, "إفادة الجمعية", "The association's statement", List.of()),
                FormField.of("witnesses", "list", false, "إفادات الشهود", "Statements of witnesses", List.of()));
    }

    @Override
    public List<GatheredEvidence> read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Set<EvidenceKind> missing = evidence.sidesToHear(caseNumber);
        Map<String, GatheredEvidence> statements = new LinkedHashMap<>();
        for (String side : SIDES) {
            FormReader part = reader.part(side);
            EvidenceKind kind = EvidenceKind.valueOf("STATEMENT_" + side.toUpperCase(Locale.ROOT));
            // Who was heard before somebody else was appointed need not be heard again.
            if (!part.isEmpty() || missing.contains(kind)) {
                statements.put(side + ".", statement(part, kind));
            }
        }
        List<FormReader> witnesses = reader.rows("witnesses");
        for (int i = 0; i < witnesses.size(); i++) {
            statements.put("witnesses[" + i + "].", statement(witnesses.get(i), EvidenceKind.STATEMENT_WITNESS));
        }
        reader.done();
        List<GatheredEvidence> taken = List.copyOf(statements.values());
        evidence.requireSound(caseNumber, taken, List.copyOf(statements.keySet()));
        return taken;
    }

    private static GatheredEvidence statement(FormReader reader, EvidenceKind kind) {
        How how = reader.choice("how", true, How.class);
        LocalDate on = reader.date("on", true);
        boolean heard = how != How.NOT_REACHED;
        boolean signed = heard && reader.bool("signed", true);
        return new GatheredEvidence(
                kind,
                on,
                reader.text("text", true, LONGEST),
                reader.text("from", true, LONGEST_NAME),
                how,
                signed,
                signed ? null : reader.text("whyNotSigned", true, LONGEST_WHY));
    }

    @Override
    public Map<String, Object> apply(String caseNumber, List<GatheredEvidence> statements, StaffUser by) {
        evidence.gather(caseNumber, statements, by.id());
        return Map.of();
    }
}
