package sa.org.esrar.casework.oversight;

import java.time.LocalDate;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseStatus;

/**
 * An open inquiry, complaint or objection in a list of management's.
 *
 * @param matter the code of its kind within inquiries or complaints
 * @param severity of a complaint that was judged, else null
 * @param dueOn null while nothing counts
 * @param officer who has it, or null where {@code group} does
 * @param round more than 1 after an answer or outcome that was not enough
 * @param daysLeft working days until its day, below 0 since it passed; null without one
 */
public record OpenCase(
        String caseNumber,
        CaseKind kind,
        String matter,
        CaseStatus status,
        String severity,
        String category,
        String field,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean paused,
        String officer,
        String group,
        int round,
        boolean late,
        boolean soon,
        Integer daysLeft) {

    OpenCase withDaysLeft(Integer days) {
        return new OpenCase(
                caseNumber,
                kind,
                matter,
                status,
                severity,
                category,
                field,
                openedOn,
                dueOn,
                paused,
                officer,
                group,
                round,
                late,
                soon,
                days);
    }
}
