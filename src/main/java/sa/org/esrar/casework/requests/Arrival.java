package sa.org.esrar.casework.requests;

/** What a beneficiary says of something that was handed over to them. */
public enum Arrival {
    ARRIVED,
    NOT_YET
}
