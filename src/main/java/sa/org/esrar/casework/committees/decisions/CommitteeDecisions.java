package sa.org.esrar.casework.committees.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItem.TakenOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.voting.Voting;

/**
 * Decisions of committees from sealed minutes, for the cases that wait for them (D2).
 *
 * <p>Two cases are concerned, the item's and the minutes', and both rows are locked in this order: <em>first the item's case,
 * then the minutes</em>. A withdrawal or a ruling holds its case already when it comes here, so {@link #carryOut}, which
 * begins a transaction of its own, follows it; whoever holds minutes never asks for the lock of one of their items.
 */
@Service
public class CommitteeDecisions {

    private static final String VOTED = "MINUTES";

    /** The text that decides on the case may be sealed as it is, by the board too. */
    private static final Set<MinutesState> VOTED_ON =
            EnumSet.of(MinutesState.OBJECTED, MinutesState.ENDORSING, MinutesState.SEALING);

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesVersions versions;
    private final List<CommitteeMatters> matters;
    private final MinutesProcess process;
    private final Voting voting;
    private final CommitteeTexts texts;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final MinutesLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitteeDecisions(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesVersions versions,
            List<CommitteeMatters> matters,
            MinutesProcess process,
            Voting voting,
            CommitteeTexts texts,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            MinutesLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.matters = matters;
        this.process = process;
        this.voting = voting;
        this.texts = texts;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param itemNumber of the decision, as it stands in the sealed text
     * @param form as it was entered, for the module that owns the case
     * @param recordedOn the day on which it was entered, which its dates were checked against
     */
    public record Taken(
            String minutes, int itemNumber, Map<String, Object> form, String recordedBy, LocalDate recordedOn) {}

    /**
     * A case takes the decision of sealed minutes as its own, once; both timelines name the other. The caller holds the case.
     *
     * @param read makes of what was entered the command of the module that owns the case
     * @param take asks every rule again and carries the command out
     * @throws ApiException 409 without sealed minutes that decide on it
     * @throws IllegalStateException when it cannot be carried out any more, for the engine's incident: which decision of
     *     which minutes, on which case, and what refused it; nothing typed
     */
    @Transactional
    public <C> C adopt(String caseNumber, Function<Map<String, Object>, C> read, BiConsumer<C, Taken> take) {
        Taken taken = taken(sealed(caseNumber));
        C command;
        try {
            command = read.apply(taken.form());
            take.accept(command, taken);
        } catch (ApiException | InvalidInputException refused) {
            throw new IllegalStateException(
                    "Decision " + taken.itemNumber() + " of " + taken.minutes() + " on " + caseNumber
                            + " cannot be carried out: " + refused.getMessage(),
                    refused);
        }
        carriedOut(caseNumber);
        return command;
    }

    private Taken taken(MinutesItem item) {
        return new Taken(
                item.minutes(),
                numberOf(item),
                texts.openForm(item.form()),
                item.recordedBy(),
                HijriDates.dayInRiyadh(item.recordedAt()));
    }

    /**
     * The case of an item goes on with its decision: it is told so, and takes the decision with {@link #adopt} in a job of its
     * own, so that what one case refuses holds up no other. One that does not wait any more is noted.
     *
     * @throws ApiException 409 unless the minutes are sealed
     */
    @Transactional
    public void carryOut(String number, String caseNumber) {
        cases.lock(caseNumber);
        cases.lock(number);
        Minutes sealed = minutes.require(number);
        sealed.require(MinutesState.SEALED);
        MinutesItem item = items.findByMinutesAndCaseNumber(number, caseNumber)
                .orElseThrow(() -> new ApiException(404, "committees.notFound"));
        if (item.state() != ItemState.DECIDED) {
            return;
        }
        boolean waits = CommitteeMatters.of(matters, cases.view(caseNumber).kind())
                .filter(matter -> matter.waits(caseNumber, sealed.committee()))
                .isPresent();
        if (!waits || !process.decided(caseNumber, Map.of())) {
            notCarriedOut(item);
        }
    }

    private void carriedOut(String caseNumber) {
        cases.lock(caseNumber);
        items.minutesOf(caseNumber).ifPresent(cases::lock);
        MinutesItem item = sealed(caseNumber);
        item.carryOut(true);
        items.saveAndFlush(item);
        // Who decided has had a part in the case: it is theirs to read from now on, and others hear an objection to it.
        voters(item.minutes()).stream()
                .filter(user -> !exclusions.isExcluded(caseNumber, user))
                .forEach(user -> access.grant(caseNumber, user, VOTED));
        note(item, "carriedOut");
    }

    /**
     * The beneficiary withdrew the case: it leaves the agenda on which it stands, if any. While members vote on its decision,
     * another text is written that says so. An approved text stays as it was approved; what it decided on the case is not
     * carried out, and the sealed paper says that too.
     */
    @Transactional
    public void withdrawn(String caseNumber) {
        takeOff(caseNumber, TakenOff.WITHDRAWN);
    }

    /** As {@link #withdrawn}: a ruling on the case came, final or not, and goes before what a committee decides (D3). */
    @Transactional
    public void ruled(String caseNumber) {
        takeOff(caseNumber, TakenOff.RULED);
    }

    private void takeOff(String caseNumber, TakenOff why) {
        cases.lock(caseNumber);
        String number = items.minutesOf(caseNumber).orElse(null);
        if (number == null) {
            return;
        }
        cases.lock(number);
        MinutesItem item = items.findByMinutesAndCaseNumber(number, caseNumber).orElseThrow();
        MinutesState state = minutes.require(number).state();
        if (state == MinutesState.SEALED) {
            notCarriedOut(item);
            return;
        }
        item.takeOff(why, clock.instant());
        items.saveAndFlush(item);
        log.write(number, why.words(), MinutesLog.SYSTEM, null, caseNumber);
        if (VOTED_ON.contains(state)) {
            note(item, "notCarriedOut");
        }
        process.itemWithdrawn(number, caseNumber);
        voting.takenOff(number, caseNumber, why);
    }

    /** Whoever voted on the minutes' last text, e.g. so that others hear what is said against their decision. */
    @Transactional(readOnly = true)
    public Set<String> voters(String number) {
        return jdbc.sql(
                        """
                select voter.user_id from minutes_voter voter join minutes on minutes.case_number = voter.minutes
                 where voter.minutes = ? and voter.version = minutes.version""")
                .param(number)
                .query(String.class)
                .set();
    }

    /** Who endorsed the minutes for the association, so that others hear what is said against them; empty where nobody did. */
    @Transactional(readOnly = true)
    public Optional<String> endorser(String number) {
        return Optional.ofNullable(minutes.require(number).endorsedBy());
    }

    /** What sealed minutes decided on a case and is not carried out yet. */
    private MinutesItem sealed(String caseNumber) {
        return items.findByCaseNumberAndStateIn(caseNumber, Set.of(ItemState.DECIDED)).stream()
                .filter(item -> minutes.require(item.minutes()).state() == MinutesState.SEALED)
                .findFirst()
                .orElseThrow(() -> new ApiException(409, "committees.notSealed"));
    }

    private void notCarriedOut(MinutesItem item) {
        item.carryOut(false);
        items.saveAndFlush(item);
        note(item, "notCarriedOut");
    }

    private void note(MinutesItem item, String code) {
        log.write(item.minutes(), code, MinutesLog.SYSTEM, null, item.caseNumber(), String.valueOf(numberOf(item)));
    }

    /** Decisions are numbered in the text; what was left off the agenda has no number there. */
    private int numberOf(MinutesItem item) {
        return versions.last(item.minutes()).stream()
                .flatMap(frozen -> frozen.text().items().stream())
                .filter(written -> written.caseNumber().equals(item.caseNumber()))
                .map(MinutesText.Item::number)
                .findFirst()
                .orElse(item.position());
    }
}
