package sa.org.esrar.casework.committees.voting;

import java.time.LocalDate;
import java.util.Map;

/**
 * How the chair answers the objections to a version.
 *
 * @param way a new version, or the board
 * @param answers by the user id of who objected
 * @param boardOn the day by which the board decides; null with a new version
 */
public record AnswerObjections(Way way, Map<String, String> answers, LocalDate boardOn) {

    /** Codes that the diagram goes by. */
    public enum Way {
        NEW_VERSION,
        TO_BOARD
    }

    public AnswerObjections {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "AnswerObjections[" + way + ", " + boardOn + "]";
    }
}
