package sa.org.esrar.casework.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.oversight.CaseFilter.Due;
import sa.org.esrar.casework.oversight.Figures.CauseCount;
import sa.org.esrar.casework.oversight.Figures.LiaisonWork;
import sa.org.esrar.casework.oversight.Figures.OwnerLoad;
import sa.org.esrar.casework.oversight.Figures.Totals;

/**
 * Counts and lists cases, by the same statements as they stand and as a review froze them (decision record 0014).
 *
 * <p>The texts of the statements are constants of this class; everything that comes from outside is a parameter.
 */
@Repository
class CaseCourses {

    /** As they stand. */
    static final Long LIVE = null;

    private static final String NOW = "oversight_course";
    private static final String FROZEN = "(select * from management_review_case where review_id = :review)";

    private static final String COLUMNS =
            """
            case_number, kind, matter, status, severity, category, field, opened_on, due_on, paused_on, apologised, officer,
            staff_group, round, open, answered_on, in_time, no_reply, enough, not_enough, root_cause, root_cause_on""";

    private static final String LATE =
            "(c.due_on is not null and (c.apologised or c.due_on < coalesce(c.paused_on, cast(:day as date))))";
    private static final String SOON =
            "(c.due_on between cast(:day as date) and cast(:soon as date) and not c.apologised and c.paused_on is null)";
    private static final String SEEN =
            """
            not exists (select from case_exclusion x where x.case_number = c.case_number and x.user_id = :reader)""";

    private final JdbcClient jdbc;

    CaseCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Freezes what is open, and what was answered or found within the quarter, for a review. */
    void freeze(long review, Period period) {
        jdbc.sql(
                        """
                        insert into management_review_case (review_id, %1$s)
                        select :review, %1$s from oversight_course
                         where open or answered_on >= :quarter or root_cause_on >= :quarter"""
                                .formatted(COLUMNS))
                .param("review", review)
                .param("quarter", period.quarterBefore())
                .update();
    }

    /** Of every case. */
    Totals totals(Long review, Period period) {
        return statement(
                        """
                        select count(*) filter (where c.open) as open,
                          count(*) filter (where c.open and c.kind = 'INQ') as inquiries,
                          count(*) filter (where c.open and c.kind = 'CMP') as complaints,
                          count(*) filter (where c.open and c.kind = 'OBJ') as objections,
                          count(*) filter (where c.open and %1$s) as late,
                          count(*) filter (where c.open and %2$s) as soon,
                          count(*) filter (where c.open and c.round > 1) as reopened,
                          count(*) filter (where c.answered_on >= :quarter) as answered,
                          count(*) filter (where c.answered_on >= :quarter and c.in_time) as in_time,
                          count(*) filter (where c.answered_on >= :quarter and c.no_reply) as no_reply
                        from %3$s c where c.open or c.answered_on >= :quarter"""
                                .formatted(LATE, SOON, source(review)),
                        review,
                        period,
                        null)
                .query((row, n) -> new Totals(
                        row.getInt("open"),
                        row.getInt("inquiries"),
                        row.getInt("complaints"),
                        row.getInt("objections"),
                        row.getInt("late"),
                        row.getInt("soon"),
                        row.getInt("reopened"),
                        row.getInt("answered"),
                        row.getInt("in_time"),
                        row.getInt("no_reply")))
                .single();
    }

    /** The most frequent of the quarter first. */
    List<CauseCount> causes(Long review, Period period) {
        return statement(
                        """
                        select c.root_cause, count(*) filter (where c.root_cause_on >= :fourWeeks) as four_weeks,
                          count(*) as quarter
                        from %s c where c.root_cause_on >= :quarter
                        group by c.root_cause order by count(*) desc, c.root_cause"""
                                .formatted(source(review)),
                        review,
                        period,
                        null)
                .query((row, n) ->
                        new CauseCount(row.getString("root_cause"), row.getInt("four_weeks"), row.getInt("quarter")))
                .list();
    }

    /** Who has most that is late first; without the reader's own excluded cases. */
    List<OwnerLoad> owners(Long review, Period period, String reader) {
        return statement(
                        """
                        select c.officer, case when c.officer is null then c.staff_group end as owner_group,
                          count(*) as open, count(*) filter (where %1$s) as late, count(*) filter (where %2$s) as soon,
                          percentile_disc(0.5) within group (order by cast(:day as date) - c.opened_on) as median
                        from %3$s c where c.open and %4$s
                        group by 1, 2 order by late desc, open desc, 1, 2"""
                                .formatted(LATE, SOON, source(review), SEEN),
                        review,
                        period,
                        reader)
                .query((row, n) -> new OwnerLoad(
                        row.getString("officer"),
                        row.getString("owner_group"),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getInt("soon"),
                        row.getInt("median")))
                .list();
    }

    /** Without the reader's own excluded cases. */
    List<LiaisonWork> liaison(Long review, Period period, String reader) {
        return statement(
                        """
                        select c.officer, count(*) as answered, count(*) filter (where c.in_time) as in_time,
                          coalesce(sum(c.enough), 0) as enough, coalesce(sum(c.not_enough), 0) as not_enough,
                          percentile_disc(0.5) within group (order by c.answered_on - c.opened_on) as median
                        from %s c
                        where c.kind = 'INQ' and c.officer is not null and c.answered_on >= :quarter and %s
                        group by c.officer order by c.officer"""
                                .formatted(source(review), SEEN),
                        review,
                        period,
                        reader)
                .query((row, n) -> new LiaisonWork(
                        row.getString("officer"),
                        row.getInt("answered"),
                        row.getInt("in_time"),
                        row.getInt("enough"),
                        row.getInt("not_enough"),
                        row.getInt("median")))
                .list();
    }

    /** Open cases that the reader is excluded from: in the totals, in no list. */
    int unseen(Long review, Period period, String reader) {
        return statement(
                        "select count(*) from %s c where c.open and not (%s)".formatted(source(review), SEEN),
                        review,
                        period,
                        reader)
                .query(Integer.class)
                .single();
    }

    /** Open ones that the reader may see, what is due first first. */
    List<OpenCase> open(CaseFilter filter, Period period, String reader, int limit, int offset) {
        return filtered(
                        """
                        select c.case_number, c.kind, c.matter, c.status, c.severity, c.category, c.field, c.opened_on,
                          c.due_on, c.paused_on, c.officer, c.staff_group, c.round, %1$s as late, %2$s as soon
                        from oversight_course c where c.open and %3$s %4$s
                        order by c.due_on nulls last, c.opened_on, c.case_number limit :limit offset :offset"""
                                .formatted(LATE, SOON, SEEN, conditions(filter)),
                        filter,
                        period,
                        reader)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many {@link #open} would list. */
    int count(CaseFilter filter, Period period, String reader) {
        return filtered(
                        "select count(*) from oversight_course c where c.open and %s %s"
                                .formatted(SEEN, conditions(filter)),
                        filter,
                        period,
                        reader)
                .query(Integer.class)
                .single();
    }

    /** Late, about to be late, urgent or reopened, as a review froze them or as they stand. */
    List<OpenCase> needingAttention(Long review, Period period, String reader, int limit) {
        return statement(
                        """
                        select c.case_number, c.kind, c.matter, c.status, c.severity, c.category, c.field, c.opened_on,
                          c.due_on, c.paused_on, c.officer, c.staff_group, c.round, %1$s as late, %2$s as soon
                        from %3$s c
                        where c.open and %4$s and (%1$s or %2$s or c.severity = 'URGENT' or c.round > 1)
                        order by c.due_on nulls last, c.opened_on, c.case_number limit :limit"""
                                .formatted(LATE, SOON, source(review), SEEN),
                        review,
                        period,
                        reader)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static String conditions(CaseFilter filter) {
        StringBuilder conditions = new StringBuilder();
        if (filter.kind() != null) {
            conditions.append(" and c.kind = :kind");
        }
        if (filter.due() != null) {
            conditions.append(" and ").append(filter.due() == Due.LATE ? LATE : SOON);
        }
        Owner owner = Owner.of(filter.owner());
        if (owner != null) {
            conditions.append(
                    owner.user() == null
                            ? " and c.officer is null and c.staff_group = :owner"
                            : " and c.officer = :owner");
        }
        if (filter.category() != null) {
            conditions.append(" and c.category = :category");
        }
        if (filter.field() != null) {
            conditions.append(" and c.field = :field");
        }
        return conditions.toString();
    }

    private JdbcClient.StatementSpec filtered(String sql, CaseFilter filter, Period period, String reader) {
        JdbcClient.StatementSpec statement = statement(sql, LIVE, period, reader);
        Owner owner = Owner.of(filter.owner());
        Map<String, Object> more = new HashMap<>();
        more.put("kind", filter.kind() == null ? null : filter.kind().name());
        more.put("owner", owner == null ? null : owner.user() == null ? owner.group() : owner.user());
        more.put("category", filter.category());
        more.put("field", filter.field());
        return statement.params(more);
    }

    private JdbcClient.StatementSpec statement(String sql, Long review, Period period, String reader) {
        return jdbc.sql(sql)
                .param("review", review)
                .param("reader", reader)
                .param("day", period.day())
                .param("soon", period.soonUntil())
                .param("fourWeeks", period.fourWeeksBefore())
                .param("quarter", period.quarterBefore());
    }

    private static String source(Long review) {
        return review == null ? NOW : FROZEN;
    }

    private static OpenCase line(ResultSet row) throws SQLException {
        return new OpenCase(
                row.getString("case_number"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("matter"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("severity"),
                row.getString("category"),
                row.getString("field"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paused_on", LocalDate.class) != null,
                row.getString("officer"),
                row.getString("staff_group"),
                row.getInt("round"),
                row.getBoolean("late"),
                row.getBoolean("soon"),
                null);
    }
}
