package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.WorkingDays;

/** Adds a line to the ledger of a locked case and lets the case's row follow. */
@Component
class LedgerEntries {

    private final ClockLedger ledger;
    private final WorkingDays calendar;
    private final Timeline timeline;
    private final Clock clock;

    LedgerEntries(ClockLedger ledger, WorkingDays calendar, Timeline timeline, Clock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
    }

    void write(CaseFile file, List<ClockFact> before, ClockFact fact) {
        List<ClockFact> facts = new ArrayList<>(before);
        facts.add(fact);
        ledger.save(new ClockEntry(file.caseNumber(), fact, clock.instant()));
        file.follow(DueDates.of(facts, calendar));
        LocalDate dueOn = file.dueOn();
        // In the sealed chain too, where a forged ledger shows.
        timeline.append(
                file.caseNumber(),
                "casefile.clock." + fact.kind(),
                "system",
                Timeline.Visibility.STAFF,
                null,
                dueOn == null ? "" : dueOn.toString());
    }
}
