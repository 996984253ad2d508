package sa.org.esrar.casework.committees.decisions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.committees.voting.MinutesVotes;
import sa.org.esrar.casework.committees.voting.VoteChoice;

/** How minutes came to be sealed, for those who may go by them only if the association acknowledges by them (D2). */
@Service
public class MinutesStanding {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesVersions versions;
    private final MinutesVotes votes;

    MinutesStanding(
            MinutesRepository minutes, MinutesItemRepository items, MinutesVersions versions, MinutesVotes votes) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.votes = votes;
    }

    /**
     * Whether the association acknowledges by these minutes what they decided on a case: they are sealed; everyone who may
     * vote on it approved, with a reservation or without; and the authority that represents the association endorsed them.
     * Minutes that the board let stand against an objection are sealed as well, and are no acknowledgement.
     */
    @Transactional(readOnly = true)
    public boolean acknowledges(String number, String caseNumber) {
        return minutes.findById(number)
                .filter(found -> found.state() == MinutesState.SEALED)
                .filter(found -> found.boardReference() == null && found.endorsedBy() != null)
                .filter(found -> decides(number, caseNumber))
                .flatMap(found -> versions.last(number).filter(frozen -> frozen.version() == found.version()))
                .filter(frozen -> eachApproved(number, frozen, caseNumber))
                .isPresent();
    }

    private boolean decides(String number, String caseNumber) {
        return items.findByMinutesAndCaseNumber(number, caseNumber)
                .filter(item -> item.state() == ItemState.DECIDED || item.state() == ItemState.CARRIED_OUT)
                .isPresent();
    }

    private boolean eachApproved(String number, Frozen frozen, String caseNumber) {
        Set<String> recused = frozen.text().items().stream()
                .filter(item -> item.caseNumber().equals(caseNumber))
                .findFirst()
                .map(MinutesText.Item::recusedIds)
                .orElse(Set.of());
        List<String> mayVote = versions.voters(number, frozen.version()).stream()
                .map(Voter::userId)
                .filter(user -> !recused.contains(user))
                .toList();
        Map<String, VoteChoice> given = votes.counted(number, frozen.version());
        return !mayVote.isEmpty()
                && mayVote.stream()
                        .allMatch(user ->
                                given.containsKey(user) && given.get(user).approves());
    }
}
