package sa.org.esrar.casework.calendar;

/** What was done to a holiday. Every act is a row of its own that is never changed. */
public enum HolidayAct {
    COMPUTED,
    ENTERED,
    CONFIRMED,
    MOVED,
    REFUSED
}
