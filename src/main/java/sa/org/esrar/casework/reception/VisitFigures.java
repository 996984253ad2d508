package sa.org.esrar.casework.reception;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many came to reception and what became of it (C1); numbers of nobody in particular. */
@Service
@Transactional(readOnly = true)
public class VisitFigures {

    private final JdbcClient jdbc;

    VisitFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The visits of some days.
     *
     * @param waiting not called yet, or never
     * @param called and not yet marked as served or gone
     * @param medianWait from arrival until called, or until served or answered without a call; null when nobody was
     */
    public record Figures(
            int arrived, int waiting, int called, int served, int answeredOnTheSpot, int left, Duration medianWait) {}

    /** Of a day in Riyadh. */
    public Figures of(LocalDate day) {
        return between(day, day);
    }

    /** Of a Gregorian month, by days in Riyadh. */
    public Figures of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    private Figures between(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select count(*) as arrived,
                          count(*) filter (where state = 'WAITING') as waiting,
                          count(*) filter (where state = 'CALLED') as called,
                          count(*) filter (where state = 'SERVED') as served,
                          count(*) filter (where state = 'ANSWERED_ON_THE_SPOT') as answered,
                          count(*) filter (where state = 'LEFT') as left_unserved,
                          percentile_cont(0.5) within group (
                            order by extract(epoch from coalesce(called_at, ended_at) - arrived_at))
                            filter (where called_at is not null or state in ('SERVED', 'ANSWERED_ON_THE_SPOT'))
                            as median_wait
                        from visit where day between ? and ?
                        """)
                .params(first, last)
                .query((row, n) -> {
                    Double wait = row.getObject("median_wait", Double.class);
                    return new Figures(
                            row.getInt("arrived"),
                            row.getInt("waiting"),
                            row.getInt("called"),
                            row.getInt("served"),
                            row.getInt("answered"),
                            row.getInt("left_unserved"),
                            wait == null ? null : Duration.ofSeconds(Math.round(wait)));
                })
                .single();
    }
}
