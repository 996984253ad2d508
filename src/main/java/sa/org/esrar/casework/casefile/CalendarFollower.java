package sa.org.esrar.casework.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.CalendarChanged;
import sa.org.esrar.casework.calendar.WorkingDays;

/** Writes into the ledgers of running cases that the calendar moved, or did not move, their dates; same transaction. */
@Component
class CalendarFollower {

    private static final int BATCH = 500;

    private final CaseFiles files;
    private final CaseLock lock;
    private final ClockLedger ledger;
    private final WorkingDays calendar;
    private final EntityManager entities;
    private final LedgerEntries entries;
    private final SealedTimeline timeline;
    private final ApplicationEventPublisher events;

    CalendarFollower(
            CaseFiles files,
            CaseLock lock,
            ClockLedger ledger,
            WorkingDays calendar,
            EntityManager entities,
            LedgerEntries entries,
            SealedTimeline timeline,
            ApplicationEventPublisher events) {
        this.files = files;
        this.lock = lock;
        this.ledger = ledger;
        this.calendar = calendar;
        this.entities = entities;
        this.entries = entries;
        this.timeline = timeline;
        this.events = events;
    }

    /** Before other listeners: everybody locks a case first, and then what decides on it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged change) {
        List<String> numbers = files.countingOver(change.first(), change.last());
        for (int from = 0; from < numbers.size(); from += BATCH) {
            follow(numbers.subList(from, Math.min(numbers.size(), from + BATCH)), change);
        }
    }

    private void follow(List<String> numbers, CalendarChanged change) {
        List<CaseFile> locked = lock.lock(numbers);
        Map<String, List<ClockFact>> ledgers = ledger.of(numbers).stream()
                .collect(groupingBy(ClockEntry::caseNumber, mapping(ClockEntry::fact, toList())));
        List<TimelineHead> heads = timeline.prepare(numbers);
        List<String> moved = locked.stream()
                .filter(file -> file.clockRunning() && follow(file, ledgers.get(file.caseNumber()), change))
                .map(CaseFile::caseNumber)
                .toList();
        // Listeners ask for dates case by case, and each question flushes everything that is still managed.
        entities.flush();
        locked.forEach(entities::detach);
        heads.forEach(entities::detach);
        moved.forEach(number -> events.publishEvent(new DueDatesMoved(number)));
    }

    private boolean follow(CaseFile file, List<ClockFact> facts, CalendarChanged change) {
        Optional<ClockFact> fact =
                DueDates.afterCalendarChange(facts, calendar, file.policyDueOn(), file.dueOn(), change.changedOn());
        fact.ifPresent(entry -> entries.write(file, facts, entry));
        return fact.isPresent();
    }
}
