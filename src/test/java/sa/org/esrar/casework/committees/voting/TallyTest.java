package sa.org.esrar.casework.committees.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.staff.Committee.Rule;

/**
 * What votes come to. Each row: the voters, the one marked * presiding; what they said (A approves, R with a reservation, O
 * objects, C requests a change, X withdraws, - is on record as absent); who is excluded from each item; the result.
 */
class TallyTest {

    private static final Map<Character, VoteChoice> SAID = Map.of(
            'A', VoteChoice.APPROVE,
            'R', VoteChoice.APPROVE_WITH_RESERVATION,
            'O', VoteChoice.OBJECT,
            'C', VoteChoice.REQUEST_CHANGE,
            'X', VoteChoice.RECUSED,
            '-', VoteChoice.ABSENT);

    @ParameterizedTest(name = "all of {0}, who said {1}, without {2}: {3}")
    @CsvSource({
        "k* l m,    '',          none,     OPEN",
        "k* l m,    k=A l=A,     none,     OPEN",
        "k* l m,    k=A l=A m=A, none,     APPROVED",
        "k* l m,    k=A l=A m=R, none,     APPROVED",
        "k* l m,    k=R l=R m=R, none,     APPROVED",
        "k* l m,    k=A l=A m=-, none,     OPEN",
        "k* l m,    l=O,         none,     OBJECTED",
        "k* l m,    k=A l=A m=O, none,     OBJECTED",
        "k* l m,    l=C,         none,     CHANGE",
        "k* l m,    k=O l=O m=C, none,     CHANGE",
        "k* l m,    k=A l=A m=X, none,     CHANGE",
        // Each item without who is excluded from it.
        "k* l m,    k=A l=A,     m,        APPROVED",
        "k* l m,    k=A l=A,     m/none,   OPEN",
        "k* l m,    k=A l=A m=O, m/none,   OBJECTED",
        "k* l m,    k=A l=A m=O, m,        APPROVED",
        "k* l m,    k=A l=A m=C, m,        APPROVED",
        "k* l m,    k=A l=A m=A, k/l/m,    APPROVED",
        "k* l m,    '',          k l m,    NOBODY",
        "k* l m,    k=A l=A m=A, k l m/none, NOBODY",
        "k*,        k=A,         none,     APPROVED",
        "'',        '',          none,     NOBODY"
    })
    void whereAllMustApprove(String voters, String votes, String excluded, RoundResult result) {
        assertThat(tally(Rule.ALL, voters, votes, excluded).result()).isEqualTo(result);
    }

    @ParameterizedTest(name = "most of {0}, who said {1}, without {2}: {3}")
    @CsvSource({
        "k* l m,    k=A,             none,   OPEN",
        "k* l m,    k=A l=A,         none,   APPROVED",
        "k* l m,    k=A l=R,         none,   APPROVED",
        "k* l m,    k=O l=A,         none,   OPEN",
        "k* l m,    k=O l=A m=A,     none,   APPROVED",
        "k* l m,    k=O l=O,         none,   OBJECTED",
        "k* l m,    k=A l=C,         none,   CHANGE",
        "k* l m,    l=O m=C,         none,   CHANGE",
        // A tie: the side of who presides.
        "k* l m n,  k=A l=A m=O n=O, none,   APPROVED",
        "k* l m n,  k=O l=O m=A n=A, none,   OBJECTED",
        "k* l m n,  k=A l=A m=O,     none,   APPROVED",
        "k* l m n,  k=A l=A,         none,   APPROVED",
        "k* l m n,  l=A m=A,         none,   OPEN",
        "k* l m n,  l=A m=A k=O,     none,   OPEN",
        "k* l m n,  l=O m=O,         none,   OPEN",
        "k* l m n,  l=O m=O k=O,     none,   OBJECTED",
        "k* l m n,  l=O m=O n=A,     none,   OPEN",
        "k* l m n,  k=O l=O,         none,   OBJECTED",
        "k l m n,   k=A l=A m=O n=O, none,   OBJECTED",
        // Who presides is excluded from the item: no side decides a tie.
        "k* l m,    l=A m=O,         k,      OBJECTED",
        "k* l m,    l=A m=A,         k,      APPROVED",
        "k* l m,    l=O,             k,      OBJECTED",
        // Half and the one who presides decide the one item, the other is open.
        "k* l m n,  k=A l=A,         m/k,    OPEN",
        "k* l m n,  k=A l=A m=A,     m/k,    APPROVED",
        "k* l m n,  k=A l=A m=O,     n/k,    OPEN",
        "k* l m n,  k=A l=A m=O n=O, n/k,    OBJECTED",
        "k* l m,    k=A m=-,         none,   OPEN"
    })
    void whereMostDecide(String voters, String votes, String excluded, RoundResult result) {
        assertThat(tally(Rule.MAJORITY, voters, votes, excluded).result()).isEqualTo(result);
    }

    /** A vote of somebody who is no voter is none, whatever stands in the table. */
    @Test
    void nobodyElseCounts() {
        assertThat(tally(Rule.ALL, "k* l", "k=A z=A", "none").result()).isEqualTo(RoundResult.OPEN);
        assertThat(tally(Rule.ALL, "k* l", "k=A l=A z=C", "none").result()).isEqualTo(RoundResult.APPROVED);
        assertThat(tally(Rule.MAJORITY, "k* l m", "k=A z=A", "none").result()).isEqualTo(RoundResult.OPEN);
    }

    /** The alternate votes, not the member for whom they sit; excluded is who is excluded, and not for whom they sit. */
    @Test
    void anAlternateVotesInTheMembersPlace() {
        List<Voter> voters = List.of(new Voter("k", null, true), new Voter("alternate", "m", false));
        Map<String, VoteChoice> votes = Map.of("k", VoteChoice.APPROVE, "alternate", VoteChoice.APPROVE);
        assertThat(new Tally(Rule.ALL, voters, votes, List.of(Set.of())).result())
                .isEqualTo(RoundResult.APPROVED);
        assertThat(new Tally(Rule.ALL, voters, Map.of("k", VoteChoice.APPROVE, "m", VoteChoice.APPROVE), List.of())
                        .result())
                .isEqualTo(RoundResult.OPEN);
        assertThat(new Tally(Rule.ALL, voters, votes, List.of(Set.of("m"))).missing())
                .isEmpty();
    }

    @Test
    void onlyWhoMayVoteOnSomethingIsAskedAndMissed() {
        Tally tally = tally(Rule.ALL, "k* l m", "k=A", "m/m l");
        assertThat(tally.asked()).containsExactly("k", "l");
        assertThat(tally.missing()).containsExactly("l");
    }

    /** Whoever still votes as they did: a certain result stays. */
    @Test
    void aCertainResultIsNotTurnedByApprovalsAndObjectionsThatCome() {
        for (Rule rule : Rule.values()) {
            for (int presiding = 0; presiding < 4; presiding++) {
                everyWay(rule, presiding, new HashMap<>(), 0);
            }
        }
    }

    private static void everyWay(Rule rule, int presiding, Map<String, VoteChoice> votes, int next) {
        if (next == 4) {
            RoundResult now = of(rule, presiding, votes);
            if (now == RoundResult.OPEN) {
                return;
            }
            for (int voter = 0; voter < 4; voter++) {
                if (!votes.containsKey("v" + voter)) {
                    for (VoteChoice choice : List.of(VoteChoice.APPROVE, VoteChoice.OBJECT)) {
                        Map<String, VoteChoice> more = new HashMap<>(votes);
                        more.put("v" + voter, choice);
                        assertThat(of(rule, presiding, more))
                                .as("%s %s after %s", rule, more, votes)
                                .isEqualTo(now);
                    }
                }
            }
            return;
        }
        everyWay(rule, presiding, votes, next + 1);
        for (VoteChoice choice : List.of(VoteChoice.APPROVE, VoteChoice.OBJECT)) {
            Map<String, VoteChoice> more = new HashMap<>(votes);
            more.put("v" + next, choice);
            everyWay(rule, presiding, more, next + 1);
        }
    }

    private static RoundResult of(Rule rule, int presiding, Map<String, VoteChoice> votes) {
        List<Voter> voters = IntStream.range(0, 4)
                .mapToObj(i -> new Voter("v" + i, null, i == presiding))
                .toList();
        return new Tally(rule, voters, votes, List.of(Set.of())).result();
    }

    private static Tally tally(Rule rule, String voters, String votes, String excluded) {
        Map<String, VoteChoice> said = new HashMap<>();
        words(votes).forEach(vote -> said.put(vote.substring(0, 1), SAID.get(vote.charAt(2))));
        return new Tally(
                rule,
                words(voters).stream()
                        .map(voter -> new Voter(voter.substring(0, 1), null, voter.endsWith("*")))
                        .toList(),
                said,
                Arrays.stream(excluded.split("/"))
                        .map(item -> "none".equals(item) ? Set.<String>of() : Set.copyOf(new HashSet<>(words(item))))
                        .toList());
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }
}
