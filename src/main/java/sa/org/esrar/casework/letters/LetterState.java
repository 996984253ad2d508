package sa.org.esrar.casework.letters;

import java.util.Set;

/** What became of an outgoing letter. */
public enum LetterState {
    REGISTERED,
    PRINTED,
    POSTED,
    /** Handed over, by the post or at the desk. */
    DELIVERED,
    /** Came back from the post; it can be posted again. */
    RETURNED;

    /** Whether a letter in this state can be brought into the next. */
    boolean allows(LetterState next) {
        return switch (next) {
            case REGISTERED -> false;
            case PRINTED -> true;
            case POSTED -> Set.of(PRINTED, RETURNED).contains(this);
            case DELIVERED -> Set.of(PRINTED, POSTED).contains(this);
            case RETURNED -> this == POSTED;
        };
    }
}
