package sa.org.esrar.casework.calendar;

/** How sure a holiday is. Tentative days count as holidays until they are refused. */
public enum HolidayStatus {
    TENTATIVE,
    CONFIRMED,
    REFUSED
}
