package sa.org.esrar.casework.requests;

/**
 * Port to the process {@code desk-intake}: what ends it from outside of its user tasks. Most unsigned requests come from
 * the website and have no such process; for them nothing happens.
 */
public interface DeskProcess {

    /** The declaration was signed, and not in {@code userTask_witnessDeclaration}. */
    void signedElsewhere(String caseNumber);

    void withdrawn(String caseNumber);
}
