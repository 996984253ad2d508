package sa.org.esrar.casework.parties;

/** What of a party's own data can be changed (G3); the identity number never. */
public enum PartyField {
    NAME,
    MOBILE,
    MOBILE_OWNER,
    EMAIL,
    LANGUAGE,
    CONTACT_TIME,
    TOWN,
    SHORT_ADDRESS,
    POSTAL_ADDRESS,
    CATEGORY,
    FIELD
}
