package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;

/** The deadline clock on its ledger: every command reads it, adds one entry, and lets the case's row follow. */
@Service
@Transactional
class LedgerClock implements DeadlineClock {

    private final ClockLedger ledger;
    private final CaseLock lock;
    private final CaseFiles files;
    private final LedgerEntries entries;
    private final ClockExplanations explanations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerClock(
            ClockLedger ledger,
            CaseLock lock,
            CaseFiles files,
            LedgerEntries entries,
            ClockExplanations explanations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.lock = lock;
        this.files = files;
        this.entries = entries;
        this.explanations = explanations;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void start(String caseNumber, LocalDate completeOn, int workingDays) {
        if (completeOn.isAfter(today()) || workingDays < 1) {
            throw new IllegalArgumentException("a count starts today or before and has a day at least");
        }
        CaseFile file = lock.lock(caseNumber);
        if (file.clockRunning()) {
            throw new ApiException(409, "casefile.clock.running");
        }
        file.checkFrom(completeOn);
        write(file, ClockFact.started(today(), completeOn, workingDays));
    }

    @Override
    public void withdraw(String caseNumber, Localized reason) {
        CaseFile file = lock.lock(caseNumber);
        if (file.clockRunning()) {
            write(file, ClockFact.withdrawn(today(), reason));
        }
    }

    @Override
    public void pause(String caseNumber, Localized reason) {
        CaseFile file = lock.lock(caseNumber);
        if (file.clockRunning() && !file.paused()) {
            write(file, ClockFact.paused(today(), reason));
        }
    }

    @Override
    public void resume(String caseNumber, Localized reason) {
        CaseFile file = lock.lock(caseNumber);
        if (file.clockRunning() && file.paused()) {
            write(file, ClockFact.resumed(today(), reason));
        }
    }

    @Override
    public void apologise(String caseNumber, LocalDate expectedOn, Localized reason) {
        CaseFile file = lock.lock(caseNumber);
        if (!file.clockRunning()) {
            throw new ApiException(409, "casefile.clock.notRunning");
        }
        write(file, ClockFact.apologised(today(), expectedOn, reason));
    }

    @Override
    public void stop(String caseNumber) {
        CaseFile file = lock.lock(caseNumber);
        if (file.clockRunning()) {
            write(file, ClockFact.stopped(today(), file.policyDueOn(), file.dueOn()));
        }
    }

    @Override
    public void checkFrom(String caseNumber, LocalDate day) {
        lock.lock(caseNumber).checkFrom(day);
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(String caseNumber) {
        List<ClockFact> facts = facts(caseNumber);
        if (facts.isEmpty()) {
            files.head(caseNumber).orElseThrow(CaseLock::notFound);
        }
        return explanations.explain(facts, today());
    }

    private void write(CaseFile file, ClockFact fact) {
        entries.write(file, facts(file.caseNumber()), fact);
        if (fact.kind() != ClockFact.Kind.APOLOGISED) {
            events.publishEvent(new DueDatesMoved(file.caseNumber()));
        }
    }

    private List<ClockFact> facts(String caseNumber) {
        return ledger.of(caseNumber).stream().map(ClockEntry::fact).toList();
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
