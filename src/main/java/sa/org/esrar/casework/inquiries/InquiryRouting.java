package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;

/** An inquiry comes to whom it belongs (G1, E2): the count begins, the asker is told, the officer has it. */
@Service
public class InquiryRouting {

    /** Has what the table names nobody for, and what an officer cannot take. */
    public static final String LIAISON_OFFICERS = "liaison-officers";

    /** Top management. */
    public static final String MANAGEMENT = "management";

    static final String SYSTEM = "system";

    private final InquiryFile file;
    private final InquiryOfficers officers;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final InquirySettings settings;
    private final Clock clock;

    InquiryRouting(
            InquiryFile file,
            InquiryOfficers officers,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            InquirySettings settings,
            Clock clock) {
        this.file = file;
        this.officers = officers;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /** The day of the question is day 0 of its count; who left a way is told that it arrived (C1, C5). */
    @Transactional
    public void acknowledge(String caseNumber) {
        file.lock(caseNumber);
        startClock(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.received", Map.of());
    }

    void startClock(String caseNumber) {
        deadlineClock.start(caseNumber, HijriDates.dayInRiyadh(clock.instant()), settings.answerWithin());
    }

    /**
     * What the decision table found: an officer or a group.
     *
     * @param found null when no row matched
     * @return the group that may answer; empty when there is no such person or group
     */
    @Transactional
    public Optional<String> assign(String caseNumber, String found) {
        if (found == null) {
            return Optional.empty();
        }
        if (officers.isGroup(found)) {
            give(caseNumber, null, found);
            timeline.append(caseNumber, "inquiries.groupAssigned", SYSTEM, Visibility.STAFF, null, found);
            return Optional.of(found);
        }
        if (!officers.isStaff(found)) {
            return Optional.empty();
        }
        give(caseNumber, found, LIAISON_OFFICERS);
        String acting = officers.actingFor(caseNumber);
        if (found.equals(acting)) {
            timeline.append(caseNumber, "inquiries.officerAssigned", SYSTEM, Visibility.STAFF, null, found);
        } else if (acting != null) {
            timeline.append(caseNumber, "inquiries.substituteAssigned", SYSTEM, Visibility.STAFF, null, found, acting);
        } else {
            timeline.append(caseNumber, "inquiries.officerCannot", SYSTEM, Visibility.STAFF, null, found);
        }
        return Optional.of(LIAISON_OFFICERS);
    }

    /** No row of the table names anybody: all liaison officers have it, and management hears that a row is missing. */
    @Transactional
    public String reportUnknownOfficer(String caseNumber) {
        give(caseNumber, null, LIAISON_OFFICERS);
        notifications.tellGroup(MANAGEMENT, "staff.noOfficer", caseNumber);
        timeline.append(caseNumber, "inquiries.officerUnknown", SYSTEM, Visibility.STAFF, null);
        return LIAISON_OFFICERS;
    }

    /** Two answers of officers were not enough: top management answers (H5). */
    @Transactional
    public String handToManagement(String caseNumber) {
        give(caseNumber, null, MANAGEMENT);
        timeline.append(caseNumber, "inquiries.withManagement", SYSTEM, Visibility.PUBLIC, null);
        return MANAGEMENT;
    }

    /** Who is given the task alone hears of it by the task itself. */
    private void give(String caseNumber, String officer, String group) {
        Inquiry inquiry = file.lock(caseNumber);
        inquiry.assignTo(officer, group);
        file.save(inquiry);
        if (officers.actingFor(caseNumber) == null) {
            notifications.tellGroup(group, "staff.newWork", caseNumber);
        }
    }
}
