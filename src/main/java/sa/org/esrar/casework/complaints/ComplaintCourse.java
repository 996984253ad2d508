package sa.org.esrar.casework.complaints;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Groups;

/** What happens to a complaint by itself: acknowledged, judged by the table, passed on, warned about, escalated. */
@Service
public class ComplaintCourse {

    private static final String DATA_PROTECTION = "data-protection-officer";

    private final ComplaintFile file;
    private final ComplaintSettings settings;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final Groups groups;
    private final Timeline timeline;
    private final Notifications notifications;
    private final CorrectiveActions actions;

    ComplaintCourse(
            ComplaintFile file,
            ComplaintSettings settings,
            CaseAccess access,
            Exclusions exclusions,
            Groups groups,
            Timeline timeline,
            Notifications notifications,
            CorrectiveActions actions) {
        this.file = file;
        this.settings = settings;
        this.access = access;
        this.exclusions = exclusions;
        this.groups = groups;
        this.timeline = timeline;
        this.notifications = notifications;
        this.actions = actions;
    }

    /** On the day it came: the complainant hears of it, and the days of the first stage begin to count. */
    @Transactional
    public void acknowledge(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        switch (complaint.hearing()) {
            case COMMITTEE -> file.count(caseNumber, settings.amicableWithin());
            case EXECUTIVE_MANAGER, BOARD_CHAIR -> {
                complaint.secondStage();
                file.save(complaint);
                file.count(caseNumber, settings.secondStageWithin());
                notifications.tellGroup(complaint.hearing().group(), "staff.newWork", caseNumber);
            }
            case OUTSIDE -> {
                // It is referred in a moment: there are no days to count.
            }
        }
        notifications.tellBeneficiary(caseNumber, "case.received", Map.of());
        timeline.append(caseNumber, "complaints.acknowledged", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
    }

    /** What the decision table found. Data that was exposed is the data-protection officer's matter at once. */
    @Transactional
    public void judge(String caseNumber, ComplaintKind kind, Severity severity, boolean amicable) {
        Complaint complaint = file.lock(caseNumber);
        complaint.judged(kind, severity, amicable);
        file.save(complaint);
        timeline.append(
                caseNumber,
                "complaints.judged",
                ComplaintFile.SYSTEM,
                Visibility.STAFF,
                null,
                kind.name(),
                severity.name());
        if (kind == ComplaintKind.PRIVACY || complaint.facts().contains(ComplaintFact.DATA_EXPOSED)) {
            groups.membersOf(DATA_PROTECTION).stream()
                    .filter(user -> !exclusions.isExcluded(caseNumber, user))
                    .forEach(user -> access.grant(caseNumber, user, "DATA_PROTECTION"));
            notifications.tellGroup(DATA_PROTECTION, "staff.escalated", caseNumber);
        }
    }

    /** What is urgent reaches top management at once, and again each hour until somebody has looked at it (H5). */
    @Transactional
    public void alertManagement(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(ComplaintFile.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "complaints.managementAlerted", ComplaintFile.SYSTEM, Visibility.STAFF, null);
    }

    /** Management has looked at an urgent complaint. */
    @Transactional
    public void noted(String caseNumber, String note, String by) {
        Complaint complaint = file.lock(caseNumber);
        if (note != null) {
            file.write(complaint, Statement.Kind.URGENT_NOTED, null, note, by);
        }
        timeline.append(caseNumber, "complaints.urgentNoted", by, Visibility.STAFF, null);
    }

    /** No settlement, or none was to be tried: the committee hears both sides, in days of its own (E1). */
    @Transactional
    public void beginHearing(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.hear();
        file.save(complaint);
        file.count(caseNumber, settings.committeeWithin());
        notifications.tellGroup(ComplaintFile.COMMITTEE, "staff.newWork", caseNumber);
        timeline.append(caseNumber, "complaints.hearingBegun", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
    }

    @Transactional
    public void warn(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        notifications.tellGroup(complaint.hearing().group(), "staff.dueSoon", caseNumber);
        if (complaint.settler() != null && complaint.stage().status() == ComplaintStage.SETTLING.status()) {
            notifications.tellStaff(complaint.settler(), "staff.dueSoon", caseNumber);
        }
        timeline.append(caseNumber, "complaints.dueWarned", ComplaintFile.SYSTEM, Visibility.STAFF, null);
    }

    /** A day has come on which something should have been done: top management has it, and who hears it owes why (H5, P2). */
    @Transactional
    public void escalate(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        notifications.tellGroup(ComplaintFile.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "complaints.escalated", ComplaintFile.SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(
                caseNumber, Cause.MISSED_STAGE, complaint.hearing().group());
    }
}
