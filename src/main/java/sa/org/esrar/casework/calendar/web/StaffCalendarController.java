package sa.org.esrar.casework.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.calendar.EnterHoliday;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.HolidayDecision;
import sa.org.esrar.casework.calendar.HolidayKind;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;

/** The holidays for staff: everyone signed in reads them, top management and the executive manager change them. */
@RestController
@RequestMapping("/api/v1/staff/calendar")
@PreAuthorize("isAuthenticated()")
class StaffCalendarController {

    private static final String WHO_MAY_CHANGE = "hasAnyAuthority('management', 'executive-manager')";

    private final Holidays holidays;
    private final Clock clock;

    StaffCalendarController(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Holidays that touch the days from {@code from} to {@code to}; without them, a year from today. */
    @GetMapping("/days")
    List<HolidayAnswer> days(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        LocalDate first = from == null ? HijriDates.dayInRiyadh(clock.instant()) : from;
        LocalDate last = to == null ? first.plusYears(1) : to;
        return holidays.between(first, last).stream().map(HolidayAnswer::of).toList();
    }

    /** Enters a compensation day or an exceptional holiday. */
    @PostMapping("/days")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WHO_MAY_CHANGE)
    HolidayAnswer enter(@RequestBody Entry entry, Authentication by) {
        return HolidayAnswer.of(holidays.enter(
                new EnterHoliday(
                        entry.kind,
                        entry.date,
                        entry.lastOn,
                        new HolidayReason(entry.reasonAr, entry.reasonEn, entry.source)),
                by.getName()));
    }

    /** Confirms, moves or refuses one holiday. */
    @PostMapping("/days/{id}/decision")
    @PreAuthorize(WHO_MAY_CHANGE)
    HolidayAnswer decide(@PathVariable long id, @RequestBody Decision decision, Authentication by) {
        return HolidayAnswer.of(holidays.decide(
                new HolidayDecision(
                        id,
                        decision.choice,
                        decision.firstOn,
                        new HolidayReason(decision.reasonAr, decision.reasonEn, decision.source)),
                by.getName()));
    }

    /** Every act on one holiday: who, when and why. */
    @GetMapping("/days/{id}/history")
    List<HolidayAnswer> history(@PathVariable long id) {
        return holidays.history(id).stream().map(HolidayAnswer::of).toList();
    }

    /** What the yearly task asks: the year, and its holidays that are still tentative. */
    @GetMapping("/confirmation")
    Confirmation confirmation() {
        return new Confirmation(
                holidays.yearToConfirm(),
                holidays.toConfirm().stream().map(HolidayAnswer::of).toList());
    }

    record Entry(HolidayKind kind, LocalDate date, LocalDate lastOn, String reasonAr, String reasonEn, String source) {}

    record Decision(
            HolidayDecision.Choice choice, LocalDate firstOn, String reasonAr, String reasonEn, String source) {}

    record Confirmation(int year, List<HolidayAnswer> holidays) {}
}
