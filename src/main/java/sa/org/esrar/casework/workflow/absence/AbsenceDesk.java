package sa.org.esrar.casework.workflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.AttendanceChanged;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * Everybody records their own absence, management and human resources anybody's (F4); each absence runs as an instance of
 * {@code absence}.
 */
@Service
class AbsenceDesk {

    static final int LONGEST_NOTE = 2000;

    private static final Set<String> FOR_ANYBODY = Set.of("management", "human-resources");
    private static final int LONGEST_YEARS = 1;

    private final Absences absences;
    private final StaffDirectory directory;
    private final RuntimeService runtime;
    private final SystemWork system;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            StaffDirectory directory,
            RuntimeService runtime,
            SystemWork system,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.directory = directory;
        this.runtime = runtime;
        this.system = system;
        this.events = events;
        this.clock = clock;
    }

    static boolean isForAnybody(StaffUser user) {
        return user.groups().stream().anyMatch(FOR_ANYBODY::contains);
    }

    /** Who is away today or will be. */
    List<Absence> open() {
        return absences.openOn(today());
    }

    List<StaffMember> people() {
        return directory.all().stream().filter(StaffMember::active).toList();
    }

    /** Whether the caller may cancel it. */
    static boolean mayCancel(Absence absence, StaffUser user) {
        return absence.userId().equals(user.id()) || isForAnybody(user);
    }

    /**
     * Records an absence and starts its process.
     *
     * @param form {@code user} (the caller when empty), {@code from}, {@code until}, {@code substituteId}, {@code note}
     * @return its id
     * @throws ApiException 403 for somebody else's absence
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    @Transactional
    long record(Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        String typed = reader.text("user", false, 64);
        String absent = typed == null ? by.id() : typed;
        if (!absent.equals(by.id()) && !isForAnybody(by)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        LocalDate from = reader.date("from", true);
        LocalDate until = reader.date("until", true);
        String substitute = reader.text("substituteId", false, 64);
        String note = reader.text("note", false, LONGEST_NOTE);
        if (!isActive(absent)) {
            reader.wrong("user", "workflow.form.unknownChoice");
        }
        boolean dated = from != null && until != null;
        if (dated) {
            checkDates(reader, absent, from, until);
        }
        if (substitute != null) {
            if (substitute.equals(absent) || !isActive(substitute)) {
                reader.wrong("substituteId", "staff.absence.substituteInvalid");
            } else if (dated && isAwayBetween(substitute, from, until)) {
                reader.wrong("substituteId", "staff.absence.substituteAway");
            }
        }
        reader.done();
        long id = absences.record(absent, from, until, substitute, note, by.id());
        system.run(() -> runtime.startProcessInstanceByKey(
                AbsenceProcess.PROCESS,
                AbsenceProcess.key(id),
                Map.of(AbsenceProcess.ABSENCE, id, AbsenceProcess.SUBSTITUTE_NAMED, substitute != null)));
        events.publishEvent(new AttendanceChanged());
        return id;
    }

    private void checkDates(FormReader reader, String absent, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            reader.wrong("until", "staff.absence.endsBeforeItBegins");
        } else if (until.isBefore(today())) {
            reader.wrong("until", "staff.absence.over");
        } else if (from.isAfter(today().plusYears(LONGEST_YEARS)) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            reader.wrong("until", "staff.absence.tooLong");
        } else if (isAwayBetween(absent, from, until)) {
            reader.wrong("from", "staff.absence.recordedAlready");
        }
    }

    private boolean isActive(String userId) {
        return directory.find(userId).filter(StaffMember::active).isPresent();
    }

    private boolean isAwayBetween(String userId, LocalDate from, LocalDate until) {
        return absences.openOn(from).stream()
                .anyMatch(absence -> absence.userId().equals(userId) && absence.overlaps(from, until));
    }

    /**
     * Back earlier, or never gone: what was handed over comes back at once.
     *
     * @throws ApiException 403 for somebody else's absence, 404 when there is none
     */
    @Transactional
    void cancel(long absenceId, StaffUser by) {
        Absence absence = absences.find(absenceId).orElseThrow(() -> new ApiException(404, "staff.absence.notFound"));
        if (!mayCancel(absence, by)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        absences.cancel(absenceId, by.id());
        // Sample absences and those from before the process have none.
        system.run(() -> runtime.createMessageCorrelation(AbsenceProcess.BACK_EARLIER)
                .processInstanceBusinessKey(AbsenceProcess.key(absenceId))
                .correlateAll());
    }

    /**
     * @return the code of what is wrong with somebody as the substitute from today on, or null
     */
    String problemWith(Absence absence, String substitute) {
        LocalDate from = absence.from().isBefore(today()) ? today() : absence.from();
        if (substitute.equals(absence.userId()) || !isActive(substitute)) {
            return "staff.absence.substituteInvalid";
        }
        return isAwayBetween(substitute, from, absence.until()) ? "staff.absence.substituteAway" : null;
    }

    LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
