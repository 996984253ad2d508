package sa.org.esrar.casework.compensation.rulings;

/** What is registered at {@code userTask_registerRuling}. */
public enum RulingStep {
    NEW,
    BECAME_FINAL,
    /** The association decided in writing not to appeal the one that stands. */
    NOT_APPEALED,
    /** Somebody asked, and it can still be changed. */
    NOT_YET,
    OVERTURNED,
    WITHDRAWN,
    /** What came is no ruling on this case. */
    NO_RULING
}
