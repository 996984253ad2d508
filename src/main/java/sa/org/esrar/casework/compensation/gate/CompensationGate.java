package sa.org.esrar.casework.compensation.gate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.committees.decisions.MinutesStanding;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/**
 * The two gates (D2, D3), one rule for the diagram and for every service: minutes that each member approved, that the
 * association endorsed and that found fault, harm and the link between them; or a ruling in the beneficiary's favour that is
 * final. A final ruling against the beneficiary shuts both.
 */
@Component("compensationGate")
@UsedInDiagrams
@Transactional(readOnly = true)
public class CompensationGate {

    private final CompensationFile file;
    private final DecisiveRuling ruling;
    private final Findings findings;
    private final MinutesStanding minutes;

    CompensationGate(CompensationFile file, DecisiveRuling ruling, Findings findings, MinutesStanding minutes) {
        this.file = file;
        this.ruling = ruling;
        this.findings = findings;
        this.minutes = minutes;
    }

    /**
     * Whether negotiation, settlement and payment are open. A ruling that stands takes precedence over minutes: one that can
     * still be changed shuts them until it is settled, one against whoever was harmed for good.
     */
    public boolean isOpen(String caseNumber) {
        return ruling.opens(caseNumber).orElseGet(() -> isAcknowledged(caseNumber));
    }

    private boolean isAcknowledged(String caseNumber) {
        return findings.adopted(caseNumber)
                .filter(Findings.Adopted::proven)
                .filter(adopted -> minutes.acknowledges(adopted.minutes(), caseNumber))
                .isPresent();
    }

    /** Whether there is an agreement that both sides have signed, while the gate is open. */
    public boolean isAgreed(String caseNumber) {
        return isOpen(caseNumber) && file.read(caseNumber).stage().agreed();
    }

    /** Whether the claim was admitted before, so that an investigation goes on instead of beginning. */
    public boolean isAdmitted(String caseNumber) {
        Compensation compensation = file.read(caseNumber);
        return compensation.admitted() || compensation.objected();
    }

    /** Whether the investigation has come to its end. */
    public boolean isInvestigated(String caseNumber) {
        return file.read(caseNumber).investigated();
    }

    /** Whether it ended without fault being proven and without anything being negotiated. */
    public boolean endedUnproven(String caseNumber) {
        return file.read(caseNumber).stage() == CompensationStage.CLOSED_UNPROVEN;
    }

    /** @throws ApiException 409 unless it is open, whatever the process says */
    public void requireOpen(String caseNumber) {
        if (!isOpen(caseNumber)) {
            throw new ApiException(409, "compensation.gateShut");
        }
    }
}
