package sa.org.esrar.casework.casefile;

/** How much of a case someone sees (F2). */
public enum Sight {
    /** Everything in the case file. */
    FULL,
    /** Amounts and the account to pay into, nothing of the matter: finance, from payment on. */
    PAYMENT,
    /** Not even that there is such a case. */
    NONE
}
