package sa.org.esrar.casework.inquiries;

/** Port: moves the token of the process {@code inquiry}, in the caller's transaction. */
public interface InquiryProcess {

    /** @param category null when unknown; @param field null when unknown */
    void start(String caseNumber, InquiryKind kind, String category, String field);

    void answerSufficient(String caseNumber);

    void answerNotSufficient(String caseNumber);
}
