package sa.org.esrar.casework.committees;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Decisions of committees from sealed minutes, for the cases that wait for them. */
@Service
public class CommitteeDecisions {

    /** @param form as it was entered, for the module that owns the case */
    public record Taken(String minutes, int itemNumber, Map<String, Object> form, String recordedBy) {}

    /** The decision on a case from sealed minutes that is not carried out yet. */
    public Optional<Taken> onto(String caseNumber) {
        throw new UnsupportedOperationException("capabilities part");
    }

    /** The case of an item goes on with its decision; one that does not wait any more is noted. */
    public void carryOut(String number, String caseNumber) {
        throw new UnsupportedOperationException("capabilities part");
    }

    /** The beneficiary withdrew the case: it leaves the agenda on which it stands, if any. */
    public void withdrawn(String caseNumber) {
        throw new UnsupportedOperationException("capabilities part");
    }
}
