package sa.org.esrar.casework.complaints;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** Both sides are heard, and what was found is written down with its root cause (E1, P2). */
@Service
public class ComplaintHearings {

    /** How somebody was heard, or that it was not possible. */
    public enum How {
        MEETING,
        CALL,
        WRITTEN,
        NOT_REACHED
    }

    /** Whose word. */
    public enum Side {
        COMPLAINANT(Statement.Kind.COMPLAINANT),
        RESPONDENT(Statement.Kind.RESPONDENT);

        private final Statement.Kind kind;

        Side(Statement.Kind kind) {
            this.kind = kind;
        }
    }

    private final ComplaintFile file;
    private final Timeline timeline;

    ComplaintHearings(ComplaintFile file, Timeline timeline) {
        this.file = file;
        this.timeline = timeline;
    }

    @Transactional
    public void hear(String caseNumber, Side side, How how, String statement, String by) {
        Complaint complaint = file.lock(caseNumber);
        requireHearing(complaint);
        file.write(complaint, side.kind, how.name(), statement, by);
        timeline.append(caseNumber, "complaints.heard." + side, by, Visibility.PUBLIC, null);
    }

    @Transactional
    public void establish(String caseNumber, RootCause cause, String findings, String by) {
        Complaint complaint = file.lock(caseNumber);
        complaint.established();
        file.save(complaint);
        file.write(complaint, Statement.Kind.FINDINGS, cause.name(), findings, by);
        timeline.append(caseNumber, "complaints.established", by, Visibility.STAFF, null);
    }

    /** @throws sa.org.esrar.casework.api.ApiException 409 when it is not being heard */
    @Transactional(readOnly = true)
    public void requireHearing(String caseNumber) {
        requireHearing(file.read(caseNumber));
    }

    private static void requireHearing(Complaint complaint) {
        complaint.require(ComplaintStage.HEARING, ComplaintStage.REOPENED);
    }
}
