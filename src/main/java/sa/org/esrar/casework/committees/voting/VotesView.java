package sa.org.esrar.casework.committees.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.Committee.Rule;

/**
 * The votes on minutes as one reader may see them.
 *
 * @param version that was frozen last; a vote names it
 * @param hash of its text, SHA-256 in hexadecimal digits
 * @param result {@link RoundResult#OPEN} while the vote is under way
 * @param mayVote whether the reader is asked for a vote now, also for another in its place
 * @param boardOn the day that is proposed for the board, or the one that was named
 * @param boardOnLatest the last day that may be named
 */
public record VotesView(
        String number,
        int version,
        String hash,
        Instant frozenAt,
        MinutesState state,
        Rule rule,
        Localized ruleLabel,
        RoundResult result,
        Localized resultLabel,
        boolean mayVote,
        LocalDate boardOn,
        LocalDate boardOnLatest,
        List<Voter> voters,
        List<Cast> votes,
        List<Item> agenda,
        List<Objection> objections,
        List<Answer> answers) {

    /**
     * Who may vote on the version.
     *
     * @param actsFor the absent member for whom an alternate votes, or null
     * @param choice null while nothing was said
     * @param substitute who stands in for one who is away today, without a vote; null for one who is there
     */
    public record Voter(
            String userId,
            Localized title,
            Localized actsFor,
            boolean presides,
            VoteChoice choice,
            Localized choiceLabel,
            Instant votedAt,
            boolean away,
            Localized substitute) {}

    /**
     * A vote that was given on this version or an earlier one.
     *
     * @param reasons null where there are none, and where the reader withdrew from a case of which they may speak
     */
    public record Cast(
            int version,
            String userId,
            Localized title,
            VoteChoice choice,
            Localized choiceLabel,
            String reasons,
            boolean reasonsHidden,
            Instant at,
            boolean superseded) {}

    /** A decided item from which the reader may still withdraw. */
    public record Item(int number, String caseNumber, String caseName, String subject) {}

    /** An objection that stands, or why the minutes were not endorsed. */
    public record Objection(String userId, Localized title, String reasons) {}

    /** An answer to a version. */
    public record Answer(int version, String kind, Localized kindLabel, String text, Localized by, Instant at) {}
}
