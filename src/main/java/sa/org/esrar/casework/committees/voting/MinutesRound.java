package sa.org.esrar.casework.committees.voting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Where the vote on the current version stands, read from the votes alone: {@code ${minutesRound.decided(caseNumber)}}. */
@Component("minutesRound")
@UsedInDiagrams
@Transactional
public class MinutesRound {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesVersions versions;
    private final MinutesVotes votes;
    private final MinutesProcess process;
    private final Exclusions exclusions;

    MinutesRound(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesVersions versions,
            MinutesVotes votes,
            MinutesProcess process,
            Exclusions exclusions) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.votes = votes;
        this.process = process;
        this.exclusions = exclusions;
    }

    /** Who is asked to vote on the version that is frozen: whoever may vote on at least one of its items. */
    @Transactional(readOnly = true)
    public List<String> voters(String number) {
        return List.copyOf(of(minutes.require(number)).tally().asked());
    }

    /**
     * Whether the result is certain, whoever may still vote. While it is open the minutes are held from here on: a job of the
     * engine that asks this comes after a vote that is being given, so that the member's is never the one that gives way. The
     * vote that then makes the result certain has a job of its own, which sees the process as that vote left it: the job of an
     * earlier one, which may have read where the process stands before that vote, leaves the end of the round to it.
     */
    public boolean decided(String number) {
        if (result(number) != RoundResult.OPEN) {
            return !process.votesToCome(number);
        }
        exclusions.hold(number);
        return false;
    }

    /** Of the vote that is under way, else of the one that was closed last. */
    @Transactional(readOnly = true)
    public RoundResult result(String number) {
        Minutes found = minutes.require(number);
        return switch (found.state()) {
            case VOTING -> of(found).result();
            case DRAFTING -> RoundResult.CHANGE;
            case OBJECTED, NOT_APPROVED -> RoundResult.OBJECTED;
            case ENDORSING, SEALING, SEALED -> RoundResult.APPROVED;
            default -> RoundResult.OPEN;
        };
    }

    /**
     * The vote on the version that was frozen last; it ends with another version where the text does not say what happened
     * since.
     *
     * @param withdrawnSince whether a case that it decides was withdrawn after the freeze
     * @param excludedSince who votes and was excluded from an item after it
     */
    record Standing(Frozen frozen, Tally tally, boolean withdrawnSince, Set<String> excludedSince) {

        RoundResult result() {
            return withdrawnSince || !excludedSince.isEmpty() ? RoundResult.CHANGE : tally.result();
        }

        boolean mayVote(String userId) {
            return tally.asked().contains(userId);
        }
    }

    Standing of(Minutes found) {
        String number = found.number();
        Frozen frozen = versions.last(number).orElseThrow(() -> new ApiException(409, "committees.stateDoesNotAllow"));
        List<Voter> voters = versions.voters(number, frozen.version());
        List<MinutesText.Item> decided = decided(frozen.text());
        List<Set<String>> excluded = decided.stream()
                .map(item -> exclusions.excludedFrom(item.caseNumber()))
                .toList();
        Set<String> excludedSince = new TreeSet<>();
        for (int i = 0; i < decided.size(); i++) {
            Set<String> printed = decided.get(i).recusedIds();
            Set<String> now = excluded.get(i);
            voters.stream()
                    .map(Voter::userId)
                    .filter(user -> now.contains(user) && !printed.contains(user))
                    .forEach(excludedSince::add);
        }
        Tally tally = new Tally(frozen.rule(), voters, votes.counted(number, frozen.version()), excluded);
        return new Standing(frozen, tally, withdrawnSince(number, decided), excludedSince);
    }

    private boolean withdrawnSince(String number, List<MinutesText.Item> decided) {
        Set<String> withdrawn = items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> item.state() == ItemState.WITHDRAWN)
                .map(MinutesItem::caseNumber)
                .collect(Collectors.toSet());
        return decided.stream().anyMatch(item -> withdrawn.contains(item.caseNumber()));
    }

    /** The votes on that version counted once more with the exclusions that its text says: what may be sealed. */
    public RoundResult recount(Minutes found) {
        Standing now = of(found);
        List<Set<String>> printed = decided(now.frozen().text()).stream()
                .map(MinutesText.Item::recusedIds)
                .toList();
        return new Tally(now.tally().rule(), now.tally().voters(), now.tally().votes(), printed).result();
    }

    static List<MinutesText.Item> decided(MinutesText text) {
        return text.items().stream()
                .filter(item -> item.state() == ItemState.DECIDED)
                .toList();
    }
}
