package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.WorkingDays;

/** How soon requests were answered (C6): for the public promise, and for whoever oversees it. */
@Service
public class AnswerTimes {

    /**
     * Equal dates are counted together, so that the number of rows does not grow with the number of cases. A case that
     * was withdrawn, or filed away for what it lacked, was not answered.
     */
    private static final String ANSWERED =
            """
            select complete_on, stopped_on, paused_on, policy_due_on, due_on, apologised, count(*) cases
              from case_file
             where kind = 'REQ' and not clock_running and stopped_on > ? and stopped_on <= ?
               and complete_on is not null
               and status in ('ANSWERED', 'WAITING_LIST', 'IN_FULFILMENT', 'FULFILLED', 'CLOSED')
             group by complete_on, stopped_on, paused_on, policy_due_on, due_on, apologised
            """;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    AnswerTimes(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The requests answered in a time.
     *
     * @param since the day after which they were answered
     * @param answered how many
     * @param inTime of these, not late: answered on or before {@code dueOn}, without an apology between
     * @param inPolicyTime of these, answered on or before {@code policyDueOn}, which gives no waiting time back
     * @param median working days from completeness to the answer, less those given back, within which at least half were
     *     answered; 0 is the day of completeness itself
     */
    public record Figures(LocalDate since, int answered, int inTime, int inPolicyTime, int median) {

        /** In time of a hundred, rounded down: one late answer is never rounded away. */
        public int share() {
            return answered == 0 ? 0 : inTime * 100 / answered;
        }
    }

    /** Of the last twelve months, today in Riyadh included. */
    public Figures ofTheLastYear() {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        LocalDate since = today.minusMonths(12);
        List<Answered> rows = jdbc.sql(ANSWERED)
                .params(since, today)
                .query((row, number) -> answered(
                        row.getObject("complete_on", LocalDate.class),
                        row.getObject("stopped_on", LocalDate.class),
                        row.getObject("paused_on", LocalDate.class),
                        row.getObject("policy_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("apologised"),
                        row.getInt("cases")))
                .list();
        int all = rows.stream().mapToInt(Answered::cases).sum();
        return new Figures(
                since,
                all,
                rows.stream().filter(Answered::inTime).mapToInt(Answered::cases).sum(),
                rows.stream()
                        .filter(Answered::inPolicyTime)
                        .mapToInt(Answered::cases)
                        .sum(),
                median(rows, all));
    }

    private Answered answered(
            LocalDate completeOn,
            LocalDate stoppedOn,
            LocalDate pausedOn,
            LocalDate policyDueOn,
            LocalDate dueOn,
            boolean apologised,
            int cases) {
        int givenBack = workingDays.between(policyDueOn, dueOn);
        return new Answered(
                Math.max(0, workingDays.between(completeOn, stoppedOn) - givenBack),
                !DueDates.isLate(dueOn, pausedOn, stoppedOn, apologised, stoppedOn),
                !stoppedOn.isAfter(policyDueOn),
                cases);
    }

    private static int median(List<Answered> rows, int all) {
        int half = (all + 1) / 2;
        int seen = 0;
        for (Answered row : rows.stream()
                .sorted(Comparator.comparingInt(Answered::workingDays))
                .toList()) {
            seen += row.cases();
            if (seen >= half) {
                return row.workingDays();
            }
        }
        return 0;
    }

    private record Answered(int workingDays, boolean inTime, boolean inPolicyTime, int cases) {}
}
