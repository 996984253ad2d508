package sa.org.esrar.casework.parties;

/** Ways of contact (A1 to A6); {@link #SMS} is outgoing only. */
public enum Channel {
    INTERVIEW,
    LETTER,
    CORRESPONDENCE,
    PHONE,
    FAX,
    WEBSITE,
    EMAIL,
    VOLUNTEER,
    SMS
}
