package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;

/** An answer that is about to be late, or is (H5). */
@Service
public class LateInquiries {

    private final InquiryFile file;
    private final InquiryOfficers officers;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final CorrectiveActions actions;
    private final Clock clock;

    LateInquiries(
            InquiryFile file,
            InquiryOfficers officers,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            CorrectiveActions actions,
            Clock clock) {
        this.file = file;
        this.officers = officers;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.actions = actions;
        this.clock = clock;
    }

    /** Who has it is told that its day is near. */
    @Transactional
    public void warn(String caseNumber) {
        Inquiry inquiry = file.lock(caseNumber);
        String acting = officers.actingFor(caseNumber);
        if (acting == null) {
            String group = inquiry.group() == null ? InquiryRouting.LIAISON_OFFICERS : inquiry.group();
            notifications.tellGroup(group, "staff.dueSoon", caseNumber);
        } else {
            notifications.tellStaff(acting, "staff.dueSoon", caseNumber);
        }
        timeline.append(caseNumber, "inquiries.dueWarned", InquiryRouting.SYSTEM, Visibility.STAFF, null);
    }

    /** The day of the answer has come without one: top management has it, and owes that it does not happen again (P2). */
    @Transactional
    public void escalate(String caseNumber) {
        file.lock(caseNumber);
        notifications.tellGroup(InquiryRouting.MANAGEMENT, "staff.escalated", caseNumber);
        timeline.append(caseNumber, "inquiries.escalated", InquiryRouting.SYSTEM, Visibility.STAFF, null);
        actions.promiseMissed(caseNumber, Cause.MISSED_ANSWER, InquiryRouting.MANAGEMENT);
    }

    /**
     * An apology with a new expected date; the inquiry stays late. When the answer came meanwhile, only what was done is
     * written down.
     *
     * @throws InvalidInputException when the expected date is not after today
     */
    @Transactional
    public void resolve(String caseNumber, ResolveOverdueInquiry command, String by) {
        Inquiry inquiry = file.lock(caseNumber);
        requireSound(command);
        timeline.append(caseNumber, "inquiries.measureTaken", by, Visibility.STAFF, command.measure());
        if (inquiry.stage().answered()) {
            return;
        }
        deadlineClock.apologise(
                caseNumber, command.expectedOn(), new Localized("اعتذرنا عن التأخر", "We apologised for the delay"));
        timeline.append(
                caseNumber,
                "inquiries.apologised",
                by,
                Visibility.PUBLIC,
                command.apology(),
                command.expectedOn().toString());
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    /** As {@link #resolve}, without changing anything. */
    public void requireSound(ResolveOverdueInquiry command) {
        if (!command.expectedOn().isAfter(HijriDates.dayInRiyadh(clock.instant()))) {
            throw new InvalidInputException("expectedOn", "inquiries.dateMustBeLater");
        }
    }
}
