package sa.org.esrar.casework.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * When the office is open, as data: eight hours at most, six in Ramadan (Labour Law art. 98), never on a free day. The
 * due dates do not look at hours.
 */
@Service
public class OfficeHours {

    private static final int RAMADAN = 9;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    OfficeHours(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** From when to when the office is open on one day, in Riyadh. */
    public record Hours(LocalTime opensAt, LocalTime closesAt) {}

    /** The season of a day, by Umm al-Qura. */
    public Season seasonOn(LocalDate day) {
        return HijriDates.monthOf(day) == RAMADAN ? Season.RAMADAN : Season.REGULAR;
    }

    /** The hours of a day; empty on a weekend, a holiday, or a day of the week without hours. */
    public Optional<Hours> on(LocalDate day) {
        if (!workingDays.isWorkingDay(day)) {
            return Optional.empty();
        }
        return jdbc.sql("select opens_at, closes_at from office_hours"
                        + " where season = ? and day_of_week = ? and valid_from <= ?"
                        + " order by valid_from desc limit 1")
                .params(seasonOn(day).name(), day.getDayOfWeek().getValue(), day)
                .query((row, number) -> new Hours(row.getObject(1, LocalTime.class), row.getObject(2, LocalTime.class)))
                .optional();
    }

    /** The hours of an ordinary week as they hold on a day; a day of the week without hours is not in it. */
    public Map<DayOfWeek, Hours> week(Season season, LocalDate on) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select distinct on (day_of_week) day_of_week, opens_at, closes_at from office_hours"
                        + " where season = ? and valid_from <= ? order by day_of_week, valid_from desc")
                .params(season.name(), on)
                .query(row -> {
                    week.put(
                            DayOfWeek.of(row.getInt(1)),
                            new Hours(row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class)));
                });
        return week;
    }

    /** Whether someone is there; the closing minute is closed. */
    public boolean isOpen(Instant instant) {
        LocalTime time = instant.atZone(HijriDates.RIYADH).toLocalTime();
        return on(HijriDates.dayInRiyadh(instant))
                .filter(hours -> !time.isBefore(hours.opensAt()) && time.isBefore(hours.closesAt()))
                .isPresent();
    }
}
