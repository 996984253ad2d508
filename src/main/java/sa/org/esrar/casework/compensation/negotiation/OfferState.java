package sa.org.esrar.casework.compensation.negotiation;

/** What became of an offer (glossary, section 6). */
public enum OfferState {
    /** Written down, and not sent: it may need somebody's approval. */
    MADE,
    /** Who may offer as much did not approve it; it was never sent. */
    NOT_APPROVED,
    /** Waits for the beneficiary's answer. */
    OPEN,
    ACCEPTED,
    DECLINED,
    COUNTERED,
    WITHDRAWN,
    EXPIRED,
    /** Negotiation began anew, by a ruling or because another acts for the beneficiary: nobody can answer it any more. */
    LAPSED;

    /** Whether it went out to the beneficiary. */
    public boolean sent() {
        return this != MADE && this != NOT_APPROVED;
    }
}
