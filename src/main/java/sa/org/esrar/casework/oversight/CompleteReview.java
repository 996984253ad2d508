package sa.org.esrar.casework.oversight;

import java.util.List;

/** @param notes null when nothing was noted */
public record CompleteReview(String notes, List<GiveInstruction> instructions) {

    /** So many at once are followed; more are refused. */
    public static final int MOST_INSTRUCTIONS = 50;

    /** Without what was typed. */
    @Override
    public String toString() {
        return "CompleteReview[" + instructions.size() + "]";
    }
}
