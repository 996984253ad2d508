package sa.org.esrar.casework.casefile;

/** Port: the task in which a person looks at what is kept apart; implemented by {@code workflow}. */
public interface QuarantineReviews {

    /** One open review of a case is enough: it shows whatever is kept apart. */
    void ask(String caseNumber);

    /** Nothing of the case has to be looked at any more. */
    void over(String caseNumber);
}
