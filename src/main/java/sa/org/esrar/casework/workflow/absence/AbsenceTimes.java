package sa.org.esrar.casework.workflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** When an absence begins and is over, and who takes over, for expressions: {@code ${absences.begins(absenceId)}}. */
@Component("absences")
@UsedInDiagrams
public class AbsenceTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Absences absences;
    private final Clock clock;

    AbsenceTimes(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /** 08:00 in Riyadh on the first day. */
    public Date begins(long absenceId) {
        return absences.find(absenceId)
                .map(absence -> at(absence.from(), MORNING))
                .orElse(Deadlines.FAR);
    }

    /** Midnight after the last day: before the absence begins that may follow on it. */
    public Date over(long absenceId) {
        return absences.find(absenceId)
                .map(absence -> at(absence.until().plusDays(1), LocalTime.MIDNIGHT))
                .orElse(Deadlines.FAR);
    }

    /** Who acts for the absent person today; null when nobody does. */
    public String substitute(long absenceId) {
        return absences.find(absenceId)
                .map(Absence::userId)
                .flatMap(user -> absences.whoActsFor(user, HijriDates.dayInRiyadh(clock.instant())))
                .orElse(null);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(HijriDates.RIYADH).toInstant());
    }
}
