package sa.org.esrar.casework.casefile;

/** What the beneficiary sees (glossary, section 5); {@code LATE} and {@code PAUSED} are badges beside it. */
public enum CaseStatus {
    DRAFT,
    AWAITING_SIGNATURE,
    AWAITING_CONFIRMATION,
    RECEIVED,
    AWAITING_DOCUMENTS,
    UNDER_STUDY,
    AWAITING_BENEFICIARY,
    DECIDED,
    ANSWERED,
    WAITING_LIST,
    IN_FULFILMENT,
    FULFILLED,
    WITHDRAWN,
    CLOSED_INCOMPLETE,
    CLOSED
}
