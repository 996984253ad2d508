package sa.org.esrar.casework.complaints;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseMatter;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** A complaint that is a report of a violation goes over to the readers of such reports, and ends here (E1, F4). */
@Service
public class ComplaintReports implements CaseMatter {

    private final ComplaintFile file;
    private final CaseRegister cases;
    private final Parties parties;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final ComplaintProcess process;

    ComplaintReports(
            ComplaintFile file,
            CaseRegister cases,
            Parties parties,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            ComplaintProcess process) {
        this.file = file;
        this.cases = cases;
        this.parties = parties;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.process = process;
    }

    /** The report has a number of its own, which is nowhere in the complaint's file; its way lies on the complainant's page. */
    @Transactional
    public void turnIntoReport(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.turnIntoReport();
        file.save(complaint);
        deadlineClock.stop(caseNumber);
        timeline.append(caseNumber, "complaints.turnedIntoReport", ComplaintFile.SYSTEM, Visibility.PUBLIC, null);
        process.turnedIntoReport(caseNumber, cases.reserve(CaseKind.VIO));
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.CMP, CaseKind.OBJ);
    }

    @Override
    @Transactional(readOnly = true)
    public Matter of(String caseNumber) {
        Complaint complaint = file.read(caseNumber);
        ComplaintFile.Detail detail = file.detail(complaint);
        UUID party = cases.view(caseNumber).partyId();
        PartyView person = party == null ? null : parties.view(party);
        return new Matter(
                detail.text(),
                complaint.respondent().group(),
                detail.respondentName(),
                person == null ? null : person.name(),
                null);
    }
}
