package sa.org.esrar.casework.parties;

/** Purposes under which identifiers are encrypted and hashed, so that other modules' copies can be compared. */
public final class Purposes {

    public static final String NATIONAL_ID = "parties.nationalId";
    public static final String MOBILE = "parties.mobile";
    static final String EMAIL = "parties.email";
    static final String IBAN = "parties.iban";
    static final String DEED = "parties.deed";
    static final String POSTAL_ADDRESS = "parties.postalAddress";
    static final String SHORT_ADDRESS = "parties.shortAddress";

    private Purposes() {}
}
