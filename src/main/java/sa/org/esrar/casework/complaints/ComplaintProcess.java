package sa.org.esrar.casework.complaints;

import java.util.Set;

/** Port to the process {@code complaint-escalation}: what moves its token from outside of user tasks. */
public interface ComplaintProcess {

    void start(String caseNumber, ComplaintKind kind, Set<ComplaintFact> facts, Hearing hearing);

    /** The complainant has replied to a proposal. */
    void settlementReplied(String caseNumber, boolean accepted);

    /** The complainant has said what the outcome is worth. */
    void said(String caseNumber, Word word, boolean higherStage);

    void reopened(String caseNumber);

    void withdrawn(String caseNumber);

    /** Harm was found: its compensation is opened, under a number that was reserved for it. */
    void harmFound(String caseNumber, String compensation);

    /** It goes on as a report of a violation, under a number that was reserved for it. */
    void turnedIntoReport(String caseNumber, String report);
}
