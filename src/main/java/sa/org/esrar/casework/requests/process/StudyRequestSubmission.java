package sa.org.esrar.casework.requests.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.RequestOutcome;
import sa.org.esrar.casework.requests.RequestStudy;
import sa.org.esrar.casework.requests.StudyRequest;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_studyRequest}: an opinion on every criterion, or a question (C5). */
@Component
class StudyRequestSubmission implements TaskSubmission<StudyRequest> {

    static final List<String> OUTCOMES =
            Arrays.stream(RequestOutcome.values()).map(Enum::name).toList();

    private static final Set<String> FINDINGS = Set.of("YES", "NO", "NOT_APPLICABLE");

    private final RequestStudy study;

    StudyRequestSubmission(RequestStudy study) {
        this.study = study;
    }

    @Override
    public String taskKey() {
        return "userTask_studyRequest";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.text("opinion", false, "الرأي", "Opinion"),
                FormField.of(
                        "criteria",
                        "list",
                        true,
                        "المعايير: الرمز والتحقق",
                        "Criteria: code, met",
                        List.of("YES", "NO", "NOT_APPLICABLE")),
                FormField.of("recommendedOutcome", "choice", false, "القرار المقترح", "Recommended outcome", OUTCOMES),
                FormField.bool("needsClarification", true, "هل يلزم استيضاح؟", "Is a clarification needed?"),
                FormField.text("question", false, "السؤال إلى المستفيد", "Question to the beneficiary"),
                FormField.of(
                        "invalidItem",
                        "choice",
                        false,
                        "مستند مطلوب تبيّن أنه غير صالح",
                        "A required item that proved invalid",
                        List.of()));
    }

    @Override
    public StudyRequest read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        boolean asks = reader.bool("needsClarification", true);
        Map<String, String> findings = new LinkedHashMap<>();
        for (FormReader row : reader.rows("criteria")) {
            String code = row.text("code", true, 20);
            String met = row.choice("met", !asks, FINDINGS);
            if (code != null && met != null) {
                findings.put(code, met);
            }
        }
        StudyRequest command = new StudyRequest(
                reader.text("opinion", !asks, 4000),
                findings,
                reader.choice("recommendedOutcome", !asks, RequestOutcome.class),
                asks ? reader.text("question", true, 1000) : null,
                asks ? reader.text("invalidItem", false, 60) : null);
        reader.done();
        study.requireSound(caseNumber, command);
        return command;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, StudyRequest command, StaffUser by) {
        study.study(caseNumber, command, by.id());
        return Map.of(
                RequestIntake.NEEDS_CLARIFICATION,
                command.asks(),
                RequestIntake.ITEM_INVALID,
                command.invalidItem() != null);
    }
}
