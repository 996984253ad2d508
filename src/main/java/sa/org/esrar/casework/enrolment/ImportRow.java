package sa.org.esrar.casework.enrolment;

import java.util.List;
import java.util.UUID;
import sa.org.esrar.casework.api.FieldProblem;

/**
 * A row of a list as it stands.
 *
 * @param number as the spreadsheet counts: the headings are row 1
 * @param taken whether the import takes it
 * @param partyId the known person, the likeliest one, or the one that was added; may be null
 */
public record ImportRow(
        int number, List<String> cells, Outcome outcome, boolean taken, UUID partyId, List<FieldProblem> problems) {

    /** Cells are personal data. */
    @Override
    public String toString() {
        return "ImportRow[number=" + number + ", outcome=" + outcome + "]";
    }
}
