package sa.org.esrar.casework.workflow.absence;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.workflow.absence.HandedOverTasks.HandedOver;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** What the forms of {@code absence} show, to whom the task is shown; the note and the cases to the substitute alone. */
@RestController
class AbsenceTaskController {

    private final TaskDesk tasks;
    private final Absences absences;
    private final AbsenceDesk desk;
    private final HandedOverTasks handedOver;
    private final StaffDirectory directory;
    private final SignIn signIn;

    AbsenceTaskController(
            TaskDesk tasks,
            Absences absences,
            AbsenceDesk desk,
            HandedOverTasks handedOver,
            StaffDirectory directory,
            SignIn signIn) {
        this.tasks = tasks;
        this.absences = absences;
        this.desk = desk;
        this.handedOver = handedOver;
        this.directory = directory;
        this.signIn = signIn;
    }

    /** @param people who may be named as the substitute */
    record AbsenceOfTask(
            String nameAr,
            String nameEn,
            LocalDate from,
            String fromHijri,
            LocalDate until,
            String untilHijri,
            String note,
            List<String> cases,
            List<Named> people) {}

    record Named(String code, String nameAr, String nameEn) {}

    @Operation(summary = "The absence that a task of the process absence is about.")
    @GetMapping("/api/v1/staff/tasks/{id}/absence")
    ResponseEntity<AbsenceOfTask> ofTask(@PathVariable String id) {
        TaskView task = tasks.task(id);
        Absence absence = (task.facts().get(AbsenceProcess.ABSENCE) instanceof Long number
                        ? absences.find(number)
                        : Optional.<Absence>empty())
                .orElseThrow(() -> new ApiException(404, "staff.absence.notFound"));
        boolean taking = AbsenceProcess.TAKE_HANDOVER.equals(task.key())
                && signIn.current().id().equals(task.assignee());
        StaffMember absent = directory.find(absence.userId()).orElseThrow();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AbsenceOfTask(
                        absent.titleAr(),
                        absent.titleEn(),
                        absence.from(),
                        HijriDates.iso(absence.from()),
                        absence.until(),
                        HijriDates.iso(absence.until()),
                        taking ? absence.note() : null,
                        taking ? cases(absence) : List.of(),
                        taking ? List.of() : people(absence)));
    }

    private List<String> cases(Absence absence) {
        return handedOver.of(absence.id()).stream()
                .map(HandedOver::caseNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Named> people(Absence absence) {
        return desk.people().stream()
                .filter(one -> desk.problemWith(absence, one.userId()) == null)
                .map(one -> new Named(one.userId(), one.titleAr(), one.titleEn()))
                .toList();
    }
}
