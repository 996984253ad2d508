package sa.org.esrar.casework.requests;

/** Port to the process {@code request-intake}: what moves its token from outside of user tasks. */
public interface RequestProcess {

    void start(String caseNumber, String serviceCode);

    void documentsReceived(String caseNumber);

    void documentsReceivedLate(String caseNumber);

    void beneficiaryReplied(String caseNumber);

    void decisionTakenBack(String caseNumber);

    void withdrawn(String caseNumber);
}
