package sa.org.esrar.casework.workflow.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose groups changed on this node, so that their sessions are read again with the next request and not only when they have
 * become old. Sessions on another node follow within {@code casework.workflow.security.reread-after}.
 */
@Component
class MembershipChanges {

    private final Map<String, Instant> changedAt = new ConcurrentHashMap<>();
    private final Clock clock;

    MembershipChanges(Clock clock) {
        this.clock = clock;
    }

    /** In the transaction that changes them; counts from its commit on. */
    void of(Collection<String> userIds) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                userIds.forEach(userId -> changedAt.put(userId, clock.instant()));
            }
        });
    }

    /** Whether groups that were read then may be other ones now. */
    boolean isOlder(Instant readAt, String userId) {
        Instant changed = changedAt.get(userId);
        return changed != null && !readAt.isAfter(changed);
    }
}
