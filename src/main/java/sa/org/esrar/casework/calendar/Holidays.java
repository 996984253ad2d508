package sa.org.esrar.casework.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/**
 * The holidays as data: computed by law, confirmed, moved or refused by a person, or entered with reason and source.
 * Each act is kept as a row of its own; when it makes a day free or a working day, {@link CalendarChanged} is published
 * in the same transaction. Who may do it is checked where the request comes in.
 */
@Service
public class Holidays {

    private final HolidayEntries entries;
    private final CurrentCalendar current;
    private final CalendarTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holidays(
            HolidayEntries entries,
            CurrentCalendar current,
            CalendarTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.current = current;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Holidays that touch the days from {@code first} to {@code last}, as they stand, refused ones too, by date. */
    @Transactional(readOnly = true)
    public List<Holiday> between(LocalDate first, LocalDate last) {
        return entries.findCurrentBetween(first, last).stream().map(this::view).toList();
    }

    /**
     * Every act on one holiday, the oldest first.
     *
     * @throws ApiException 404 when there is no such holiday
     */
    @Transactional(readOnly = true)
    public List<Holiday> history(long holidayId) {
        List<Holiday> acts = entries.findByHolidayIdOrderByVersion(holidayId).stream()
                .map(this::view)
                .toList();
        if (acts.isEmpty()) {
            throw notFound();
        }
        return acts;
    }

    /**
     * The Gregorian year whose holidays management is asked to confirm: from October on the next one. Every holiday of
     * that year is then three months away, and who answers late still answers for the same year.
     */
    public int yearToConfirm() {
        LocalDate today = today();
        return today.getMonthValue() >= Month.OCTOBER.getValue() ? today.getYear() + 1 : today.getYear();
    }

    /** The holidays of {@link #yearToConfirm()} that are still tentative, by date. */
    @Transactional(readOnly = true)
    public List<Holiday> toConfirm() {
        int year = yearToConfirm();
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(holiday -> holiday.status() == HolidayStatus.TENTATIVE
                        && holiday.firstOn().getYear() == year)
                .toList();
    }

    /**
     * Enters a compensation day or an exceptional holiday.
     *
     * @param by the user id of the person
     * @throws InvalidInputException for a day outside the calendar, on a weekend, a holiday already, without reason or
     *     source
     */
    @Transactional
    public Holiday enter(EnterHoliday command, String by) {
        WorkingCalendar before = current.getForChange();
        refuse(HolidayRules.problems(command, before));
        HolidayEntry entry = entries.save(HolidayEntry.entered(entries.nextHolidayId(), command, by, clock.instant()));
        changed(before);
        return view(entry);
    }

    /** What speaks against the decisions, a line per field ({@code decisions[0].firstOn}); changes nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(List<HolidayDecision> decisions) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            HolidayDecision decision = decisions.get(i);
            problems.addAll(HolidayRules.problems(decision, find(decision.holidayId()), "decisions[" + i + "]."));
        }
        return problems;
    }

    /**
     * Confirms, moves or refuses a holiday.
     *
     * @param by the user id of the person
     * @return the holiday as it now stands
     * @throws ApiException 404 when there is no such holiday, 409 when its status does not allow it
     * @throws InvalidInputException for a move out of the calendar, to the day where it is, or by more than three days
     *     without a reason; a refusal without a reason
     */
    @Transactional
    public Holiday decide(HolidayDecision decision, String by) {
        WorkingCalendar before = current.getForChange();
        HolidayEntry entry = find(decision.holidayId());
        refuse(HolidayRules.problems(decision, entry, ""));
        HolidayReason why = decision.why();
        HolidayEntry next =
                switch (decision.choice()) {
                    case CONFIRM -> entry.confirmed(why, by, clock.instant());
                    case MOVE -> entry.movedTo(decision.firstOn(), why, by, clock.instant());
                    case REFUSE -> entry.refused(why, by, clock.instant());
                    case KEEP -> entry;
                };
        if (next == entry) {
            return view(entry);
        }
        HolidayEntry saved = entries.save(next);
        changed(before);
        return view(saved);
    }

    private void changed(WorkingCalendar before) {
        before.differenceTo(current.changed())
                .ifPresent(span -> events.publishEvent(new CalendarChanged(span[0], span[1], today())));
    }

    private HolidayEntry find(long holidayId) {
        return entries.findFirstByHolidayIdOrderByVersionDesc(holidayId).orElseThrow(Holidays::notFound);
    }

    private Holiday view(HolidayEntry entry) {
        return entry.view(texts.name(entry));
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static ApiException notFound() {
        return new ApiException(404, "calendar.holiday.notFound");
    }
}
