package sa.org.esrar.casework.enrolment;

/** What became of a row. */
public enum Outcome {
    UNCHECKED,
    /** Somebody new. */
    NEW,
    /** The identity number is on record: nothing of the person is changed, a household or the general assembly is joined. */
    KNOWN,
    /** Maybe somebody on record, or somebody who stands in the list already: a person decides. */
    LIKELY,
    WRONG,
    /** Registered by this import. */
    ADDED,
    /** Known before, and put into a household, or among the members of the general assembly, by this import. */
    JOINED,
    /** Undone. */
    REMOVED,
    /** Not undone: meanwhile the person has a case or was changed. */
    KEPT
}
