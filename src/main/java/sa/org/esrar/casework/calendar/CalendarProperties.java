package sa.org.esrar.casework.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the calendar.
 *
 * @param weekend the days of the week that are never working days; a change counts for all years, past ones too
 * @param revisionCheck how long a node may count with its copy outside a transaction before it looks whether another
 *     node changed the calendar
 * @param mostDays the most working days that the public due-date answer counts
 */
@ConfigurationProperties("casework.calendar")
record CalendarProperties(Set<DayOfWeek> weekend, Duration revisionCheck, int mostDays) {}
