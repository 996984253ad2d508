package sa.org.esrar.casework.committees.sittings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.RiyadhTime;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.minutes.WorkingDates;
import sa.org.esrar.casework.committees.sittings.PlanSittings.OnDayOff;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffDirectory;

/** From what somebody wants to plan to the dates themselves, with everything that speaks against them at once. */
@Component
class SittingDates {

    private final SittingRows rows;
    private final WorkingDates dates;
    private final Committees committees;
    private final StaffDirectory staff;
    private final Messages messages;
    private final CommitteeSettings settings;
    private final Clock clock;

    SittingDates(
            SittingRows rows,
            WorkingDates dates,
            Committees committees,
            StaffDirectory staff,
            Messages messages,
            CommitteeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.committees = committees;
        this.staff = staff;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The sittings that come of it.
     *
     * @param leaving the sitting that is moved, whose own date speaks against nothing; or null
     * @throws InvalidInputException on {@code day}, {@code until}, {@code onDayOff} or {@code shared}
     */
    List<Sitting> of(PlanSittings plan, UUID leaving) {
        List<FieldProblem> problems = new ArrayList<>();
        List<LocalDate> wanted = wanted(plan, problems);
        List<Sitting> sittings = withoutDaysOff(plan, wanted, problems);
        if (problems.isEmpty()) {
            formed(sittings, problems);
            if (sittings.isEmpty()) {
                problems.add(new FieldProblem("onDayOff", "committees.sitting.noneLeft"));
            }
            others(plan, sittings, leaving, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return sittings;
    }

    private List<LocalDate> wanted(PlanSittings plan, List<FieldProblem> problems) {
        if (!RiyadhTime.at(plan.first(), plan.time()).isAfter(clock.instant())) {
            problems.add(new FieldProblem("day", "committees.sitting.past"));
            return List.of();
        }
        // The calendar knows no day that is far off.
        LocalDate latest = HijriDates.dayInRiyadh(clock.instant()).plusYears(1);
        if (plan.first().isAfter(latest)) {
            problems.add(tooFarOff("day", latest));
            return List.of();
        }
        if (plan.everyWeeks() == 0) {
            return List.of(plan.first());
        }
        if (plan.until() == null || plan.until().isBefore(plan.first())) {
            problems.add(new FieldProblem("until", "committees.sitting.untilBeforeFirst"));
            return List.of();
        }
        if (plan.until().isAfter(latest)) {
            problems.add(tooFarOff("until", latest));
            return List.of();
        }
        List<LocalDate> wanted = new ArrayList<>();
        for (LocalDate day = plan.first(); !day.isAfter(plan.until()); day = day.plusWeeks(plan.everyWeeks())) {
            wanted.add(day);
        }
        return wanted;
    }

    private static FieldProblem tooFarOff(String field, LocalDate latest) {
        return new FieldProblem(field, "committees.meeting.tooFarOff", ScreenDates.inSentence(latest));
    }

    private List<Sitting> withoutDaysOff(PlanSittings plan, List<LocalDate> wanted, List<FieldProblem> problems) {
        List<Sitting> sittings = new ArrayList<>();
        List<Localized> off = new ArrayList<>();
        for (LocalDate day : wanted) {
            Optional<Localized> why = dates.whyFree(day);
            if (why.isEmpty()) {
                add(plan, day, false, sittings);
            } else if (plan.onDayOff() == null) {
                off.add(messages.both(
                        "committees.sitting.dayOff.one", screen(day), why.get(), screen(dates.after(day))));
            } else if (plan.onDayOff() == OnDayOff.NEXT_WORKING_DAY) {
                add(plan, dates.after(day), false, sittings);
            } else if (plan.onDayOff() == OnDayOff.KEEP) {
                add(plan, day, true, sittings);
            }
        }
        if (!off.isEmpty()) {
            problems.add(new FieldProblem("onDayOff", "committees.sitting.dayOff", joined(off)));
        }
        return sittings;
    }

    /** A date that was moved may fall on the next one of the series. */
    private static void add(PlanSittings plan, LocalDate day, boolean despite, List<Sitting> sittings) {
        Instant at = RiyadhTime.at(day, plan.time());
        if (sittings.stream().noneMatch(one -> one.meetsAt().equals(at))) {
            sittings.add(new Sitting(UUID.randomUUID(), plan.committee(), at, plan.place(), despite));
        }
    }

    /** Nobody knows who sits in it after its term. */
    private void formed(List<Sitting> sittings, List<FieldProblem> problems) {
        sittings.stream()
                .filter(sitting ->
                        committees.find(sitting.committee(), sitting.day()).isEmpty())
                .findFirst()
                .ifPresent(sitting ->
                        problems.add(new FieldProblem("day", "committees.sitting.notFormed", screen(sitting.day()))));
    }

    private void others(PlanSittings plan, List<Sitting> sittings, UUID leaving, List<FieldProblem> problems) {
        List<Localized> shared = new ArrayList<>();
        Duration length = settings.meetingLength();
        for (Sitting sitting : sittings) {
            for (Sitting other : rows.between(
                    sitting.meetsAt().minus(length).plusSeconds(1),
                    sitting.meetsAt().plus(length))) {
                if (other.id().equals(leaving)) {
                    continue;
                }
                if (other.committee().equals(plan.committee())) {
                    problems.add(new FieldProblem("day", "committees.sitting.twice", screen(sitting.day())));
                    return;
                }
                clash(sitting, other).ifPresent(shared::add);
            }
        }
        if (!shared.isEmpty() && !plan.shared()) {
            problems.add(new FieldProblem("shared", "committees.sitting.sharedMembers", joined(shared)));
        }
    }

    private Optional<Localized> clash(Sitting sitting, Sitting other) {
        Committee first = committees.find(sitting.committee(), sitting.day()).orElseThrow();
        return committees.find(other.committee(), other.day()).flatMap(second -> {
            List<Localized> both = first.members().stream()
                    .filter(member -> second.has(member.userId()))
                    .map(member -> staff.named(member.userId()))
                    .toList();
            return both.isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.both(
                            "committees.sitting.sharedMembers.one",
                            screen(sitting.day()),
                            second.name(),
                            other.time().toString(),
                            joined(both)));
        });
    }

    static Localized screen(LocalDate day) {
        return new Localized(ScreenDates.screen(day, "ar"), ScreenDates.screen(day, "en"));
    }

    private static Localized joined(List<Localized> texts) {
        return new Localized(
                texts.stream().map(Localized::ar).collect(Collectors.joining("، ")),
                texts.stream().map(Localized::en).collect(Collectors.joining(", ")));
    }
}
