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
    /** An inquiry lies with a specialist. */
    WITH_SPECIALIST,
    /** A complaint is being settled amicably. */
    SETTLING,
    DECIDED,
    /** The committee's minutes on a compensation are left. */
    AWAITING_MINUTES,
    /** A ruling on a compensation is not final yet. */
    AWAITING_FINALITY,
    ANSWERED,
    WAITING_LIST,
    IN_FULFILMENT,
    FULFILLED,
    /** The beneficiary says that it is enough, or settled. */
    SETTLED,
    /** The beneficiary says that it is not settled. */
    REOPENED,
    WITH_MANAGEMENT,
    /** Fault and harm were not proven; an objection or a ruling can still come. */
    NOT_PROVEN,
    /** No settlement was agreed on; a ruling can still come. */
    NO_AGREEMENT,
    WITHDRAWN,
    CLOSED_INCOMPLETE,
    /** Nobody said whether it is settled; never counted as settled. */
    CLOSED_NO_REPLY,
    CLOSED
}
