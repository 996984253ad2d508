package sa.org.esrar.casework.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * How inquiries, complaints and objections stood on a day. Totals and causes count every case; where people are named,
 * the cases that the reader is excluded from are left out (F4).
 *
 * @param uncoveredAbsences liaison officers who were away and for whom nobody acted (H6)
 * @param unseen open cases that are in the totals and that the reader is excluded from
 */
public record Figures(
        LocalDate day,
        Totals totals,
        List<CauseCount> causes,
        List<OwnerLoad> owners,
        List<LiaisonWork> liaison,
        int uncoveredAbsences,
        int unseen) {

    /**
     * @param open whose outcome or whose beneficiary's word is awaited
     * @param reopened open ones after an answer or outcome that was not enough
     * @param answered within the thirteen weeks before the day, as are the two that follow
     * @param inTime answered no later than their day
     * @param noReply where nobody said whether it was enough; never counted as settled
     */
    public record Totals(
            int open,
            int inquiries,
            int complaints,
            int objections,
            int late,
            int soon,
            int reopened,
            int answered,
            int inTime,
            int noReply) {}

    /** How often the committee found a root cause within the four and the thirteen weeks before the day. */
    public record CauseCount(String cause, int fourWeeks, int quarter) {}

    /**
     * What is open with somebody.
     *
     * @param user null where a group has it
     * @param group null where a person has it, and where nobody has
     * @param medianDays since when these cases have been open, in days of the calendar
     */
    public record OwnerLoad(String user, String group, int open, int late, int soon, int medianDays) {}

    /**
     * Inquiries that a liaison officer answered within the thirteen weeks before the day (H6).
     *
     * @param enough answers of which the asker said so
     * @param medianDays from the question to the answer, in days of the calendar
     */
    public record LiaisonWork(String user, int answered, int inTime, int enough, int notEnough, int medianDays) {

        /** In percent; null while nobody said anything. */
        public Integer share() {
            int said = enough + notEnough;
            return said == 0 ? null : Math.round(100f * enough / said);
        }
    }
}
