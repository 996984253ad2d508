package sa.org.esrar.casework.committees.voting;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.workflow.FormReader;

/**
 * What a member says to a text of minutes, and to which.
 *
 * @param version of the text that the member saw
 * @param reasons null where none are owed
 * @param recusedFrom cases from which the member withdraws; of {@link VoteChoice#RECUSED} alone, and empty for all
 */
public record CastVote(int version, VoteChoice choice, String reasons, List<String> recusedFrom) {

    private static final int LONGEST = 2000;
    private static final int VERSIONS = 1000;

    public CastVote {
        recusedFrom = List.copyOf(recusedFrom);
    }

    /**
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    public static CastVote read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        Integer version = reader.number("version", true, 1, VERSIONS);
        VoteChoice choice = reader.choice("choice", true, VoteChoice.class);
        if (choice == VoteChoice.ABSENT) {
            // Nobody says so of themselves.
            reader.wrong("choice", "workflow.form.unknownChoice");
        }
        boolean owed = choice != null && choice.owesReasons();
        String reasons = owed ? reader.text("reasons", true, LONGEST) : null;
        List<String> recused = choice == VoteChoice.RECUSED ? codes(form.get("recusedItems")) : List.of();
        reader.done();
        return new CastVote(version, choice, reasons, recused);
    }

    private static List<String> codes(Object sent) {
        return sent instanceof List<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "CastVote[" + version + ", " + choice + "]";
    }
}
