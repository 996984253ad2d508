package sa.org.esrar.casework.compensation.cases;

/** Port to the process {@code compensation-investigation}: what moves its token from outside of user tasks. */
public interface CompensationProcess {

    void start(String caseNumber, boolean represented);

    /** Somebody who investigates may not any more (F4); nothing where nobody investigates. */
    void investigatorExcluded(String caseNumber);

    void objectionFiled(String caseNumber);

    /** @return whether the case stood where a ruling changes its course */
    boolean rulingReceived(String caseNumber);

    /** @return whether the case stood where somebody else has to act from now on */
    boolean beneficiaryDied(String caseNumber);

    void offerAccepted(String caseNumber);

    void offerDeclined(String caseNumber);

    void offerCountered(String caseNumber);

    void offerWithdrawn(String caseNumber);

    void agreementSigned(String caseNumber);

    void receiptConfirmed(String caseNumber);

    void claimWithdrawn(String caseNumber);
}
