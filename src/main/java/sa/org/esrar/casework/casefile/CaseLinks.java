package sa.org.esrar.casework.casefile;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong together: an objection and the request it is about, a complaint and its second stage. */
@Service
@Transactional
public class CaseLinks {

    /** What the later case is to the other. */
    public enum Relation {
        /** A complaint or an inquiry about a case. */
        ABOUT,
        /** An objection to the decision of a case. */
        OBJECTS_TO,
        /** What a case led to: a second stage, a report out of a complaint, a compensation. */
        CONTINUES
    }

    private final JdbcClient jdbc;
    private final CaseLock lock;
    private final Timeline timeline;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, CaseLock lock, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param caseNumber the other case, whichever end of the link it is
     * @param later whether the other case is the one that came from this one or is about it
     */
    public record Linked(String caseNumber, Relation relation, boolean later) {}

    /**
     * Links a case to an earlier one, once; both timelines say so to staff, but none beside a report's own that there is a
     * report. Rows are locked in the order of their numbers.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case
     */
    public void link(String caseNumber, String linked, Relation relation, String by) {
        boolean first = caseNumber.compareTo(linked) < 0;
        lock.lock(first ? caseNumber : linked);
        lock.lock(first ? linked : caseNumber);
        int added = jdbc.sql(
                        """
                        insert into case_link (case_number, linked, relation, linked_by, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(caseNumber, linked, relation.name(), by, SqlTime.of(clock.instant()))
                .update();
        if (added > 0) {
            tell(caseNumber, linked, by);
            tell(linked, caseNumber, by);
        }
    }

    private void tell(String caseNumber, String other, String by) {
        if (CaseNumbers.isReport(caseNumber) || !CaseNumbers.isReport(other)) {
            timeline.append(caseNumber, "casefile.linked", by, Timeline.Visibility.STAFF, null, other);
        }
    }

    /** Every case that is linked with one; the caller leaves out what the reader may not see. */
    @Transactional(readOnly = true)
    public List<Linked> of(String caseNumber) {
        return jdbc.sql(
                        """
                        select linked as other, relation, false as later from case_link where case_number = :number
                        union all
                        select case_number, relation, true from case_link where linked = :number
                        order by other
                        """)
                .param("number", caseNumber)
                .query((row, number) -> new Linked(
                        row.getString("other"), Relation.valueOf(row.getString("relation")), row.getBoolean("later")))
                .list();
    }
}
