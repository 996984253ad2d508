package sa.org.esrar.casework.compensation.rulings;

/** What became of what came from outside. */
public enum RulingState {
    /** A paper came that is not registered yet. */
    ARRIVED,
    /** It counts, whether it is final or not. */
    STANDING,
    /** Another ruling came in its place. */
    SUPERSEDED,
    OVERTURNED,
    WITHDRAWN,
    /** It came after the agreement, which stands: it is registered and moves nothing. */
    LATE,
    /** A paper about a ruling that is registered, or about none. */
    PAPER
}
