package sa.org.esrar.casework.committees.voting;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Answer;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Kind;

/** Who does not act on minutes after the vote because of what they decide or of a vote or an objection of their own (D2, F4). */
@Component
@Transactional(readOnly = true)
class MinutesConflicts {

    private final MinutesVersions versions;
    private final MinutesVotes votes;
    private final MinutesAnswers answers;
    private final Exclusions exclusions;

    MinutesConflicts(MinutesVersions versions, MinutesVotes votes, MinutesAnswers answers, Exclusions exclusions) {
        this.versions = versions;
        this.votes = votes;
        this.answers = answers;
        this.exclusions = exclusions;
    }

    /** Whoever is excluded from the minutes, or from one of the cases that their frozen text decides. */
    Set<String> excluded(String number) {
        Set<String> excluded = new TreeSet<>(exclusions.excludedFrom(number));
        versions.last(number).ifPresent(frozen -> MinutesRound.decided(frozen.text()).stream()
                .map(MinutesText.Item::caseNumber)
                .map(exclusions::excludedFrom)
                .forEach(excluded::addAll));
        return excluded;
    }

    /** Whoever had a part in what the members approved: may vote on it, or presided. */
    Set<String> approvers(Minutes found) {
        Set<String> approvers = new TreeSet<>();
        versions.voters(found.number(), found.version()).stream()
                .map(Voter::userId)
                .forEach(approvers::add);
        if (found.presidedBy() != null) {
            approvers.add(found.presidedBy());
        }
        return approvers;
    }

    /** Who does not endorse them for the association: its word is another than that of who approved (D2). */
    Set<String> withEndorsement(Minutes found) {
        Set<String> barred = approvers(found);
        barred.addAll(excluded(found.number()));
        return barred;
    }

    /** Whose objection to a version stands: members, and who did not endorse it. */
    Set<String> objectors(String number, int version) {
        Set<String> objected = new TreeSet<>(votes.counted(number, version).entrySet().stream()
                .filter(vote -> vote.getValue() == VoteChoice.OBJECT)
                .map(Map.Entry::getKey)
                .toList());
        answers.answers(number).stream()
                .filter(answer -> answer.kind() == Kind.NOT_ENDORSED && answer.version() == version)
                .map(Answer::by)
                .forEach(objected::add);
        return objected;
    }
}
