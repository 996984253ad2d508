package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sa.org.esrar.casework.calendar.HijriDates;

class QuietHoursTest {

    private final QuietHours quiet = new QuietHours(new NotificationSettings(
            "http://localhost:8080",
            "casework@localhost",
            List.of(Duration.ofMinutes(1)),
            LocalTime.of(22, 0),
            LocalTime.of(8, 0),
            LocalTime.of(11, 0),
            LocalTime.of(14, 0),
            LocalTime.of(17, 0),
            LocalTime.of(19, 30),
            2,
            10,
            Duration.ofDays(90),
            null));

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "2026-11-22T10:00, 2026-11-22T10:00, by day",
        "2026-11-22T21:59, 2026-11-22T21:59, the last minute",
        "2026-11-22T22:00, 2026-11-23T08:00, the night begins",
        "2026-11-23T03:00, 2026-11-23T08:00, after midnight",
        "2026-11-23T07:59, 2026-11-23T08:00, the last quiet minute",
        "2026-11-23T08:00, 2026-11-23T08:00, the morning",
        "2026-11-27T10:59, 2026-11-27T10:59, before the Friday prayer",
        "2026-11-27T11:00, 2026-11-27T14:00, the Friday prayer",
        "2026-11-27T13:59, 2026-11-27T14:00, its end",
        "2026-11-26T12:00, 2026-11-26T12:00, a Thursday",
        "2026-11-26T23:00, 2026-11-27T08:00, the night before a Friday",
        "2026-03-01T17:00, 2026-03-01T19:30, iftar in Ramadan 1447",
        "2026-03-01T16:59, 2026-03-01T16:59, before it",
        "2026-03-01T19:30, 2026-03-01T19:30, after it",
        "2026-11-22T18:00, 2026-11-22T18:00, the same hour in another month"
    })
    void messageIsHeldBackUntilTheQuietTimeEnds(LocalDateTime at, LocalDateTime next, String why) {
        assertThat(quiet.next(at.atZone(HijriDates.RIYADH).toInstant()))
                .as(why)
                .isEqualTo(next.atZone(HijriDates.RIYADH).toInstant());
    }
}
