package sa.org.esrar.casework.workflow.absence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.staff.Absence;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.workflow.PersonalTaskWaits;
import sa.org.esrar.casework.workflow.absence.HandedOverTasks.HandedOver;
import sa.org.esrar.casework.workflow.security.PersonalTasks;
import sa.org.esrar.casework.workflow.security.TaskOwners;
import sa.org.esrar.casework.workflow.security.TaskOwners.Owned;

/**
 * Open tasks go to the substitute and back (F4). A task whose case the substitute is excluded from goes to its group
 * instead, and stays there; so does every task of a report of a violation, which has readers of its own. A personal one stays
 * with whom it was given to ({@link sa.org.esrar.casework.workflow.ProcessContract#personalTasks}).
 */
@Service
class Handover {

    /** Cases are held in one order, so that two handovers at once do not wait for each other. */
    private static final Comparator<Owned> BY_CASE =
            Comparator.comparing(Owned::caseNumber, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Absences absences;
    private final HandedOverTasks handedOver;
    private final TaskOwners owners;
    private final PersonalTasks personal;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handover(
            Absences absences,
            HandedOverTasks handedOver,
            TaskOwners owners,
            PersonalTasks personal,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.handedOver = handedOver;
        this.owners = owners;
        this.personal = personal;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a handover. */
    enum Outcome {
        /** The substitute has tasks, or a note to read. */
        HANDED_OVER,
        NOTHING_TO_HAND_OVER,
        /** No substitute, or away too without one; nothing was moved. */
        NOBODY_ACTS
    }

    @Transactional
    public Outcome handOver(long absenceId) {
        Absence absence = absences.find(absenceId).orElse(null);
        if (absence == null) {
            return Outcome.NOTHING_TO_HAND_OVER;
        }
        String absent = absence.userId();
        giveReportsBack(absent);
        Optional<String> acting = absences.whoActsFor(absent, HijriDates.dayInRiyadh(clock.instant()));
        if (acting.isEmpty()) {
            return Outcome.NOBODY_ACTS;
        }
        String substitute = acting.get();
        if (substitute.equals(absent)) {
            return Outcome.NOTHING_TO_HAND_OVER;
        }
        boolean any = absence.note() != null;
        for (Owned owned : ofOtherCases(absent)) {
            if (personal.isOne(owned.task())) {
                leave(owned, absent, substitute);
                continue;
            }
            boolean given = owners.give(owned, substitute);
            any |= given;
            if (given) {
                handedOver.add(absenceId, new HandedOver(owned.task().getId(), owned.caseNumber(), absent, substitute));
                tell(owned.caseNumber(), "workflow.handedOver", absent, substitute);
            } else {
                tell(owned.caseNumber(), "workflow.returnedToGroup", absent);
            }
        }
        return any ? Outcome.HANDED_OVER : Outcome.NOTHING_TO_HAND_OVER;
    }

    /** Nobody does it in the absent person's place; the substitute knows that it waits. */
    private void leave(Owned owned, String absent, String substitute) {
        tell(owned.caseNumber(), "workflow.personalTaskWaits", absent, substitute);
        events.publishEvent(new PersonalTaskWaits(owned.caseNumber(), substitute));
    }

    private List<Owned> ofOtherCases(String absent) {
        return owners.of(absent).stream()
                .filter(owned -> !CaseNumbers.isReport(owned.caseNumber()))
                .sorted(BY_CASE)
                .toList();
    }

    private void giveReportsBack(String absent) {
        owners.of(absent).stream()
                .filter(owned -> CaseNumbers.isReport(owned.caseNumber()))
                .sorted(BY_CASE)
                .forEach(owned -> {
                    owners.backToGroup(owned);
                    tell(owned.caseNumber(), "workflow.returnedToGroup", absent);
                });
    }

    /** What the substitute still has goes back to whom it was taken from. */
    @Transactional
    public void giveBack(long absenceId) {
        for (HandedOver one : handedOver.of(absenceId)) {
            String holder = holder(one);
            owners.find(one.taskId())
                    .filter(owned -> holder.equals(owned.task().getAssignee()))
                    .ifPresent(owned -> {
                        boolean given = owners.give(owned, one.takenFrom());
                        tell(
                                owned.caseNumber(),
                                given ? "workflow.givenBack" : "workflow.returnedToGroup",
                                given ? one.takenFrom() : holder);
                    });
        }
        handedOver.givenBack(absenceId, clock.instant());
    }

    /** Who has it: the substitute, or the substitute's own where the substitute went away meanwhile. */
    private String holder(HandedOver one) {
        String holder = one.handedTo();
        Optional<String> next = handedOver.passedOn(one.taskId(), holder, clock.instant());
        while (next.isPresent()) {
            holder = next.get();
            next = handedOver.passedOn(one.taskId(), holder, clock.instant());
        }
        return holder;
    }

    private void tell(String caseNumber, String code, String... people) {
        if (caseNumber != null) {
            timeline.append(caseNumber, code, "system", Visibility.STAFF, null, people);
        }
    }
}
