package sa.org.esrar.casework.workflow.absence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** «تعيين بديل»: management names who stands in, or somebody else where the substitute is away too. */
@Component
class AssignSubstituteSubmission implements TaskSubmission<AssignSubstituteSubmission.Named> {

    private static final String SUBSTITUTE = "substitute";

    private final Absences absences;
    private final AbsenceDesk desk;

    AssignSubstituteSubmission(Absences absences, AbsenceDesk desk) {
        this.absences = absences;
        this.desk = desk;
    }

    record Named(long absenceId, String substitute) {}

    @Override
    public String taskKey() {
        return AbsenceProcess.ASSIGN_SUBSTITUTE;
    }

    @Override
    public List<FormField> fields() {
        return List.of(FormField.of(SUBSTITUTE, "choice", true, "البديل", "Substitute", List.of()));
    }

    @Override
    public Named read(String key, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        if (!by.isIn("management")) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        Absence absence = absences.find(AbsenceProcess.absence(facts))
                .orElseThrow(() -> new ApiException(409, "staff.absence.notFound"));
        FormReader reader = new FormReader(form);
        String substitute = reader.text(SUBSTITUTE, true, 64);
        String problem = substitute == null ? null : desk.problemWith(absence, substitute);
        if (problem != null) {
            reader.wrong(SUBSTITUTE, problem);
        }
        reader.done();
        return new Named(absence.id(), substitute);
    }

    @Override
    public Map<String, Object> apply(String key, Named named, StaffUser by) {
        absences.name(named.absenceId(), named.substitute());
        return Map.of();
    }
}
