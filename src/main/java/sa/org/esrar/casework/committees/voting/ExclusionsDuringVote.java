package sa.org.esrar.casework.committees.voting;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.StaffExcluded;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;

/**
 * Somebody was excluded from a case while they vote on minutes that decide it (F4). In a transaction of its own, because the
 * one before holds the case and minutes are held before their cases. What is missed here is found with the reminder or the
 * escalation of the vote; until then the count refuses further votes.
 */
@Component
class ExclusionsDuringVote {

    private static final Logger LOG = LoggerFactory.getLogger(ExclusionsDuringVote.class);

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final Voting voting;
    private final TransactionTemplate transaction;

    ExclusionsDuringVote(
            MinutesRepository minutes,
            MinutesItemRepository items,
            Voting voting,
            PlatformTransactionManager transactions) {
        this.minutes = minutes;
        this.items = items;
        this.voting = voting;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void excluded(StaffExcluded exclusion) {
        try {
            transaction.executeWithoutResult(status -> ofMinutes(exclusion));
        } catch (RuntimeException e) {
            LOG.warn("After an exclusion, votes could not be looked at: {}", e.toString());
        }
    }

    private void ofMinutes(StaffExcluded exclusion) {
        String caseNumber = exclusion.caseNumber();
        if (minutes.existsById(caseNumber)) {
            voting.excluded(caseNumber, exclusion.userId(), true);
            return;
        }
        List<MinutesItem> open = items.findByCaseNumberAndStateIn(caseNumber, Set.of(ItemState.DECIDED));
        open.stream()
                .map(MinutesItem::minutes)
                .distinct()
                .forEach(number -> voting.excluded(number, exclusion.userId(), false));
    }
}
