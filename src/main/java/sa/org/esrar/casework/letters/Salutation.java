package sa.org.esrar.casework.letters;

/** How a party is addressed (the party's address form); never guessed from a name. */
public enum Salutation {
    FEMININE,
    MASCULINE,
    NEUTRAL
}
