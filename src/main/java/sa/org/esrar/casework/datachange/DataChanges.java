package sa.org.esrar.casework.datachange;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.declarations.ContactProof;
import sa.org.esrar.casework.declarations.ContactProof.Fresh;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.portal.ProvenCases;

/** Somebody changes their own data from a case of theirs that they have open, proven by codes (G3). */
@Service
public class DataChanges {

    static final String BENEFICIARY = "beneficiary";

    private static final String PURPOSE = "data";

    private final OpenDataChange opening;
    private final DataChangeFile file;
    private final DataChangeProcess process;
    private final OwnData data;
    private final Guardians guardians;
    private final ContactProof proof;
    private final ProvenCases proven;
    private final CaseRegister cases;

    DataChanges(
            OpenDataChange opening,
            DataChangeFile file,
            DataChangeProcess process,
            OwnData data,
            Guardians guardians,
            ContactProof proof,
            ProvenCases proven,
            CaseRegister cases) {
        this.opening = opening;
        this.file = file;
        this.process = process;
        this.data = data;
        this.guardians = guardians;
        this.proof = proof;
        this.proven = proven;
        this.cases = cases;
    }

    /** The codes as they were typed. */
    public record Codes(String code, String mobileCode, String emailCode) {

        @Override
        public String toString() {
            return "Codes";
        }
    }

    /** As it was taken in; the access code is told once. */
    public record Taken(String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "Taken[" + caseNumber + "]";
        }
    }

    /** Whether the data of whose case this is can be changed from it; nobody's unproven case changes anybody's data. */
    @Transactional(readOnly = true)
    public boolean isPossibleFrom(String caseNumber) {
        CaseView of = cases.view(caseNumber);
        return proven.isProven(of) && data.isProvable(of.partyId());
    }

    /** Whether mobile, mail and language are a guardian's, who changes them in data of his own. */
    @Transactional(readOnly = true)
    public boolean isReachedThroughGuardian(String caseNumber) {
        return guardians.guardianOf(cases.view(caseNumber).partyId()).isPresent();
    }

    /**
     * Sends what proves the change: a code to the contact on record, and one to each new mobile and mail address.
     *
     * @return where the second and third code went
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when it cannot be changed from here or another change is open, 429 after too many codes
     */
    @Transactional
    public Fresh sendCodes(String caseNumber, OwnData.Typed typed) {
        CaseView from = requirePossible(caseNumber);
        opening.requireNoneOpen(from.partyId());
        Fresh fresh = fresh(data.check(from.partyId(), typed, false, ""));
        proof.sendToRecord(PURPOSE, caseNumber, "otp.data");
        proof.sendToNew(caseNumber, fresh);
        return fresh;
    }

    /**
     * Every code is right: the change is a case of its own from here on.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException as in {@link #sendCodes}, and on the codes
     * @throws ApiException as in {@link #sendCodes}
     */
    @Transactional
    public Taken take(String caseNumber, OwnData.Typed typed, Codes codes) {
        CaseView from = requirePossible(caseNumber);
        opening.requireNoneOpen(from.partyId());
        Map<PartyField, String> asked = data.check(from.partyId(), typed, false, "");
        proof.useFromRecord(PURPOSE, caseNumber, codes.code());
        proof.useFromNew(caseNumber, fresh(asked), codes.mobileCode(), codes.emailCode());
        CaseRegister.Opened opened = cases.open(CaseKind.UPD, from.partyId(), Channel.WEBSITE, CaseStatus.RECEIVED);
        opening.open(opened.caseNumber(), from.partyId(), Channel.WEBSITE, asked, BENEFICIARY);
        return new Taken(opened.caseNumber(), opened.accessCode());
    }

    /**
     * The person does not want it any more.
     *
     * @throws ApiException 409 when it was decided already
     */
    @Transactional
    public void withdraw(String caseNumber) {
        DataChange change = file.lock(caseNumber);
        change.withdraw();
        file.save(change);
        process.withdrawn(caseNumber);
    }

    /** In both, a new mobile or mail address has to be proven. */
    static Fresh fresh(Map<PartyField, String> asked) {
        return new Fresh(asked.get(PartyField.MOBILE), asked.get(PartyField.EMAIL));
    }

    private CaseView requirePossible(String caseNumber) {
        if (!isPossibleFrom(caseNumber)) {
            throw new ApiException(409, "datachange.notFromHere");
        }
        return cases.lock(caseNumber);
    }
}
