package sa.org.esrar.casework.calendar;

/** Which office hours hold. */
public enum Season {
    REGULAR,
    RAMADAN
}
