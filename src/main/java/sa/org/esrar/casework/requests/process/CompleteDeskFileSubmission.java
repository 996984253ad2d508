package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.requests.CompleteDeskFile;
import sa.org.esrar.casework.requests.DeskDrafts;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_completeDeskFile}: what was left of a draft; comes back while something is left (C3). */
@Component
class CompleteDeskFileSubmission implements TaskSubmission<CompleteDeskFile> {

    private final DeskDrafts drafts;

    CompleteDeskFileSubmission(DeskDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String taskKey() {
        return "userTask_completeDeskFile";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("answers", "part", true, "بيانات الطلب كلها", "All of the service's fields", List.of()),
                Sightings.FIELD);
    }

    @Override
    public CompleteDeskFile read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        CompleteDeskFile added = new CompleteDeskFile(reader.values("answers"), Sightings.read(reader));
        reader.also(drafts.problems(caseNumber, added));
        reader.done();
        return added;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, CompleteDeskFile added, StaffUser by) {
        return Map.of(DeskIntake.COMPLETE, drafts.complete(caseNumber, added, by.id()));
    }
}
