package sa.org.esrar.casework.reception.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.reception.ReceptionLine;
import sa.org.esrar.casework.reception.VisitFigures;
import sa.org.esrar.casework.staff.SignIn;

/** Whether the reception line is open to who asks, so that Tasklist shows its link to those alone. */
@RestController
@RequestMapping("/api/v1/staff/reception")
class StaffReceptionController {

    private final ReceptionLine line;
    private final VisitFigures figures;
    private final SignIn signIn;
    private final Clock clock;

    StaffReceptionController(ReceptionLine line, VisitFigures figures, SignIn signIn, Clock clock) {
        this.line = line;
        this.figures = figures;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** @param waiting how many wait now; null for whom the line is not open to */
    record Today(boolean open, Integer waiting) {}

    @Operation(summary = "Whether the reception line is open to the caller, and how many wait.")
    @GetMapping
    ResponseEntity<Today> today() {
        Today today = line.isOpenTo(signIn.current())
                ? new Today(
                        true,
                        figures.of(HijriDates.dayInRiyadh(clock.instant())).waiting())
                : new Today(false, null);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(today);
    }
}
