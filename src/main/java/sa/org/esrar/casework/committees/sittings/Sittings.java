package sa.org.esrar.casework.committees.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * When committees sit (D2): planned ahead by their chair, their secretary or top management. A sitting is a date alone; the
 * members are invited when its agenda is packed.
 */
@Service
@Transactional
public class Sittings {

    static final String MANAGEMENT = "management";

    private final SittingRows rows;
    private final SittingDates dates;
    private final PlannedMinutes minutes;
    private final Committees committees;
    private final Absences absences;
    private final Clock clock;

    Sittings(
            SittingRows rows,
            SittingDates dates,
            PlannedMinutes minutes,
            Committees committees,
            Absences absences,
            Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.minutes = minutes;
        this.committees = committees;
        this.absences = absences;
        this.clock = clock;
    }

    /** Whether the person plans for a committee: its chair, its secretary, who stands in for them, or top management. */
    @Transactional(readOnly = true)
    public boolean mayPlan(Committee committee, StaffUser user) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        return user.isIn(MANAGEMENT)
                || Stream.of(Role.CHAIR, Role.SECRETARY)
                        .flatMap(office -> committee.holderOf(office).stream())
                        .anyMatch(holder -> holder.equals(user.id())
                                || absences.whoActsFor(holder, today)
                                        .filter(user.id()::equals)
                                        .isPresent());
    }

    /**
     * Plans one date or a series.
     *
     * @return how many dates were planned
     * @throws ApiException 404 where no such committee is formed, 403 for who does not plan for it
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code day} for the past, a term that is over or another
     *     sitting of the committee at that time; on {@code onDayOff} for weekends and holidays while nobody said what becomes
     *     of them; on {@code shared} for members who sit elsewhere at that time
     */
    public int plan(PlanSittings plan, StaffUser by) {
        requireMayPlan(plan.committee(), by);
        List<Sitting> planned = dates.of(plan, null);
        planned.forEach(sitting -> rows.add(sitting, null, by.id(), clock.instant()));
        return planned.size();
    }

    /**
     * Another date takes its place; the old one stays as a trace.
     *
     * @throws ApiException as {@link #plan}, and 409 once the members are invited to it
     * @throws sa.org.esrar.casework.api.InvalidInputException as {@link #plan}
     */
    public void move(UUID id, PlanSittings to, StaffUser by) {
        Sitting sitting = requireOpen(id, by);
        if (!sitting.committee().equals(to.committee()) || to.everyWeeks() != 0) {
            throw new IllegalArgumentException("a sitting moves to one date of its own committee");
        }
        List<Sitting> planned = dates.of(to, id);
        // First, for the index that knows one date of a committee.
        rows.cancel(id, by.id(), clock.instant());
        planned.forEach(one -> rows.add(one, id, by.id(), clock.instant()));
    }

    /** @throws ApiException as {@link #move} */
    public void cancel(UUID id, StaffUser by) {
        rows.cancel(requireOpen(id, by).id(), by.id(), clock.instant());
    }

    /** The next sitting of a committee whose agenda is open; empty while none is planned. */
    @Transactional(readOnly = true)
    public Optional<Sitting> next(String committee) {
        return open(committee).stream().findFirst();
    }

    /** Those to come to which nobody is invited yet: a case that waits can still stand on their agenda. */
    List<Sitting> open(String committee) {
        return rows.from(clock.instant()).stream()
                .filter(sitting -> sitting.committee().equals(committee) && !isCalled(sitting))
                .toList();
    }

    /** Whether the members are invited to it, so that its agenda is closed. */
    boolean isCalled(Sitting sitting) {
        return minutes.existsByCommitteeAndStateAndMeetsAt(
                sitting.committee(), MinutesState.INVITED, sitting.meetsAt());
    }

    /** @throws ApiException 404 for one that there is not, or not any more, also for who does not plan for it */
    @Transactional(readOnly = true)
    public Sitting one(UUID id, StaffUser by) {
        return rows.find(id)
                .filter(sitting -> committees
                        .find(sitting.committee())
                        .filter(committee -> mayPlan(committee, by))
                        .isPresent())
                .orElseThrow(Sittings::notFound);
    }

    private Sitting requireOpen(UUID id, StaffUser by) {
        String committee = one(id, by).committee();
        rows.hold(committee);
        Sitting sitting = rows.find(id).orElseThrow(Sittings::notFound);
        if (isCalled(sitting)) {
            throw new ApiException(409, "committees.sitting.invited");
        }
        return sitting;
    }

    private void requireMayPlan(String code, StaffUser by) {
        Committee committee = committees.find(code).orElseThrow(() -> new ApiException(404, "committees.notFormed"));
        if (!mayPlan(committee, by)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        rows.hold(code);
    }

    private static ApiException notFound() {
        return new ApiException(404, "committees.sitting.notFound");
    }
}
