package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.declarations.Declarations.Heard;
import sa.org.esrar.casework.requests.CheckCompleteness;
import sa.org.esrar.casework.requests.RequestCompleteness;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_checkCompleteness}: complete, or what is left (C3), or a signature that is denied (C4). */
@Component
class CheckCompletenessSubmission implements TaskSubmission<CheckCompleteness> {

    private static final Set<String> REASONS = Set.of("MISSING", "INVALID", "UNREADABLE");

    private final RequestCompleteness completeness;

    CheckCompletenessSubmission(RequestCompleteness completeness) {
        this.completeness = completeness;
    }

    @Override
    public String taskKey() {
        return "userTask_checkCompleteness";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.bool("complete", true, "هل اكتمل الطلب؟", "Is it complete?"),
                FormField.of(
                        "gaps",
                        "list",
                        false,
                        "ما بقي: المستند والسبب والإيضاح",
                        "What is left: item, reason, note",
                        List.copyOf(REASONS)),
                Sightings.FIELD,
                FormField.of(
                        "checked",
                        "list",
                        false,
                        "ما تُحقِّق منه لدى جهة إصداره: البيان",
                        "Checked with its issuer: item",
                        List.of("YES")),
                FormField.choice(
                        "signerHeard",
                        false,
                        "كيف سمعتم من صاحب الطلب نفسه؟",
                        "How was the applicant heard?",
                        Heard.class),
                FormField.bool("signatureDenied", false, "أنكر صاحب الطلب توقيعه", "The applicant did not sign"),
                FormField.text("denial", false, "ما قاله صاحب الطلب", "What the applicant said"));
    }

    @Override
    public CheckCompleteness read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Heard heard = reader.choice("signerHeard", false, Heard.class);
        boolean denied = reader.bool("signatureDenied", heard != null);
        String denial = denied ? reader.text("denial", true, 1000) : null;
        boolean complete = reader.bool("complete", !denied);
        List<CheckCompleteness.NamedGap> gaps = reader.rows("gaps").stream()
                .map(row -> new CheckCompleteness.NamedGap(
                        row.text("item", true, 60), row.choice("reason", true, REASONS), row.text("note", false, 500)))
                .toList();
        List<String> checked = reader.rows("checked").stream()
                .filter(row -> row.choice("checked", true, Set.of("YES")) != null)
                .map(row -> row.text("item", true, 60))
                .toList();
        CheckCompleteness command =
                new CheckCompleteness(complete && !denied, gaps, Sightings.read(reader), checked, heard, denial);
        reader.done();
        completeness.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, CheckCompleteness command, StaffUser by) {
        completeness.check(caseNumber, command, by.id());
        return Map.of(
                RequestIntake.COMPLETE,
                command.complete(),
                RequestIntake.SIGNATURE_DENIED,
                completeness.signatureDenied(caseNumber));
    }
}
