package sa.org.esrar.casework.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.calendar.DayCount;
import sa.org.esrar.casework.calendar.DueDates;
import sa.org.esrar.casework.calendar.HijriDates;

/** The public answer to «when would the answer be due», with every day explained (C6). */
@RestController
class DueDateController {

    private final DueDates dueDates;

    DueDateController(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /** When so many working days after a date have passed; {@code reason} is in the language of the request. */
    @GetMapping("/api/v1/calendar/due")
    DueAnswer due(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int workingDays,
            Locale language) {
        DayCount count = dueDates.count(from, workingDays);
        return new DueAnswer(
                count.from(),
                count.dueOn(),
                HijriDates.iso(count.dueOn()),
                count.workingDays(),
                count.skipped().stream()
                        .map(skipped -> new SkippedDay(
                                skipped.date(),
                                skipped.reason().in(language.getLanguage()),
                                skipped.reason().ar(),
                                skipped.reason().en()))
                        .toList());
    }

    record DueAnswer(
            LocalDate from,
            LocalDate dueOn,
            String dueOnHijri,
            List<LocalDate> workingDays,
            List<SkippedDay> skipped) {}

    record SkippedDay(LocalDate date, String reason, String reasonAr, String reasonEn) {}
}
