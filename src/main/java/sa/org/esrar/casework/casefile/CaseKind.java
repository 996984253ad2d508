package sa.org.esrar.casework.casefile;

/** The kinds of case; the name is the prefix of the case number. */
public enum CaseKind {
    REQ,
    INQ,
    CMP,
    OBJ,
    CPN,
    VIO,
    UPD,
    MIN
}
