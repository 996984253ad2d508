package sa.org.esrar.casework.inquiries;

/** Where an inquiry stands; what its asker sees of it depends on the round too, see {@link Inquiry#status}. */
public enum InquiryStage {
    ANSWERING,
    ADVISING,
    REVIEWING,
    /** The answer is right and is being sent. */
    APPROVED,
    ANSWERED,
    SUFFICIENT,
    NO_REPLY;

    /** Whether the asker has the answer to this round. */
    public boolean answered() {
        return ordinal() >= ANSWERED.ordinal();
    }

    public boolean over() {
        return this == SUFFICIENT || this == NO_REPLY;
    }
}
