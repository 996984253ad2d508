package sa.org.esrar.casework.calendar;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Writes the statutory holidays of 1440 to 1500 AH, once. In Java because PostgreSQL does not know Umm al-Qura; from
 * then on they are data, whatever a later JDK computes.
 */
@Component
class V021__calendar_statutory_holidays extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement insert = context.getConnection()
                .prepareStatement("insert into holiday_entry"
                        + " (holiday_id, version, act, kind, occasion, status, first_on, last_on, source, entered_by,"
                        + " entered_at) values (nextval('holiday_seq'), 1, 'COMPUTED', 'STATUTORY', ?, ?, ?, ?, ?, ?,"
                        + " now())")) {
            for (StatutoryHolidays.Computed one :
                    StatutoryHolidays.between(WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR)) {
                HolidayStatus status = one.occasion().moonSighted() ? HolidayStatus.TENTATIVE : HolidayStatus.CONFIRMED;
                insert.setString(1, one.occasion().name());
                insert.setString(2, status.name());
                insert.setDate(3, Date.valueOf(one.firstOn()));
                insert.setDate(4, Date.valueOf(one.lastOn()));
                insert.setString(5, "نظام العمل، المادة 112، ولائحته التنفيذية، المادة 24");
                insert.setString(6, Holiday.BY_LAW);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
