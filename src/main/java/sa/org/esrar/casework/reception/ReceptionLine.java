package sa.org.esrar.casework.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The reception line of a day in Riyadh: arrivals get 1, 2, 3 … and are called, served, answered on the spot or leave
 * (A1, C1). A visit to a case is not there for who is excluded from it (F4), as the case is not.
 */
@Service
@Transactional
public class ReceptionLine {

    static final String NAME_PURPOSE = "reception.name";
    static final String NOTE_PURPOSE = "reception.note";
    static final String ANSWER_PURPOSE = "reception.answer";

    private static final Set<String> OPEN_TO =
            Set.of("intake-officers", "liaison-officers", "volunteer-coordinator", "management");

    private final VisitRepository visits;
    private final VisitedCases cases;
    private final Hosts hosts;
    private final Exclusions exclusions;
    private final Protection protection;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceptionLine(
            VisitRepository visits,
            VisitedCases cases,
            Hosts hosts,
            Exclusions exclusions,
            Protection protection,
            JdbcClient jdbc,
            Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.hosts = hosts;
        this.exclusions = exclusions;
        this.protection = protection;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an arrival is told: its number of the day. */
    public record Ticket(int number) {}

    public boolean isOpenTo(StaffUser user) {
        return user.groups().stream().anyMatch(OPEN_TO::contains);
    }

    /** @throws ApiException 403 for everyone but reception, liaison officers, volunteer coordinator and management */
    public void requireOpenTo(StaffUser user) {
        if (!isOpenTo(user)) {
            throw new ApiException(403, "reception.notYours");
        }
    }

    /**
     * Somebody arrived; two at once get two numbers. With an answer the visit is over at once.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 403 as {@link #requireOpenTo}
     */
    public Ticket arrive(AddVisit typed, StaffUser by) {
        requireOpenTo(by);
        typed.check(hosts);
        Instant now = clock.instant();
        LocalDate today = HijriDates.dayInRiyadh(now);
        Visit visit = Visit.arrived(today, typed.matterIfAny().orElseThrow(), now, by.id());
        visit.isFor(
                Hosts.user(typed.whom()).orElse(null), Hosts.group(typed.whom()).orElse(null));
        visit.says(seal(NAME_PURPOSE, typed.name()), seal(NOTE_PURPOSE, typed.note()));
        // The case's row is locked first, as by every command; the day's is held for as short as can be.
        cases.arrived(visit, typed.caseNumber(), by);
        if (!typed.answer().isEmpty()) {
            answer(visit, typed.answer(), now, by);
        }
        visit.gets(nextNumber(today));
        return new Ticket(visits.saveAndFlush(visit).number());
    }

    /**
     * Takes the next step with a visit.
     *
     * @param seen how the officer saw it: two at once do not both take a step
     * @param answer what was answered, for {@link VisitStep#ANSWER} alone
     * @throws InvalidInputException on {@code answer}
     * @throws ApiException 403 as {@link #requireOpenTo}, 404 for no such visit, 409 when it is not as it was seen
     */
    public void take(UUID id, VisitState seen, VisitStep step, String answer, StaffUser by) {
        requireOpenTo(by);
        String line = step == VisitStep.ANSWER ? checkedAnswer(answer) : "";
        Visit visit = visits.lock(id)
                .filter(found -> isVisible(found, by))
                .orElseThrow(() -> new ApiException(404, "reception.notFound"));
        visit.requireSeenAs(seen);
        Instant now = clock.instant();
        switch (step) {
            case CALL -> visit.call(now, by.id());
            case SERVE -> visit.serve(now, by.id());
            case ANSWER -> answer(visit, line, now, by);
            case LEAVE -> visit.leave(now, by.id());
        }
        visits.saveAndFlush(visit);
    }

    /**
     * Today's visits by number, also those that are over.
     *
     * @throws ApiException 403 as {@link #requireOpenTo}
     */
    @Transactional(readOnly = true)
    public List<VisitView> today(StaffUser by) {
        requireOpenTo(by);
        return visits.findByDayOrderByNumber(HijriDates.dayInRiyadh(clock.instant())).stream()
                .filter(visit -> isVisible(visit, by))
                .map(this::view)
                .toList();
    }

    /**
     * The numbers that are called now, the last one first: all that a screen in the hall shows.
     *
     * @throws ApiException 403 as {@link #requireOpenTo}
     */
    @Transactional(readOnly = true)
    public List<Integer> called(StaffUser by) {
        requireOpenTo(by);
        return visits.called(HijriDates.dayInRiyadh(clock.instant()));
    }

    /** Whoever comes second waits for the first one's transaction to end: no number is given twice, and none is left out. */
    private int nextNumber(LocalDate day) {
        return jdbc.sql(
                        """
                        insert into visit_day (day, last_number) values (?, 1)
                        on conflict (day) do update set last_number = visit_day.last_number + 1
                        returning last_number
                        """)
                .param(day)
                .query(Integer.class)
                .single();
    }

    private static String checkedAnswer(String typed) {
        String line = AddVisit.oneLine(typed);
        if (line.isEmpty()) {
            throw new InvalidInputException("answer", "reception.answer.missing");
        }
        AddVisit.tooLong("answer", line, AddVisit.LONGEST_LINE).ifPresent(problem -> {
            throw new InvalidInputException(List.of(problem));
        });
        return line;
    }

    private void answer(Visit visit, String line, Instant at, StaffUser by) {
        visit.answer(seal(ANSWER_PURPOSE, line), at, by.id());
        cases.answered(visit, line, by);
    }

    private boolean isVisible(Visit visit, StaffUser by) {
        return visit.caseNumber() == null || !exclusions.isExcluded(visit.caseNumber(), by.id());
    }

    private VisitView view(Visit visit) {
        return new VisitView(
                visit.id(),
                visit.number(),
                visit.state(),
                visit.matter(),
                Hosts.code(visit.forUser(), visit.forGroup()),
                visit.caseTyped(),
                open(NAME_PURPOSE, visit.nameCipher()),
                open(NOTE_PURPOSE, visit.noteCipher()),
                open(ANSWER_PURPOSE, visit.answerCipher()),
                visit.arrivedAt(),
                visit.calledAt(),
                visit.endedAt());
    }

    private byte[] seal(String purpose, String text) {
        return text.isEmpty() ? null : protection.encrypt(purpose, text);
    }

    private String open(String purpose, byte[] cipher) {
        return cipher == null ? null : protection.decrypt(purpose, cipher);
    }
}
