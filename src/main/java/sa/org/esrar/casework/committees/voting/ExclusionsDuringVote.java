package sa.org.esrar.casework.committees.voting;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import sa.org.esrar.casework.casefile.StaffExcluded;
import sa.org.esrar.casework.committees.minutes.Afterwards;
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

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final Voting voting;
    private final Afterwards afterwards;

    ExclusionsDuringVote(MinutesRepository minutes, MinutesItemRepository items, Voting voting, Afterwards afterwards) {
        this.minutes = minutes;
        this.items = items;
        this.voting = voting;
        this.afterwards = afterwards;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void excluded(StaffExcluded exclusion) {
        afterwards.run("The look at votes after an exclusion", () -> ofMinutes(exclusion));
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
