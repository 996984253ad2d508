package sa.org.esrar.casework.violations;

import java.time.LocalDate;

/**
 * What came of it.
 *
 * @param reasons for the readers alone
 * @param told what the reporter is told, in general words
 * @param authority outside, where it goes there
 * @param measure what is mended, in neutral words; or null
 * @param measureDueOn null for the usual time
 */
public record DecideReport(
        ReportOutcome outcome, String reasons, String told, String authority, String measure, LocalDate measureDueOn) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "DecideReport[" + outcome + "]";
    }
}
