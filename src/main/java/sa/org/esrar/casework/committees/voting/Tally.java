package sa.org.esrar.casework.committees.voting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.staff.Committee.Rule;

/**
 * What the votes on one version of minutes come to (D2, F4). Each item of the agenda is counted by itself, without those
 * who are excluded from its case, and all of them have to come out approved. A result stands as soon as no vote that is
 * missing can turn approval into objection or the other way round.
 *
 * @param voters who may vote on the version
 * @param votes the current vote of each who gave one; an absence is none
 * @param excluded for every item that was decided who is excluded from it
 */
record Tally(Rule rule, List<Voter> voters, Map<String, VoteChoice> votes, List<Set<String>> excluded) {

    RoundResult result() {
        if (asked().stream().map(votes::get).anyMatch(Tally::wantsAnotherText)) {
            return RoundResult.CHANGE;
        }
        // Without a decision the text itself is voted on, by all.
        List<RoundResult> items = excluded.isEmpty()
                ? List.of(of(Set.of()))
                : excluded.stream().map(this::of).toList();
        for (RoundResult first : List.of(RoundResult.NOBODY, RoundResult.OBJECTED, RoundResult.OPEN)) {
            if (items.contains(first)) {
                return first;
            }
        }
        return RoundResult.APPROVED;
    }

    /** Who is asked to vote: whoever may on at least one item. */
    Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>();
        voters.stream()
                .map(Voter::userId)
                .filter(user -> excluded.isEmpty() || excluded.stream().anyMatch(item -> !item.contains(user)))
                .forEach(asked::add);
        return asked;
    }

    /** Who is asked and has not voted. */
    Set<String> missing() {
        Set<String> missing = asked();
        missing.removeIf(user -> given(votes.get(user)));
        return missing;
    }

    private RoundResult of(Set<String> recused) {
        List<Voter> counted = voters.stream()
                .filter(voter -> !recused.contains(voter.userId()))
                .toList();
        if (counted.isEmpty()) {
            return RoundResult.NOBODY;
        }
        int approvals = (int) counted.stream().filter(this::approves).count();
        int missing = (int) counted.stream()
                .filter(voter -> !given(votes.get(voter.userId())))
                .count();
        int objections = counted.size() - approvals - missing;
        return rule == Rule.ALL ? ofAll(objections, missing) : ofMost(counted, approvals, missing);
    }

    private static RoundResult ofAll(int objections, int missing) {
        if (objections > 0) {
            return RoundResult.OBJECTED;
        }
        return missing > 0 ? RoundResult.OPEN : RoundResult.APPROVED;
    }

    /** More than half of those who may vote; on a tie the side of who presides. */
    private RoundResult ofMost(List<Voter> counted, int approvals, int missing) {
        Voter presiding = counted.stream().filter(Voter::presides).findFirst().orElse(null);
        boolean presidingApproves = presiding != null && approves(presiding);
        boolean presidingMay = presidingApproves || presiding != null && !given(votes.get(presiding.userId()));
        if (carries(approvals, counted.size(), presidingApproves)) {
            return RoundResult.APPROVED;
        }
        return carries(approvals + missing, counted.size(), presidingMay) ? RoundResult.OPEN : RoundResult.OBJECTED;
    }

    private static boolean carries(int approvals, int voters, boolean presidingToo) {
        return 2 * approvals > voters || 2 * approvals == voters && presidingToo;
    }

    private boolean approves(Voter voter) {
        VoteChoice choice = votes.get(voter.userId());
        return choice != null && choice.approves();
    }

    private static boolean given(VoteChoice choice) {
        return choice != null && choice != VoteChoice.ABSENT;
    }

    /** A change was requested, or a conflict of interest declared, which the text has to say. */
    private static boolean wantsAnotherText(VoteChoice choice) {
        return choice == VoteChoice.REQUEST_CHANGE || choice == VoteChoice.RECUSED;
    }
}
