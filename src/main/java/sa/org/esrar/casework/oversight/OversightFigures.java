package sa.org.esrar.casework.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffUser;

/** Open cases and figures for top management, at any time (H5, H6); never a report of a violation. */
@Service
@Transactional
public class OversightFigures {

    /** Who follows all inquiries and complaints. */
    private static final List<String> READERS = List.of("management", "executive-manager");

    private static final CaseFilter LATE = new CaseFilter(null, CaseFilter.Due.LATE, null, null, null);
    private static final String LIAISON = "liaison-officers";
    private static final String LOOKED_AT = "oversight";

    private final CaseCourses courses;
    private final WorkingDays workingDays;
    private final OversightSettings settings;
    private final Absences absences;
    private final Groups groups;
    private final ReadLog readLog;
    private final Clock clock;

    OversightFigures(
            CaseCourses courses,
            WorkingDays workingDays,
            OversightSettings settings,
            Absences absences,
            Groups groups,
            ReadLog readLog,
            Clock clock) {
        this.courses = courses;
        this.workingDays = workingDays;
        this.settings = settings;
        this.absences = absences;
        this.groups = groups;
        this.readLog = readLog;
        this.clock = clock;
    }

    public static boolean isOpenTo(StaffUser user) {
        return READERS.stream().anyMatch(user::isIn);
    }

    /** @throws ApiException 403 for who is not of top management */
    public static void requireOpenTo(StaffUser user) {
        if (!isOpenTo(user)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    /** As it stands. */
    @Transactional(readOnly = true)
    public Figures now(StaffUser reader) {
        return figures(CaseCourses.LIVE, period(), uncoveredAbsences(today()), reader);
    }

    Figures frozen(long review, Period period, int uncovered, StaffUser reader) {
        return figures(review, period, uncovered, reader);
    }

    private Figures figures(Long review, Period period, int uncovered, StaffUser reader) {
        return new Figures(
                period.day(),
                courses.totals(review, period),
                courses.causes(review, period),
                courses.owners(review, period, reader.id()),
                courses.liaison(review, period, reader.id()),
                uncovered,
                courses.unseen(review, period, reader.id()));
    }

    /** How many open cases are late that the reader may see. */
    @Transactional(readOnly = true)
    public int late(StaffUser reader) {
        return count(LATE, reader);
    }

    /** Open cases, what is due first first; every look is logged (F2). */
    public List<OpenCase> open(CaseFilter filter, StaffUser reader, int limit, int offset) {
        return looked(courses.open(filter, period(), reader.id(), limit, offset), reader);
    }

    /** How many there are, whatever is shown of them. */
    @Transactional(readOnly = true)
    public int count(CaseFilter filter, StaffUser reader) {
        return courses.count(filter, period(), reader.id());
    }

    /** Late, about to be late, urgent or reopened when the review was opened. */
    List<OpenCase> needingAttention(long review, Period period, StaffUser reader, int limit) {
        return looked(courses.needingAttention(review, period, reader.id(), limit), reader);
    }

    private List<OpenCase> looked(List<OpenCase> cases, StaffUser reader) {
        readLog.looked(cases.stream().map(OpenCase::caseNumber).toList(), reader.id(), LOOKED_AT);
        return cases.stream()
                .map(one -> one.withDaysLeft(one.dueOn() == null ? null : daysLeft(one.dueOn())))
                .toList();
    }

    private int daysLeft(LocalDate dueOn) {
        LocalDate today = today();
        return dueOn.isBefore(today) ? -workingDays.between(dueOn, today) : workingDays.between(today, dueOn);
    }

    Period period() {
        return new Period(today(), workingDays.plus(today(), settings.dueSoon()));
    }

    int uncoveredAbsences(LocalDate day) {
        return (int) groups.membersOf(LIAISON).stream()
                .filter(user -> absences.whoActsFor(user, day).isEmpty())
                .count();
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
