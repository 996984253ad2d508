package sa.org.esrar.casework.requests;

import java.time.Instant;
import java.util.Map;

/** Port to the process {@code request-intake}: what moves its token from outside of user tasks. */
public interface RequestProcess {

    void start(String caseNumber, String serviceCode);

    void documentsReceived(String caseNumber);

    void documentsReceivedLate(String caseNumber);

    void beneficiaryReplied(String caseNumber);

    void decisionTakenBack(String caseNumber);

    /** When the answers go out that are still held, by case number. */
    Map<String, Instant> answersHeldUntil();

    void withdrawn(String caseNumber);
}
