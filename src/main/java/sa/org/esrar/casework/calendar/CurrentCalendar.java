package sa.org.esrar.casework.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar as the database holds it, kept in memory per revision.
 *
 * <p>A transaction that may write looks at the revision once, when it first counts, and holds a shared lock until its
 * end: a date that it stores is either counted with the changed calendar or seen by the listeners of the change, never
 * neither. Everything else (a page, the public answer) looks at most every {@code revision-check}. A transaction that
 * changes the calendar sees its own change at once, and nobody else does before it commits.
 */
@Component
class CurrentCalendar {

    private final CalendarProperties properties;
    private final CalendarRevision revisions;
    private final HolidayEntries entries;
    private final CalendarTexts texts;
    private volatile Loaded loaded;

    CurrentCalendar(
            CalendarProperties properties, CalendarRevision revisions, HolidayEntries entries, CalendarTexts texts) {
        this.properties = properties;
        this.revisions = revisions;
        this.entries = entries;
        this.texts = texts;
    }

    WorkingCalendar get() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            InTransaction own = (InTransaction) TransactionSynchronizationManager.getResource(this);
            return own != null ? own.calendar : begin(false).calendar;
        }
        Loaded present = loaded;
        if (present != null
                && System.nanoTime() - present.checkedAt
                        < properties.revisionCheck().toNanos()) {
            return present.calendar;
        }
        return look().calendar;
    }

    /** The calendar as it stands, with the promise that only this transaction changes it until it ends. */
    WorkingCalendar getForChange() {
        InTransaction own = (InTransaction) TransactionSynchronizationManager.getResource(this);
        if (own != null && own.changes) {
            return own.calendar;
        }
        if (own == null) {
            return begin(true).calendar;
        }
        revisions.holdAlone();
        own.calendar = look().calendar;
        own.changes = true;
        return own.calendar;
    }

    /** After {@link #getForChange} and the change itself: the calendar that the rest of this transaction counts with. */
    WorkingCalendar changed() {
        revisions.advance();
        InTransaction own = (InTransaction) TransactionSynchronizationManager.getResource(this);
        own.calendar = build();
        return own.calendar;
    }

    private InTransaction begin(boolean changes) {
        if (changes) {
            revisions.holdAlone();
        } else {
            revisions.holdShared();
        }
        InTransaction own = new InTransaction(look().calendar, changes);
        TransactionSynchronizationManager.registerSynchronization(own);
        TransactionSynchronizationManager.bindResource(this, own);
        return own;
    }

    /** Reads the revision, and the holidays only when it is another one. */
    private synchronized Loaded look() {
        // First the revision, then the holidays: what comes in between makes the copy newer than its label, never
        // older.
        UUID revision = revisions.read();
        Loaded present = loaded;
        WorkingCalendar calendar = present != null && present.revision.equals(revision) ? present.calendar : build();
        loaded = new Loaded(revision, calendar, System.nanoTime());
        return loaded;
    }

    private WorkingCalendar build() {
        List<Holiday> holidays = entries.findCurrent().stream()
                .map(entry -> entry.view(texts.name(entry)))
                .toList();
        return new WorkingCalendar(properties.weekend(), holidays);
    }

    private record Loaded(UUID revision, WorkingCalendar calendar, long checkedAt) {}

    /** What one transaction counts with. */
    private final class InTransaction implements TransactionSynchronization {

        private WorkingCalendar calendar;
        private boolean changes;

        private InTransaction(WorkingCalendar calendar, boolean changes) {
            this.calendar = calendar;
            this.changes = changes;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CurrentCalendar.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CurrentCalendar.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CurrentCalendar.this);
            if (changes) {
                loaded = null;
            }
        }
    }
}
