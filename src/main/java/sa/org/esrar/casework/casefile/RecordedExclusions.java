package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.staff.Disclosures;

/** Exclusions as rows that are never taken back; each is on the timeline for staff. */
@Service
@Transactional
class RecordedExclusions implements Exclusions {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final CaseLock lock;
    private final Timeline timeline;
    private final Disclosures disclosures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedExclusions(
            JdbcClient jdbc,
            CaseLock lock,
            Timeline timeline,
            Disclosures disclosures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.timeline = timeline;
        this.disclosures = disclosures;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void exclude(String caseNumber, String userId, String reasonCode, String by) {
        lock.lock(caseNumber);
        int added = jdbc.sql(
                        """
                        insert into case_exclusion (case_number, user_id, reason_code, excluded_by, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(caseNumber, userId, reasonCode, by, SqlTime.of(clock.instant()))
                .update();
        if (added > 0) {
            timeline.append(
                    caseNumber, "casefile.staffExcluded", by, Timeline.Visibility.STAFF, null, userId, reasonCode);
            events.publishEvent(new StaffExcluded(caseNumber, userId));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> excludedFrom(String caseNumber) {
        return jdbc.sql("select user_id from case_exclusion where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .set();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isExcluded(String caseNumber, String userId) {
        return jdbc.sql("select exists (select from case_exclusion where case_number = ? and user_id = ?)")
                .params(caseNumber, userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> hiddenFrom(String userId) {
        return jdbc.sql("select case_number from case_exclusion where user_id = ?")
                .param(userId)
                .query(String.class)
                .set();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String caseNumber) {
        lock.hold(caseNumber);
    }

    @Override
    public void excludeInvolved(String caseNumber) {
        CaseFile file = lock.lock(caseNumber);
        if (file.partyId() == null) {
            return;
        }
        disclosures
                .conflictsWith(file.partyId())
                .forEach(conflict ->
                        exclude(caseNumber, conflict.userId(), conflict.reason().name(), SYSTEM));
    }
}
