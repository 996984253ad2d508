package sa.org.esrar.casework.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.RateLimited;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;

/** A beneficiary follows her case by its number and access code. */
@RestController
@RequestMapping("/api/v1/cases")
class PublicCaseController {

    private final CaseRegister register;
    private final DeadlineClock clock;
    private final Timeline timeline;
    private final CaseTexts texts;

    PublicCaseController(CaseRegister register, DeadlineClock clock, Timeline timeline, CaseTexts texts) {
        this.register = register;
        this.clock = clock;
        this.timeline = timeline;
        this.texts = texts;
    }

    /** What moved the dates, and why. */
    record ClockLine(String kind, LocalDate on, String reasonAr, String reasonEn) {}

    /** What happened, as far as it is for the beneficiary. */
    record TimelineLine(Instant at, String code, String textAr, String textEn) {}

    record TrackedCase(
            String caseNumber,
            CaseStatus status,
            Instant receivedAt,
            LocalDate completeOn,
            LocalDate policyDueOn,
            LocalDate dueOn,
            String dueOnHijri,
            boolean paused,
            boolean late,
            List<ClockLine> clock,
            List<TimelineLine> timeline) {}

    @Operation(summary = "A case as its beneficiary sees it; 404 for no such case and for a wrong access code alike.")
    @RateLimited("access-code")
    @GetMapping("/{caseNumber}")
    ResponseEntity<TrackedCase> track(
            @PathVariable String caseNumber,
            @RequestHeader(name = "X-Access-Code", required = false) String accessCode) {
        CaseView head = register.byAccessCode(caseNumber, accessCode);
        String number = head.caseNumber();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TrackedCase(
                        number,
                        head.status(),
                        head.receivedAt(),
                        head.completeOn(),
                        head.policyDueOn(),
                        head.dueOn(),
                        head.dueOn() == null ? null : HijriDates.iso(head.dueOn()),
                        head.paused(),
                        head.late(),
                        clock.explain(number).ledger().stream()
                                .map(line -> new ClockLine(
                                        line.kind(),
                                        line.on(),
                                        line.reason().ar(),
                                        line.reason().en()))
                                .toList(),
                        timeline.entries(number).stream()
                                .filter(entry -> entry.visibility() == Timeline.Visibility.PUBLIC)
                                .map(this::line)
                                .toList()));
    }

    private TimelineLine line(Timeline.Entry entry) {
        var text = texts.text(entry);
        return new TimelineLine(entry.at(), entry.code(), text.ar(), text.en());
    }
}
