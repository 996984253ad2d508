package sa.org.esrar.casework.committees.minutes;

/** How far one item of the agenda has come. */
public enum ItemState {
    ON_AGENDA,
    /** The committee put it off; the case waits for another meeting. */
    POSTPONED,
    /** It left the agenda: the beneficiary withdrew it, or a ruling on it came. */
    WITHDRAWN,
    /** Its decision is entered. */
    DECIDED,
    /** The decision was carried out in its case, from sealed minutes. */
    CARRIED_OUT,
    /** Its case did not wait for it any more, or the minutes were not approved. */
    NOT_CARRIED_OUT
}
