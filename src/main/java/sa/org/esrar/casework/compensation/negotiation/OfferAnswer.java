package sa.org.esrar.casework.compensation.negotiation;

/** What the beneficiary says to an offer (glossary, section 6). */
public enum OfferAnswer {
    ACCEPTED,
    DECLINED,
    COUNTERED
}
