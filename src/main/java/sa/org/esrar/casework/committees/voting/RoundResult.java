package sa.org.esrar.casework.committees.voting;

/** What the votes on one version of the minutes come to; the diagram goes by its name. */
public enum RoundResult {
    /** Votes are missing without which nothing is certain. */
    OPEN,
    APPROVED,
    /** A change was requested, or somebody who votes was excluded or a case withdrawn meanwhile: a new version. */
    CHANGE,
    /** It cannot be approved any more because of objections. */
    OBJECTED,
    /** Nobody is left who may vote. */
    NOBODY
}
