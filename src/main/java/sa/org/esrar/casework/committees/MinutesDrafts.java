package sa.org.esrar.casework.committees;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.MinutesAnswers.Answer;
import sa.org.esrar.casework.committees.MinutesAnswers.Raised;
import sa.org.esrar.casework.committees.MinutesItem.PutOff;

/** From the decisions that were taken to the frozen text (D2). */
@Service
public class MinutesDrafts {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesAnswers answers;
    private final MinutesVersions versions;
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
        this.voters = voters;
        this.writer = writer;
        this.waiting = waiting;
        this.texts = texts;
        this.exclusions = exclusions;
        this.locked = locked;
        this.log = log;
        this.clock = clock;
    }

    /**
     * As {@link #recordDecision}, without changing anything.
     *
     * @throws ApiException 404 for who is excluded from the case (F4); 409 when it is not on the agenda any more
     */
    @Transactional(readOnly = true)
    public void requireOpen(String number, String itemCase, String by) {
        minutes.require(number).require(MinutesState.DRAFTING);
        MinutesItem item = item(number, itemCase);
        if (exclusions.isExcluded(itemCase, by)) {
            throw new ApiException(404, "committees.notFound");
        }
        if (!item.isOpen()) {
            throw new ApiException(409, "committees.itemNotOpen");
        }
    }

    /**
     * Enters what the committee decided on a case of the agenda, in place of what was entered before.
     *
     * @param outcome its code
     * @param form as it was typed, for the module that owns the case; lies encrypted
     * @throws ApiException 404 for who is excluded from the case; 409 when it is not on the agenda any more
     */
    @Transactional
    public void recordDecision(String number, String itemCase, String outcome, Map<String, Object> form, String by) {
        locked.lock(number);
        requireOpen(number, itemCase, by);
        MinutesItem item = item(number, itemCase);
        item.decide(outcome, texts.sealObject(form), by, clock.instant());
        items.saveAndFlush(item);
        log.write(number, "decided", by, null, itemCase);
    }

    /** What was entered for a case before; empty when nothing was. For the form in which it is entered again. */
    @Transactional(readOnly = true)
    public Map<String, Object> recorded(String number, String itemCase) {
        byte[] form = item(number, itemCase).form();
        return form == null ? Map.of() : texts.openForm(form);
    }

    /** The decisions on these cases are entered again. */
    @Transactional
    public void reopen(String number, Collection<String> itemCases, String by) {
        locked.lock(number);
        for (String itemCase : itemCases) {
            MinutesItem item = item(number, itemCase);
            item.reopen();
            items.saveAndFlush(item);
            log.write(number, "reopened", by, null, itemCase);
        }
    }

    /** As {@link #draft}, without changing anything. */
    @Transactional(readOnly = true)
    public void check(String number, DraftMinutes command) {
        Minutes found = minutes.require(number);
        found.require(MinutesState.DRAFTING);
        List<FieldProblem> wrong = new ArrayList<>();
        Set<String> decided = in(number, ItemState.DECIDED);
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
        check(number, command);
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
        versions.freeze(writer.write(found, version), voters.of(found), Meetings.SYSTEM, clock.instant());
        log.write(number, "frozen", Meetings.SYSTEM, null, String.valueOf(version));
    }

    private void settle(MinutesItem item, Minutes found) {
        if (!item.isOpen()) {
            return;
        }
        if (!waiting.waits(item.caseNumber(), found.committee())) {
            item.withdraw();
            log.write(found.number(), "withdrawn", Meetings.SYSTEM, null, item.caseNumber());
        } else if (!voters.mayDecide(found, item.caseNumber())) {
            item.postpone(PutOff.NO_QUORUM);
            log.write(found.number(), "putOff", Meetings.SYSTEM, null, item.caseNumber(), PutOff.NO_QUORUM.name());
        }
    }

    private Set<String> in(String number, ItemState state) {
        return items.findByMinutesOrderByPosition(number).stream()
                .filter(item -> item.state() == state)
                .map(MinutesItem::caseNumber)
                .collect(Collectors.toSet());
    }

    private MinutesItem item(String number, String itemCase) {
        return items.findByMinutesAndCaseNumber(number, itemCase)
                .orElseThrow(() -> new ApiException(409, "committees.itemNotOpen"));
    }
}
