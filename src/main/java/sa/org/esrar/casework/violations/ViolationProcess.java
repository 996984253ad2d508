package sa.org.esrar.casework.violations;

/** Port to the process {@code violation-report}: what moves its token from outside of user tasks. */
public interface ViolationProcess {

    void start(String caseNumber);

    /** The reporter has replied to a question, or withdrawn instead. */
    void reporterReplied(String caseNumber);
}
