package sa.org.esrar.casework.casefile.files;

/** What came of opening a file. */
public enum Outcome {
    FINE,
    /** Cut off, or not what its beginning says. */
    BROKEN,
    /** It opens only with a password. */
    ENCRYPTED,
    /** It would run something on the reader's computer. */
    ACTIVE,
    /** Its parts are more than may be opened: pixels, pages, memory or time. */
    TOO_COMPLEX,
    /** There is no such page, or nothing here shows this format. */
    NO_PAGE
}
