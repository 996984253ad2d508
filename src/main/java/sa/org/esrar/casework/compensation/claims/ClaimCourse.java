package sa.org.esrar.casework.compensation.claims;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.DeadlineClock.Line;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.notifications.Notifications;

/** What happens to a compensation by itself: acknowledged, kept from whom it concerns, apologised for, escalated. */
@Component
class ClaimCourse {

    private static final String HANDLED = "HANDLED_THE_CASE";
    private static final String APOLOGISED = "APOLOGISED";

    private final CompensationFile file;
    private final CompensationSettings settings;
    private final Exclusions exclusions;
    private final CaseAccess access;
    private final CaseRegister cases;
    private final DeadlineClock deadlineClock;
    private final WorkingDays workingDays;
    private final CorrectiveActions actions;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Messages messages;

    ClaimCourse(
            CompensationFile file,
            CompensationSettings settings,
            Exclusions exclusions,
            CaseAccess access,
            CaseRegister cases,
            DeadlineClock deadlineClock,
            WorkingDays workingDays,
            CorrectiveActions actions,
            Timeline timeline,
            Notifications notifications,
            Messages messages) {
        this.file = file;
        this.settings = settings;
        this.exclusions = exclusions;
        this.access = access;
        this.cases = cases;
        this.deadlineClock = deadlineClock;
        this.workingDays = workingDays;
        this.actions = actions;
        this.timeline = timeline;
        this.notifications = notifications;
        this.messages = messages;
    }

    void acknowledge(String caseNumber) {
        file.lock(caseNumber);
        file.count(caseNumber, settings.investigateWithin());
        notifications.tellBeneficiary(caseNumber, "case.received", Map.of());
        notifications.tellGroup(CompensationFile.COMMITTEE, "staff.newWork", caseNumber);
        timeline.append(caseNumber, "compensation.acknowledged", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /**
     * Of a complaint, whoever may have nothing to do with that may have nothing to do with this either: those who heard it
     * found harm, and stay. Of any other case, whoever worked on it.
     */
    void excludeInvolved(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        exclusions.excludeInvolved(caseNumber);
        String harmedIn = compensation.harmedIn();
        if (harmedIn != null) {
            CaseKind kind = cases.view(harmedIn).kind();
            boolean heard = kind == CaseKind.CMP || kind == CaseKind.OBJ;
            Set<String> involved = heard ? exclusions.excludedFrom(harmedIn) : access.grantedTo(harmedIn);
            new TreeSet<>(involved)
                    .forEach(user -> exclusions.exclude(caseNumber, user, HANDLED, CompensationFile.SYSTEM));
        }
    }

    /** Once for each date that was missed: a timer that was set anew past it finds the apology. */
    void apologise(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        LocalDate expectedOn = workingDays.plus(file.today(), settings.apologyDays());
        if (cases.view(caseNumber).policyDueOn() == null || apologisedFor(caseNumber)) {
            return;
        }
        deadlineClock.apologise(caseNumber, expectedOn, messages.both("compensation.apology"));
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
        notifications.tellGroup(CompensationFile.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(
                caseNumber,
                "compensation.apologised",
                CompensationFile.SYSTEM,
                Visibility.PUBLIC,
                null,
                expectedOn.toString());
        actions.promiseMissed(caseNumber, Cause.MISSED_STAGE, owes(compensation.stage()));
    }

    /** Whether the newest apology of this count names a day that has not passed yet. */
    private boolean apologisedFor(String caseNumber) {
        Line newest = deadlineClock.explain(caseNumber).ledger().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return newest.kind().equals(APOLOGISED)
                && !workingDays.plus(newest.on(), settings.apologyDays()).isBefore(file.today());
    }

    /** Whose stage it is. */
    private static String owes(CompensationStage stage) {
        return switch (stage) {
            case NEGOTIATING, OFFERED, SIGNING -> CompensationFile.NEGOTIATOR;
            case PAYING, PAID -> CompensationFile.FINANCE;
            case OBJECTED -> CompensationFile.MANAGEMENT;
            default -> CompensationFile.COMMITTEE;
        };
    }

    void escalate(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(CompensationFile.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "compensation.escalated", CompensationFile.SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(caseNumber, Cause.MISSED_STAGE, CompensationFile.COMMITTEE);
    }
}
