package sa.org.esrar.casework.committees.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Member;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * Whether enough members are left to decide (D2, F4): {@code ${minutesQuorum.canBeReached(caseNumber)}}. The quorum is that
 * of the committee as formed; who is excluded from a case does not count for it, who was appointed does.
 */
@Component("minutesQuorum")
@UsedInDiagrams
@Transactional(readOnly = true)
public class MinutesQuorum {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesMembers members;
    private final Exclusions exclusions;

    MinutesQuorum(
            MinutesRepository minutes, MinutesItemRepository items, MinutesMembers members, Exclusions exclusions) {
        this.minutes = minutes;
        this.items = items;
        this.members = members;
        this.exclusions = exclusions;
    }

    /**
     * For every item of the agenda, after exclusions. One item too few could decide is enough for a no: it would be put off
     * from meeting to meeting, and nobody would answer the beneficiary.
     */
    public boolean canBeReached(String number) {
        return canBeReachedWith(number, Set.of());
    }

    /** The same, were these people appointed too. */
    boolean canBeReachedWith(String number, Set<String> more) {
        Minutes found = minutes.require(number);
        Committee committee = members.committee(found);
        Set<String> seated = new HashSet<>(more);
        members.of(found).stream().map(Member::userId).forEach(seated::add);
        List<Alternate> alternates = found.circulation() ? List.of() : members.alternates(found);
        return items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA)
                .allMatch(item -> canDecide(committee, seated, alternates, exclusions.excludedFrom(item.caseNumber())));
    }

    private static boolean canDecide(
            Committee committee, Set<String> seated, List<Alternate> alternates, Set<String> excluded) {
        long present = seated.stream().filter(user -> !excluded.contains(user)).count();
        long unseated = seated.size() - present;
        long sitting = alternates.stream()
                .filter(alternate -> !excluded.contains(alternate.userId()))
                .filter(alternate -> alternate.standsInFor() == null || excluded.contains(alternate.standsInFor()))
                .count();
        return present + Math.min(sitting, unseated) >= needed(committee, excluded);
    }

    /** How many have to be there for minutes: the quorum of their meeting, without who may decide on nothing of them. */
    public int needed(Minutes minutes) {
        return needed(members.committeeOfMeeting(minutes), excludedFromAll(minutes));
    }

    /** Who may decide on nothing of minutes: of what is decided or still to be; of all they met for, where that is nothing. */
    public Set<String> excludedFromAll(Minutes minutes) {
        List<MinutesItem> called = items.called(minutes.number());
        List<MinutesItem> left = called.stream()
                .filter(item -> item.state() != ItemState.POSTPONED && item.state() != ItemState.WITHDRAWN)
                .toList();
        return excludedFromAll(left.isEmpty() ? called : left);
    }

    public Set<String> excludedFromAll(List<MinutesItem> some) {
        return some.stream()
                .map(item -> exclusions.excludedFrom(item.caseNumber()))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Whether those who came suffice to decide a case from which others are excluded. */
    public boolean reached(Committee committee, Set<String> present, Set<String> excluded) {
        return present.stream().filter(user -> !excluded.contains(user)).count() >= needed(committee, excluded);
    }

    /**
     * How many have to be there. Where all must agree, all who are not excluded, and never so few that they are no more than
     * half of the committee.
     */
    public static int needed(Committee committee, Set<String> excluded) {
        int size = committee.members().size();
        if (committee.rule() != Rule.ALL) {
            return committee.way().quorumOf(size);
        }
        return Math.max(committee.voters(excluded).size(), size / 2 + 1);
    }
}
