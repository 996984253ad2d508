package sa.org.esrar.casework.calendar;

/** Where a holiday comes from. */
public enum HolidayKind {
    /** By law: the two Eids, National Day, Founding Day. */
    STATUTORY,
    /** The day that the association gives for a statutory one that met the weekend. */
    COMPENSATION,
    /** By royal order or a decision of the association. */
    EXCEPTIONAL
}
