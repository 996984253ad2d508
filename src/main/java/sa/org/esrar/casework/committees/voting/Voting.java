package sa.org.esrar.casework.committees.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.LateMinutes;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAgenda;
import sa.org.esrar.casework.committees.minutes.MinutesItem.TakenOff;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesTimes;
import sa.org.esrar.casework.committees.minutes.Recusals;
import sa.org.esrar.casework.committees.voting.MinutesRound.Standing;
import sa.org.esrar.casework.committees.voting.MinutesVotes.Vote;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Absences;

/** The members' vote on a frozen text, from the first to the result (D2, F4). */
@Service
public class Voting {

    private static final String DECLARED = "DECLARED";
    private static final String BY_MINUTES = "LINKED_CASE";

    private final LockedMinutes minutes;
    private final MinutesVotes votes;
    private final MinutesRound round;
    private final MinutesAgenda agenda;
    private final MinutesProcess process;
    private final Recusals recusals;
    private final MinutesTimes times;
    private final LateMinutes late;
    private final Absences absences;
    private final MinutesLog log;
    private final Notifications notifications;
    private final Clock clock;

    Voting(
            LockedMinutes minutes,
            MinutesVotes votes,
            MinutesRound round,
            MinutesAgenda agenda,
            MinutesProcess process,
            Recusals recusals,
            MinutesTimes times,
            LateMinutes late,
            Absences absences,
            MinutesLog log,
            Notifications notifications,
            Clock clock) {
        this.minutes = minutes;
        this.votes = votes;
        this.round = round;
        this.agenda = agenda;
        this.process = process;
        this.recusals = recusals;
        this.times = times;
        this.late = late;
        this.absences = absences;
        this.log = log;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Gives a member's vote, or another one in its place; the earlier one stays on record.
     *
     * @throws ApiException 403 for who may not vote on the version; 409 when another version is the current one, or the
     *     vote is over
     * @throws InvalidInputException on {@code recusedItems} for a case that the member does not decide
     */
    @Transactional
    public void vote(String number, CastVote vote, String by) {
        Minutes found = minutes.lock(number);
        Standing standing = require(found, vote, by);
        Optional<Vote> before = votes.of(number, vote.version(), by);
        if (before.filter(one -> saysTheSame(one, vote)).isPresent()) {
            return;
        }
        votes.give(number, vote, by, clock.instant());
        log.write(
                number,
                before.isPresent() ? "voteChanged" : "voted",
                by,
                null,
                vote.choice().name(),
                String.valueOf(vote.version()));
        if (vote.choice() == VoteChoice.RECUSED) {
            recuse(recusable(standing, vote, by), by, DECLARED, by);
        }
    }

    /** As {@link #vote}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireVote(String number, CastVote vote, String by) {
        require(minutes.find(number), vote, by);
    }

    /**
     * A vote from a page of minutes: the member's first goes through their task, another one takes its place, and where
     * that makes the result certain the round ends with it.
     *
     * @param form as the task's form sends it
     * @throws ApiException as {@link #vote}; 404 for who has no part in the minutes
     */
    @Transactional
    public void fromPage(String number, Map<String, Object> form, String by) {
        CastVote vote = CastVote.read(form);
        Minutes found = minutes.lock(number);
        require(found, vote, by);
        if (process.handInVote(number, by, form)) {
            return;
        }
        vote(number, vote, by);
        if (round.result(number) != RoundResult.OPEN) {
            process.roundChanged(number);
        }
    }

    private Standing require(Minutes found, CastVote vote, String by) {
        if (found.state() != MinutesState.VOTING || found.version() != vote.version()) {
            throw new ApiException(
                    409,
                    found.version() > vote.version() || found.state() == MinutesState.DRAFTING
                            ? "committees.textChanged"
                            : "committees.voteOver");
        }
        Standing standing = round.of(found);
        if (!standing.mayVote(by)) {
            throw new ApiException(403, "committees.notAVoter");
        }
        if (standing.result() != RoundResult.OPEN) {
            throw new ApiException(409, "committees.voteOver");
        }
        recusable(standing, vote, by);
        return standing;
    }

    /** The cases from which the member withdraws with this vote. */
    private static List<String> recusable(Standing standing, CastVote vote, String by) {
        if (vote.choice() != VoteChoice.RECUSED) {
            return List.of();
        }
        List<String> own = MinutesRound.decided(standing.frozen().text()).stream()
                .filter(item -> !item.recusedIds().contains(by))
                .map(MinutesText.Item::caseNumber)
                .toList();
        if (!own.containsAll(vote.recusedFrom())) {
            throw new InvalidInputException("recusedItems", "workflow.form.unknownChoice");
        }
        return vote.recusedFrom().isEmpty() ? own : vote.recusedFrom();
    }

    private void recuse(List<String> items, String user, String reasonCode, String by) {
        recusals.record(items.stream().collect(Collectors.toMap(item -> item, item -> List.of(user))), reasonCode, by);
    }

    private static boolean saysTheSame(Vote before, CastVote vote) {
        return before.choice() == vote.choice() && Objects.equals(before.reasons(), vote.reasons());
    }

    /**
     * The round is over: the minutes go where its result leads, in the transaction in which the diagram does.
     *
     * @throws ApiException 409 while the result is open: no moved token ends a vote
     */
    @Transactional
    public void close(String number) {
        Minutes found = minutes.lock(number);
        if (found.state() != MinutesState.VOTING) {
            return;
        }
        Standing standing = round.of(found);
        RoundResult result = standing.result();
        switch (result) {
            case APPROVED -> found.approve(agenda.needsEndorsement(number));
            case CHANGE -> found.draftAnew();
            case OBJECTED, NOBODY -> found.object(clock.instant());
            default -> throw new ApiException(409, "committees.voteOpen");
        }
        minutes.save(found);
        // Said here, for the count may come before whoever looks at the exclusion.
        standing.excludedSince().forEach(user -> log.write(number, "voterExcluded", MinutesLog.SYSTEM, null, user));
        log.write(number, "voteClosed", MinutesLog.SYSTEM, null, result.name(), String.valueOf(found.version()));
    }

    /**
     * Somebody was excluded from a case (F4): while they vote on it, the round ends, for the text has to say so and the
     * count is another. Who is excluded from the minutes themselves is from everything that they decide.
     */
    @Transactional
    public void excluded(String number, String user, boolean fromMinutes) {
        Minutes found = minutes.lock(number);
        if (found.state() != MinutesState.VOTING) {
            return;
        }
        Standing standing = round.of(found);
        if (standing.tally().voters().stream().noneMatch(voter -> voter.userId().equals(user))) {
            return;
        }
        if (fromMinutes) {
            recuse(
                    MinutesRound.decided(standing.frozen().text()).stream()
                            .map(MinutesText.Item::caseNumber)
                            .toList(),
                    user,
                    BY_MINUTES,
                    MinutesLog.SYSTEM);
        }
        if (round.result(number) != RoundResult.OPEN) {
            process.roundChanged(number);
        }
    }

    /** A case left the agenda while they vote on its decision: the round ends, for the text has to say so (C5, D3). */
    @Transactional
    public void takenOff(String number, String caseNumber, TakenOff why) {
        Minutes found = minutes.lock(number);
        if (found.state() == MinutesState.VOTING && round.of(found).withdrawnSince()) {
            log.write(number, why.words() + "DuringVote", MinutesLog.SYSTEM, null, caseNumber);
            process.roundChanged(number);
        }
    }

    /** Reminds who has not voted; whoever stands in for one who is away is told and named, and does not vote. */
    @Transactional
    public void remind(String number) {
        for (String user : missing(number)) {
            notifications.tellStaff(user, "staff.voteAwaited", number);
            note(number, user, "voteAwaited").ifPresent(acting -> tellActing(acting, number));
        }
    }

    /** The day has come: the chair and top management hear who has not voted (H5). Nothing passes by itself. */
    @Transactional
    public void escalate(String number) {
        Set<String> missing = missing(number);
        if (missing.isEmpty()) {
            return;
        }
        // Where the reminder came on the same morning, whoever stands in heard it with that.
        boolean reminded = times.voteReminder(number).equals(times.voteDue(number));
        for (String user : missing) {
            Optional<String> acting = note(number, user, "voteOverdue");
            acting.filter(one -> !reminded).ifPresent(one -> tellActing(one, number));
        }
        late.tellChairAndManagement(number);
    }

    /** @return who stands in for the member, if they are away and somebody does */
    private Optional<String> note(String number, String user, String code) {
        String acting = substituteOf(user);
        if (acting == null) {
            log.write(number, code, MinutesLog.SYSTEM, null, user);
        } else {
            log.write(number, code + "Away", MinutesLog.SYSTEM, null, user, acting);
        }
        return Optional.ofNullable(acting);
    }

    private void tellActing(String acting, String number) {
        notifications.tellStaff(acting, "staff.colleagueVoteAwaited", number);
    }

    /** Who stands in for an absent member; null for one who is there or has nobody. */
    private String substituteOf(String user) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        return absences.isAway(user, today) ? absences.whoActsFor(user, today).orElse(null) : null;
    }

    /** Whose vote is missing; nobody's where the round is over. One that was over unnoticed, after an exclusion, ends here. */
    private Set<String> missing(String number) {
        Minutes found = minutes.lock(number);
        if (found.state() != MinutesState.VOTING) {
            return Set.of();
        }
        Standing standing = round.of(found);
        if (standing.result() == RoundResult.OPEN) {
            return standing.tally().missing();
        }
        log.write(number, "voteFoundOver", MinutesLog.SYSTEM, null);
        process.roundChanged(number);
        return Set.of();
    }
}
