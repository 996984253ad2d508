package sa.org.esrar.casework.committees.drafting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.meetings.MinutesMembers;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.voting.MinutesAnswers;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Answer;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Raised;

/** From the decisions that were entered to the frozen text (D2). */
@Service
public class MinutesDrafts {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesAnswers answers;
    private final MinutesVersions versions;
    private final MinutesMembers members;
    private final MinutesVoters voters;
    private final MinutesWriter writer;
    private final WaitingCases waiting;
    private final CommitteeTexts texts;
    private final Exclusions exclusions;
    private final LockedMinutes locked;
    private final MinutesLog log;
    private final Clock clock;

    MinutesDrafts(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesAnswers answers,
            MinutesVersions versions,
            MinutesMembers members,
            MinutesVoters voters,
            MinutesWriter writer,
            WaitingCases waiting,
            CommitteeTexts texts,
            Exclusions exclusions,
            LockedMinutes locked,
            MinutesLog log,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.answers = answers;
        this.versions = versions;
        this.members = members;
        this.voters = voters;
        this.writer = writer;
        this.waiting = waiting;
        this.texts = texts;
        this.exclusions = exclusions;
        this.locked = locked;
        this.log = log;
        this.clock = clock;
    }

    /** The decisions on these cases are entered again. */
    private void reopen(String number, Collection<String> itemCases, String by) {
        for (String itemCase : itemCases) {
            MinutesItem item = items.require(number, itemCase);
            item.reopen();
            items.saveAndFlush(item);
            log.write(number, "reopened", by, null, itemCase);
        }
    }

    /** As {@link #draft}, without changing anything. A case from which they are excluded is for them not there (F4). */
    @Transactional(readOnly = true)
    public void check(String number, DraftMinutes command, String by) {
        Minutes found = minutes.require(number);
        found.require(MinutesState.DRAFTING);
        members.requireFormed(found);
        List<FieldProblem> wrong = new ArrayList<>();
        Set<String> decided = in(number, ItemState.DECIDED);
        decided.removeAll(exclusions.hiddenFrom(by));
        if (!decided.containsAll(command.revised())) {
            wrong.add(new FieldProblem("revised", "committees.draft.notDecided"));
        }
        for (Raised raised : answers.open(number, found.version())) {
            if (!command.answers().containsKey(raised.userId())) {
                wrong.add(new FieldProblem("answers." + raised.userId(), "committees.draft.answerOwed"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    /**
     * Adds what the secretary wrote; every requested change and objection is answered.
     *
     * @return whether decisions have to be entered again before the text is frozen
     * @throws InvalidInputException on {@code revised} or {@code answers.<user>}
     */
    @Transactional
    public boolean draft(String number, DraftMinutes command, String by) {
        locked.lock(number);
        check(number, command, by);
        Minutes found = minutes.require(number);
        found.draft(texts.seal(command.remarks()), texts.sealObject(command.attachments()));
        minutes.saveAndFlush(found);
        Set<String> hidden = exclusions.hiddenFrom(by);
        for (MinutesItem item : items.findByMinutesOrderByPosition(number)) {
            // Who is excluded from a case neither reads nor clears what was said on it.
            if (!hidden.contains(item.caseNumber())) {
                item.discussed(texts.seal(command.discussion().get(item.caseNumber())));
            }
        }
        items.flush();
        for (Raised raised : answers.open(number, found.version())) {
            String text = command.answers().get(raised.userId());
            answers.answer(
                    number, new Answer(raised.version(), raised.kind(), raised.userId(), text, by, clock.instant()));
        }
        log.write(number, "drafted", by, null);
        reopen(number, command.revised(), by);
        return !command.revised().isEmpty();
    }

    /**
     * The text as it stands becomes a version with a hash, on which those vote who belong to the committee now and may. What
     * was withdrawn meanwhile is not decided, and neither is what too few are left to decide (F4).
     *
     * @throws ApiException 409 unless they are being drafted, and while a decision is still to be entered
     */
    @Transactional
    public void freeze(String number) {
        Minutes found = locked.lock(number);
        found.require(MinutesState.DRAFTING);
        for (MinutesItem item : items.findByMinutesOrderByPosition(number)) {
            settle(item, found);
        }
        items.flush();
        if (!in(number, ItemState.ON_AGENDA).isEmpty()) {
            throw new ApiException(409, "committees.draft.notAllDecided");
        }
        int version = found.freeze();
        minutes.saveAndFlush(found);
        versions.freeze(
                writer.write(found, version),
                members.committee(found).way(),
                voters.of(found),
                MinutesLog.SYSTEM,
                clock.instant());
        log.write(number, "frozen", MinutesLog.SYSTEM, null, String.valueOf(version));
    }

    private void settle(MinutesItem item, Minutes found) {
        if (!item.isOpen()) {
            return;
        }
        if (!waiting.waits(item.caseNumber(), found.committee())) {
            item.withdraw(clock.instant());
            log.write(found.number(), "withdrawn", MinutesLog.SYSTEM, null, item.caseNumber());
        } else if (!voters.mayDecide(found, item.caseNumber())) {
            PutOff why = voters.whyTooFew(found, item.caseNumber());
            item.postpone(why);
            log.write(found.number(), "putOff", MinutesLog.SYSTEM, null, item.caseNumber(), why.name());
        }
    }

    private Set<String> in(String number, ItemState state) {
        return items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> item.state() == state)
                .map(MinutesItem::caseNumber)
                .collect(Collectors.toSet());
    }
}
