package sa.org.esrar.casework.committees.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.minutes.WorkingDates;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/** What is planned for committees, and what waits for them, as their members see it (D2, C6). */
@Service
@Transactional(readOnly = true)
public class SittingPlan {

    private final SittingRows rows;
    private final Sittings sittings;
    private final WorkingDates dates;
    private final WorkingDays workingDays;
    private final Committees committees;
    private final WaitingCases waiting;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final CommitteeSettings settings;
    private final Clock clock;

    SittingPlan(
            SittingRows rows,
            Sittings sittings,
            WorkingDates dates,
            WorkingDays workingDays,
            Committees committees,
            WaitingCases waiting,
            CaseAccess access,
            Exclusions exclusions,
            CommitteeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.sittings = sittings;
        this.dates = dates;
        this.workingDays = workingDays;
        this.committees = committees;
        this.waiting = waiting;
        this.access = access;
        this.exclusions = exclusions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A committee with its dates.
     *
     * @param byCirculation whether it may decide without a meeting
     * @param waiting cases that are on no agenda yet, what is due first first; without those that the reader must not see
     */
    public record OfCommittee(
            String code,
            Localized name,
            boolean mayPlan,
            boolean byCirculation,
            List<Date> dates,
            List<Case> waiting) {}

    /**
     * A sitting.
     *
     * @param whyFree why its day is no working day; null on a working day
     * @param instead the next working day after it
     * @param invited whether the members are invited to it
     */
    public record Date(Sitting sitting, Localized whyFree, LocalDate instead, boolean invited) {}

    /**
     * A case that waits.
     *
     * @param subject null for who does not see the case itself
     * @param dueOn null while its count is held
     */
    public record Case(String caseNumber, Localized subject, LocalDate dueOn, Urgency urgency) {}

    /** How the date of an answer lies to the dates of the committee. */
    public enum Urgency {
        /** No sitting falls early enough before it. */
        BEFORE_ANY_SITTING,
        /** The next sitting is the last that does. */
        AT_NEXT_SITTING,
        LATER
    }

    /** Whether there is anything for the person to see. */
    public boolean isOpenTo(StaffUser user) {
        return user.isIn(Sittings.MANAGEMENT) || committees.all().stream().anyMatch(one -> belongs(one, user));
    }

    /** Those of the person, for top management all. */
    public List<OfCommittee> of(StaffUser user) {
        List<Sitting> planned = rows.from(clock.instant());
        return committees.all().stream()
                .filter(one -> user.isIn(Sittings.MANAGEMENT) || belongs(one, user))
                .map(one -> of(one, planned, user))
                .toList();
    }

    private boolean belongs(Committee committee, StaffUser user) {
        return committee.has(user.id())
                || committee.alternates().stream()
                        .anyMatch(alternate -> alternate.userId().equals(user.id()))
                || sittings.mayPlan(committee, user);
    }

    private OfCommittee of(Committee committee, List<Sitting> planned, StaffUser user) {
        List<Date> own = planned.stream()
                .filter(sitting -> sitting.committee().equals(committee.code()))
                .map(this::date)
                .toList();
        List<LocalDate> days = own.stream()
                .filter(date -> !date.invited())
                .map(date -> date.sitting().day())
                .toList();
        boolean endorsed = committee.way().endorsedBy() != null;
        List<Case> cases = waiting.of(committee.code()).stream()
                .filter(one -> !exclusions.isExcluded(one.caseNumber(), user.id()))
                .map(one -> new Case(
                        one.caseNumber(),
                        access.maySee(one.caseNumber(), user) ? waiting.subject(one.caseNumber()) : null,
                        one.dueOn(),
                        urgency(one.dueOn(), days, endorsed)))
                .toList();
        return new OfCommittee(
                committee.code(),
                committee.name(),
                sittings.mayPlan(committee, user),
                committee.way().byCirculation(),
                own,
                cases);
    }

    private Date date(Sitting sitting) {
        return new Date(
                sitting,
                dates.whyFree(sitting.day()).orElse(null),
                dates.after(sitting.day()),
                sittings.isCalled(sitting));
    }

    /**
     * @param dueOn null while the count is held
     * @param days of the sittings whose agenda is open, the next first
     * @param endorsed whether an authority endorses the committee's minutes
     */
    Urgency urgency(LocalDate dueOn, List<LocalDate> days, boolean endorsed) {
        if (dueOn == null) {
            return Urgency.LATER;
        }
        LocalDate latest = workingDays.minus(dueOn, settings.fromMeeting(endorsed));
        long early = days.stream().filter(day -> !day.isAfter(latest)).count();
        return early == 0 ? Urgency.BEFORE_ANY_SITTING : early == 1 ? Urgency.AT_NEXT_SITTING : Urgency.LATER;
    }

    /** Whether minutes that are opened later than today would keep all their dates and end after the answer is due. */
    boolean isLastDay(LocalDate dueOn, boolean endorsed) {
        return !today().isBefore(workingDays.minus(dueOn, settings.fromOpening(endorsed)));
    }

    LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
