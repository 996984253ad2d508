package sa.org.esrar.casework.datachange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.parties.PartyField;

/**
 * A change of data for pages and forms; its values worded, masked or not as it was asked for.
 *
 * @param witnessedBy null while nobody bore witness, and for what came from the website
 * @param declineReason as the person is told it, or null
 * @param denyUntil the last day on which it can be denied; null while it is not made
 */
public record DataChangeDossier(
        String caseNumber,
        boolean atDesk,
        ChangeStage stage,
        List<Row> rows,
        String takenBy,
        Instant takenAt,
        String witnessedBy,
        String declineReason,
        LocalDate denyUntil,
        Instant deniedAt,
        Finding finding) {

    /** Without values. */
    @Override
    public String toString() {
        return "DataChangeDossier[" + caseNumber + ", " + stage + "]";
    }

    /** One field with what stood there and what is wished for; empty where there is nothing. */
    public record Row(PartyField field, Localized label, Localized before, Localized after) {

        @Override
        public String toString() {
            return "Row[" + field + "]";
        }
    }
}
