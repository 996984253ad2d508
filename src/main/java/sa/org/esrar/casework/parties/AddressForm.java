package sa.org.esrar.casework.parties;

/** Decides the salutation of letters and nothing else; given by the person, never guessed from the name. */
public enum AddressForm {
    FEMININE,
    MASCULINE,
    NEUTRAL
}
