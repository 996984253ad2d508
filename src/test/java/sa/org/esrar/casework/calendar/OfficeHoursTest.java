package sa.org.esrar.casework.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
class OfficeHoursTest {

    @Autowired
    OfficeHours officeHours;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void inRamadanTheOfficeIsOpenForSixHours() {
        LocalDate ramadan = LocalDate.of(2027, 2, 15); // 08/09/1448
        OfficeHours.Hours hours = officeHours.on(ramadan).orElseThrow();

        assertThat(officeHours.seasonOn(ramadan)).isEqualTo(Season.RAMADAN);
        assertThat(Duration.between(hours.opensAt(), hours.closesAt())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void itIsClosedOnFreeDaysAndFromTheClosingMinuteOn() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);

        assertThat(officeHours.on(LocalDate.of(2026, 11, 27))).isEmpty(); // Friday
        assertThat(officeHours.on(LocalDate.of(2026, 9, 23))).isEmpty(); // National Day
        assertThat(officeHours.isOpen(RiyadhTime.at(sunday, LocalTime.of(7, 59))))
                .isFalse();
        assertThat(officeHours.isOpen(RiyadhTime.at(sunday, LocalTime.of(8, 0))))
                .isTrue();
        assertThat(officeHours.isOpen(RiyadhTime.at(sunday, LocalTime.of(15, 59))))
                .isTrue();
        assertThat(officeHours.isOpen(RiyadhTime.at(sunday, LocalTime.of(16, 0))))
                .isFalse();
    }

    @Test
    void newHoursHoldFromTheirFirstDayOnAndTheLawsLimitIsKept() {
        jdbc.update("insert into office_hours (season, day_of_week, valid_from, opens_at, closes_at, entered_by,"
                + " entered_at) values ('REGULAR', 7, '2030-01-06', '09:00', '15:00', 'manager-1', now())");

        assertThat(officeHours.on(LocalDate.of(2029, 12, 30)).orElseThrow().opensAt())
                .isEqualTo("08:00");
        assertThat(officeHours.on(LocalDate.of(2030, 1, 6)).orElseThrow().opensAt())
                .isEqualTo(officeHours.seasonOn(LocalDate.of(2030, 1, 6)) == Season.RAMADAN ? "10:00" : "09:00");
        assertThatThrownBy(() -> jdbc.update("insert into office_hours (season, day_of_week, valid_from, opens_at,"
                        + " closes_at, entered_by, entered_at)"
                        + " values ('RAMADAN', 7, '2030-01-06', '09:00', '15:01', 'manager-1', now())"))
                .hasMessageContaining("office_hours_length_ck");
    }
}
