package sa.org.esrar.casework.committees.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAccess;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Answer;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Kind;
import sa.org.esrar.casework.committees.voting.MinutesRound.Standing;
import sa.org.esrar.casework.committees.voting.MinutesVotes.Vote;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** Votes as far as somebody may see the minutes, the excluded never; every look is logged (F2, F4). */
@Service
public class VisibleVotes {

    private static final String LOOKED_AT = "votes";

    private final LockedMinutes minutes;
    private final MinutesVotes votes;
    private final MinutesAnswers answers;
    private final MinutesRound round;
    private final MinutesConflicts conflicts;
    private final MinutesObjections objections;
    private final MinutesAccess access;
    private final MinutesVersions versions;
    private final Absences absences;
    private final StaffDirectory staff;
    private final Messages messages;
    private final ReadLog looks;
    private final Clock clock;

    VisibleVotes(
            LockedMinutes minutes,
            MinutesVotes votes,
            MinutesAnswers answers,
            MinutesRound round,
            MinutesConflicts conflicts,
            MinutesObjections objections,
            MinutesAccess access,
            MinutesVersions versions,
            Absences absences,
            StaffDirectory staff,
            Messages messages,
            ReadLog looks,
            Clock clock) {
        this.minutes = minutes;
        this.votes = votes;
        this.answers = answers;
        this.round = round;
        this.conflicts = conflicts;
        this.objections = objections;
        this.access = access;
        this.versions = versions;
        this.absences = absences;
        this.staff = staff;
        this.messages = messages;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * @throws ApiException 404 also for who may not see the minutes, 409 before a text was frozen
     */
    @Transactional
    public VotesView of(String number, StaffUser user) {
        requireSee(number, user);
        Minutes found = minutes.find(number);
        Standing standing = round.of(found);
        looks.looked(number, user.id(), LOOKED_AT);
        Reader reader = reader(number, user);
        RoundResult result = round.result(number);
        return new VotesView(
                number,
                standing.frozen().version(),
                standing.frozen().hash(),
                standing.frozen().frozenAt(),
                found.state(),
                standing.tally().rule(),
                messages.both("committees.rule." + standing.tally().rule()),
                result,
                messages.both("committees.result." + result),
                found.state() == MinutesState.VOTING && result == RoundResult.OPEN && standing.mayVote(user.id()),
                Optional.ofNullable(found.boardDueOn()).orElseGet(objections::boardDue),
                objections.boardDueAtLatest(),
                voters(number, standing),
                votes.of(number).stream().map(vote -> cast(vote, reader)).toList(),
                agenda(standing, user),
                objections(number, standing.frozen().version(), reader),
                answers.answers(number).stream()
                        .map(answer -> answer(answer, reader))
                        .toList());
    }

    /** @throws ApiException 404 for who may not see the minutes */
    @Transactional(readOnly = true)
    public void requireSee(String number, StaffUser user) {
        access.requireSee(number, user);
    }

    /**
     * What a reader may see of it: what was written to a version stays closed where its text names a case that they withdrew
     * from, decided or not, but for their own words.
     */
    private record Reader(String userId, Set<Integer> closed) {

        boolean reads(int version, String writer) {
            return writer.equals(userId) || !closed.contains(version);
        }
    }

    private Reader reader(String number, StaffUser user) {
        return new Reader(
                user.id(),
                versions.all(number).stream()
                        .filter(frozen -> !access.hiddenIn(frozen.text(), user).isEmpty())
                        .map(Frozen::version)
                        .collect(Collectors.toSet()));
    }

    private List<VotesView.Item> agenda(Standing standing, StaffUser user) {
        MinutesText text = standing.frozen().text();
        return MinutesRound.decided(text.without(access.hiddenIn(text, user))).stream()
                .map(item -> new VotesView.Item(item.number(), item.caseNumber(), item.caseName(), item.subject()))
                .toList();
    }

    private List<VotesView.Voter> voters(String number, Standing standing) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        int version = standing.frozen().version();
        Map<String, Vote> given = votes.of(number).stream()
                .filter(vote -> vote.version() == version && vote.supersededAt() == null)
                .collect(Collectors.toMap(Vote::userId, Function.identity()));
        return standing.tally().voters().stream()
                .map(voter -> voter(voter, given.get(voter.userId()), today))
                .toList();
    }

    private VotesView.Voter voter(Voter voter, Vote vote, LocalDate today) {
        boolean away = absences.isAway(voter.userId(), today);
        return new VotesView.Voter(
                voter.userId(),
                staff.named(voter.userId()),
                voter.actsFor() == null ? null : staff.named(voter.actsFor()),
                voter.presides(),
                vote == null ? null : vote.choice(),
                vote == null ? null : label(vote.choice()),
                vote == null ? null : vote.at(),
                away,
                away
                        ? absences.whoActsFor(voter.userId(), today)
                                .map(staff::named)
                                .orElse(null)
                        : null);
    }

    private VotesView.Cast cast(Vote vote, Reader reader) {
        boolean open = vote.reasons() == null || reader.reads(vote.version(), vote.userId());
        return new VotesView.Cast(
                vote.version(),
                vote.userId(),
                staff.named(vote.userId()),
                vote.choice(),
                label(vote.choice()),
                open ? vote.reasons() : null,
                !open,
                vote.at(),
                vote.supersededAt() != null);
    }

    private List<VotesView.Objection> objections(String number, int version, Reader reader) {
        Map<String, String> reasons = votes.of(number).stream()
                .filter(vote -> vote.version() == version && vote.supersededAt() == null && vote.reasons() != null)
                .collect(Collectors.toMap(Vote::userId, Vote::reasons));
        answers.answers(number).stream()
                .filter(answer -> answer.kind() == Kind.NOT_ENDORSED && answer.version() == version)
                .forEach(answer -> reasons.put(answer.by(), answer.text()));
        return conflicts.objectors(number, version).stream()
                .map(one -> new VotesView.Objection(
                        one, staff.named(one), reader.reads(version, one) ? reasons.get(one) : null))
                .toList();
    }

    private VotesView.Answer answer(Answer answer, Reader reader) {
        return new VotesView.Answer(
                answer.version(),
                answer.kind().name(),
                messages.both("committees.answer." + answer.kind()),
                reader.reads(answer.version(), answer.by()) ? answer.text() : null,
                staff.named(answer.by()),
                answer.at());
    }

    private Localized label(VoteChoice choice) {
        return messages.both("committees.vote." + choice);
    }
}
