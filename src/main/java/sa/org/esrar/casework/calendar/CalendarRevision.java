package sa.org.esrar.casework.calendar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which state of the calendar the database holds, and the lock between those who count and those who change. */
@Component
class CalendarRevision {

    private final JdbcClient jdbc;

    CalendarRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID read() {
        return jdbc.sql("select revision from calendar_revision")
                .query(UUID.class)
                .single();
    }

    void advance() {
        jdbc.sql("update calendar_revision set revision = gen_random_uuid()").update();
    }

    /** Until the transaction ends nobody changes the calendar; many may hold it. In memory, no row is written. */
    void holdShared() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits for every transaction that has counted, then keeps others from counting until this one ends. */
    void holdAlone() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbc.sql("select " + function + "(hashtext('casework.calendar'))").query(row -> {});
    }
}
