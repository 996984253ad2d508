package sa.org.esrar.casework.compensation.rulings;

/** For whom a ruling is. */
public enum RulingFavour {
    IN_FAVOUR,
    /** Not all that was claimed. */
    IN_PART,
    AGAINST
}
