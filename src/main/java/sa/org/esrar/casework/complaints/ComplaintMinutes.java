package sa.org.esrar.casework.complaints;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.committees.CommitteeRules;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;

/** Complaints that the committee decides by minutes: how they wait, and how the decision of sealed minutes becomes theirs (D2). */
@Service
public class ComplaintMinutes {

    private final ComplaintFile file;
    private final ComplaintDecisions decisions;
    private final CommitteeDecisions committees;
    private final CommitteeRules rules;

    ComplaintMinutes(
            ComplaintFile file, ComplaintDecisions decisions, CommitteeDecisions committees, CommitteeRules rules) {
        this.file = file;
        this.decisions = decisions;
        this.committees = committees;
        this.rules = rules;
    }

    /** It came to the committee for the decision, for the first time or reopened. */
    @Transactional
    public void cameToDecision(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        complaint.atDecision(rules.decidesByMinutes(ComplaintFile.COMMITTEE));
        file.save(complaint);
    }

    /** It stands where only the committee's minutes let it go on, or does so no more. */
    @Transactional
    public void awaits(String caseNumber, boolean minutes) {
        Complaint complaint = file.lock(caseNumber);
        complaint.awaitMinutes(minutes);
        file.save(complaint);
    }

    /**
     * The decision of sealed minutes becomes the complaint's own. Every rule is asked again, dates as on the day on which the
     * decision was entered; a corrective action whose day passed before the seal gets the usual days from today.
     *
     * @throws ApiException 409 without sealed minutes that decide on it
     * @throws IllegalStateException when the decision cannot be carried out any more: for the engine's incident
     */
    @Transactional
    public DecideComplaint adopt(String caseNumber) {
        Complaint complaint = file.lock(caseNumber);
        return committees.adopt(
                caseNumber,
                ComplaintDecisionForm::read,
                (command, taken) -> decisions.adopt(complaint, command, taken));
    }
}
