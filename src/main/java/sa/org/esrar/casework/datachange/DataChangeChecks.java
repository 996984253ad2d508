package sa.org.esrar.casework.datachange;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.declarations.ContactProof;
import sa.org.esrar.casework.declarations.ContactProof.Fresh;
import sa.org.esrar.casework.declarations.WitnessRule;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PartyField;

/** What staff do before a change is made: a colleague witnesses what was taken down, somebody else checks it (G3, F4). */
@Service
@Transactional
public class DataChangeChecks {

    private static final String OWN = "OWN";

    private final DataChangeFile file;
    private final DataChangeDossiers dossiers;
    private final DataChangeTexts texts;
    private final WitnessRule witnesses;
    private final ContactProof proof;
    private final OwnData data;
    private final Timeline timeline;
    private final Clock clock;

    DataChangeChecks(
            DataChangeFile file,
            DataChangeDossiers dossiers,
            DataChangeTexts texts,
            WitnessRule witnesses,
            ContactProof proof,
            OwnData data,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.dossiers = dossiers;
        this.texts = texts;
        this.witnesses = witnesses;
        this.proof = proof;
        this.data = data;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What the colleague says of a change that was taken down.
     *
     * @param reason why not; null where she bears witness
     */
    public record Witnessed(boolean confirmed, String mobileCode, String emailCode, String reason) {

        @Override
        public String toString() {
            return "Witnessed[" + confirmed + "]";
        }
    }

    /**
     * What the check came to.
     *
     * @param reason as the person is told it; null where it is accepted
     * @param othersSeen whether others at the new mobile were looked at
     */
    public record Checked(boolean accepted, String reason, boolean othersSeen) {

        @Override
        public String toString() {
            return "Checked[" + accepted + "]";
        }
    }

    /** Sends a code to each new address, that the person reads out at the desk; for who may bear witness. */
    public void sendCodes(String caseNumber, String by) {
        DataChange change = file.lock(caseNumber);
        requireWitness(change, by);
        proof.sendToNew(caseNumber, toProve(change));
    }

    /** Checks what {@link #witness} will, and changes nothing; a wrong code is counted. */
    public void requireWitnessed(String caseNumber, Witnessed said, String by) {
        DataChange change = file.lock(caseNumber);
        requireWitness(change, by);
        if (said.confirmed()) {
            proof.checkFromNew(caseNumber, toProve(change), said.mobileCode(), said.emailCode());
        }
    }

    /**
     * The colleague sighted the original too, and the person read out what came to the new mobile and mail; or she does not
     * bear witness, and it is not made.
     *
     * @throws ApiException 409 for who took it down
     * @throws InvalidInputException on {@code confirmed} for who may not be a witness, and on the codes
     */
    public void witness(String caseNumber, Witnessed said, String by) {
        DataChange change = file.lock(caseNumber);
        requireWitness(change, by);
        if (said.confirmed()) {
            proof.useFromNew(caseNumber, toProve(change), said.mobileCode(), said.emailCode());
            change.witness(by, clock.instant());
            timeline.append(caseNumber, "datachange.witnessed", by, Visibility.STAFF, null);
        } else {
            change.refuseWitness(texts.seal(said.reason()), by, clock.instant());
            timeline.append(caseNumber, "datachange.notWitnessed", by, Visibility.STAFF, said.reason());
        }
        file.save(change);
    }

    private void requireWitness(DataChange change, String by) {
        change.requireWitness(by);
        witnesses.require("confirmed", change.caseNumber(), by);
    }

    /** A mobile that is said to be another's opens no case of hers, so nobody there has to read a code out. */
    private Fresh toProve(DataChange change) {
        Map<PartyField, String> asked = texts.values(change.asked());
        String owner = asked.getOrDefault(
                PartyField.MOBILE_OWNER, data.of(change.partyId()).get(PartyField.MOBILE_OWNER));
        return new Fresh(OWN.equals(owner) ? asked.get(PartyField.MOBILE) : null, asked.get(PartyField.EMAIL));
    }

    /** What has to be proven before a colleague can bear witness. */
    @Transactional(readOnly = true)
    public Fresh toProve(String caseNumber) {
        return toProve(file.read(caseNumber));
    }

    /** Checks what {@link #check} will, and changes nothing. */
    public void requireChecked(String caseNumber, Checked checked, String by) {
        file.read(caseNumber).requireCheck(by);
        if (checked.accepted()
                && !checked.othersSeen()
                && !dossiers.othersOnMobile(caseNumber).isEmpty()) {
            throw new InvalidInputException("othersSeen", "datachange.othersNotSeen");
        }
    }

    /**
     * Accepts the change, or declines it with a reason that the person is told.
     *
     * @throws ApiException 409 for who took it down or bore witness to it
     */
    public void check(String caseNumber, Checked checked, String by) {
        requireChecked(caseNumber, checked, by);
        DataChange change = file.lock(caseNumber);
        if (checked.accepted()) {
            change.accept(by, clock.instant());
            timeline.append(caseNumber, "datachange.accepted", by, Visibility.STAFF, null);
        } else {
            change.refuse(texts.seal(checked.reason()), by, clock.instant());
            timeline.append(caseNumber, "datachange.refused", by, Visibility.STAFF, checked.reason());
        }
        file.save(change);
    }
}
