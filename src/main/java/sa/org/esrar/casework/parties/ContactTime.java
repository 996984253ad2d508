package sa.org.esrar.casework.parties;

/** When a call is welcome, named as people name it. */
public enum ContactTime {
    MORNING,
    AFTER_DHUHR,
    AFTER_ASR,
    AFTER_MAGHRIB,
    AFTER_ISHA
}
