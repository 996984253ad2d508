package sa.org.esrar.casework.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Corrective actions from the opening to the word of whoever verified them (P2). */
@Service
public class CorrectiveActions {

    /** Groups to which a decision may give an action; whose members read cases, and who is not above the committee. */
    public static final List<String> OWNERS = List.of(
            "follow-up-committee",
            "service-committee",
            "aid-committee",
            "intake-officers",
            "liaison-officers",
            "volunteer-coordinator",
            "data-protection-officer",
            "management");

    private static final String SYSTEM = "system";

    private final CorrectiveActionRepository actions;
    private final CorrectiveActionProcess process;
    private final CorrectiveActionPlan plan;
    private final ActionTexts texts;
    private final ActionSettings settings;
    private final CaseRegister cases;
    private final WorkingDays workingDays;
    private final Exclusions exclusions;
    private final StaffDirectory staff;
    private final Groups groups;
    private final Absences absences;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Clock clock;

    CorrectiveActions(
            CorrectiveActionRepository actions,
            CorrectiveActionProcess process,
            CorrectiveActionPlan plan,
            ActionTexts texts,
            ActionSettings settings,
            CaseRegister cases,
            WorkingDays workingDays,
            Exclusions exclusions,
            StaffDirectory staff,
            Groups groups,
            Absences absences,
            Timeline timeline,
            Notifications notifications,
            Clock clock) {
        this.actions = actions;
        this.process = process;
        this.plan = plan;
        this.texts = texts;
        this.settings = settings;
        this.cases = cases;
        this.workingDays = workingDays;
        this.exclusions = exclusions;
        this.staff = staff;
        this.groups = groups;
        this.absences = absences;
        this.timeline = timeline;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Opens an action and hands it to its owner. A missed promise that has an open one already gets no other.
     *
     * @param text what is to be done, or null for a missed promise, which says it by itself
     * @param dueOn null for as many working days from today as the settings say
     */
    @Transactional
    public void open(String caseNumber, Cause cause, String text, String ownerGroup, LocalDate dueOn, String by) {
        cases.lock(caseNumber);
        if (cause.missed() && actions.isOpen(caseNumber, cause)) {
            return;
        }
        LocalDate due =
                dueOn == null ? workingDays.plus(HijriDates.dayInRiyadh(clock.instant()), settings.dueWithin()) : dueOn;
        CorrectiveAction action = actions.saveAndFlush(
                CorrectiveAction.opened(caseNumber, cause, texts.seal(text), ownerGroup, due, by, clock.instant()));
        timeline.append(caseNumber, "actions.opened", by, Visibility.STAFF, text, cause.name(), due.toString());
        process.start(caseNumber, action.id(), ownerGroup);
        notifications.addToDigest(ownerGroup, caseNumber);
    }

    /** A promise was missed: an action opens by itself, unless one is open for it (P2). */
    @Transactional
    public void promiseMissed(String caseNumber, Cause cause, String ownerGroup) {
        open(caseNumber, cause, null, ownerGroup, null, SYSTEM);
    }

    /**
     * Who may be named: everybody with a record who is there today and is not excluded from the case; of a report of a
     * violation its readers alone, because a task on a case opens the case.
     */
    @Transactional(readOnly = true)
    public List<StaffMember> mayOwn(String caseNumber) {
        Set<String> excluded = exclusions.excludedFrom(caseNumber);
        Set<String> away = absences.awayOn(HijriDates.dayInRiyadh(clock.instant()));
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(one -> !excluded.contains(one.userId()) && !away.contains(one.userId()))
                .filter(one -> !CaseNumbers.isReport(caseNumber)
                        || groups.groupsOf(one.userId()).contains(CorrectiveActionPlan.REPORT_READERS))
                .toList();
    }

    /**
     * Names the person who carries it out; the group stays behind, for when the person is excluded.
     *
     * @throws InvalidInputException on {@code person}
     * @throws ApiException 409 when it was carried out already
     */
    @Transactional
    public void give(String caseNumber, UUID id, String person, String by) {
        CorrectiveAction action = lock(caseNumber, id);
        if (mayOwn(caseNumber).stream().noneMatch(one -> one.userId().equals(person))) {
            throw new InvalidInputException("person", "actions.mayNotOwn");
        }
        action.give(person);
        actions.saveAndFlush(action);
        timeline.append(caseNumber, "actions.given", by, Visibility.STAFF, null, person);
        process.give(caseNumber, id, person);
    }

    /** What was done, with its proof; somebody else verifies it. */
    @Transactional
    public void carryOut(String caseNumber, UUID id, String proof, String by) {
        CorrectiveAction action = lock(caseNumber, id);
        action.carryOut(texts.seal(proof), by, clock.instant());
        actions.saveAndFlush(action);
        timeline.append(caseNumber, "actions.carriedOut", by, Visibility.STAFF, proof);
        plan.verifiersOf(action).forEach(group -> notifications.addToDigest(group, caseNumber));
    }

    /** As {@link #carryOut}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireToCarryOut(UUID id) {
        read(id).require(ActionState.TO_CARRY_OUT);
    }

    /**
     * Ends the action, or gives it back with a reason.
     *
     * @throws ApiException 409 for who carried it out
     */
    @Transactional
    public void verify(String caseNumber, UUID id, VerifyAction command, String by) {
        CorrectiveAction action = lock(caseNumber, id);
        if (command.verified()) {
            action.verify(by, clock.instant());
            timeline.append(caseNumber, "actions.verified", by, Visibility.STAFF, null);
        } else {
            action.giveBack(texts.seal(command.reason()), by);
            timeline.append(caseNumber, "actions.givenBack", by, Visibility.STAFF, command.reason());
            if (action.ownerUser() == null) {
                notifications.addToDigest(action.ownerGroup(), caseNumber);
            }
        }
        actions.saveAndFlush(action);
    }

    /** As {@link #verify}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireVerifiedBy(UUID id, String by) {
        read(id).requireVerifiedBy(by);
    }

    /** Its day has come and it is not verified: top management is told (H5), of a report's action its readers. */
    @Transactional
    public void escalate(String caseNumber, UUID id) {
        CorrectiveAction action = lock(caseNumber, id);
        action.escalate(clock.instant());
        actions.saveAndFlush(action);
        notifications.tellGroup(CorrectiveActionPlan.hearsOf(action), "staff.escalated", caseNumber);
        timeline.append(caseNumber, "actions.escalated", SYSTEM, Visibility.STAFF, null);
    }

    /** The action under its case's lock, as every other command on the case. */
    private CorrectiveAction lock(String caseNumber, UUID id) {
        cases.lock(caseNumber);
        return read(id);
    }

    private CorrectiveAction read(UUID id) {
        return actions.findById(id).orElseThrow(() -> new ApiException(404, "actions.notFound"));
    }
}
