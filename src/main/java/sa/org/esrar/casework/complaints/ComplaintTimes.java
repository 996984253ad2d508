package sa.org.esrar.casework.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Dates of complaints that belong to no count; pages, commands and the diagram ask here. */
@Component("complaintTimes")
@UsedInDiagrams
@Transactional(readOnly = true)
public class ComplaintTimes {

    private final ComplaintRepository complaints;
    private final WorkingDays workingDays;
    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintTimes(ComplaintRepository complaints, WorkingDays workingDays, ComplaintSettings settings, Clock clock) {
        this.complaints = complaints;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** Midnight in Riyadh after the last day on which the complaint can be reopened. */
    public Date reopenWindowClosed(String caseNumber) {
        LocalDate last =
                reopenUntil(complaints.findById(caseNumber).orElseThrow()).orElseThrow();
        return Date.from(last.plusDays(1).atStartOfDay(HijriDates.RIYADH).toInstant());
    }

    /** The last day on which it can be reopened; empty while it is not closed. */
    Optional<LocalDate> reopenUntil(Complaint complaint) {
        return Optional.ofNullable(complaint.closedOn())
                .map(closed -> workingDays.plus(closed, settings.reopenWithin()));
    }

    /** Whether it can be reopened now. */
    boolean canBeReopened(Complaint complaint) {
        return complaint.stage().closed()
                && reopenUntil(complaint).filter(last -> !today().isAfter(last)).isPresent();
    }

    /** From this day on silence may be recorded. */
    LocalDate silentFrom(LocalDate askedOn) {
        return workingDays.plus(askedOn, settings.askedFor());
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
