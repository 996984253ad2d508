package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;

/** The answer within its time, what happens when the time passes, and what was granted until it is handed over. */
@Service
public class RequestAnswers {

    private static final String SYSTEM = "system";

    private final RequestFile file;
    private final RequestDecisions decisions;
    private final EntitlementRepository entitlements;
    private final Sightings sightings;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final RequestLetters letters;
    private final CorrectiveActions actions;
    private final Clock clock;

    RequestAnswers(
            RequestFile file,
            RequestDecisions decisions,
            EntitlementRepository entitlements,
            Sightings sightings,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            RequestLetters letters,
            CorrectiveActions actions,
            Clock clock) {
        this.file = file;
        this.decisions = decisions;
        this.entitlements = entitlements;
        this.sightings = sightings;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.letters = letters;
        this.actions = actions;
        this.clock = clock;
    }

    /** The answer is entered in the outgoing register and told on the agreed channel; the count ends (A2, C5, C6). */
    @Transactional
    public void sendAnswer(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        Decision decision = decisions.standing(caseNumber);
        decision.answer(clock.instant());
        request.answer(decision.outcome());
        file.save(request);
        deadlineClock.stop(caseNumber);
        RegisterNumber letter = letters.registerAnswer(decision);
        notifications.tellBeneficiary(caseNumber, "request.answered", Map.of(), () -> letter);
        timeline.append(
                caseNumber,
                "requests.answered",
                SYSTEM,
                Visibility.PUBLIC,
                null,
                decision.outcome().name());
        if (decision.outcome().grants()) {
            Entitlement granted = entitlement(caseNumber);
            notifications.addToDigest(granted.deliveredBy(), caseNumber);
        }
    }

    /** Five working days are left (C6): whoever has the request is told at once. */
    @Transactional
    public void warnAnswerDue(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        notifications.tellGroup(
                request.committee() == null ? "intake-officers" : request.committee(), "staff.dueSoon", caseNumber);
        timeline.append(caseNumber, "requests.answerDueWarned", SYSTEM, Visibility.STAFF, null);
    }

    /** The day of the answer has come without one: top management has it, and owes that it does not happen again (C6, H5, P2). */
    @Transactional
    public void escalateOverdue(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(RequestStudy.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "requests.escalated", SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(caseNumber, Cause.MISSED_ANSWER, RequestStudy.MANAGEMENT);
    }

    /**
     * An apology with a new expected date; the request stays late (C6).
     *
     * @throws InvalidInputException when the expected date is not after today
     */
    @Transactional
    public void resolveOverdue(String caseNumber, ResolveOverdue command, String by) {
        file.lock(caseNumber);
        requireSound(command);
        timeline.append(caseNumber, "requests.measureTaken", by, Visibility.STAFF, command.measure());
        if (!answered(caseNumber)) {
            deadlineClock.apologise(
                    caseNumber,
                    command.expectedOn(),
                    new Localized("اعتذرنا عن التأخر", "We apologised for the delay"));
            notifications.tellBeneficiary(caseNumber, "request.late", Map.of());
            timeline.append(
                    caseNumber,
                    "requests.apologised",
                    by,
                    Visibility.PUBLIC,
                    command.apology(),
                    command.expectedOn().toString());
        }
    }

    /** As {@link #resolveOverdue}, without changing anything. */
    public void requireSound(ResolveOverdue command) {
        if (!command.expectedOn().isAfter(today())) {
            throw new InvalidInputException("expectedOn", "requests.dateMustBeLater");
        }
    }

    /**
     * Records the hand-over, or a new date with its reason (F3).
     *
     * @throws InvalidInputException while something that is needed before money or goods is left
     */
    @Transactional
    public void fulfil(String caseNumber, FulfilEntitlement command, String by) {
        ServiceRequest request = file.lock(caseNumber);
        requireSound(caseNumber, command);
        Entitlement entitlement = entitlement(caseNumber);
        sightings.record(caseNumber, command.sighted(), by);
        if (command.delivered()) {
            entitlement.deliver(command.deliveredOn(), command.proof(), command.proofReference(), by);
            request.fulfil();
            file.save(request);
            timeline.append(
                    caseNumber,
                    "requests.fulfilled",
                    by,
                    Visibility.PUBLIC,
                    null,
                    command.deliveredOn().toString());
        } else {
            entitlement.postpone(command.newDueOn());
            timeline.append(
                    caseNumber,
                    "requests.postponed",
                    by,
                    Visibility.PUBLIC,
                    command.reason(),
                    command.newDueOn().toString());
        }
        entitlements.saveAndFlush(entitlement);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /** As {@link #fulfil}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, FulfilEntitlement command) {
        ServiceRequest request = file.read(caseNumber);
        request.require(RequestStage.FULFILLING);
        command.sighted().forEach(sighting -> file.item(request, sighting.item()));
        if (!command.delivered()) {
            if (!command.newDueOn().isAfter(today())) {
                throw new InvalidInputException("newDueOn", "requests.dateMustBeLater");
            }
            return;
        }
        if (command.deliveredOn().isAfter(today())) {
            throw new InvalidInputException("deliveredOn", "requests.dateMustNotBeLater");
        }
        List<RequiredItem> left = file.missingForFulfilment(request, command.sighted());
        if (!left.isEmpty()) {
            throw new InvalidInputException(left.stream()
                    .map(item -> new FieldProblem("sighted", "requests.leftForFulfilment", item.name()))
                    .toList());
        }
    }

    /** The day has come on which what was granted is due (F3, P2). */
    @Transactional
    public void escalateEntitlement(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(entitlement(caseNumber).deliveredBy(), "staff.dueSoon", caseNumber);
        notifications.tellGroup(RequestStudy.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "requests.entitlementEscalated", SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(caseNumber, Cause.MISSED_ENTITLEMENT, RequestStudy.MANAGEMENT);
    }

    /** The count ends with the withdrawal, and the beneficiary is told that it was understood. */
    @Transactional
    public void confirmWithdrawal(String caseNumber) {
        file.lock(caseNumber);
        deadlineClock.stop(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    Entitlement entitlement(String caseNumber) {
        return entitlements
                .of(decisions.standing(caseNumber).id())
                .orElseThrow(() -> new IllegalStateException("No entitlement for " + caseNumber));
    }

    private boolean answered(String caseNumber) {
        RequestStage stage = file.read(caseNumber).stage();
        return stage.answered() || stage.over();
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
