package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.notifications.Notifications;

/**
 * The check of completeness (C2, C3, C6): a gap that is named in time takes the start of the count back, and the count
 * starts again on the day that the last required item arrived.
 */
@Service
public class RequestCompleteness {

    private static final String SYSTEM = "system";
    private static final String INTAKE = "intake-officers";

    private final RequestFile file;
    private final RequestGaps gaps;
    private final Sightings sightings;
    private final Declarations declarations;
    private final DeniedSignatures denied;
    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Notifications notifications;
    private final RequestLetters letters;
    private final RequestSettings settings;
    private final Clock clock;

    RequestCompleteness(
            RequestFile file,
            RequestGaps gaps,
            Sightings sightings,
            Declarations declarations,
            DeniedSignatures denied,
            CaseRegister cases,
            DeadlineClock deadlineClock,
            Deadlines deadlines,
            WorkingDays workingDays,
            Timeline timeline,
            Notifications notifications,
            RequestLetters letters,
            RequestSettings settings,
            Clock clock) {
        this.file = file;
        this.gaps = gaps;
        this.sightings = sightings;
        this.declarations = declarations;
        this.denied = denied;
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.notifications = notifications;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts the count, or starts it again, with the day of completeness as day 0: the signature's, or the day on which
     * the last required item arrived. A count that a late-named gap left running goes on untouched.
     */
    @Transactional
    public void startClock(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        LocalDate completeOn = gaps.lastSettledOn(caseNumber).orElse(request.signedOn());
        if (request.stage() != RequestStage.CHECKING) {
            request.checkAgain();
            file.save(request);
        }
        if (cases.view(caseNumber).completeOn() == null) {
            deadlineClock.start(caseNumber, completeOn, settings.answerWithin());
            timeline.append(
                    caseNumber, "requests.clockStarted", SYSTEM, Visibility.PUBLIC, null, completeOn.toString());
        } else {
            deadlineClock.checkFrom(caseNumber, completeOn);
        }
    }

    /** The receipt: who studies it and by when, on the agreed channel (C5, C6). */
    @Transactional
    public void sendReceipt(String caseNumber) {
        CaseView view = cases.view(caseNumber);
        notifications.tellBeneficiary(
                caseNumber,
                "request.received",
                Map.of("date", view.dueOn().toString()),
                () -> letters.registerReceipt(caseNumber));
        notifications.addToDigest(INTAKE, caseNumber);
        timeline.append(
                caseNumber,
                "requests.receiptSent",
                SYSTEM,
                Visibility.PUBLIC,
                null,
                view.dueOn().toString());
    }

    /**
     * The officer's word.
     *
     * @throws InvalidInputException when it is said complete while something required is left, or while a signature with
     *     another's number has no witness yet; when it is said incomplete without a listed item; when a signature is said
     *     denied of which nobody waits to hear
     */
    @Transactional
    public void check(String caseNumber, CheckCompleteness command, String by) {
        ServiceRequest request = file.lock(caseNumber);
        request.require(RequestStage.CHECKING);
        requireSound(request, command);
        if (command.signatureDenied()) {
            denied.record(request, command);
            return;
        }
        sightings.record(caseNumber, command.sighted(), by);
        sightings.recordChecked(caseNumber, command.checked(), by);
        for (CheckCompleteness.NamedGap gap : command.gaps()) {
            gaps.name(caseNumber, gap, by);
        }
        if (command.signerHeard() != null) {
            declarations.confirm(caseNumber, command.signerHeard());
        }
        if (command.complete()) {
            request.study();
            timeline.append(caseNumber, "requests.complete", by, Visibility.PUBLIC, null);
        } else {
            request.awaitItems();
            timeline.append(caseNumber, "requests.incomplete", by, Visibility.PUBLIC, null, gaps.openItems(caseNumber));
        }
        file.save(request);
    }

    /** As {@link #check}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, CheckCompleteness command) {
        ServiceRequest request = file.read(caseNumber);
        request.require(RequestStage.CHECKING);
        requireSound(request, command);
    }

    /** Whether whose name stands under the request says that the signature is not theirs (C4). */
    @Transactional(readOnly = true)
    public boolean signatureDenied(String caseNumber) {
        return file.read(caseNumber).stage() == RequestStage.SIGNATURE_DENIED;
    }

    private void requireSound(ServiceRequest request, CheckCompleteness command) {
        if (command.signatureDenied()) {
            denied.requireSound(request, command);
            return;
        }
        if (command.complete() && !command.gaps().isEmpty()) {
            throw new InvalidInputException("gaps", "requests.completeWithGaps");
        }
        List<Catalogue.Missing> left = command.complete() ? file.missing(request) : List.of();
        if (!left.isEmpty()) {
            throw new InvalidInputException(left.stream()
                    .map(item -> new FieldProblem("complete", "requests.left", item.name(), item.what()))
                    .toList());
        }
        if (command.complete() && command.signerHeard() == null && declarations.awaitsWitness(request.caseNumber())) {
            throw new InvalidInputException("signerHeard", "requests.signerNotHeard");
        }
        if (!command.complete() && command.gaps().isEmpty()) {
            throw new InvalidInputException("gaps", "requests.gapsNeeded");
        }
        Set<String> listed = file.service(request).items().stream()
                .filter(item -> item.neededFor() == NeededFor.COMPLETENESS)
                .map(RequiredItem::code)
                .collect(Collectors.toSet());
        for (int i = 0; i < command.gaps().size(); i++) {
            if (!listed.contains(command.gaps().get(i).item())) {
                throw new InvalidInputException("gaps[" + i + "].item", "requests.unknownItem");
            }
        }
        command.sighted().forEach(sighting -> file.item(request, sighting.item()));
        command.checked().forEach(item -> file.item(request, item));
    }

    /**
     * Takes the start of the count back, with the reason that is shown; a gap that was named after the check's own two
     * working days no longer moves the date (reading of C6).
     */
    @Transactional
    public void withdrawClock(String caseNumber) {
        file.lock(caseNumber);
        boolean inTime = HijriDates.dayInRiyadh(clock.instant())
                        .compareTo(HijriDates.dayInRiyadh(
                                deadlines.completenessDue(caseNumber).toInstant()))
                <= 0;
        if (inTime) {
            deadlineClock.withdraw(caseNumber, gaps.reason(caseNumber));
        } else {
            timeline.append(caseNumber, "requests.gapNamedLate", SYSTEM, Visibility.PUBLIC, null);
        }
    }

    @Transactional
    public void askForMissing(String caseNumber) {
        notifications.tellBeneficiary(
                caseNumber, "request.missing", Map.of(), () -> letters.registerWhatIsLeft(caseNumber));
        timeline.append(caseNumber, "requests.itemsAsked", SYSTEM, Visibility.PUBLIC, null, gaps.openItems(caseNumber));
    }

    @Transactional
    public void remindMissing(String caseNumber) {
        remind(caseNumber, "requests.itemsReminded");
    }

    @Transactional
    public void giveMissingNotice(String caseNumber) {
        remind(caseNumber, "requests.itemsNoticed");
    }

    private void remind(String caseNumber, String code) {
        LocalDate until = workingDays.plus(gaps.askedOn(caseNumber), settings.itemsWithin());
        notifications.tellBeneficiary(
                caseNumber,
                "request.missingReminder",
                Map.of("date", until.toString()),
                () -> letters.registerWhatIsLeft(caseNumber));
        timeline.append(caseNumber, code, SYSTEM, Visibility.PUBLIC, null);
    }

    /** Filed away, not closed: the missing paper revives it (C3). */
    @Transactional
    public void fileAway(String caseNumber) {
        ServiceRequest request = file.lock(caseNumber);
        request.fileAway();
        file.save(request);
        deadlineClock.withdraw(caseNumber, gaps.reason(caseNumber));
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
        timeline.append(caseNumber, "requests.filedAway", SYSTEM, Visibility.PUBLIC, null);
    }

    @Transactional
    public void warnCompleteness(String caseNumber) {
        notifications.tellGroup(INTAKE, "staff.dueSoon", caseNumber);
        timeline.append(caseNumber, "requests.completenessWarned", SYSTEM, Visibility.STAFF, null);
    }

    @Transactional
    public void escalateCompleteness(String caseNumber) {
        notifications.tellGroup(RequestStudy.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "requests.completenessEscalated", SYSTEM, Visibility.STAFF, null);
    }
}
