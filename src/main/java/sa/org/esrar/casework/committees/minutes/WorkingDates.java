package sa.org.esrar.casework.committees.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.WorkingDays;

/** Which days are good for a meeting. */
@Component
public class WorkingDates {

    private final WorkingDays workingDays;

    WorkingDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Why nobody works on a day, with the holiday's name; empty on a working day. */
    public Optional<Localized> whyFree(LocalDate day) {
        return workingDays.isWorkingDay(day)
                ? Optional.empty()
                : workingDays.count(day.minusDays(1), 1).skipped().stream()
                        .filter(skipped -> skipped.date().equals(day))
                        .map(skipped -> skipped.reason())
                        .findFirst();
    }

    /** The next working day after one. */
    public LocalDate after(LocalDate day) {
        return workingDays.plus(day, 1);
    }
}
